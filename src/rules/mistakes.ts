import type { z } from 'zod'

/** Each mistake is one line that says where it is and what was expected. It never repeats what a person wrote. */
export const mistakesOf = (where: string, error: z.ZodError): string[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => line(where, [...issue.path, key], 'unknown field'))
      : [line(where, issue.path, expected(issue))],
  )

/** One line, whatever stands in it. */
export const printable = (text: string): string =>
  text.slice(0, 80).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped)

const line = (where: string, path: readonly PropertyKey[], text: string): string =>
  [where, ...(path.length > 0 ? [pathText(path)] : []), text].join(': ')

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, place) =>
      typeof step === 'number' ? `[${step}]` : `${place > 0 ? '.' : ''}${printable(String(step))}`,
    )
    .join('')

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'custom' && issue.input === undefined) return 'missing'
  if (issue.code === 'invalid_type') return `expected ${nouns[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') {
    return issue.values.length > 10
      ? 'unknown code'
      : `expected one of ${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`
  return issue.message
}

const nouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const escaped = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
