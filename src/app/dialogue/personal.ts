import type { Turn } from '#app/dialogue/turn.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'
import { say } from '#text/words.ts'

/**
 * Words for who typed something in which somebody can be recognised where it is no answer: it is not repeated and not
 * kept, and only the writer can take it out of the chat (specification 2.10).
 */
export function nothingKept({ world, known, now }: Turn, text: string): string[] {
  const timeZone = known.memberships[0]?.network.calendar.timeZone ?? world.networks[0]?.calendar.timeZone
  const found = timeZone ? findPersonalData(text, { at: now, timeZone }) : []
  const tells = found.some(({ severity }) => severity === 'block' || severity === 'confirm')
  return tells ? [say(known.language).words.chat.personalData] : []
}
