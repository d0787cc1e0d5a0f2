import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AgeBand, ConsentState, PartnerType } from '#domain/codes.ts'
import { FactorId, factor, type Theme } from '#domain/intake/lists.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { LocalDate } from '#domain/time/instant.ts'

const answers = z.record(z.string(), z.string()).default({})

/** A case that must keep its outcome, as it stands beside a network file. */
const KeptCase = z.object({
  id: z.string(),
  at: z.string(),
  ageBand: AgeBand,
  consent: ConsentState,
  partnerType: PartnerType,
  factors: answers,
  protective: z.array(z.string()).default([]),
  redFlags: z.array(z.string()).default([]),
  text: z.string().default('Dit was te zien.'),
  nearly18: z.boolean().default(false),
  childrenOrPregnancy: z.boolean().default(false),
  other: z
    .object({
      trend: z.string().default('same'),
      safetyScore: z.number().optional(),
      dependent: z.boolean().default(false),
      deadlineWorkingDays: z.number().optional(),
      repeat: z.boolean().default(false),
    })
    .prefault({}),
  expect: z.object({
    refused: z.string().optional(),
    outcome: z.string().optional(),
    urgency: z.string().optional(),
    networks: z.array(z.string()).default([]),
    takeUpBy: z.string().nullable().optional(),
    answerBy: z.string().nullable().optional(),
  }),
})
export type KeptCase = z.infer<typeof KeptCase>

export async function keptCases(file: string): Promise<KeptCase[]> {
  return z.array(KeptCase).parse(JSON.parse(await readFile(file, 'utf8')))
}

type Answers = Readonly<Record<string, string>>

const yesOf: Record<AgeBand, readonly string[]> = {
  '0_11': ['parent1', 'parent2'],
  '12_15': ['youth', 'parent1', 'parent2'],
  '16_17': ['youth'],
  '18_plus': ['subject'],
}

function talkOf({ consent, ageBand }: KeptCase): Answers {
  const who = yesOf[ageBand]
  const authority: Answers = who.includes('parent1') ? { authority: 'both-parents' } : {}
  switch (consent) {
    case 'given':
      return { talked: 'yes', ...authority, consentBy: who.join() }
    case 'given_partial':
      return { talked: 'yes', ...authority, consentBy: who.slice(1).join() }
    case 'refused':
      return { talked: 'yes', ...authority, refusedBy: who.join() }
    case 'not_asked':
      return { talked: 'not-yet' }
    case 'unsafe_to_ask':
      return { talked: 'unsafe' }
    case 'unable_to_ask':
      return { talked: 'unreachable' }
    case 'withdrawn':
      throw new Error('withdrawn is not told in a dialogue')
  }
}

/** A theme that many of them are about, until each is asked for. */
function themesAbout(ids: readonly FactorId[]): Theme[] {
  const themes = ids.flatMap((id) => factor(id).themes)
  const many = (theme: Theme): number => themes.filter((one) => one === theme).length
  const [first] = themes.toSorted((one, other) => many(other) - many(one))
  if (!first) return []
  return [first, ...themesAbout(ids.filter((id) => !factor(id).themes.includes(first)))]
}

/** What somebody of this network answers in the dialogue to tell the case; only what it asks. */
export function toldIn(network: NetworkFile, told: KeptCase): Answers {
  const adult = network.audience === 'adult18plus'
  const { ageBand, redFlags, factors, protective, text, other } = told
  if (redFlags.length > 0) return { audience: adult ? 'adult' : 'child', redFlags: redFlags.join() }
  const ids = Object.keys(factors).map((id) => FactorId.parse(id))
  const scored = ids.filter((id) => factor(id).kind !== 'context')
  const children = told.childrenOrPregnancy || ids.includes('a_children_or_pregnant')
  const days = other.deadlineWorkingDays
  const today = LocalDate.parse(told.at.slice(0, 10))
  const advised = scored.some((id) => factor(id).kind === 'safety') && told.consent !== 'unsafe_to_ask'
  return {
    audience: adult ? 'adult' : 'child',
    ...(adult ? { childrenOrPregnancy: String(children) } : { ageBand }),
    origin: 'client',
    themes: themesAbout(scored).join(),
    ...(told.nearly18 ? { nearly18: 'true' } : {}),
    ...(other.dependent ? { dependent: 'true' } : {}),
    factsOwn: text,
    ...Object.fromEntries(scored.map((id) => [`factor.${id}`, factors[id] ?? ''])),
    current: 'true',
    trend: other.trend,
    ...(other.safetyScore === undefined ? {} : { safetyScore: String(other.safetyScore) }),
    ...(days === undefined ? {} : { deadlineOn: addWorkingDays(today, days, network.calendar) }),
    ...(other.repeat && !network.dialogue.leaveOut.includes('repeat') ? { repeat: 'true' } : {}),
    ...(ids.includes('y_sibling_concern') ? { siblingConcern: 'true' } : {}),
    ...(protective.length > 0 ? { strengths: protective.join() } : {}),
    ...talkOf(told),
    ...(advised ? { noAdviceReason: 'known-situation' } : {}),
  }
}
