import * as fc from 'fast-check'
import { ActionId, SignalId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { ClockCommand, Command, Decision, HouseCommand, MemberCommand } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { canDo } from '#domain/signal/may.ts'
import { responsibleFor } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addDays, Instant, later, localDate } from '#domain/time/instant.ts'
import { crowded } from '#support/crowd.ts'
import { commandOf, onAction, verbs } from '#support/commands.ts'
import { friday, stranger } from '#support/given.ts'
import { amsterdam } from '#support/time.ts'

/** One signal, the people around it and its timers, played forward. */
export type History = {
  signal: Signal
  now: Instant
  /** Who is in the network; somebody may leave. */
  network: Network
  timers: Map<string, Timer>
  /** What rang before: after a crash it may ring again. */
  rang: ClockCommand[]
  events: SignalEvent[]
  told: { to: Member['id']; notice: string; at: Instant }[]
  /** What was said to whom, each with whose action it was about. */
  reminders: string[]
  /** Something rang twice. */
  crashed: boolean
  /** Who left, and is not missed yet: what was theirs is released a moment later. */
  left: Member['id'] | null
  /** The document itself was forgotten. */
  gone: boolean
}
type Timer = { at: Instant; command: ClockCommand }

export type Press = {
  by: number
  /** Whoever leads, or is asked something; or anybody. */
  as: 'lead' | 'asked' | 'anybody'
  /** A number chooses from what this person may do; a name is tried, whatever they may. */
  verb: number | MemberCommand['type']
  number: number
  to: Member['id']
  days: number
  text: string
  /** The same press arrives once more. */
  twice: boolean
}
export type Move =
  | Press
  /** `late`: what was due meanwhile rings only at the end, as after a silence. `twice`: and rings once more. */
  | { wait: number; late: boolean; twice: boolean }
  | { again: number }
  | { leaves: number }
  /** A linked signal ends so many days from now; or there is one more. */
  | { linked: number }
  | { posted: true }
  /** Something went wrong with its data. */
  | { freezes: true }

export const begun = (signal: Signal): History => {
  const history: History = {
    signal,
    now: friday,
    network: crowded,
    timers: new Map(),
    rang: [],
    events: [],
    told: [],
    reminders: [],
    crashed: false,
    left: null,
    gone: false,
  }
  happen(history, [{ type: 'signal-raised', signal }])
  return history
}

/** Somebody does something, or time passes and what is due then rings. */
export function play(history: History, move: Move): void {
  if (history.gone) return
  missWhoLeft(history)
  if ('wait' in move) return pass(history, move)
  if ('again' in move) return ringAgain(history, move.again)
  if ('leaves' in move) return leave(history, move.leaves)
  if ('linked' in move) return link(history, move.linked)
  if ('posted' in move) return void order(history, { type: 'record-posted' }, 'clock')
  if ('freezes' in move || isLookedInto(history, move)) return freeze(history, 'freezes' in move)
  const asked = askedBy(history, move)
  if (!asked) return
  order(history, asked.command, asked.actor)
  if (move.twice) order(history, asked.command, asked.actor)
}

/** Who presses, and what that comes to now. */
export function askedBy(
  history: History,
  move: Press,
): { command: MemberCommand; actor: Member } | undefined {
  const actor = actorOf(history, move)
  const command = actor && chosen(history, move, actor)
  return command && { command, actor }
}

function actorOf({ signal, network }: History, { by, as }: Press): Member | undefined {
  const asked = signal.handOver?.to ?? signal.reporter.member
  const who = as === 'lead' ? signal.lead : as === 'asked' ? asked : null
  return (who && memberOf(network, who)) || network.members[by % network.members.length]
}

/** Mostly somebody does what they may; what ends everything is rare. */
function chosen(history: History, move: Press, actor: Member): MemberCommand | undefined {
  const { signal, network } = history
  const action = signal.actions[move.number % Math.max(1, signal.actions.length)]
  const make = (verb: MemberCommand['type']): MemberCommand => commandOf(verb, history, move, action?.id)
  if (typeof move.verb === 'string') return make(move.verb)
  const can = verbs.filter((verb) =>
    onAction.has(verb) ? action && canDo(signal, verb, { actor, network }, action) : false,
  )
  const deeds = deedsFor(signal, network, actor).filter((deed): deed is (typeof verbs)[number] =>
    verbs.some((verb) => verb === deed),
  )
  const all = [...can, ...deeds].filter((verb) => move.number % 5 === 0 || !ending.has(verb))
  const verb = all[move.verb % Math.max(1, all.length)]
  return verb && make(verb)
}

const ending = new Set<MemberCommand['type']>(['close', 'erase', 'withdraw-consent'])

function pass(history: History, { wait, late, twice }: Extract<Move, { wait: number }>): void {
  const until = later(history.now, wait * 3_600_000)
  if (late) history.now = until
  for (let next = firstDue(history, until); next && !history.gone; next = firstDue(history, until)) {
    const [slot, { at, command }] = next
    history.timers.delete(slot)
    history.now = Instant.parse(Math.max(history.now, at))
    history.rang.push(command)
    order(history, command, 'clock')
    if (twice) ringAgain(history, history.rang.length - 1)
  }
  history.now = until
}

const firstDue = ({ timers }: History, until: Instant): [string, Timer] | undefined => {
  let first: [string, Timer] | undefined
  for (const entry of timers) if (entry[1].at <= until && (!first || entry[1].at < first[1].at)) first = entry
  return first
}

