import type { Membership } from '#app/directory.ts'
import { type JournalLine, StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, loadAll, type Loaded, put, type SignalRecord, tagOf } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import {
  answerBy,
  type ObjectionGround,
  remindedOn,
  RequestId,
  requestRungs,
  type Right,
  type RightsRequest,
} from '#domain/rights/request.ts'
import { addMonths, type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant.ts'

type Asked = { right: Right; receivedOn: LocalDate; ground?: ObjectionGround | null }

/** Written down once: who asks the same again while it is open asked once. */
export async function recordRequest(
  world: World,
  { network, member }: Membership,
  { value: { id: signal, reference } }: Pick<SignalRecord, 'value'>,
  { right, receivedOn, ground = null }: Asked,
): Promise<RightsRequest> {
  const open = await requestsAbout(world, signal)
  const same = open.find(({ value }) => value.right === right && value.decision === null)
  if (same) return same.value
  const id = RequestId.parse(world.ids.fresh('r'))
  const request: RightsRequest = {
    id,
    signal,
    reference,
    network: network.id,
    right,
    ground,
    receivedOn,
    by: member.id,
    extension: null,
    decision: null,
  }
  await store(world, request, null, network, { verb: 'request-recorded', by: member.id, detail: right })
  return request
}

/** Every request about this signal, answered or not. */
export const requestsAbout = ({ store }: Pick<World, 'store'>, signal: SignalId) =>
  loadAll(store, kinds.request, tagOf.requestsAbout(signal))

/** What waits for an answer in this network, the first that must be answered first. */
export async function openRequests(
  { store }: Pick<World, 'store'>,
  network: NetworkId,
): Promise<RightsRequest[]> {
  const found = await loadAll(store, kinds.request, tagOf.openRequests(network))
  return found.map(({ value }) => value).toSorted((one, other) => (answerBy(one) < answerBy(other) ? -1 : 1))
}

export const requestOf = (
  { store }: Pick<World, 'store'>,
  id: RequestId,
): Promise<Loaded<RightsRequest> | null> => load(store, kinds.request, keyOf.request(id))

type What = { verb: string; by: MemberId | null; detail: string }

/** False: somebody was first. */
export async function change(
  world: World,
  over: Loaded<RightsRequest>,
  after: RightsRequest,
  network: Network,
  what: What,
): Promise<boolean> {
  try {
    await store(world, after, over, network, what)
    return true
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return false
    throw error
  }
}

/** What was asked of a signal that is gone now is answered by that; the day on which it was asked, if it was. */
export async function answeredByErasing(
  world: World,
  signal: SignalId,
  network: Network,
): Promise<LocalDate | null> {
  const found = await requestsAbout(world, signal)
  const what = { verb: 'request-answered', by: null, detail: 'erased' }
  for (const one of found) await grant(world, one, network, what)
  return (
    found.find(({ value: { right } }) => right === 'erasure' || right === 'objection')?.value.receivedOn ??
    null
  )
}

/** The coordinator gave what was asked to see. */
export async function accessGiven(
  world: World,
  { network, member }: Membership,
  signal: SignalId,
): Promise<void> {
  const what = { verb: 'request-answered', by: member.id, detail: 'done' }
  for (const one of await requestsAbout(world, signal))
    if (one.value.right === 'access') await grant(world, one, network, what)
}

/** Today, unless it was answered. */
async function grant(world: World, one: Loaded<RightsRequest>, network: Network, what: What): Promise<void> {
  if (one.value.decision !== null) return
  const on = localDate(world.clock.now(), network.calendar.timeZone)
  await change(world, one, { ...one.value, decision: { on, by: what.by, denied: null } }, network, what)
}

async function store(
  { store, ids, clock, wake }: World,
  request: RightsRequest,
  over: Loaded<RightsRequest> | null,
  network: Network,
  { verb, by, detail }: What,
): Promise<void> {
  const now = clock.now()
  const line: JournalLine = {
    at: now,
    verb,
    actor: by ?? 'system',
    network: network.id,
    about: request.signal,
    result: 'done',
    detail,
  }
  await store.commit({
    id: ids.fresh('c'),
    puts: [put(kinds.request, keyOf.request(request.id), request, over)],
    journal: [line],
    work:
      request.decision === null ? [...reminders(request, now, network), forgetting(request, network)] : [],
    cancel: request.decision === null ? [] : requestRungs.map((rung) => reminderId(request, rung)),
  })
  wake()
}

/** The coordinator hears of it now: something changed. */
export async function remindNow({ store, ids, clock, wake }: World, request: RightsRequest): Promise<void> {
  const item = { ...reminderItem(request, 'now'), dueAt: clock.now() }
  await store.commit({ id: ids.fresh('c'), puts: [], journal: [], work: [item], cancel: [] })
  wake()
}

const reminderItem = (request: RightsRequest, rung: string) => ({
  id: reminderId(request, rung),
  lane: `request:${request.id}`,
  kind: 'remind-request',
  ref: { request: request.id },
})

/** Those that are still to come. */
const reminders = (request: RightsRequest, now: Instant, network: Network): WorkItem[] =>
  requestRungs.flatMap((rung) => {
    const { calendar } = network
    const dueAt = instantAt(remindedOn(request, rung, calendar), calendar.opensAt, calendar.timeZone)
    return dueAt > now ? [{ ...reminderItem(request, rung), dueAt }] : []
  })

const reminderId = ({ id }: RightsRequest, rung: string): string => `remind-request:${id}:${rung}`

/** As long as the journal: that it was asked, when, and what became of it. */
const forgetting = ({ id, receivedOn }: RightsRequest, { calendar }: Network): WorkItem => ({
  id: `forget-request:${id}`,
  lane: `request:${id}`,
  dueAt: instantAt(addMonths(receivedOn, 24), calendar.opensAt, calendar.timeZone),
  kind: 'forget-request',
  ref: { request: id },
})
