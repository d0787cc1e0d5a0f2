import { z } from 'zod'
import type { Facts } from '#domain/intake/answers.ts'

/** What somebody can do with a feeling that became facts. Always all four; the order is that of showing. */
export const ways = ['look-on', 'talk', 'consult', 'signal'] as const
export type Way = (typeof ways)[number]

/** After how many own working days somebody who looks on is asked again (specification 4). */
export const LookAgainIn = z.enum(['5', '10'])
export type LookAgainIn = z.infer<typeof LookAgainIn>

/** Why a way may fit. */
export type WayReason = 'seen-by-others' | 'often' | 'said' | 'once' | 'little-seen'
export type Fitting = { way: Way; reasons: WayReason[] }

/** One light piece of advice, by words alone: it decides nothing and weighs nothing. */
export function fittingWay(facts: Pick<Facts, 'since' | 'factsOthers' | 'wish'>): Fitting {
  const others: WayReason[] = isSomething(facts.factsOthers) ? ['seen-by-others'] : []
  const often: WayReason[] = soundsOften(facts.since) ? ['often'] : []
  if (others.length > 0 && often.length > 0) return { way: 'signal', reasons: [...others, ...often] }
  if (isSomething(facts.wish)) return { way: 'talk', reasons: ['said'] }
  if (others.length > 0 || often.length > 0) return { way: 'consult', reasons: [...others, ...often] }
  return { way: 'look-on', reasons: [soundsOnce(facts.since) ? 'once' : 'little-seen'] }
}

/** "Niemand", "nog niets": something was typed, and it says that there is nothing. */
const isSomething = (text: string | undefined): boolean => text !== undefined && !nothing.test(plain(text))

const soundsOften = (text: string | undefined): boolean => text !== undefined && often.test(plain(text))
const soundsOnce = (text: string | undefined): boolean => text !== undefined && once.test(plain(text))

/** Small letters without accents: "één keer" is "een keer". */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()

/** Whole words, Dutch and English. */
const anyOf = (dutch: readonly string[], english: readonly string[]): string =>
  String.raw`\b(${[...dutch, ...english].join('|')})\b`

/** At the beginning only: "de juf, verder niemand" names somebody. */
const nothing = new RegExp(
  `^(nog )?${anyOf(
    ['nee', 'niemand', 'niets', 'niks', 'geen', 'weet ik niet'],
    ['no', 'nobody', 'none', 'nothing', 'not yet', 'i do not know'],
  )}`,
)
const times = String.raw`(twee|drie|vier|vijf|[2-9]|\d\d) keer`
const often = new RegExp(
  anyOf(
    [
      'vaak',
      'vaker',
      'steeds',
      'altijd',
      'telkens',
      'dagelijks',
      'wekelijks',
      'elke',
      'iedere',
      'weken',
      'maanden',
      'meerdere',
      'paar keer',
      'keer per',
      times,
    ],
    ['often', 'always', 'every', 'daily', 'weekly', 'weeks', 'months', 'several', 'twice', 'times'],
  ),
)
const once = new RegExp(
  anyOf(
    ['een keer', '1 keer', 'eenmalig', 'eerste keer', 'vandaag', 'gisteren'],
    ['once', 'one time', 'first time', 'today', 'yesterday'],
  ),
)
