import { createHash } from 'node:crypto'
import type { Known, Membership } from '#app/directory.ts'
import type { Presser } from '#app/press.ts'
import type { About } from '#app/press/command.ts'
import type { Card, JournalLine } from '#app/ports.ts'
import type { SignalRecord } from '#app/records.ts'
import type { SignalPress } from '#cards/press.ts'
import { refusalCard } from '#cards/signal/refusal-card.ts'
import { partnerOf } from '#domain/network/members.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { rightOf } from '#domain/signal/right.ts'
import type { Instant } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** One sentence for who pressed, and the way back to the signal. */
export function sentenceOn({ known }: Pick<Presser, 'known'>, sentence: string, found: SignalRecord): Card {
  const { value, version } = found
  const by = known.memberships.find(({ network }) => network.id === value.network)
  const can = by ? deedsFor(value, by.network, by.member) : []
  return refusalCard(sentence, { ...aboutOf(found), status: value.status, can }, version, say(known.language))
}

export const aboutOf = ({ value: { id, reference, kind } }: SignalRecord) => ({
  signal: id,
  reference,
  kind,
})

/** Who writes, and when: what is cleaned from a text follows from it. */
export const writing = ({ network, member }: Membership, now: Instant): About => ({
  now,
  calendar: network.calendar,
  partnerType: partnerOf(network, member)?.type ?? 'regio',
})

type Line = Pick<JournalLine, 'verb' | 'result' | 'detail'>

/** That somebody looked, or was not let in; the same id twice is one line. */
export async function writeDown(
  { world, known }: Pick<Presser, 'world' | 'known'>,
  { network }: Pick<Membership, 'network'>,
  { value }: SignalRecord,
  line: Line,
  id: string,
): Promise<void> {
  const right = rightOf(value, network, known.id)
  const who = { at: world.clock.now(), actor: known.id, network: network.id, about: value.id, ...right }
  await world.store.commit({ id, puts: [], journal: [{ ...who, ...line }], work: [], cancel: [] })
}

/**
 * Same signal, verb, person, revision and inputs: one command, however often it arrives. What is typed carries no
 * revision: there it is the message that may come again.
 */
export const pressId = ({ known, said }: Pick<Presser, 'known' | 'said'>, pressed: SignalPress): string =>
  digest(said ? [known.id, 'typed', said] : partsOf(known, pressed))

const partsOf = (known: Known, { signal, verb, rev, action, inputs }: SignalPress): unknown[] => [
  signal,
  verb,
  known.id,
  rev,
  action ?? null,
  Object.entries(inputs).sort(([one], [other]) => (one < other ? -1 : 1)),
]

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
