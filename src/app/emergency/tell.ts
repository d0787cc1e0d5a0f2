import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, notYet, settle } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { emergencyToldCard } from '#cards/emergency/told-card.ts'
import { type Emergency, emergencyState, secondPeople, seenBefore } from '#domain/emergency/emergency.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { memberOf, privacyOfficers } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** What happened with a request: every step is told to the privacy officer, at any hour and without content. */
export const emergencySteps = ['asked', 'agreed', 'declined', 'seen', 'missed'] as const
export type EmergencyStep = (typeof emergencySteps)[number]

/** Whoever must do something next, and the privacy officers. */
export function tellingsOf(
  emergency: Emergency,
  step: EmergencyStep,
  network: Network,
  now: Instant,
): WorkItem[] {
  const doers: Record<EmergencyStep, readonly MemberId[]> = {
    asked: secondPeople(network, emergency.by).map(({ id }) => id),
    agreed: [emergency.by],
    declined: [emergency.by],
    seen: [],
    missed: [emergency.by],
  }
  const officers = step === 'missed' ? [] : privacyOfficers(network).map(({ id }) => id)
  const all = [...new Set([...doers[step], ...officers])]
  return all.map((to) => telling(emergency, step, to, now))
}

const telling = (
  { signal, askedAt }: Emergency,
  step: EmergencyStep,
  to: MemberId,
  now: Instant,
  missed?: MemberId,
): WorkItem => ({
  id: ['emergency', signal, askedAt, step, to, ...(missed ? [missed] : [])].join(':'),
  lane: `person:${to}`,
  dueAt: now,
  kind: 'emergency',
  ref: { signal, step, to, ...(missed ? { missed } : {}) },
})

export const emergencyTold: Handler = async (world, lease) => {
  const { ref } = lease.item
  const [signal, to] = [SignalId.parse(ref['signal']), MemberId.parse(ref['to'])]
  const found = await load(world.store, kinds.emergency, keyOf.emergency(signal))
  const about = await load(world.store, kinds.signal, keyOf.signal(signal))
  const step = emergencySteps.find((one) => one === ref['step'])
  const network = found && networkOf(world, found.value.network)
  if (!found || !about || !network || !step || !memberOf(network, to)) return settle(world, lease)
  const { value } = found
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const isSecond = secondPeople(network, value.by).some(({ id }) => id === to)
  const state = emergencyState(value, world.clock.now())
  const missed = MemberId.safeParse(ref['missed']).data
  const [by, second] = [person(network, value.by), value.decided && person(network, value.decided.by)]
  const absent = missed ? person(network, missed) : null
  const view = {
    signal,
    reference: about.value.reference,
    kind: about.value.kind,
    by,
    second,
    reason: value.reason,
    step,
    decides: step === 'asked' && isSecond && state === 'asked',
    looks: step === 'agreed' && value.by === to && state === 'agreed',
    until: value.decided && seenBefore(value.decided.at),
    timeZone: network.calendar.timeZone,
    missed: absent,
    call: absent ?? (to === value.by ? second : by),
  }
  const { summary } = words.words.emergency
  const message = { summary, card: emergencyToldCard(view, about.version, words), first: true }
  const sent = await world.postbox.tell(to, message)
  const again = notYet(sent)
  if (again) return again
  return 'done' in sent ? settle(world, lease) : notReached(world, lease, value, to)
}

/** Whoever asked hears whom to call; of the asker alone nothing more is to be said. */
async function notReached(
  world: World,
  lease: Parameters<Handler>[1],
  value: Emergency,
  to: MemberId,
): ReturnType<Handler> {
  const now = world.clock.now()
  world.log.warn('not-reached', { about: value.signal, member: to })
  const line = { at: now, verb: 'not-reached', actor: to, network: value.network, about: value.signal }
  const work = to === value.by ? [] : [telling(value, 'missed', value.by, now, to)]
  const journal = [{ ...line, result: 'unreachable' }]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal, work, cancel: [], lease })
  return 'settled'
}
