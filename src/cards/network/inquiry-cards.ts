import { type Card, card, headline, plain, press, strong, subtle, typed } from '#cards/blocks.ts'
import { callButton, chatButton, inSentence, nameOf } from '#cards/signal/people.ts'
import { textInput } from '#cards/signal/inputs.ts'
import { refusalLine } from '#cards/signal/parts.ts'
import type { Filled } from '#cards/signal-views.ts'
import type { InquiryId, NetworkId } from '#domain/ids.ts'
import { mostOfInquiry } from '#domain/network/inquiry.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** `asked`: who will get the question. */
export type AskView = { network: NetworkId; expertise: string; asked: readonly PersonView[] }

/** What a member wants to know of who knows about it. */
export function askForm({ network, expertise, asked }: AskView, { values, refusal }: Filled, say: Say): Card {
  const { ask } = say.words.inquiry
  const question = {
    id: 'question',
    label: ask.question,
    value: values['question'],
    error: ask.questionError,
    most: mostOfInquiry,
  }
  return card(
    [
      headline(ask.title(expertise)),
      plain(ask.about(asked.map((one) => inSentence(one, say)))),
      strong(withPhoneLinks(ask.nobody)),
      ...refusalLine(refusal),
      textInput(question),
    ],
    [press(ask.submit, 'ask-knowers', { network, expertise }, 'positive')],
  )
}

type About = { inquiry: InquiryId; by: PersonView; expertise: string }

/** To each who can be asked: that a colleague asks something, and not what. */
export function inquiryToldCard({ inquiry, by, expertise }: About, say: Say): Card {
  const words = say.words.inquiry
  return card(
    [headline(words.told(nameOf(by, say), by.partner, expertise)), subtle(words.lookHelp)],
    [press(words.look, 'read-inquiry', { inquiry }, 'positive')],
  )
}

/** `helps`: this reader said so already. */
export type InquiryView = About & { text: string; helps: boolean }

/** The question itself: only ever the answer to a press of somebody who was asked. */
export function inquiryCard({ inquiry, by, expertise, text, helps }: InquiryView, say: Say): Card {
  const words = say.words.inquiry
  return card(
    [
      headline(words.told(nameOf(by, say), by.partner, expertise)),
      typed(text),
      ...(helps ? [strong(words.heard(nameOf(by, say)))] : []),
    ],
    [
      ...(helps ? [] : [press(words.canHelp, 'can-help', { inquiry }, 'positive')]),
      ...callButton(by, say),
      ...chatButton(by, say),
    ],
  )
}

/** To whoever asked: who can help, and how to reach them at once. */
export function helperCard(helper: PersonView, expertise: string, say: Say): Card {
  const { inquiry } = say.words
  return card(
    [plain(inquiry.helper(inSentence(helper, say), expertise))],
    [...callButton(helper, say), ...chatButton(helper, say)],
  )
}
