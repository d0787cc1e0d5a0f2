import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Instant } from '#domain/time/instant.ts'
import { answersOf } from './answer.ts'
import { printable } from './mistakes.ts'
import { print } from './print.ts'
import { readSheet } from './read.ts'

/**
 * Rehearses a file of cases, triage, dates and texts against the rules; the file `-` is `input`. One mistake is one
 * line, and then nothing is answered.
 */
export async function rehearse(
  args: readonly string[],
  { input, now }: { input: Readable; now: Instant },
): Promise<{ output: string } | { mistakes: string[] }> {
  const [file, ...others] = args.filter((arg) => arg !== '--json')
  if (file === undefined || others.length > 0 || isOption(file)) return { mistakes: [usage] }
  const content = await contentOf(file, input)
  if ('mistake' in content) return { mistakes: [`${nameOf(file)} ${content.mistake}`] }
  const sheet = readSheet(content.json)
  if ('mistakes' in sheet) return sheet
  const answers = answersOf(sheet.value, now)
  return { output: args.includes('--json') ? `${JSON.stringify(answers, null, 2)}\n` : print(answers) }
}

const usage = 'usage: npm run rules -- FILE [--json], with - for standard input'
const isOption = (arg: string): boolean => arg.startsWith('-') && arg !== '-'
const nameOf = (file: string): string => (file === '-' ? 'standard input' : printable(file))

async function contentOf(file: string, input: Readable): Promise<{ json: unknown } | { mistake: string }> {
  try {
    const bytes = file === '-' ? await buffer(input) : await readFile(file)
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
