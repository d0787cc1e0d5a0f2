import { plan } from '#app/effects.ts'
import { type JournalLine, type Lease, type SealedPut, StoreError } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, put, putAnew } from '#app/records.ts'
import { networkOf, type World } from '#app/world.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Command, Refusal } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { decide } from '#domain/signal/decide.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { evolve } from '#domain/signal/evolve.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

export type Ran =
  | { done: Loaded<Signal>; events: readonly SignalEvent[] }
  | { refused: Refusal; instead: readonly LocalDate[]; signal: Loaded<Signal> }
  | { gone: true }

export type Request = {
  /** The same id twice is one command. */
  id: string
  signal: SignalId
  command: Command
  actor: Member | 'clock'
  lease?: Lease
}

/** Load, decide, commit; when somebody was first, once more on what they left. The only loop of its kind. */
export async function run(world: World, request: Request): Promise<Ran> {
  for (;;) {
    const found = await load(world.store, kinds.signal, keyOf.signal(request.signal))
    if (!found) return { gone: true }
    const attempt = await decideAndCommit(world, request, found)
    if (attempt !== 'again') return attempt
  }
}

async function decideAndCommit(
  world: World,
  request: Request,
  found: Loaded<Signal>,
): Promise<Ran | 'again'> {
  const now = world.clock.now()
  const network = networkOf(world, found.value.network)
  const decision = decide(found.value, request.command, { now, network, actor: request.actor })
  const actor = request.actor === 'clock' ? null : request.actor.id
  if ('refused' in decision) {
    const line = journalLine(request.command.type, actor, found.value, now, decision.refused)
    return (await isEcho(world, request, decision.refused, line))
      ? { done: found, events: [] }
      : { refused: decision.refused, instead: decision.instead ?? [], signal: found }
  }
  const change = changeOf(found, decision.events, { now, network, actor })
  try {
    const answer = await world.store.commit({
      id: request.id,
      puts: change.puts,
      journal: change.journal,
      ...change.planned,
      ...leaseOf(request),
    })
    if (answer === 'repeat') return { done: found, events: [] }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return 'again'
    throw error
  }
  if (change.planned.work.length > 0) world.wake()
  const version = change.puts.length > 0 ? found.version + 1 : found.version
  return { done: { ...found, value: change.after, version }, events: decision.events }
}

/** Of a press that arrives a second time these only say that the first one worked. */
const meansDone: readonly Refusal[] = [
  'you-lead-already',
  'said-already',
  'already-begun',
  'already-accepted',
  'action-done',
  'closed',
  'withdrawn',
  'erased',
  'same-date',
  'same-urgency',
  'not-offered',
  'offered-already',
  'already-taken-up',
  'already-escalated',
  'not-escalated',
  'not-closed',
  'nothing-to-agree',
]

/** A refusal is written down under an id of its own, unless it may be the echo of what worked: the press may be right later. */
async function isEcho(world: World, { id }: Request, refusal: Refusal, line: JournalLine): Promise<boolean> {
  const mayBe = meansDone.includes(refusal)
  const own = mayBe ? id : `${id}:${refusal}`
  const answer = await world.store.commit({ id: own, puts: [], journal: [line], work: [], cancel: [] })
  return mayBe && answer === 'repeat'
}

const leaseOf = ({ lease }: Request) => (lease ? { lease } : {})

type Moment = { now: Instant; network: Network; actor: MemberId | null }

/** What these events come to: the document, what follows from it, and a line each. */
export function changeOf(found: Loaded<Signal>, events: readonly SignalEvent[], moment: Moment) {
  let after = found.value
  const effects: Effect[] = []
  for (const event of events) {
    const next = evolve(after, event)
    effects.push(...consequences(after, next, event, moment))
    after = next
  }
  const planned = plan(after, effects, moment.now, moment.network, moment.actor)
  const puts: SealedPut[] = after === found.value ? [] : [written(after, found, events)]
  const journal = events.map((event) =>
    journalLine(event.type, moment.actor, after, moment.now, 'done', codeOf(event)),
  )
  return { after, planned, puts, journal }
}

/** What is erased gets a key of its own, and the old one is destroyed: every earlier version is gone for good. */
const written = (after: Signal, found: Loaded<Signal>, events: readonly SignalEvent[]): SealedPut =>
  events.some(({ type }) => type === 'consent-withdrawn' || type === 'erased')
    ? putAnew(kinds.signal, keyOf.signal(after.id), after, found)
    : put(kinds.signal, keyOf.signal(after.id), after, found)

/** What the journal keeps of an event: a code, never what somebody typed. */
function codeOf(event: SignalEvent): string | undefined {
  switch (event.type) {
    case 'signal-raised':
      return event.signal.outcome
    case 'action-completed':
      return event.outcome
    case 'signal-closed':
      return event.closing.reason
    case 'owner-reminded':
    case 'pick-up-reminded':
    case 'begin-reminded':
    case 'evaluation-reminded':
      return event.rung
    case 'stage-reached':
      return event.stage
    case 'released':
    case 'erased':
      return event.why
    case 'contact-made':
      return event.with.join(',')
    case 'fed-back':
      return event.level
    case 'reassessed':
      return event.urgency
    case 'lowering-asked':
      return event.lowering.urgency
    case 'escalated':
      return event.escalation.to
    case 'evaluated':
      return event.how
    case 'consent-withdrawn':
      return event.giver
    case 'safety-answered':
      return event.safe ? 'safe' : 'not-safe'
    case 'shared-without-consent':
      return event.ground
    case 'linked':
      return event.link.why
    case 'signal-posted':
    case 'taken-up':
    case 'begun':
    case 'thought-along':
    case 'declined':
    case 'action-added':
    case 'action-accepted':
    case 'action-declined':
    case 'action-rescheduled':
    case 'action-handed-over':
    case 'action-fell-to':
    case 'help-asked':
    case 'note-added':
    case 'hand-over-offered':
    case 'hand-over-accepted':
    case 'hand-over-declined':
    case 'hand-over-lapsed':
    case 'case-team-named':
    case 'involved':
    case 'child-not-seen':
    case 'own-words-noted':
    case 'k3-checked':
    case 'reporter-asked':
    case 'information-added':
    case 'still-worried':
    case 'consult-answered':
    case 'answer-marked':
    case 'lowering-refused':
    case 'de-escalated':
    case 'consent-renewed':
    case 'consent-reminded':
    case 'consent-expired':
    case 'identity-asked':
    case 'identity-given':
    case 'identity-erased':
    case 'reopened':
    case 'kept-longer':
    case 'end-shortened':
    case 'retention-warned':
      return undefined
  }
}

export const journalLine = (
  verb: string,
  actor: MemberId | null,
  signal: Signal,
  at: Instant,
  result: string,
  detail?: string,
): JournalLine => ({
  at,
  verb,
  actor: actor ?? 'system',
  network: signal.network,
  about: signal.id,
  result,
  ...(detail ? { detail } : {}),
})
