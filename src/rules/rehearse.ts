import type { Readable } from 'node:stream'
import type { Instant } from '#domain/time/instant.ts'
import { type Answer, answersOf } from './answer.ts'
import { type Asked, readArguments } from './arguments.ts'
import { readCases } from './file.ts'
import { printable } from './mistakes.ts'
import { networksIn } from './networks.ts'
import { print } from './print.ts'
import type { Sheet } from './read.ts'

type Around = {
  input: Readable
  now: Instant
  /** Where the network files are. */
  folder: string
}
type Rehearsed = { output: string } | { mistakes: string[] }

/**
 * Rehearses a file of cases, triage, dates and texts against the rules, or against what networks agreed; the file `-` is
 * `input`. One mistake is one line, and then nothing is answered.
 */
export async function rehearse(args: readonly string[], around: Around): Promise<Rehearsed> {
  const asked = readArguments(args)
  if ('mistake' in asked) return { mistakes: [asked.mistake] }
  const sheet = await (asked.file === '-'
    ? readCases(around.input, 'standard input')
    : readCases(asked.file, printable(asked.file)))
  if ('mistakes' in sheet) return sheet
  return asked.networks === 'standard'
    ? { output: shown(asked, answersOf(sheet.value, around.now)) }
    : byNetworks(asked, asked.networks, sheet.value, around)
}

async function byNetworks(
  asked: Asked,
  which: Exclude<Asked['networks'], 'standard'>,
  sheet: Sheet,
  { now, folder }: Around,
): Promise<Rehearsed> {
  const found = await networksIn(folder, which, now)
  if ('mistakes' in found) return found
  const each = found.networks.map((one) => ({ network: one.id, answers: answersOf(sheet, now, one) }))
  if (which !== 'all')
    return {
      output: shown(
        asked,
        each.flatMap(({ answers }) => answers),
      ),
    }
  const pages = each.map(({ network, answers }) => `network ${network}\n\n${print(answers)}`)
  return { output: asked.json ? json(each) : pages.join('\n') }
}

const shown = (asked: Asked, answers: readonly Answer[]): string =>
  asked.json ? json(answers) : print(answers)
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
