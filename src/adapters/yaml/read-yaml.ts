import { readFile, stat } from 'node:fs/promises'
import { type ErrorCode, LineCounter, parseDocument } from 'yaml'
import { offsetOf, refusals } from './yaml-tree.ts'

export type LineMistake = { line: number; message: string }
export type YamlFile = {
  /** As it stands in the file; empty when that cannot be read. */
  text: string
  /** Plain data; nothing when there are mistakes. */
  content: unknown
  mistakes: readonly LineMistake[]
  /** The line of what stands at a path, else of the nearest thing around it. The first line is 1. */
  lineOf(path: readonly PropertyKey[]): number
}

/** A network of a thousand members fits; what is larger is something else. */
const mostBytes = 256 * 1024

/** What to do about a network file of so many bytes; null when it fits. */
export const tooLarge = (bytes: number): string | null =>
  bytes > mostBytes ? `a network file has at most ${mostBytes / 1024} KB: make it smaller` : null

/** A file that cannot be read is a file with a mistake on its first line. */
export async function readYamlFile(path: string): Promise<YamlFile> {
  if (!path.endsWith('.yaml')) return unreadable('the name must end in .yaml: rename the file')
  const text = await readText(path)
  return 'refused' in text ? unreadable(text.refused) : readYaml(text.read)
}

/** Reads the plain part of YAML: one document, no aliases. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  })
  const mistakes = once([
    ...[...document.errors, ...document.warnings].map(({ pos, code, message }) => ({
      line: lineAt(pos[0]),
      message:
        sentences[code] ??
        `this line cannot be read (${message.replace(/\p{Cc}/gu, '?')}): write it like a sample network does`,
    })),
    ...refusals(document).map(({ offset, message }) => ({ line: lineAt(offset), message })),
  ])
  return {
    text,
    content: mistakes.length > 0 ? undefined : document.toJS(),
    mistakes,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  }
}

/** The first of each line: the parser repeats itself about what it could not close. */
const once = (mistakes: LineMistake[]): LineMistake[] =>
  mistakes.filter(({ line }, index) => mistakes.findIndex((one) => one.line === line) === index)

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'a backslash stands between these quotes: remove it',
  BAD_INDENT:
    'this line does not begin below the lines it belongs to, or a bracket before it is not closed: move it, or close every [ with ] and every { with }',
  BAD_SCALAR_START: 'a text cannot begin with this sign: put the text between quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon stands on this line, or the line below it begins too far to the right: put a text with a colon between quotes, or move the line below to the left',
  BLOCK_IN_FLOW: 'a comma is missing between { and }: put one after every part',
  DUPLICATE_KEY: 'this key stands here twice: remove one of the two',
  MISSING_CHAR: 'a quote before this line is not closed: close every quote that you open',
  MULTILINE_IMPLICIT_KEY: 'a colon with a space after it is missing: write it like name: Oldenzaal',
  MULTIPLE_DOCS: 'a file holds one network: remove the line with --- and what follows',
  RESOURCE_EXHAUSTION: 'this goes too many levels deep: write it flatter',
  TAB_AS_INDENT: 'this line begins with a tab: use spaces',
  TAG_RESOLVE_FAILED: 'remove the tag that starts with an exclamation mark',
  UNEXPECTED_TOKEN:
    'something stands here that does not belong: remove the bracket, the comma or the quote that is too many',
}

async function readText(path: string): Promise<{ read: string } | { refused: string }> {
  try {
    const { size } = await stat(path)
    const refused = tooLarge(size)
    if (refused) return { refused }
    return { read: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return {
      refused: `the file cannot be read as text in UTF-8 (${reason}): check its encoding and its rights`,
    }
  }
}

const unreadable = (message: string): YamlFile => ({
  text: '',
  content: undefined,
  mistakes: [{ line: 1, message }],
  lineOf: () => 1,
})
