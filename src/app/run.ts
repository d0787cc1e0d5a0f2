import { plan } from '#app/effects.ts'
import { overridesEnd } from '#app/forget/overrides.ts'
import { type JournalLine, type Lease, type SealedPut, StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, put, putAnew, remove } from '#app/records.ts'
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
  /** What is stored beside the signal, in the same commit and decided on the same state. */
  beside?: (after: Signal) => Promise<Beside>
}
export type Beside = { puts: readonly SealedPut[]; work: readonly WorkItem[] }

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
    return (await isEcho(world, request.id, found, line))
      ? { done: found, events: [] }
      : { refused: decision.refused, instead: decision.instead ?? [], signal: found }
  }
  const change = changeOf(found, decision.events, { now, network, actor })
  const beside = await besideOf(request, change.after, decision.events)
  const puts = [...written(change.after, found, decision.events, beside), ...beside.puts]
  const work = [
    ...change.planned.work,
    ...beside.work,
    ...(await overridesEnd(world, found.value, change.after, network)),
  ]
  try {
    const answer = await world.store.commit({
      id: request.id,
      puts,
      journal: change.journal,
      work,
      cancel: change.planned.cancel,
      ...leaseOf(request),
    })
    if (answer === 'repeat') return { done: found, events: [] }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return 'again'
    throw error
  }
  if (work.length > 0) world.wake()
  const version = puts.length > 0 ? found.version + 1 : found.version
  return { done: { ...found, value: change.after, version }, events: decision.events }
}

/**
 * Refused because it was carried out before: a press that arrives again. Any other refusal is written down, under an id of
 * its own: the same press may be right later.
 */
async function isEcho(world: World, id: string, found: Loaded<Signal>, line: JournalLine): Promise<boolean> {
  if (await wasDone(world, id, found)) return true
  const own = `${id}:${line.result}`
  await world.store.commit({ id: own, puts: [], journal: [line], work: [], cancel: [] })
  return false
}

/** Asked with a change that can never be made, so that asking leaves nothing behind. */
async function wasDone(world: World, id: string, found: Loaded<Signal>): Promise<boolean> {
  const never = remove(keyOf.signal(found.value.id), { ...found, version: -1 })
  try {
    const answer = await world.store.commit({ id, puts: [never], journal: [], work: [], cancel: [] })
    return answer === 'repeat'
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return false
    throw error
  }
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
  const puts = written(after, found, events, nothingBeside)
  const journal = events.map((event) =>
    journalLine(event.type, moment.actor, after, moment.now, 'done', codeOf(event)),
  )
  return { after, planned, puts, journal }
}

const besideOf = async (
  { beside }: Request,
  after: Signal,
  events: readonly SignalEvent[],
): Promise<Beside> => (beside && events.length > 0 ? beside(after) : nothingBeside)

const nothingBeside: Beside = { puts: [], work: [] }

/**
 * The signal as it is now: also unchanged, when something is stored beside it, so that both are decided on one state.
 * What is erased gets a key of its own, and the old one is destroyed: every earlier version is gone for good.
 */
function written(
  after: Signal,
  found: Loaded<Signal>,
  events: readonly SignalEvent[],
  beside: Beside,
): SealedPut[] {
  if (after === found.value && beside.puts.length === 0) return []
  const erased = events.some(({ type }) => type === 'consent-withdrawn' || type === 'erased')
  return [(erased ? putAnew : put)(kinds.signal, keyOf.signal(after.id), after, found)]
}

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
