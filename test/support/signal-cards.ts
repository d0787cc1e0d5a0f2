import type { Card } from '#cards/blocks.ts'
import {
  addActionForm,
  completeForm,
  handOverActionForm,
  rescheduleForm,
} from '#cards/signal/action-forms.ts'
import { offerCard, reminderCard } from '#cards/signal/action-card.ts'
import { anchorCard } from '#cards/signal/anchor-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { closeForm } from '#cards/signal/close-form.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { assignForm, beginForm, noteForm, notForMeForm } from '#cards/signal/lead-forms.ts'
import { myActionsCard } from '#cards/signal/my-actions-card.ts'
import { mySignalsCard } from '#cards/signal/my-signals-card.ts'
import { noticeCard, type ToldNotice } from '#cards/signal/notice-card.ts'
import { refusalCard, refusalSentence } from '#cards/signal/refusal-card.ts'
import type { Filled, NoticeView, ReminderView } from '#cards/signal-views.ts'
import { closingRequires } from '#domain/codes.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import { toAction, toChannel, toDetails, toReporter } from '#domain/signal/disclose.ts'
import { person } from '#domain/signal/people.ts'
import type { ActionView } from '#domain/signal/views.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { day, moment } from '#support/time.ts'
import {
  anna,
  bram,
  carla,
  closed,
  consult,
  daan,
  els,
  inAction,
  kindcheck,
  network,
  open,
  takenUp,
} from '#support/signals.ts'
import type { Say } from '#text/words.ts'

/** Every card of a signal that is there, in every state, by a name that says which. */
export type Named = Readonly<Record<string, Card>>

const rev = 3

export const channelCards = (say: Say): Named =>
  named(
    'channel',
    [
      ['open', open],
      ['high', { ...open, urgency: 'high', rules: ['H2'] }],
      ['taken up', takenUp],
      ['in action', inAction],
      ['consult asked', consult],
      ['consult answered', { ...consult, status: 'answered' }],
      ['kindcheck', kindcheck],
      ['kindcheck taken up', { ...kindcheck, status: 'taken-up', lead: bram.id }],
      ['closed', closed],
    ] satisfies [string, Signal][],
    (signal) => channelCard(toChannel(signal, network, false), rev, say),
  )

export const narrowCards = (say: Say): Named =>
  named(
    'narrow',
    [
      ['open', open],
      ['taken up', takenUp],
      ['in action', inAction],
      ['closed', closed],
    ] satisfies [string, Signal][],
    (signal) => channelCard(toChannel(signal, network, true), rev, say),
  )

export const detailsCards = (say: Say): Named => {
  const readers = { anna, bram, carla, daan, els }
  const signals = { open, 'taken up': takenUp, 'in action': inAction, consult, kindcheck, closed }
  return Object.fromEntries(
    Object.entries(signals).flatMap(([state, signal]) =>
      Object.entries(readers).flatMap(([name, reader]): [string, Card][] => {
        const view = toDetails(signal, network, reader)
        return view ? [[`details, ${state}, for ${name}`, detailsCard(view, rev, say)]] : []
      }),
    ),
  )
}

const people = network.members.map(({ id }) => person(network, id))
const actionOf = (index: number): ActionView => {
  const action = inAction.actions[index]
  if (!action) throw new Error('no such action in the example')
  return toAction(inAction, action, network)
}
const about = { signal: open.id, reference: open.reference, kind: open.kind }
const onAction = { ...about, action: actionOf(0) }
const waiting = { ...about, action: actionOf(1) }

export const formCards = (say: Say, filled: Filled = { values: {} }): Named => ({
  'form: begin': beginForm({ ...about, audience: 'child', dueOn: day('2026-11-30') }, rev, filled, say),
  'form: begin, adult': beginForm(
    { ...about, audience: 'adult', dueOn: day('2026-11-30') },
    rev,
    filled,
    say,
  ),
  'form: not for me': notForMeForm(about, rev, filled, say),
  'form: add action': addActionForm({ ...about, people, dueOn: day('2026-11-30') }, rev, filled, say),
  'form: complete': completeForm(onAction, rev, filled, say),
  'form: another date': rescheduleForm(onAction, rev, filled, say),
  'form: another date again': rescheduleForm(
    { ...about, action: { ...actionOf(0), moved: 1 } },
    rev,
    filled,
    say,
  ),
  'form: hand over': handOverActionForm({ ...onAction, people }, rev, filled, say),
  'form: note': noteForm(about, rev, filled, say),
  'form: close': closeForm(about, rev, filled, say),
  'form: assign': assignForm({ ...about, people }, rev, filled, say),
  ...Object.fromEntries(
    closingReasons
      .filter((reason) => closingRequires[reason].length > 0)
      .map((reason) => [`form: close, ${reason}`, closeForm(about, rev, withReason(filled, reason), say)]),
  ),
})

const withReason = (filled: Filled, closingReason: string): Filled => ({
  ...filled,
  values: { ...filled.values, closingReason },
})

const due: Omit<ReminderView, 'rung'> = {
  ...onAction,
  waiting: person(network, anna.id),
  lead: person(network, bram.id),
  today: day('2026-11-26'),
  ownDay: true,
  workingDays: 2,
}
const past = { ...due, today: day('2026-12-03'), workingDays: -3 }

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
      actions: inAction.actions.map((_, index) => ({ ...about, action: actionOf(index), rev })),
      today: day('2026-12-01'),
    },
    say,
  ),
  'my actions, none': myActionsCard({ actions: [], today: day('2026-12-01') }, say),
})

const told: NoticeView = {
  ...about,
  networkName: network.name,
  by: person(network, els.id),
  lead: person(network, bram.id),
  action: null,
  discussed: true,
  outsiders: [],
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
  'notice: closed, not discussed': noticeCard('closed', { ...told, discussed: false }, rev, say),
  'notice: taken-up, nobody known': noticeCard('taken-up', { ...told, lead: null }, rev, say),
})

const otherCards = (say: Say): Named => ({
  anchor: anchorCard(open.reference, say),
  refusal: refusalCard(refusalSentence('already-taken-up', [], say), about, rev, say),
  'refusal with days': refusalCard(
    refusalSentence('day-off', [day('2026-11-26'), day('2026-11-30')], say),
    about,
    rev,
    say,
  ),
  'my signals': mySignalsCard(
    {
      signals: [
        open,
        { ...open, postedAt: null },
        takenUp,
        inAction,
        consult,
        { ...consult, status: 'answered' as const },
        closed,
      ].map((signal) => ({ ...toReporter(signal, network), rev })),
      now: moment('2026-11-23 09:00'),
    },
    say,
  ),
  'my signals, too late': mySignalsCard(
    { signals: [{ ...toReporter(open, network), rev }], now: moment('2026-11-25 09:00') },
    say,
  ),
  'my signals, none': mySignalsCard({ signals: [], now: moment('2026-11-23 09:00') }, say),
})

export const everyCard = (say: Say): Named => ({
  ...channelCards(say),
  ...narrowCards(say),
  ...detailsCards(say),
  ...formCards(say),
  ...actionCards(say),
  ...noticeCards(say),
  ...otherCards(say),
})

const named = (where: string, signals: [string, Signal][], show: (signal: Signal) => Card): Named =>
  Object.fromEntries(signals.map(([state, signal]) => [`${where}: ${state}`, show(signal)]))
