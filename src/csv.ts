/** One row of a table (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe. */
export const csvRow = (fields: readonly (string | number)[], separator: ',' | ';' = ','): string =>
  `${fields.map((field) => quoted(harmless(String(field)))).join(separator)}\r\n`

/** What a cell says, without the apostrophe that kept it from being a formula: the other way round of `csvRow`. */
export const unescaped = (cell: string): string =>
  formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell

const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** Also what begins with an apostrophe before that, so that one is never taken off too many. */
const formula = /^'*[=+\-@\t\r]/

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
