import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinators, isRestricted, memberOf } from '#domain/network/members.ts'
import { agendaOf } from '#domain/signal/agenda.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { openActions } from '#domain/signal/action.ts'
import { absoluteEnd, afterDay } from '#domain/signal/retention.ts'
import { isOver, Signal, Status } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { addWorkingDays, endOfWorkingDay } from '#domain/time/calendar.ts'
import { localDate } from '#domain/time/instant.ts'
import { loud } from '#support/canaries.ts'
import { aConsult, anna, aSignal, visit } from '#support/given.ts'
import { begun, days, does, type History, type Move, moves, play } from '#support/histories.ts'

/** Every history is looked at after every move, by every law. */
type Law = (history: History, before: Signal) => void

const task = { ...visit, what: { task: 'ask-consent' }, owner: anna.id, proposedBy: anna.id } as const
const { content } = loud
const lowering = { urgency: 'normal', reason: 'canary-lowering', by: anna.id } as const
/** Led by whoever was asked first, begun, closed, and opened again shortly before its time is over. */
const again: readonly Move[] = [
  does('asked', 'take-up'),
  does('lead', 'begin'),
  does('lead', 'complete-action'),
  does('lead', 'ask-identity'),
  does('asked', 'give-identity'),
  does('lead', 'close'),
  days(25),
  does('lead', 'reopen'),
  days(130),
]
type Start = { signal: Signal; before?: readonly Move[] }
const starts: Readonly<Record<string, Start>> = {
  'a signal': { signal: aSignal({ content }) },
  'a signal that is high, and would be lower': { signal: aSignal({ content, urgency: 'high', lowering }) },
  'a signal that waits for consent': {
    signal: aSignal({ content, outcome: 'B_PSEUDO', actions: [task], postedAt: null }),
  },
  'a signal that a resident told': {
    signal: aSignal({ content: { ...content, origin: 'hearsay' }, urgency: 'low' }),
  },
  'a signal that was opened again': { signal: aSignal({ content }), before: again },
  'a consult': { signal: aConsult({ content }) },
}

const led: readonly Status[] = ['taken-up', 'in-consultation', 'in-action', 'following', 'escalated']
const slotsOf = ({ timers }: History): string[] => [...timers.keys()]
const rings = (history: History, slot: string): boolean =>
  slotsOf(history).some((one) => one.startsWith(slot))

