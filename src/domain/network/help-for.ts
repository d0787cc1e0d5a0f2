import { fitsWords, wordsOf } from '#domain/network/competence.ts'
import type { Network } from '#domain/network/network.ts'
import type { Service } from '#domain/network/service.ts'
import { stillHolds } from '#domain/network/vouched.ts'
import type { Asked } from '#domain/network/who-knows.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

/** A service as a colleague reads it; `old` when nobody looked at it for a long time. */
export type Help = Omit<Service, 'checkedOn' | 'themes'> & { old: boolean }

export const isOld = (
  { checkedOn }: Pick<Service, 'checkedOn'>,
  { calendar }: Network,
  now: Instant,
): boolean => !stillHolds(checkedOn, localDate(now, calendar.timeZone))

/** What help there is: the lightest first (seed 002, the rainbow), then where one waits shortest. Each once. */
export function helpFor(networks: readonly Network[], asked: Asked, now: Instant): Help[] {
  const found = networks.flatMap((network) =>
    network.services
      .filter((service) => fits(service, asked))
      .map((service) => helpOf(service, network, now)),
  )
  return found
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)
    .toSorted(inOrder)
}

const fits = ({ name, what, neighbourhood = '', themes }: Service, asked: Asked): boolean =>
  themes.some((theme) => asked.themes.includes(theme)) ||
  fitsWords(`${name} ${what} ${neighbourhood}`, wordsOf(asked.words))

function helpOf(service: Service, network: Network, now: Instant): Help {
  const { checkedOn: _checkedOn, themes: _themes, ...shown } = service
  return { ...shown, old: isOld(service, network, now) }
}

const isSame = (one: Help, other: Help): boolean =>
  one.name === other.name && one.neighbourhood === other.neighbourhood

function inOrder(one: Help, other: Help): number {
  if (one.layer !== other.layer) return one.layer < other.layer ? -1 : 1
  const [wait, others] = [one.waitingWeeks ?? 0, other.waitingWeeks ?? 0]
  if (wait !== others) return wait - others
  return one.name < other.name ? -1 : 1
}
