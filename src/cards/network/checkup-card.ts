import { type Card, card, headline, plain, strong, subtle } from '#cards/blocks.ts'
import { type Check, checks, type Trouble } from '#domain/network/checkup.ts'
import type { NetworkId } from '#domain/ids.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** `rehearsal`: nothing is tried in the channel. */
export type CheckupView = {
  network: NetworkId
  networkName: string
  troubles: readonly Trouble[]
  rehearsal?: boolean
}

/** What does not work, with what to do; then, in one line, what does. */
export function checkupCard(view: CheckupView, say: Say): Card {
  const { network, networkName, troubles } = view
  const { checkup } = say.words
  // Without a channel nothing could be tried in it.
  const untried: readonly Check[] = troubles.some(({ check }) => check === 'channel')
    ? ['readers', 'members', 'post', 'change']
    : view.rehearsal
      ? ['post', 'change']
      : []
  const good = checks.filter(
    (check) => !troubles.some((one) => one.check === check) && !untried.includes(check),
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
