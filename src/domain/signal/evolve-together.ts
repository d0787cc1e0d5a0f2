import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { seats } from '#domain/signal/together.ts'

/** What was done with parents, child or resident; what is not said again stays as it was. */
type Of<Type extends SignalEvent['type']> = Extract<SignalEvent, { type: Type }>

export function withTable(signal: Signal, event: Of<'involved'>): Signal {
  const { together } = signal
  const chairs = Object.fromEntries(seats.map((seat) => [seat, event.chairs[seat] ?? together[seat]]))
  return {
    ...signal,
    together: {
      ...together,
      ...chairs,
      notDiscussed: event.notDiscussed ?? together.notDiscussed,
      alone: event.alone ?? together.alone,
    },
  }
}

/** The first one counts as first contact; the last day on which the child was seen is kept. */
export function withContact(signal: Signal, event: Of<'contact-made'>): Signal {
  const { together } = signal
  const discussed = event.with.includes('parents') || event.with.includes('subject')
  const seen = event.with.includes('child')
  return {
    ...signal,
    contactAt: signal.contactAt ?? event.at,
    together: {
      ...together,
      discussedOn: discussed ? event.on : together.discussedOn,
      childSeenOn: seen ? event.on : together.childSeenOn,
      childNotSeen: seen ? null : together.childNotSeen,
    },
  }
}

/** The last one counts: it was looked at anew. */
export const withInventory = (signal: Signal, { inventory }: Of<'inventory-taken'>): Signal => ({
  ...signal,
  together: { ...signal.together, inventory },
})

export function withWords(signal: Signal, event: Of<'own-words-noted' | 'k3-checked'>): Signal {
  const { together } = signal
  if (event.type === 'own-words-noted') {
    const { ownWords, wish, goodAt } = event
    return {
      ...signal,
      together: {
        ...together,
        ownWords: ownWords ?? together.ownWords,
        wish: wish ?? together.wish,
        goodAt: goodAt ?? together.goodAt,
      },
    }
  }
  const { framework, shortLine, child } = event
  const { k3 } = together
  return {
    ...signal,
    together: {
      ...together,
      k3: {
        framework: framework ?? k3.framework,
        shortLine: shortLine ?? k3.shortLine,
        child: child ?? k3.child,
      },
    },
  }
}
