import type { Ended, Incoming, Message, Reply } from '#app/ports.ts'
import { parsePress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { acuteWords } from '#domain/privacy/acute-words.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'

/** `busy`: it is certain that nothing was stored. `unsure`: it may have been. */
type Trouble = 'busy' | 'unsure' | 'rosterUnknown'

/** What somebody reads who cannot be helped now. Whoever is about danger reads first whom to call. */
export function troubled(incoming: Incoming, trouble: Trouble, ended: Exclude<Ended, 'done'>): Reply {
  const { chat } = say('nl').words
  const first = isAboutDanger(incoming) ? `${withPhoneLinks(chat.callFirst)}\n\n` : ''
  return { ...sentence(incoming, `${first}${chat[trouble]}`), ended }
}

/** As far as can be told without looking anything up. */
export function isAboutDanger(incoming: Incoming): boolean {
  if (incoming.kind === 'said') return /\b112\b/.test(incoming.text) || acuteWords(incoming.text).length > 0
  if (incoming.kind !== 'pressed') return false
  const press = parsePress(incoming.verb, incoming.data)
  if ('wrong' in press) return false
  if (press.on === 'signal') return press.verb === 'safety-answer'
  return press.on === 'intake' && (press.step === 'safety' || onTheStopCard.includes(press.verb))
}

const onTheStopCard: readonly string[] = ['called', 'not-acute', 'help-me-call']

/** One sentence: as a card for who pressed, as a message for who said something. */
export const sentence = (incoming: Incoming, text: string): Reply =>
  incoming.kind === 'pressed' ? { card: sentenceCard(text) } : { messages: [messageOf(text)] }

/** It was not for them, or not now. */
export const refusing = (incoming: Incoming, text: string): Reply => ({
  ...sentence(incoming, text),
  ended: 'refused',
})

const messageOf = (text: string): Message => ({ summary: say('nl').words.chat.summaries.reply, text })
