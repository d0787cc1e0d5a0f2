import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readSheet, type Sheet } from './read.ts'

/** What stands in a file, or comes in on standard input; or each mistake in it, in a line. `name`: as people know the file. */
export async function readCases(
  file: string | Readable,
  name: string,
): Promise<{ value: Sheet } | { mistakes: string[] }> {
  const content = await contentOf(file)
  return 'mistake' in content ? { mistakes: [`${name} ${content.mistake}`] } : readSheet(content.json)
}

async function contentOf(file: string | Readable): Promise<{ json: unknown } | { mistake: string }> {
  try {
    const bytes = typeof file === 'string' ? await readFile(file) : await buffer(file)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.trim() === '' ? { mistake: 'is empty' } : { json: JSON.parse(text) }
  } catch (error) {
    return { mistake: explained(error) }
  }
}

/** The message of a JSON error repeats what the file says, so only its place is told. */
function explained(error: unknown): string {
  if (error instanceof SyntaxError)
    return `is no JSON${/ \(line \d+ column \d+\)/.exec(error.message)?.[0] ?? ''}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is no text in UTF-8'
  return `cannot be read (${code})`
}
