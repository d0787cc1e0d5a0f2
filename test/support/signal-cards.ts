import { formFor } from '#app/press/forms.ts'
import type { Card } from '#cards/blocks.ts'
import type { SignalPress } from '#cards/press.ts'
import { offerCard, reminderCard } from '#cards/signal/action-card.ts'
import { mentionCard } from '#cards/mention-card.ts'
import { anchorCard, standsThereCard } from '#cards/signal/anchor-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { myActionsCard } from '#cards/signal/my-actions-card.ts'
import { mySignalsCard } from '#cards/signal/my-signals-card.ts'
import { noticeCard, type ToldNotice } from '#cards/signal/notice-card.ts'
import { refusalCard, refusalSentence } from '#cards/signal/refusal-card.ts'
import { typedListCard } from '#cards/signal/typed-list-card.ts'
import type { Filled, NoticeView, ReminderView, Turn } from '#cards/signal-views.ts'
import { closingRequires } from '#domain/codes.ts'
import type { Member } from '#domain/network/network.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { feedbackFacts } from '#domain/signal/feedback.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'
import type { ActionView } from '#domain/signal/views.ts'
import { aboutAdult, fatih, life, network, raisedByFatih, readers } from '#support/life.ts'
import { anna, bram, carla, consult, daan, els, inAction, kindcheck, open } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'
import { actionOfView, ofReporter } from '#support/views.ts'
import type { Say } from '#text/words.ts'

/** Every card of a signal that is there, in every state, by a name that says which. */
export type Named = Readonly<Record<string, Card>>

const rev = 3

export const channelCards = (say: Say): Named =>
  named(
    'channel',
    [
      ...Object.entries(life),
      ['high', { ...open, urgency: 'high', rules: ['H2'] }],
      ['kindcheck', kindcheck],
      ['kindcheck taken up', { ...kindcheck, status: 'taken-up', lead: bram.id }],
      ['about an adult', aboutAdult],
    ],
    (signal) => channelCard(toChannel(signal, network, false), rev, say),
  )

export const narrowCards = (say: Say): Named =>
  named('narrow', Object.entries(life), (signal) => channelCard(toChannel(signal, network, true), rev, say))

/** For every kind of reader: who reads nothing has no card. */
export const detailsCards = (say: Say): Named => {
  const signals: Record<string, Signal> = { ...life, kindcheck, 'about an adult': aboutAdult }
  return Object.fromEntries(
    Object.entries(signals).flatMap(([state, signal]) => [
      ...Object.entries(readers).flatMap(([name, reader]) => details(state, signal, name, reader, say)),
      ...details(state, raisedByFatih(signal), 'a restricted reporter', fatih, say),
    ]),
  )
}

function details(state: string, signal: Signal, name: string, reader: Member, say: Say): [string, Card][] {
  const view = toDetails(signal, network, reader)
  return view ? [[`details, ${state}, for ${name}`, detailsCard(view, rev, say)]] : []
}

const actionOf = (index: number): ActionView => {
  const action = inAction.actions[index]
  if (!action) throw new Error('no such action in the example')
  return actionOfView(inAction, action, network, bram)
}
const about = { signal: open.id, reference: open.reference, kind: open.kind }
const onAction = { ...about, action: actionOf(0) }
const waiting = { ...about, action: actionOf(1) }

const movedOnce: Signal = {
  ...inAction,
  actions: inAction.actions.map((action) => ({ ...action, moved: 1 })),
}
const mayTellAll: Signal = { ...life['in action'], consent: { ...open.consent, feedbackContent: true } }
const hearsay: Signal = { ...life['in action'], content: { ...open.content, origin: 'hearsay' } }
const notSeen: Signal = { ...life.following, together: life['in consultation'].together }

