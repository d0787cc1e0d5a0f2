import type { Card } from '#app/ports.ts'
import type { Certified } from '#app/records.ts'
import { isDescribed, networkOf, type World } from '#app/world.ts'
import { certificateCard } from '#cards/signal/certificate-card.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** With the day of its network, when that is still described. */
export function certificateShown(world: World, { network, reference, text }: Certified, words: Say): Card {
  const [, at = ''] = /"erasedAt": "([^"]+)"/.exec(text) ?? []
  const zone = isDescribed(world, network)
    ? networkOf(world, network).calendar.timeZone
    : TimeZone.parse('Europe/Amsterdam')
  const erasedOn = localDate(Instant.parse(Date.parse(at)), zone)
  return certificateCard({ reference, erasedOn, text }, words)
}
