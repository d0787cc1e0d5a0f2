import type { Turn } from '#app/dialogue/turn.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'
import { say } from '#text/words.ts'

type Typed = Pick<Turn, 'world' | 'known' | 'now'>

/**
 * Words for who typed something in which somebody can be recognised where it is no answer: it is not repeated and not
 * kept, and only the writer can take it out of the chat (specification 2.10).
 */
export const nothingKept = (turn: Typed, text: string): string[] =>
  tellsOfSomebody(turn, text) ? [say(turn.known.language).words.chat.personalData] : []

/** The same in a channel, where everybody reads it. */
export const nothingKeptInChannel = (turn: Typed, text: string): string[] =>
  tellsOfSomebody(turn, text) ? [say(turn.known.language).words.ownMessage.inChannel] : []

function tellsOfSomebody({ world, known, now }: Typed, text: string): boolean {
  const timeZone = known.memberships[0]?.network.calendar.timeZone ?? world.networks[0]?.calendar.timeZone
  const found = timeZone ? findPersonalData(text, { at: now, timeZone }) : []
  return found.some(({ severity }) => severity === 'block' || severity === 'confirm')
}