/** Each form as it comes to whoever pressed: `verb`, on which signal, by whom. */
const asked: readonly [string, SignalPress['verb'], Signal, Member][] = [
  ['begin', 'begin', life['taken up'], bram],
  ['begin, adult', 'begin', { ...aboutAdult, status: 'taken-up', goal: null }, bram],
  ['not for me', 'not-for-me', open, els],
  ['assign', 'assign', open, carla],
  ['hand over the lead', 'hand-over', life['in action'], bram],
  ['decline hand-over', 'decline-hand-over', life['in consultation'], daan],
  ['case team', 'case-team', life['in action'], bram],
  ['note', 'note', life['in action'], bram],
  ['add action', 'add-action', life['in action'], bram],
  ['complete', 'complete-action', life['in action'], bram],
  ['complete, adult', 'complete-action', aboutAdult, bram],
  ['another date', 'reschedule-action', life['in action'], bram],
  ['another date again', 'reschedule-action', movedOnce, bram],
  ['hand over', 'hand-over-action', life['in action'], bram],
  ['involve', 'involve', life['in action'], bram],
  ['involve, nothing said', 'involve', life['taken up'], bram],
  ['involve, adult', 'involve', { ...aboutAdult, together: nothingYet }, bram],
  ['child seen', 'child-seen', life['in consultation'], bram],
  ['own words', 'own-words', life['in action'], bram],
  ['own words, adult', 'own-words', { ...aboutAdult, together: nothingYet }, bram],
  ['check k3', 'check-k3', life['in action'], bram],
  ['inventory', 'take-inventory', life['taken up'], bram],
  ['inventory, adult', 'take-inventory', { ...aboutAdult, together: nothingYet }, bram],
  ['ask the reporter', 'ask-reporter', life['in action'], bram],
  ['add information', 'add-information', life['in action'], anna],
  ['add information, asked', 'add-information', life['in consultation'], anna],
  ['feedback', 'feedback', life['in action'], bram],
  ['feedback, all may be told', 'feedback', mayTellAll, bram],
  ['feedback, from a resident', 'feedback', hearsay, bram],
  ['answer a consult', 'answer-consult', consult, els],
  ['mark an answer', 'mark-answer', life['answered consult'], anna],
  ['reassess', 'reassess', open, anna],
  ['reassess, high', 'reassess', life['asked to be lower'], anna],
  ['agree reassess', 'agree-reassess', life['asked to be lower'], carla],
  ['scale up', 'scale-up', life['in action'], bram],
  ['scale down', 'scale-down', life.escalated, bram],
  ['evaluate', 'evaluate', life.following, bram],
  ['renew consent', 'renew-consent', life['in action'], anna],
  ['consent at last', 'renew-consent', kindcheck, anna],
  ['consent, adult', 'renew-consent', aboutAdult, anna],
  ['withdraw consent', 'withdraw-consent', life['in action'], anna],
  ['withdraw consent, adult', 'withdraw-consent', aboutAdult, anna],
  ['ask identity', 'ask-identity', life['in action'], bram],
  ['erase', 'erase', life['in action'], carla],
  ['close', 'close', life.following, bram],
  ['close, by the reporter', 'close', open, anna],
  ['close, consult', 'close', consult, anna],
  ['reopen', 'reopen', life.closed, bram],
  ['keep longer', 'keep-longer', life['opened again'], carla],
]

export const formCards = (say: Say, filled: Filled = { values: {} }): Named => ({
  ...Object.fromEntries(
    asked.map(([name, verb, signal, member]) => [`form: ${name}`, form(verb, signal, member, filled, say)]),
  ),
  ...Object.fromEntries(
    closingReasons
      .filter((reason) => closingRequires[reason].length > 0)
      .map((reason) => [
        `form: close, ${reason}`,
        form('close', life.following, bram, withReason(filled, reason), say),
      ]),
  ),
  'form: close, not seen': form('close', notSeen, bram, withReason(filled, 'care-started'), say),
})

const withReason = (filled: Filled, closingReason: string): Filled => ({
  ...filled,
  values: { ...filled.values, closingReason },
})

const monday = moment('2026-11-23 09:00')

export function form(
  verb: SignalPress['verb'],
  signal: Signal,
  member: Member,
  filled: Filled,
  say: Say,
): Card {
  const asker = { world: { clock: { now: () => monday } }, known: { language: say.language } }
  const action = signal.actions[0]?.id
  const pressed = { verb, ...(action ? { action } : {}) }
  const record = { value: signal, version: rev }
  const card = formFor(asker, { network, member }, pressed, record, filled)
  if (!card) throw new Error(`${verb} has no form`)
  return card
}

