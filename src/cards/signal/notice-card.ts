import {
  type Button,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  typed,
} from '#cards/blocks.ts'
import { callButton, capital, chatButton, inSentence, introduced } from '#cards/signal/people.ts'
import {
  cut,
  type Data,
  dataOf,
  named,
  shortDay,
  titleOf,
  topLine,
  typedHeadline,
} from '#cards/signal/parts.ts'
import { said } from '#cards/signal/story.ts'
import { whoCould } from '#cards/signal/suggested.ts'
import { stepButton } from '#cards/signal/step-button.ts'
import type { NoticeView } from '#cards/signal-views.ts'
import type { ActionView } from '#domain/signal/views.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say, Words } from '#text/words.ts'

/** Reminders, the offer and the begin form have cards of their own; a consult is told with its channel card. */
export type ToldNotice = keyof Words['signal']['notices']

/** What one person is told. Colleagues are named here, those it is about never. */
export function noticeCard(notice: ToldNotice, view: NoticeView, rev: number, say: Say): Card {
  return card(
    [
      topLine(view, say),
      headline(say.words.signal.notices[notice].title),
      ...subject(notice, view, say),
      plain(withPhoneLinks(noticeSentence(notice, view, say))),
      ...whoCould(view.suggested, say),
      ...draft(notice, view, say),
    ],
    buttonsOf(notice, view, rev, say).filter(({ type }) => !view.guest || type === 'Action.OpenUrl'),
  )
}

/** What it says; whoever had it said may read it too. */
export function noticeSentence(notice: ToldNotice, view: NoticeView, say: Say): string {
  const told = {
    who: notice === 'taken-up' ? introduced(view.lead, say) : inSentence(colleague(notice, view), say),
    reference: view.reference,
    network: view.networkName,
    consult: view.kind === 'consult',
    guest: view.guest === true,
    leads: view.leads,
    coordinates: view.coordinates,
    lead: inSentence(view.lead, say),
    closed: view.feedback.closed,
    date: view.date ? shortDay(view.date, say) : '',
    feedback: feedbackIn(view, say),
  }
  return capital(say.words.signal.notices[notice].body(told))
}

const feedbackIn = (view: NoticeView, say: Say): readonly string[] =>
  say.words.signal.feedbackLines(view.feedback, {
    who: introduced(view.lead, say),
    named: named(view, say),
    reference: view.reference,
  })

/** The words that one press sends. */
const draft = (notice: ToldNotice, view: NoticeView, say: Say): CardElement[] =>
  notice === 'feedback-draft' || notice === 'feedback-due'
    ? [{ type: 'Container', style: 'emphasis', items: feedbackIn(view, say).map((one) => plain(one)) }]
    : []

const colleague = (notice: ToldNotice, { by, lead }: NoticeView): NoticeView['by'] =>
  aboutTheLead.includes(notice) ? lead : by

const aboutTheLead: readonly ToldNotice[] = ['not-begun', 'evaluate-late', 'contact-late', 'feedback-late']

/** The action, the first step or the people it is about: written by somebody, so shown as text. */
function subject(notice: ToldNotice, { action, outsiders }: NoticeView, say: Say): CardElement[] {
  if (notice === 'channel-blocked') return said(cut(outsiders.join(', '), 400))
  if (!action) return []
  if (notice !== 'taken-up') return [typedHeadline(titleOf(action, say), 'Default')]
  const { firstStep, before } = say.words.signal
  return [typed(`${titleOf(action, say)}, ${before(shortDay(action.dueOn, say))}`, firstStep)]
}

