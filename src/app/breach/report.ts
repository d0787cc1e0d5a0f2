import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { clocksOfBreach } from '#app/breach/clock.ts'
import { stepsFor } from '#app/breach/steps.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Message } from '#app/ports.ts'
import { keyOf, kinds, loadAll, put, type SignalRecord, tagOf } from '#app/records.ts'
import { run } from '#app/run.ts'
import { signalWith } from '#app/typed-reference.ts'
import type { World } from '#app/world.ts'
import { type Button, card, plain } from '#cards/blocks.ts'
import { callButton } from '#cards/signal/people.ts'
import { coordinators } from '#domain/network/members.ts'
import { person } from '#domain/signal/people.ts'
import { type Breach, mayReport } from '#domain/breach/breach.ts'
import { BreachId } from '#domain/ids.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'

/**
 * `datalek REF`: the signal is frozen at once, the coordinators and the privacy officer hear of it, and whoever typed it
 * reads what to do now. Typed by whoever has a part in it, in the channel or not: a wrong freeze is undone, a leak is not.
 */
export async function reportBreach(turn: Turn, typed: string): Promise<Message> {
  const { chat, breach: words } = say(turn.known.language).words
  const summary = chat.summaries.reply
  const found = await signalFor(turn, typed)
  if (!found) {
    const line = { at: turn.now, verb: 'breach-reported', actor: turn.known.id, result: 'unknown-reference' }
    await keepLines(turn.world, line)
    return { summary, card: card([plain(withPhoneLinks(words.unknown))], callCoordinators(turn)) }
  }
  const breach = (await openBreachOf(turn.world, found.signal)) ?? (await freeze(turn, found))
  return { summary, card: await stepsFor(turn, found.by, breach) }
}

/** Of the networks that this person is in; whether there is such a signal, the buttons do not say. */
const callCoordinators = ({ known }: Turn): Button[] =>
  known.memberships
    .flatMap(({ network }) => {
      const first = coordinators(network).find(({ id }) => id !== known.id)
      return first ? callButton(person(network, first.id), say(known.language)) : []
    })
    .filter(({ title }, index, all) => all.findIndex((one) => one.title === title) === index)
    .slice(0, 4)

type Found = { signal: SignalRecord; by: Membership }

/** Null also when it is of somebody else: whether there is such a signal, nobody hears. */
async function signalFor({ world, known }: Turn, typed: string): Promise<Found | null> {
  const signal = await signalWith(world.store, typed)
  const by = signal && known.memberships.find(({ network }) => network.id === signal.value.network)
  return signal && by && mayReport(signal.value, by.network, by.member) ? { signal, by } : null
}

async function openBreachOf({ store }: World, { value }: SignalRecord): Promise<Breach | null> {
  const all = await loadAll(store, kinds.breach, tagOf.breachOf(value.id))
  return all.map((one) => one.value).find(({ handled }) => handled === null) ?? null
}

/** Together, or not at all: that it is frozen, the line in the register, and the clocks of the 72 hours. */
async function freeze(turn: Turn, { signal, by }: Found): Promise<Breach> {
  const { world, now } = turn
  const breach: Breach = {
    id: BreachId.parse(world.ids.fresh('b')),
    network: by.network.id,
    signal: signal.value.id,
    reference: signal.value.reference,
    by: by.member.id,
    reportedAt: now,
    discoveredAt: now,
    handled: null,
  }
  const line = { at: now, verb: 'breach-reported', actor: by.member.id, network: by.network.id }
  await run(world, {
    id: `datalek:${turn.said ?? breach.id}`,
    signal: signal.value.id,
    command: { type: 'freeze' },
    actor: by.member,
    beside: async () => ({
      puts: [put(kinds.breach, keyOf.breach(breach.id), breach, null)],
      work: clocksOfBreach(breach),
      journal: [{ ...line, about: signal.value.id, result: 'done' }],
    }),
  })
  world.wake()
  // A colleague may have been first, or the same message came twice: there is one line for it.
  return (await openBreachOf(world, signal)) ?? breach
}