function ringAgain(history: History, index: number): void {
  const command = history.rang[index % Math.max(1, history.rang.length)]
  if (!command) return
  history.crashed = true
  order(history, command, 'clock')
}

/** Somebody leaves, not the coordinator. */
export function leave(history: History, index: number): void {
  const { members } = history.network
  const who = members[index % members.length]
  if (!who || who.roles.includes('coordinator') || members.length < 6) return
  history.network = { ...history.network, members: members.filter(({ id }) => id !== who.id) }
  history.left = who.id
}

/** The next check of the members releases what was theirs. */
function missWhoLeft(history: History): void {
  if (history.left) order(history, { type: 'release', who: history.left, why: 'left' }, 'clock')
  history.left = null
}

function link(history: History, days: number): void {
  order(history, linking(history, days), 'clock')
}

/** What was due meanwhile rings once it is open again. */
function freeze(history: History, freezes: boolean): void {
  order(history, { type: freezes ? 'freeze' : 'unfreeze' }, 'clock')
  pass(history, { wait: 0, late: false, twice: false })
}

/** After some moves somebody has found out what went wrong. */
export const isLookedInto = ({ signal }: History, move: Press): boolean =>
  signal.frozenAt !== null && move.number % 4 === 0

export function linking({ now, network, signal }: History, days: number): HouseCommand {
  const on = addDays(localDate(now, amsterdam), days)
  const other = SignalId.parse(`s_${days}`)
  const also = { signal: other, network: network.id, why: 'household' } as const
  if (days > 150) return rightsOf(signal, days, now)
  return days % 2 === 0 ? { type: 'end-with', on } : { type: 'add-link', link: also }
}

/** Somebody it is about asks to correct it, and it is corrected; or objects, and that is answered. */
function rightsOf({ correction, heldSince, reporter }: Signal, days: number, now: Instant): HouseCommand {
  if (days % 2 === 0) return heldSince === null ? { type: 'hold' } : { type: 'lift-hold' }
  const texts = { observation: `anders ${days}`, others: null, impression: null, since: null }
  if (days % 4 === 3) return { type: 'correct-too', by: reporter.member, texts }
  return correction
    ? { type: 'correct', by: reporter.member, texts }
    : { type: 'ask-correction', what: 'dat is anders', task: ActionId.parse(`a_${now.toString(36)}`) }
}

function order(history: History, command: Command, actor: Member | 'clock'): Decision {
  const { now, network } = history
  const decision = decide(history.signal, command, { now, network, actor })
  if ('events' in decision) happen(history, decision.events)
  return decision
}

function happen(history: History, events: readonly SignalEvent[]): void {
  for (const event of events) {
    const before = history.events.length === 0 ? null : history.signal
    history.signal = evolve(history.signal, event)
    history.events.push(event)
    remember(history, event)
    const { now, network } = history
    const effects = consequences(before, history.signal, event, { now, network })
    for (const effect of effects) if (effect.effect === 'clear-timer') history.timers.delete(effect.slot)
    for (const effect of effects) {
      if (effect.effect === 'set-timer') history.timers.set(effect.slot, effect)
      if (effect.effect === 'tell') history.told.push({ to: effect.to, notice: effect.notice, at: now })
      if (effect.effect === 'forget') history.gone = true
    }
  }
}

function remember({ signal, reminders }: History, event: SignalEvent): void {
  if (event.type !== 'owner-reminded') return
  const action = signal.actions.find(({ id }) => id === event.action)
  if (action)
    reminders.push([action.id, event.rung, action.dueOn, event.to, responsibleFor(action)].join(' '))
}

/** A word that would be found wherever it is left behind. */
const text = fc.oneof(
  { weight: 9, arbitrary: fc.nat(99).map((number) => `canary-${number}`) },
  fc.constant(' '),
)
const press: fc.Arbitrary<Move> = fc.record({
  by: fc.nat(99),
  as: fc.constantFrom('lead', 'asked', 'anybody'),
  verb: fc.oneof<fc.Arbitrary<number | MemberCommand['type']>[]>(
    fc.nat(999),
    fc.nat(999),
    fc.nat(999),
    fc.constantFrom(...verbs),
  ),
  number: fc.nat(99),
  to: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...crowded.members.map(({ id }) => id)) },
    fc.constant(stranger),
  ),
  days: fc.integer({ min: -2, max: 20 }),
  text,
  twice: fc.nat(9).map((one) => one === 0),
})
const wait: fc.Arbitrary<Move> = fc.record({
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 3, arbitrary: fc.constant(24 * 9) },
    { weight: 1, arbitrary: fc.constant(24 * 45) },
  ),
  late: fc.boolean(),
  twice: fc.nat(9).map((one) => one === 0),
})
const rare: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ again: fc.nat(99) }),
  fc.record({ leaves: fc.nat(99) }),
  fc.record({ linked: fc.integer({ min: 0, max: 300 }) }),
  fc.constant({ posted: true }),
  fc.constant({ freezes: true }),
)
/** Somebody of these does this, with the usual inputs. */
export const does = (as: Press['as'], verb: MemberCommand['type'], more: Partial<Press> = {}): Move => ({
  by: 0,
  as,
  verb,
  number: 12,
  to: crowded.members[1]?.id ?? stranger,
  days: 4,
  text: 'canary-before',
  twice: false,
  ...more,
})
export const days = (count: number): Move => ({ wait: 24 * count, late: false, twice: false })

export const oneMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 20, arbitrary: press },
  { weight: 6, arbitrary: wait },
  { weight: 1, arbitrary: rare },
)
export const moves = fc.array(oneMove, { minLength: 20, maxLength: 45 })
