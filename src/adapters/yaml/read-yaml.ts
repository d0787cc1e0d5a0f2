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
      message: sentences[code] ?? `this is not plain YAML: ${message.replace(/\p{Cc}/gu, '?')}`,
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

/** The parser repeats itself about what it could not close. */
const once = (mistakes: LineMistake[]): LineMistake[] => [
  ...new Map(mistakes.map((mistake) => [`${mistake.line}: ${mistake.message}`, mistake])).values(),
]

const sentences: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'this key stands here twice: remove one of the two',
  MULTIPLE_DOCS: 'a file holds one network: remove the line with --- and what follows',
  RESOURCE_EXHAUSTION: 'this goes too many levels deep: write it flatter',
  TAG_RESOLVE_FAILED: 'remove the tag that starts with an exclamation mark',
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
