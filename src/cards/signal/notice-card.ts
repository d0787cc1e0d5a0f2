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
import { cut, dataOf, shortDay, titleOf, topLine, typedHeadline } from '#cards/signal/parts.ts'
import { said } from '#cards/signal/story.ts'
import type { NoticeView } from '#cards/signal-views.ts'
import type { Say, Words } from '#text/words.ts'

/** Reminders, the offer and the begin form have cards of their own; a consult is told with its channel card. */
export type ToldNotice = keyof Words['signal']['notices']

/** What one person is told. Colleagues are named here, those it is about never. */
export function noticeCard(notice: ToldNotice, view: NoticeView, rev: number, say: Say): Card {
  const { title, body } = say.words.signal.notices[notice]
  const told = {
    who: notice === 'taken-up' ? introduced(view.lead, say) : inSentence(colleague(notice, view), say),
    reference: view.reference,
    network: view.networkName,
    consult: view.kind === 'consult',
    discussed: view.discussed,
    guest: view.guest === true,
  }
  return card(
    [topLine(view, say), headline(title), ...subject(notice, view, say), plain(capital(body(told)))],
    buttonsOf(notice, view, rev, say).filter(({ type }) => !view.guest || type === 'Action.OpenUrl'),
  )
}

const colleague = (notice: ToldNotice, { by, lead }: NoticeView): NoticeView['by'] =>
  notice === 'not-begun' ? lead : by

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
    case 'closed':
      return []
    case 'taken-up':
      return [press(titles.addInformation, 'note', data), ...reach(view.lead), details]
    case 'assigned':
    case 'begin-late':
      return [press(titles.begin, 'begin', data, 'positive'), details, ...reach(view.by)]
    case 'not-begun':
      return [...reach(view.lead), details]
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
    case 'channel-blocked':
    case 'channel-gone':
      return [details]
  }
}