/** The usual next step first; four at most. */
function buttonsOf(notice: ToldNotice, view: NoticeView, rev: number, say: Say): Button[] {
  const titles = say.words.signal.buttons
  const data = dataOf(view, rev)
  const onAction = view.action ? { ...data, action: view.action.id } : data
  const details = press(titles.details, 'details', data)
  const reach = (who: NoticeView['by']): Button[] => [...callButton(who, say), ...chatButton(who, say)]
  switch (notice) {
    case 'action-stopped':
    case 'erased':
    case 'answer-helped':
    case 'not-safe':
    case 'hand-over-accepted':
    case 'leads-no-more':
      return reach(view.by ?? view.lead)
    case 'closed':
      return view.kind === 'consult' ? [] : [press(titles.stillWorried, 'still-worried', data)]
    case 'still-waiting':
      return [
        press(titles.addInformation, 'add-information', data),
        press(titles.stillWorried, 'still-worried', data),
        details,
      ]
    case 'taken-up':
    case 'feedback':
    case 'reopened':
      return [press(titles.addInformation, 'add-information', data), ...reach(view.lead), details]
    case 'reporter-asked':
      return [press(titles.answerQuestion, 'add-information', data, 'positive'), ...reach(view.by)]
    case 'consult-answered':
      return [press(titles.markAnswer, 'mark-answer', data, 'positive'), details, ...reach(view.by)]
    case 'identity-asked':
      return [...reach(view.by), press(titles.giveIdentity, 'give-identity', data)]
    case 'identity-given':
      return [press(titles.identity, 'identity', data, 'positive'), details]
    case 'hand-over-offered':
      return [
        press(titles.acceptHandOver, 'accept-hand-over', data, 'positive'),
        press(titles.declineHandOver, 'decline-hand-over', data),
        details,
        ...reach(view.by).slice(0, 1),
      ]
    case 'hand-over-declined':
    case 'hand-over-lapsed':
      return [press(titles.handOverLead, 'hand-over', data, 'positive'), details, ...reach(view.by)]
    case 'feedback-draft':
    case 'feedback-due':
      return [
        press(titles.sendFeedback, 'feedback', { ...data, level: view.feedback.level }, 'positive'),
        press(titles.otherFeedback, 'feedback', data),
        details,
      ]
    case 'lowering-asked':
      return [press(titles.agreeReassess, 'agree-reassess', data, 'positive'), details, ...reach(view.by)]
    case 'evaluate':
      return [press(titles.evaluate, 'evaluate', data, 'positive'), details]
    case 'contact-due':
      return [press(titles.involve, 'involve', data, 'positive'), details]
    case 'contact-late':
    case 'feedback-late':
      return [...reach(view.lead), details]
    case 'action-moved':
    case 'passed-on':
      return [...reach(view.by), details]
    case 'evaluate-late':
      return [...reach(view.lead), press(titles.evaluate, 'evaluate', data), details]
    case 'still-worried':
      return view.feedback.closed
        ? [...reach(view.by), press(titles.reopen, 'reopen', data)]
        : [details, ...reach(view.by)]
    case 'consent-ends':
      return [
        press(titles.renewConsent, 'renew-consent', data, 'positive'),
        press(titles.withdrawConsent, 'withdraw-consent', data),
        details,
      ]
    case 'consent-withdrawn':
      return [
        press(titles.safe, 'safety-answer', { ...data, safe: 'true' }),
        press(titles.notSafe, 'safety-answer', { ...data, safe: 'false' }),
      ]
    case 'retention-warned':
      return [
        ...(view.leads ? [press(titles.close, 'close', data)] : []),
        ...(view.coordinates ? [press(titles.keepLonger, 'keep-longer', data)] : []),
        details,
      ]
    case 'nudged':
      return view.action
        ? nudgedOnAction(view.action, onAction, view, say)
        : [...stepButton(view.next, view.can, data, say), details, ...reach(view.by)]
    case 'action-fell-to':
      return [press(titles.handOver, 'hand-over-action', onAction, 'positive'), details]
    case 'you-lead':
    case 'information-added':
    case 'reassessed':
    case 'lowering-refused':
    case 'escalated':
    case 'consent-expired':
      return [details, ...reach(view.by)]
    case 'assigned':
    case 'begin-late':
      return [press(titles.begin, 'begin', data, 'positive'), details, ...reach(view.by)]
    case 'not-begun':
      return [...reach(view.lead), details]
    case 'needs-a-lead':
      return view.coordinates
        ? [press(titles.assign, 'assign', data, 'positive'), details]
        : [...reach(view.by), details]
    case 'not-taken-up':
    case 'not-for-me':
    case 'assign-now':
      return view.kind === 'consult'
        ? [press(titles.thinkAlong, 'think-along', data, 'positive'), details]
        : [press(titles.assign, 'assign', data, 'positive'), details]
    case 'action-declined':
      return [
        press(titles.handOver, 'hand-over-action', onAction, 'positive'),
        press(titles.reschedule, 'reschedule-action', onAction),
        details,
      ]
    case 'action-done':
      return [press(titles.addAction, 'add-action', data), press(titles.close, 'close', data), details]
    case 'thinks-along':
    case 'help-needed':
    case 'not-reached':
      return [...reach(view.by), details]
    case 'frozen':
      return []
    case 'unfrozen':
    case 'held':
    case 'hold-lifted':
    case 'channel-blocked':
    case 'channel-gone':
      return [details]
  }
}

/** Done in place: who has not said yes says it first. */
function nudgedOnAction({ state }: ActionView, data: Data, { by }: NoticeView, say: Say): Button[] {
  const titles = say.words.signal.buttons
  const answers =
    state === 'waits-for-yes'
      ? [
          press(titles.accept, 'accept-action', data, 'positive'),
          press(titles.decline, 'decline-action', data),
        ]
      : [
          press(titles.complete, 'complete-action', data, 'positive'),
          press(titles.reschedule, 'reschedule-action', data),
          press(titles.needHelp, 'need-help', data),
        ]
  return [...answers, ...chatButton(by, say)]
}
