import type * as codes from '#domain/codes.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Consent, Content } from '#domain/signal/content.ts'
import { toDetails } from '#domain/signal/disclose.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Inventory, nothingYet, type Together } from '#domain/signal/together.ts'
import type { FullView } from '#domain/signal/views.ts'
import type { LocalDate } from '#domain/time/instant.ts'

/** What forms show of what was written before: no more than the person who fills them in may read anyway. */

type Reading = { signal: Signal; network: Network; member: Member }

const readable = ({ signal, network, member }: Reading) => toDetails(signal, network, member)
const inFull = (reading: Reading): FullView | null => readable(reading)?.full ?? null

/** Why somebody asked to hand over the lead. */
export function handOverAsked(reading: Reading): { asked: { by: PersonView; reason: string } | null } {
  return { asked: inFull(reading)?.handOver ?? null }
}

/** What colleagues wrote about it is not for whoever only raised it, or thinks along. */
export const atTheTable = (reading: Reading): { together: Together } => ({
  together: inFull(reading)?.together ?? nothingYet,
})

/** An earlier inventory, else what whoever raised it answered. */
export function answeredBefore(
  reading: Reading,
): Pick<Inventory, 'factors' | 'strengths'> & { on: LocalDate | null } {
  const full = inFull(reading)
  const { factors, strengths } = full?.together.inventory ?? full?.content ?? { factors: {}, strengths: [] }
  return { factors, strengths, on: full?.together.inventory?.on ?? null }
}

/** Questions to the reporter that wait for an answer. */
export const waitingQuestions = (reading: Reading): { questions: FullView['questions'] } => ({
  questions: (inFull(reading)?.questions ?? []).filter(({ answered }) => !answered),
})

export function consultAsked(reading: Reading): { question: string | null } {
  const view = readable(reading)
  return { question: view?.consultQuestion ?? view?.observation ?? null }
}

export const consultAnswers = (reading: Reading) => ({ answers: readable(reading)?.answers ?? [] })

export const loweringAsked = (reading: Reading): { lowering: FullView['lowering'] } => ({
  lowering: inFull(reading)?.lowering ?? null,
})

/** Null for who may not read it. */
export function consentGiven(
  reading: Reading,
): { consent: Consent; ageBand: codes.AgeBand | null; audience: codes.Audience } | null {
  const view = readable(reading)
  return view?.full ? { consent: view.full.consent, ageBand: view.ageBand, audience: view.audience } : null
}

/** All that was shared, for whoever shared it and goes on with it. */
export function toldBefore(reading: Reading): { told: Content; why: readonly codes.LinkReason[] } | null {
  const view = readable(reading)
  return view?.full ? { told: view.full.content, why: view.links.map(({ why }) => why) } : null
}

/** What it says, for whoever was asked to correct that: also after it was closed, while it is kept. */
export const toCorrect = ({ signal, network, member }: Reading): Content | null =>
  signal.correction && !isWiped(signal) && mayReadIt('correction', signal, network, member)
    ? signal.content
    : null

const isWiped = ({ status }: Signal): boolean => status === 'withdrawn' || status === 'erased'
