import { type Card, card, headline, plain, strong, subtle } from '#cards/blocks.ts'
import { checks, type Trouble } from '#domain/network/checkup.ts'
import type { NetworkId } from '#domain/ids.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

export type CheckupView = { network: NetworkId; networkName: string; troubles: readonly Trouble[] }

/** What does not work, with what to do; then, in one line, what does. */
export function checkupCard({ network, networkName, troubles }: CheckupView, say: Say): Card {
  const { checkup } = say.words
  // Without a channel nothing could be tried in it.
  const untried = troubles.some(({ check }) => check === 'channel')
    ? (['readers', 'members', 'post', 'change'] as const)
    : []
  const good = checks.filter(
    (check) => !troubles.some((one) => one.check === check) && !untried.some((one) => one === check),
  )
  return card([
    headline(checkup.title(networkName)),
    strong(checkup.count(troubles.length)),
    ...troubles.map((one) => plain(`• ${sentence(one, network, say)}`)),
    ...(good.length > 0 ? [subtle(checkup.good(good.map((check) => checkup.names[check]).join(', ')))] : []),
  ])
}

function sentence({ check, names, on }: Trouble, network: NetworkId, { words, language }: Say): string {
  const about = { network, names: names.join(', '), on: on ? day(on, language) : null }
  return words.checkup.troubles[check](about)
}
