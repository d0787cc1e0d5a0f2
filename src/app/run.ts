import { certifyItem } from '#app/certificate/certify.ts'
import { plan } from '#app/effects.ts'
import { codeOf, journalLine } from '#app/journal-line.ts'
import { draftsOf } from '#app/forget/drafts.ts'
import { overridesEnd } from '#app/forget/overrides.ts'
import { type JournalLine, type Lease, type SealedPut, StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, put, putAnew } from '#app/records.ts'
import { networkOf, type World } from '#app/world.ts'
import type { ErasureReason } from '#domain/codes.ts'
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
export type Beside = {
  puts: readonly SealedPut[]
  work: readonly WorkItem[]
  cancel?: readonly string[]
  journal?: readonly JournalLine[]
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
    // What is refused because it worked before is answered as if it came once.
    if (await world.store.isDone(request.id)) return { done: found, events: [] }
    const { type } = request.command
    const about = { signal: found.value, network }
    await writeDown(world, request, journalLine(type, actor, about, now, decision.refused))
    return { refused: decision.refused, instead: decision.instead ?? [], signal: found }
  }
  const change = changeOf(found, decision.events, { now, network, actor })
  const beside = await besideOf(request, change.after, decision.events)
  const drafts = isAskedFor(decision.events) ? await draftsOf(world.store, found.value.id) : noDrafts
  const puts = [...written(change.after, found, decision.events, beside), ...beside.puts, ...drafts.puts]
  const work = [
    ...change.planned.work,
    ...beside.work,
    ...(await overridesEnd(world, found.value, change.after, network)),
    ...certifying(found, decision.events, { now, by: actor }),
  ]
  try {
    const answer = await world.store.commit({
      id: request.id,
      puts,
      journal: [...change.journal, ...(beside.journal ?? [])],
      work,
      cancel: [...change.planned.cancel, ...(beside.cancel ?? []), ...drafts.cancel],
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

/** Why what was to be erased is still there; null when it is gone, also when somebody was first. */
export const whyNotErased = (ran: Ran): Refusal | null =>
  'refused' in ran && ran.refused !== 'erased' ? ran.refused : null

/** A refusal is written down under an id of its own: the same press may be right later. */
async function writeDown({ store }: World, { id }: Request, line: JournalLine): Promise<void> {
  await store.commit({ id: `${id}:${line.result}`, puts: [], journal: [line], work: [], cancel: [] })
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
  // By the right that somebody had before: who hands the lead over was lead.
  const about = { signal: found.value, network: moment.network }
  const journal = events.map((event) =>
    journalLine(event.type, moment.actor, about, moment.now, 'done', codeOf(event)),
  )
  return { after, planned, puts, journal }
}

const certifying = (
  found: Loaded<Signal>,
  events: readonly SignalEvent[],
  when: { now: Instant; by: MemberId | null },
): WorkItem[] => {
  const ground = events.map(groundOf).find((one) => one !== null)
  return ground ? [certifyItem(found, ground, when)] : []
}

const noDrafts = { puts: [], cancel: [] }

/** Somebody asked that it goes: then also where it was copied to. */
const isAskedFor = (events: readonly SignalEvent[]): boolean =>
  events.map(groundOf).some((ground) => ground !== null && ground !== 'retention')

/** Why the content went with this event; null when it did not. */
const groundOf = (event: SignalEvent): ErasureReason | null => {
  if (event.type === 'erased') return event.why
  return event.type === 'consent-withdrawn' ? event.type : null
}

const besideOf = async (
  { beside }: Request,
  after: Signal,
  events: readonly SignalEvent[],
): Promise<Beside> => (beside && events.length > 0 ? beside(after) : nothingBeside)

const nothingBeside: Beside = { puts: [], work: [] }

/**
 * The signal as it is now: also unchanged, when something is stored beside it, so that both are decided on one state.
 * What is erased or corrected gets a key of its own, and the old one is destroyed: every earlier version is gone for good.
 */
function written(
  after: Signal,
  found: Loaded<Signal>,
  events: readonly SignalEvent[],
  beside: Beside,
): SealedPut[] {
  if (after === found.value && beside.puts.length === 0) return []
  const erased = events.some((event) => groundOf(event) !== null || event.type === 'corrected')
  return [(erased ? putAnew : put)(kinds.signal, keyOf.signal(after.id), after, found)]
}