export const due: Omit<ReminderView, 'rung'> = {
  ...onAction,
  waiting: person(network, anna.id),
  lead: person(network, bram.id),
  today: day('2026-11-26'),
  ownDay: true,
  passedOnTo: null,
  workingDays: 2,
}
const past = { ...due, today: day('2026-12-03'), workingDays: -3 }

const turnIn = (signal: Signal, next: Turn['next'], who: Member, on: string): Turn => ({
  signal: signal.id,
  reference: signal.reference,
  kind: signal.kind,
  rev,
  next,
  on: day(on),
  can: deedsFor(signal, network, who),
})

export const actionCards = (say: Say): Named => ({
  'reminder two days before': reminderCard({ ...due, rung: 'T-2' }, rev, say),
  'reminder on the day': reminderCard(
    { ...due, rung: 'T0', today: day('2026-11-30'), workingDays: 0 },
    rev,
    say,
  ),
  'reminder before a day off': reminderCard(
    { ...due, rung: 'T0', today: day('2026-11-29'), workingDays: 1, ownDay: false },
    rev,
    say,
  ),
  'reminder one day after': reminderCard({ ...past, rung: 'T+1', today: day('2026-12-01') }, rev, say),
  'reminder three days after': reminderCard({ ...past, ...waiting, rung: 'T+3' }, rev, say),
  'reminder for the lead': reminderCard({ ...past, ...waiting, rung: 'T+3-lead' }, rev, say),
  'reminder for the coordinator': reminderCard({ ...past, rung: 'T+5', workingDays: -5 }, rev, say),
  offer: offerCard(waiting, rev, say),
  'my actions': myActionsCard(
    {
      actions: inAction.actions.map((_, index) => ({
        ...about,
        action: actionOf(index),
        rev,
        forWhom: null,
      })),
      turns: [],
      today: day('2026-12-01'),
    },
    say,
  ),
  'my actions, none': myActionsCard({ actions: [], turns: [], today: day('2026-12-01') }, say),
  'my actions, and whose turn it is': myActionsCard(
    {
      actions: [],
      turns: [
        turnIn(open, 'take-up', carla, '2026-11-30'),
        turnIn(life['taken up'], 'begin', bram, '2026-12-02'),
        turnIn(life.following, 'look-back', bram, '2026-12-03'),
        turnIn(life['answered consult'], 'mark-answer', anna, '2026-12-04'),
      ],
      today: day('2026-12-01'),
    },
    say,
  ),
})

const told: NoticeView = {
  ...about,
  networkName: network.name,
  by: person(network, els.id),
  lead: person(network, bram.id),
  action: null,
  date: day('2026-12-01'),
  feedback: feedbackFacts(life['in action'], '2'),
  outsiders: [],
  leads: false,
  coordinates: true,
  next: null,
  can: [],
}
const withAction: readonly ToldNotice[] = ['action-declined', 'action-done', 'help-needed', 'taken-up']

export const noticeCards = (say: Say): Named => ({
  ...Object.fromEntries(
    (Object.keys(say.words.signal.notices) as ToldNotice[]).map((notice) => {
      const action = withAction.includes(notice) ? actionOf(0) : null
      const outsiders = notice === 'channel-blocked' ? ['Hugo Stroom'] : []
      return [`notice: ${notice}`, noticeCard(notice, { ...told, action, outsiders }, rev, say)]
    }),
  ),
  'notice: not-taken-up, consult': noticeCard('not-taken-up', { ...told, kind: 'consult' }, rev, say),
  'notice: closed': noticeCard('closed', { ...told, feedback: feedbackFacts(life.closed, '1') }, rev, say),
  'notice: closed, guest': noticeCard(
    'closed',
    { ...told, guest: true, feedback: feedbackFacts(life.closed, '1') },
    rev,
    say,
  ),
  ...Object.fromEntries(
    (['hand-over-declined', 'hand-over-lapsed', 'retention-warned'] as const).map((notice) => [
      `notice: ${notice}, for the lead`,
      noticeCard(notice, { ...told, leads: true, coordinates: false }, rev, say),
    ]),
  ),
  'notice: nudged, to begin': noticeCard(
    'nudged',
    { ...told, next: 'begin', can: deedsFor(life['taken up'], network, bram) },
    rev,
    say,
  ),
  'notice: nudged, about an action': noticeCard('nudged', { ...told, action: actionOf(0) }, rev, say),
  'notice: nudged, and no yes yet': noticeCard('nudged', { ...told, action: actionOf(1) }, rev, say),
  'notice: needs-a-lead, for who led': noticeCard('needs-a-lead', { ...told, coordinates: false }, rev, say),
  'notice: still-worried, closed': noticeCard(
    'still-worried',
    { ...told, feedback: feedbackFacts(life.closed, '1') },
    rev,
    say,
  ),
  'notice: taken-up, nobody known': noticeCard('taken-up', { ...told, lead: null }, rev, say),
})

