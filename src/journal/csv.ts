/** One row of a table (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe. */
export const csvRow = (fields: readonly (string | number)[]): string =>
  `${fields.map((field) => quoted(harmless(String(field)))).join(',')}\r\n`

const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
