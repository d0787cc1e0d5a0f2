import { setAway } from '#app/calendar/away.ts'
import { membershipsOf } from '#app/directory.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import { setWorkingDays } from '#app/calendar/working-days.ts'
import { plan } from '#app/effects.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { run } from '#app/run.ts'
import { networkOf } from '#app/world.ts'
import { ActionId, IntakeId, type MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { openActions } from '#domain/signal/action.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { answerBy, takeUpBy } from '#domain/triage/deadlines.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { closing } from '#support/given.ts'
import { consult, open } from '#support/signals.ts'
import { type Dice, oneOf } from '#support/walker.ts'
import { dayAfter, local, moment, nextThere, outage } from './days.ts'
import type { Leave, Person } from './people.ts'
import { type Pressable, titleOf, type Told } from './record.ts'
import { once, type Stage } from './stage.ts'

/** What people do in a year: raise, take up, promise, keep it or not, and answer what the bot asks, or not. */

type Doing = { at: number; order: number; who: Person; does: () => Promise<unknown> }

export type Year = Stage & {
  roll: Dice
  /** In order of when. */
  doings: Doing[]
  counts: {
    raised: number
    actions: number
    done: number
    moved: number
    stays: number
    refused: { [why: string]: number }
  }
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** As soon as they are at work; while the bot is away nobody does anything with it. */
export function soon(year: Year, who: Person, from: number, does: Doing['does']): void {
  doAt(year, who, nextThere(who, from), does)
}

export function doAt({ doings }: Year, who: Person, wanted: number, does: Doing['does']): void {
  const at = wanted >= outage.from && wanted < outage.until ? outage.until + 20 * minute : wanted
  if (!Number.isFinite(at)) return
  const order = (doings.at(-1)?.order ?? 0) + 1
  let index = doings.length
  while (index > 0 && (doings[index - 1]?.at ?? 0) > at) index -= 1
  doings.splice(index, 0, { at, order, who, does })
}

const chance = ({ roll }: Year, percent: number): boolean => roll(100) < percent
const some = ({ roll }: Year, below: number): number => roll(Math.max(1, Math.round(below)))
const personOf = ({ cast }: Year, id: MemberId): Person => {
  const found = cast.people.get(id)
  if (!found) throw new Error(`nobody is ${id}`)
  return found
}

/** Somebody presses: once more with a day that does, when the day they chose does not. */
async function press(year: Year, who: Person, id: SignalId, command: Command): Promise<boolean> {
  const signal = year.signals.get(id)
  const actor = signal && memberOf(networkOf(year.world, signal.network), who.id)
  if (!signal || !actor) return false
  await year.world.postbox.heard(who.id, who.reach === 'chat')
  const ran = await run(year.world, { id: year.world.ids.fresh('press'), signal: id, command, actor })
  if ('refused' in ran && ran.instead[0] && 'dueOn' in command)
    return press(year, who, id, { ...command, dueOn: oneOf(ran.instead, year.roll) ?? ran.instead[0] })
  if ('refused' in ran) {
    const why = `${command.type}: ${ran.refused}`
    year.counts.refused[why] = (year.counts.refused[why] ?? 0) + 1
  }
  return 'done' in ran && ran.events.length > 0
}

// ---------------------------------------------------------------- raising and taking up

export async function raise(year: Year, who: Person): Promise<void> {
  const { world, clock, counts } = year
  const network = networkOf(world, NetworkId.parse(who.networks[0]))
  const signal = raised(year, network, who)
  counts.raised += 1
  const now = world.clock.now()
  const follows = consequences(null, signal, { type: 'signal-raised', signal }, { now, network })
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  const planned = plan(signal, follows, now, network, who.id)
  await world.store.commit(once(world.ids.fresh('c'), { puts, ...planned }))
  const readers = [...year.cast.people.values()].filter(
    (one) =>
      one.networks.includes(network.id) && !one.restricted && one.id !== who.id && one.habit !== 'never',
  )
  if (signal.kind === 'consult') {
    if (chance(year, 80)) {
      const colleague = oneOf(readers, year.roll) ?? who
      soon(year, colleague, clock.now + some(year, 3 * day), () => answer(year, colleague, signal.id))
    }
    return
  }
  const patient = { high: 5 * hour, normal: 3 * day, low: 8 * day }[signal.urgency]
  const taker = chance(year, 80) ? oneOf(readers, year.roll) : undefined
  if (taker)
    soon(year, taker, clock.now + some(year, patient), () =>
      press(year, taker, signal.id, { type: 'take-up' }),
    )
}

function raised(year: Year, network: Network, who: Person): Signal {
  const { world, roll } = year
  const now = world.clock.now()
  const isConsult = roll(12) === 0
  const urgency = oneOf(['high', 'normal', 'normal', 'normal', 'low', 'low'] as const, roll) ?? 'normal'
  const { calendar, responseTimes } = network
  const until = LocalDate.parse(dayAfter(local(now).date, oneOf([40, 90, 180], roll) ?? 90))
  return {
    ...(isConsult ? consult : { ...open, urgency }),
    id: SignalId.parse(world.ids.fresh('s')),
    intake: IntakeId.parse(world.ids.fresh('i')),
    reference: Reference.parse(`${network.prefix}-${world.ids.fourCharacters()}`),
    network: network.id,
    reporter: { member: who.id, name: who.name, function: 'mentor', partner: 'Een organisatie' },
    consent: { ...open.consent, on: LocalDate.parse(local(now).date), until: isConsult ? null : until },
    raisedAt: now,
    postedAt: null,
    declined: [],
    takeUpBy: isConsult
      ? answerBy(now, calendar, responseTimes)
      : takeUpBy(urgency, now, calendar, responseTimes),
  }
}

async function answer(year: Year, who: Person, id: SignalId): Promise<void> {
  await press(year, who, id, { type: 'answer-consult', text: 'Begin met een gesprek.' })
}

// ---------------------------------------------------------------- promising and keeping

export const enough = 3_000

function freshAction({ counts, world, record }: Year, signal: SignalId): { action: ActionId; what: string } {
  counts.actions += 1
  const action = ActionId.parse(world.ids.fresh('a'))
  const what = titleOf(counts.actions)
  record.titles.set(what, { signal, action })
  return { action, what }
}

const inDays = (year: Year, from: number, below: number): LocalDate =>
  LocalDate.parse(dayAfter(local(year.clock.now).date, from + some(year, below)))

async function begin(year: Year, who: Person, id: SignalId): Promise<void> {
  if (year.counts.actions >= enough) return void (await closes(year, who, id))
  const first = freshAction(year, id)
  const dueOn = inDays(year, 1, 12)
  const done = await press(year, who, id, { type: 'begin', goal: 'Het gaat weer goed', ...first, dueOn })
  if (!done) return void (year.counts.actions -= 1)
  keepsEarly(year, who.id, id, first.action)
  for (let more = 2 + some(year, 5); more > 0; more--) {
    const lead = who.id
    soon(year, who, year.clock.now + hour + some(year, 35 * day), () => promise(year, lead, id))
  }
}

/** Whoever leads by then adds an action: their own, or a colleague's. */
async function promise(year: Year, expected: MemberId, id: SignalId): Promise<void> {
  const signal = year.signals.get(id)
  if (!signal || isOver(signal) || signal.lead === null || year.counts.actions >= enough) return
  if (signal.lead !== expected) {
    const other = personOf(year, signal.lead)
    return soon(year, other, year.clock.now + hour, () => promise(year, other.id, id))
  }
  const lead = personOf(year, signal.lead)
  const colleagues = [...year.cast.people.values()].filter(({ networks }) =>
    networks.includes(signal.network),
  )
  const owner = chance(year, 50) ? lead : (oneOf(colleagues, year.roll) ?? lead)
  const next = freshAction(year, id)
  const done = await press(year, lead, id, {
    type: 'add-action',
    ...next,
    kind: 'conversation',
    owner: owner.id,
    dueOn: inDays(year, 0, 16),
    doneWhen: null,
    layer: null,
  })
  if (!done) return void (year.counts.actions -= 1)
  keepsEarly(year, owner.id, id, next.action)
}

/** A third is done before anybody asks. */
function keepsEarly(year: Year, owner: MemberId, id: SignalId, action: ActionId): void {
  const who = personOf(year, owner)
  if (who.habit === 'never' || !chance(year, 33)) return
  soon(year, who, year.clock.now + 2 * hour + some(year, 6 * day), () => complete(year, who, id, action))
}

async function complete(year: Year, who: Person, id: SignalId, action: ActionId): Promise<void> {
  const spokenWith = chance(year, 60) ? (['parents'] as const) : []
  const outcome =
    oneOf(['done', 'done', 'done', 'done-differently', 'not-possible'] as const, year.roll) ?? 'done'
  const reason = outcome === 'not-possible' ? 'Het lukte niet.' : null
  const command = { type: 'complete-action', action, outcome, reason, spokenWith } as const
  if (await press(year, who, id, command)) year.counts.done += 1
}

// ---------------------------------------------------------------- answering the bot

/** Who answers at all does so within hours or days, at work. */
export function reacts(year: Year, told: Told): void {
  const who = personOf(year, told.to)
  if (who.habit === 'never' || told.pressables.length + told.actions.length === 0) return
  if (who.habit === 'slow' && chance(year, 50)) return
  const wait = who.habit === 'prompt' ? 4 * minute + some(year, 5 * hour) : some(year, 5 * day)
  soon(year, who, told.at + wait, async () => {
    await answersAll(year, who, told.pressables)
    // What stands there in one line is found in the list of one's own.
    const pressed = new Set(told.pressables.map(({ action }) => action))
    for (const action of told.actions.filter((one) => !pressed.has(one))) await knows(year, who, action)
  })
}

/** Whoever hears of an action that they answer for deals with it, also when they have to look for it. */
async function knows(year: Year, who: Person, id: ActionId): Promise<void> {
  const [, { signal }] = [...year.record.titles].find(([, { action }]) => action === id) ?? [
    null,
    { signal: null },
  ]
  if (signal && year.signals.get(signal)?.actions.some((one) => one.id === id && !one.done))
    await dealsWith(year, who, signal, id)
}

async function answersAll(year: Year, who: Person, pressables: readonly Pressable[]): Promise<void> {
  const things = new Map<string, Pressable[]>()
  for (const one of pressables) {
    const thing = `${one.signal} ${one.action}`
    things.set(thing, [...(things.get(thing) ?? []), one])
  }
  for (const [first, ...more] of things.values())
    if (first) await answers(year, who, first, new Set([first, ...more].map(({ verb }) => verb)))
}

async function answers(
  year: Year,
  who: Person,
  { signal: id, action }: Pressable,
  verbs: ReadonlySet<string>,
): Promise<unknown> {
  const signal = year.signals.get(id)
  if (!signal || isOver(signal)) return undefined
  const { roll } = year
  const can = (verb: string): boolean => verbs.has(verb)
  if (action && can('accept-action'))
    return press(year, who, id, { type: chance(year, 85) ? 'accept-action' : 'decline-action', action })
  if (action && can('complete-action')) return dealsWith(year, who, id, action)
  if (can('begin')) return begin(year, who, id)
  if (can('accept-hand-over'))
    return chance(year, 75)
      ? press(year, who, id, { type: 'accept-hand-over' })
      : press(year, who, id, { type: 'decline-hand-over', reason: 'Ik heb geen tijd.' })
  if (signal.status === 'open') return assign(year, who, id)
  if (can('involve'))
    return press(year, who, id, {
      type: 'child-seen',
      on: LocalDate.parse(local(year.clock.now).date),
      reason: null,
    })
  if (can('feedback')) return press(year, who, id, { type: 'feedback', level: '1' })
  if (can('evaluate') || can('close')) return looksBack(year, who, signal)
  if (can('renew-consent'))
    return chance(year, 70)
      ? press(year, who, id, { type: 'renew-consent', until: inDays(year, 60, 60), given: null })
      : undefined
  if (can('mark-answer') && roll(2) === 0) return press(year, who, id, { type: 'mark-answer', answer: 0 })
  return looksInto(year, who, signal)
}

async function dealsWith(year: Year, who: Person, id: SignalId, action: ActionId): Promise<unknown> {
  const roll = year.roll(100)
  if (roll < 62) return complete(year, who, id, action)
  if (roll < 82) {
    const dueOn = inDays(year, 1, 10)
    const moved = await press(year, who, id, { type: 'reschedule-action', action, dueOn, reason: 'Later.' })
    if (moved) year.counts.moved += 1
    return moved
  }
  if (roll < 86) return press(year, who, id, { type: 'need-help', action })
  if (roll < 92) return passesOn(year, who, id, action)
  return undefined
}

async function passesOn(year: Year, who: Person, id: SignalId, action: ActionId): Promise<unknown> {
  const network = year.signals.get(id)?.network
  const others = [...year.cast.people.values()].filter(
    ({ networks }) => network && networks.includes(network),
  )
  const to = oneOf(others, year.roll)?.id ?? who.id
  return press(year, who, id, { type: 'hand-over-action', action, to })
}

/** The coordinator chooses somebody who is there and who answers. */
async function assign(year: Year, who: Person, id: SignalId): Promise<unknown> {
  const network = year.signals.get(id)?.network
  if (!who.coordinates || !network) return undefined
  const others = [...year.cast.people.values()].filter(
    ({ networks, restricted, habit }) => networks.includes(network) && !restricted && habit === 'prompt',
  )
  return press(year, who, id, { type: 'assign', to: oneOf(others, year.roll)?.id ?? who.id })
}

const closes = (year: Year, who: Person, id: SignalId): Promise<boolean> => press(year, who, id, closing())

async function looksBack(year: Year, who: Person, signal: Signal): Promise<unknown> {
  if (openActions(signal).length === 0 && chance(year, 75)) return closes(year, who, signal.id)
  return press(year, who, signal.id, { type: 'evaluate', how: 'better', evaluateOn: inDays(year, 10, 20) })
}

/** Who leads or coordinates, and hears that something stands still. */
async function looksInto(year: Year, who: Person, signal: Signal): Promise<unknown> {
  const { date } = local(year.clock.now)
  for (const action of openActions(signal).filter(({ dueOn }) => dueOn < date))
    if (chance(year, 60)) await complete(year, who, signal.id, action.id)
    else if (chance(year, 40)) await press(year, who, signal.id, { type: 'nudge', action: action.id })
    else await passesOn(year, who, signal.id, action.id)
  if (!who.coordinates) return undefined
  if (signal.status === 'taken-up') return assign(year, who, signal.id)
  return signal.evaluateOn !== null && signal.evaluateOn < date ? looksBack(year, who, signal) : undefined
}

// ---------------------------------------------------------------- being away

/** Each tells the bot when they are away, some only on the day itself; what they lead needs somebody in their place. */
export function tellsOfLeave(year: Year, who: Person): void {
  for (const plan of who.plans)
    doAt(year, who, moment(plan.tellsAt.date, plan.tellsAt.time), async () => {
      const cover =
        plan.cover === null ? 'nobody' : (year.cast.people.get(plan.cover as MemberId)?.account ?? 'network')
      for (const instead of [cover, 'network']) if (await away(year, who, plan, instead)) return
      year.counts.stays += 1
    })
}

async function away(year: Year, who: Person, { from, until }: Leave, cover: string): Promise<boolean> {
  await setAway(turnOf(year, who), { from, until, cover })
  const { absences } = year.world.timetable.of(who.id)
  if (!absences.some((one) => one.from <= from && until <= one.until)) return false
  who.told.push({ from, until, cover: null })
  return true
}

/** Own hours stand in no file. */
export async function saysWhenTheyWork(year: Year): Promise<void> {
  for (const who of year.cast.people.values()) {
    const { hours, works, remindAt } = who
    if (hours) await setWorkingDays(turnOf(year, who), { ...hours, works: works.join(), remindAt })
  }
}

const turnOf = ({ world }: Year, { id }: Person): CalendarTurn => ({
  world,
  known: { id, language: 'nl', memberships: membershipsOf(world.networks, id) },
  now: world.clock.now(),
  press: world.ids.fresh('press'),
})