const refused = {
  ...about,
  status: open.status,
  can: deedsFor(open, network, bram),
}

const otherCards = (say: Say): Named => ({
  anchor: anchorCard(open, say),
  'anchor that stayed empty': standsThereCard(
    { channel: { tenant: 'tenant-1', channel: '19:youth' }, message: '1732100000000' },
    say,
  ),
  refusal: refusalCard(refusalSentence('already-taken-up', [], say), refused, rev, say),
  'refusal with days': refusalCard(
    refusalSentence('day-off', [day('2026-11-26'), day('2026-11-30')], say),
    refused,
    rev,
    say,
  ),
  'refusal, closed': refusalCard(
    refusalSentence('closed', [], say),
    { ...refused, status: 'closed', can: deedsFor(life.closed, network, daan) },
    rev,
    say,
  ),
  'refusal, closed, for the lead': refusalCard(
    refusalSentence('closed', [], say),
    { ...refused, status: 'closed', can: deedsFor(life.closed, network, bram) },
    rev,
    say,
  ),
  'my signals': mySignalsCard(
    {
      signals: [...Object.values(life), { ...open, postedAt: null }].map((signal) => ({
        ...ofReporter(signal, network, anna),
        rev,
      })),
      now: moment('2026-11-23 09:00'),
    },
    say,
  ),
  'my signals, in another network': mySignalsCard(
    { signals: [{ ...ofReporter(life['in action'], network, null), rev }], now: moment('2026-11-23 09:00') },
    say,
  ),
  'my signals, too late': mySignalsCard(
    { signals: [{ ...ofReporter(open, network, anna), rev }], now: moment('2026-11-25 09:00') },
    say,
  ),
  'typed: what can be done': typedListCard(
    {
      signal: open.id,
      reference: open.reference,
      lines: [
        {
          title: say.words.signal.buttons.complete,
          number: 1,
          action: { kind: 'conversation', dueOn: day('2026-11-30') },
        },
        {
          title: say.words.signal.buttons.complete,
          number: 2,
          action: { kind: 'find-out', dueOn: day('2026-11-30') },
        },
        { title: say.words.signal.buttons.note, number: null, action: null },
      ],
    },
    rev,
    say,
  ),
  'my signals, none': mySignalsCard({ signals: [], now: moment('2026-11-23 09:00') }, say),
})

/** For somebody who cannot be reached in a chat of their own. */
export const mentionCards = (say: Say): Named => {
  const mention = (...waits: Parameters<typeof mentionCard>[0]['waits']): Card =>
    mentionCard({ name: 'Bram', user: '29:bram', waits }, say)
  const one = { signal: open.id, rev, reference: open.reference, opens: true }
  return {
    'mention: one signal': mention(one),
    'mention: six signals': mention(one, one, one, one, one, one),
    'mention: in the channel of another network': mention({ ...one, reference: null }),
    'mention: of a signal in a network that is not theirs': mention({
      ...one,
      reference: null,
      opens: false,
    }),
  }
}

export const everyCard = (say: Say): Named => ({
  ...channelCards(say),
  ...narrowCards(say),
  ...mentionCards(say),
  ...detailsCards(say),
  ...formCards(say),
  ...actionCards(say),
  ...noticeCards(say),
  ...otherCards(say),
})

const named = (where: string, signals: readonly [string, Signal][], show: (signal: Signal) => Card): Named =>
  Object.fromEntries(signals.map(([state, signal]) => [`${where}: ${state}`, show(signal)]))