const laws: Readonly<Record<string, Law>> = {
  'it has one lead or none, who may read it, and gets another one only by taking over': ({
    signal,
    network,
    events,
    left,
  }) => {
    if (isOver(signal)) return
    expect(signal.lead !== null).toBe(led.includes(signal.status))
    expect(signal.takenUpAt !== null).toBe(signal.lead !== null)
    if (signal.lead === null) return
    const leads = events.findLast(
      ({ type }) => type === 'taken-up' || type === 'hand-over-accepted' || type === 'released',
    )
    expect(leads).toMatchObject({ by: signal.lead })
    const lead = memberOf(network, signal.lead)
    if (left === null) expect(lead && !isRestricted(network, lead)).toBe(true)
  },

  'it is in one state, and only what belongs to that state is set': ({ signal }) => {
    const { status, kind } = signal
    if (isOver(signal)) return
    expect(status === 'asked' || status === 'answered').toBe(kind === 'consult')
    expect(signal.beginBy !== null).toBe(status === 'taken-up')
    expect(signal.evaluateOn !== null).toBe(led.includes(status) && status !== 'taken-up')
    expect(signal.escalation !== null).toBe(status === 'escalated')
    if (signal.handOver) expect(led).toContain(status)
    expect([signal.closing, signal.withdrawal]).toEqual([null, null])
  },

  'it is somebody’s turn, who is there, until a date': ({ signal, network }) => {
    const standing = standingOf(signal, network)
    expect(standing === null).toBe(isOver(signal))
    if (standing) expect(memberOf(network, standing.who)).toBeDefined()
  },

  'a clock runs that will tell somebody, unless it is looked into what went wrong': (history) => {
    const { status, frozenAt, heldSince } = history.signal
    if (frozenAt !== null) return
    if (heldSince !== null && (status === 'open' || status === 'asked' || status === 'taken-up')) return
    if (status === 'open' || status === 'asked') expect(rings(history, 'pick-up:')).toBe(true)
    if (status === 'answered') expect(rings(history, 'consult:close')).toBe(true)
    if (status === 'taken-up') expect(rings(history, 'begin:coordinator')).toBe(true)
    if (led.includes(status) && status !== 'taken-up')
      expect(rings(history, 'evaluate:coordinator')).toBe(true)
  },

  'six working days after its date the lead or the coordinator has heard': ({
    signal,
    network,
    now,
    told,
  }) => {
    const standing = standingOf(signal, network)
    if (!standing || standing.at > now || signal.frozenAt !== null || signal.heldSince !== null) return
    const { calendar } = network
    const grace = addWorkingDays(localDate(standing.at, calendar.timeZone), 6, calendar)
    if (endOfWorkingDay(grace, calendar) > now) return
    const concerned = new Set([signal.lead, ...coordinators(network).map(({ id }) => id)])
    expect(told.some(({ to, at }) => concerned.has(to) && at >= standing.at)).toBe(true)
  },

  'it closes with feedback, or it is written why not, or by the reporter': ({ signal, events }) => {
    for (const event of events.slice(-3)) {
      if (event.type !== 'signal-closed') continue
      const { level, noFeedback, by } = event.closing
      expect(level !== null || noFeedback !== null || by === signal.reporter.member).toBe(true)
    }
  },

  'after withdrawal or erasure no word is left': ({ signal }) => {
    if (signal.status === 'withdrawn' || signal.status === 'erased')
      expect(JSON.stringify(signal)).not.toContain('canary')
  },

  'after the end nothing rings but what ends keeping': (history) => {
    const { signal, timers, network, gone } = history
    if (!isOver(signal) || gone) return
    for (const slot of slotsOf(history)) expect(slot).toMatch(/^(retention|identity):/)
    if (signal.status !== 'closed') expect(rings(history, 'identity:')).toBe(false)
    expect(signal.eraseOn).not.toBeNull()
    if (signal.eraseOn) expect(timers.get('retention:end')?.at).toBe(afterDay(signal.eraseOn, network))
    expect(openActions(signal)).toEqual([])
  },

  'it is kept no longer than was said, unless that is said again': ({ signal, network, events }, before) => {
    if (signal.status === 'closed' && signal.eraseOn) {
      expect(signal.eraseOn <= absoluteEnd(signal, network)).toBe(true)
      if (signal.endsWith) expect(signal.eraseOn <= signal.endsWith).toBe(true)
    }
    if (signal.status === 'withdrawn' || signal.status === 'erased' || before.eraseOn === null) return
    if (events.slice(-4).some(({ type }) => type === 'kept-longer')) return
    expect(signal.eraseOn !== null && signal.eraseOn <= before.eraseOn).toBe(true)
  },

  'nobody reads or changes it while it is frozen': ({ signal, network }, before) => {
    if (signal.frozenAt === null || before.frozenAt === null || isOver(signal)) return
    const lead = network.members.filter(({ id }) => id === signal.lead)
    for (const member of [...lead, ...network.members.slice(0, 3)]) {
      expect(toDetails(signal, network, member)).toBeNull()
      expect(agendaOf(signal, network, member, signal.raisedAt)).toEqual([])
    }
    expect(JSON.stringify(toChannel(signal, network, false))).not.toContain('canary')
    if (signal.status === 'withdrawn' || signal.status === 'erased') return
    const { notes, additions, goal, answers } = before
    expect(signal).toMatchObject({ notes, additions, goal, answers })
  },

  'who it is about is known only while that was agreed': ({ signal }) => {
    if (signal.identity === 'given')
      expect([signal.outcome, signal.consent.state]).toEqual(['A_IDENT_CASE', 'given'])
  },

  'an action keeps its name, and has one owner': ({ signal: { actions, status } }, before) => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
    if (status === 'withdrawn' || status === 'erased') return
    expect(actions.slice(0, before.actions.length).map(({ id }) => id)).toEqual(
      before.actions.map(({ id }) => id),
    )
  },

  'who must do an open action is there': ({ signal, network, left }) => {
    if (left !== null) return
    for (const { accepted, owner, proposedBy } of openActions(signal))
      expect(memberOf(network, accepted ? owner : proposedBy)).toBeDefined()
  },

  'every rung of an open action that is still to come has its timer, and no other action has one': ({
    signal,
    timers,
    now,
    network,
    left,
  }) => {
    if (left !== null) return
    const expected = openActions(signal).flatMap((action) =>
      ladder(signal, action, network).flatMap(({ rung, at }) =>
        at > now ? [[`remind:${action.id}:${rung}:${action.dueOn}`, at]] : [],
      ),
    )
    const set = [...timers].flatMap(([slot, { at }]) => (slot.startsWith('remind:') ? [[slot, at]] : []))
    expect(Object.fromEntries(set)).toMatchObject(Object.fromEntries(expected))
    const open = new Set(openActions(signal).map(({ id }) => id))
    for (const { command } of timers.values())
      if (command.type === 'remind') expect(open).toContain(command.action)
  },

  'nobody gets the same reminder twice, unless the bot fell over': ({ reminders, crashed }) => {
    if (!crashed) expect(new Set(reminders).size).toBe(reminders.length)
  },
}

