import { type Button, link } from '#cards/blocks.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** How colleagues are named on a card, and the links to reach them. Who left the network has no name any more. */
export const nameOf = (person: PersonView | null, { words }: Say): string =>
  person?.name || words.signal.someone

/** `Bram, Wijkracht`. */
export const withOrganisation = (person: PersonView | null, say: Say): string =>
  [nameOf(person, say), person?.partner].filter(Boolean).join(', ')

/** In a sentence: `Bram (Wijkracht)`. */
export const inSentence = (person: PersonView | null, say: Say): string => around(person, say, [])

/** In a sentence, for who may not know this colleague: `Bram (jongerenwerker, Wijkracht)`. */
export const introduced = (person: PersonView | null, say: Say): string =>
  around(person, say, person ? [functionOf(person.function, say)] : [])

/** `Bram, jongerenwerker, Wijkracht`. */
export const inFull = (person: PersonView | null, say: Say): string =>
  [nameOf(person, say), person && functionOf(person.function, say), person?.partner]
    .filter(Boolean)
    .join(', ')

/** `afwezig tot en met vr 18 dec, Bram neemt waar`; nothing for who is there. */
export const awayLine = (person: PersonView | null, say: Say): string[] =>
  person?.away ? [say.words.calendar.awayUntil(day(person.away.until, say.language), person.away.cover)] : []

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

export const callButton = (person: PersonView | null, say: Say): Button[] =>
  person?.account ? [link(say.words.signal.buttons.call(nameOf(person, say)), callUrl(person.account))] : []

export const chatButton = (person: PersonView | null, say: Say): Button[] =>
  person?.account ? [link(say.words.signal.buttons.chat(nameOf(person, say)), chatUrl(person.account))] : []

/** The same two as links in a line of text. */
export const reachLinks = ({ account }: PersonView, { words }: Say): string => {
  const { call, chat } = words.signal.details
  return account ? `[${call}](${callUrl(account)}) · [${chat}](${chatUrl(account)})` : ''
}

function around(person: PersonView | null, say: Say, first: string[]): string {
  const known = [...first, person?.partner ?? ''].filter(Boolean)
  return [nameOf(person, say), ...(known.length > 0 ? [`(${known.join(', ')})`] : [])].join(' ')
}

/** A function is data of the network: one that has no label is shown as it is. */
export const functionOf = (role: string, { words }: Say): string => {
  const known: Readonly<Record<string, string>> = words.labels.discipline
  return known[role] ?? role
}

const callUrl = (account: string): string => `https://teams.microsoft.com/l/call/0/0?users=${inUrl(account)}`
const chatUrl = (account: string): string => `https://teams.microsoft.com/l/chat/0/0?users=${inUrl(account)}`

/** Brackets too, because they would end a link in a line of text. */
const inUrl = (account: string): string =>
  encodeURIComponent(account).replaceAll(/[()'!*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
