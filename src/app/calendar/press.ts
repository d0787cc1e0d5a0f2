import { askAway, endAway, setAway } from '#app/calendar/away.ts'
import { declineCover } from '#app/calendar/cover.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import { askWorkingDays, setWorkingDays, workingDaysRight } from '#app/calendar/working-days.ts'
import type { Card } from '#app/ports.ts'
import type { CalendarPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { say } from '#text/words.ts'

/** Somebody presses something about when they work, are away, or stand in for a colleague. */
export async function pressCalendar(turn: CalendarTurn, pressed: CalendarPress): Promise<Card> {
  const { verb, inputs, whose, first, last } = pressed
  switch (verb) {
    case 'working-days':
      return askWorkingDays(turn)
    case 'set-working-days':
      return setWorkingDays(turn, inputs)
    case 'working-days-right':
      return workingDaysRight(turn)
    case 'away':
      return askAway(turn, { values: inputs })
    case 'set-away':
      return setAway(turn, inputs)
    case 'end-away':
      return first && last ? endAway(turn, { from: first, until: last }) : askAway(turn)
    case 'decline-cover':
      return whose && first && last
        ? declineCover(turn, whose, { from: first, until: last })
        : sentenceCard(say(turn.known.language).words.calendar.cover.over)
  }
}