/** What happened, told again, gives the signal as it is, and as it is stored. */
function isWhatHappened({ events, signal }: History): void {
  expect(events.reduce(evolve, aSignal())).toEqual(signal)
  expect(Signal.parse(structuredClone(signal))).toEqual(signal)
}

function holdsFor({ signal, before: first = [] }: Start, all: readonly Move[]): History {
  const history = begun(signal)
  for (const move of [...first, ...all]) {
    const before = history.signal
    play(history, move)
    seen.statuses.add(history.signal.status)
    for (const [name, law] of Object.entries(laws)) named(name, () => law(history, before))
  }
  named('what happened, told again, is the signal as it is stored', () => isWhatHappened(history))
  return history
}

/** A law that is broken says which. */
function named(name: string, look: () => void): void {
  try {
    look()
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}

const seen = { events: new Set<string>(), statuses: new Set<string>() }

describe('whatever people press, however time passes, whoever leaves, and whatever rings twice', () => {
  it.each(Object.entries(starts))('every law holds for %s', (_, start) => {
    fc.assert(
      fc.property(moves, (all) => {
        for (const { type } of holdsFor(start, all).events) seen.events.add(type)
      }),
      { numRuns: 850 },
    )
  })

  it('and the histories that were played went everywhere', () => {
    expect([...seen.statuses].toSorted()).toEqual(Status.options.toSorted())
    const never = Object.keys(everyEvent).filter((type) => !seen.events.has(type))
    expect(never).toEqual([])
  })
})

/** The compiler asks for each of them. */
const everyEvent: Record<History['events'][number]['type'], true> = {
  'signal-raised': true,
  'correction-asked': true,
  corrected: true,
  held: true,
  'hold-lifted': true,
  'signal-posted': true,
  'taken-up': true,
  begun: true,
  'stage-reached': true,
  'thought-along': true,
  declined: true,
  'hand-over-offered': true,
  'hand-over-accepted': true,
  'hand-over-declined': true,
  'hand-over-lapsed': true,
  released: true,
  'case-team-named': true,
  'note-added': true,
  'action-added': true,
  'action-accepted': true,
  'action-declined': true,
  'action-completed': true,
  'action-rescheduled': true,
  'action-handed-over': true,
  'action-fell-to': true,
  'help-asked': true,
  nudged: true,
  involved: true,
  'contact-made': true,
  'child-not-seen': true,
  'own-words-noted': true,
  'reporter-asked': true,
  'information-added': true,
  'still-worried': true,
  'fed-back': true,
  'consult-answered': true,
  'answer-marked': true,
  reassessed: true,
  'lowering-asked': true,
  'lowering-refused': true,
  escalated: true,
  'de-escalated': true,
  evaluated: true,
  'consent-renewed': true,
  'consent-expired': true,
  'consent-withdrawn': true,
  'safety-answered': true,
  'identity-asked': true,
  'identity-given': true,
  'identity-erased': true,
  'shared-without-consent': true,
  'signal-closed': true,
  reopened: true,
  'kept-longer': true,
  linked: true,
  'end-shortened': true,
  erased: true,
  'owner-reminded': true,
  'pick-up-reminded': true,
  'begin-reminded': true,
  'evaluation-reminded': true,
  'contact-reminded': true,
  'feedback-reminded': true,
  'consent-reminded': true,
  'retention-warned': true,
  'k3-checked': true,
  'inventory-taken': true,
  frozen: true,
  unfrozen: true,
}
