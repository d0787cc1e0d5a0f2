import type { Membership } from '#app/directory.ts'
import type { Presser } from '#app/press.ts'
import { whyNotReceived } from '#domain/rights/request.ts'
import { LocalDate, localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** The day on which somebody asked; a card that does not ask for it is of today. */
export function receivedIn(
  { world, known }: Presser,
  { network }: Membership,
  inputs: Readonly<Record<string, string>>,
): { on: LocalDate } | { mistake: string } {
  const { receivedOn, mistakes } = say(known.language).words.requests
  const today = localDate(world.clock.now(), network.calendar.timeZone)
  const on = LocalDate.safeParse(inputs['receivedOn'] ?? today).data
  if (!on) return { mistake: receivedOn.error }
  const mistake = whyNotReceived(on, today)
  return mistake ? { mistake: mistakes[mistake] } : { on }
}
