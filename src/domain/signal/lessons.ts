import type { Member, Network } from '#domain/network/network.ts'
import { fewest } from '#domain/network/report.ts'
import type { Closing } from '#domain/signal/course.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What was written at closing, to learn from: of which signal is not in it. */
export type Lessons = { wentWell: readonly string[]; couldBeBetter: readonly string[] }

const most = 20

/** The newest, in an order that says nothing; null when fewer than five people wrote something (F-000-20, F-001-03). */
export function lessonsFrom(signals: readonly Signal[], network: Network, reader: Member): Lessons | null {
  const closings = signals
    .filter((signal) => !isFrozen(signal) && mayReadIt('lessons', signal, network, reader))
    .flatMap(({ closing }) => (closing && saysSomething(closing) ? [closing] : []))
    .toSorted((one, other) => other.at - one.at)
    .slice(0, most)
  if (new Set(closings.map(({ by }) => by)).size < fewest) return null
  const texts = (of: 'wentWell' | 'couldBeBetter') =>
    closings.flatMap((one) => one[of] ?? []).toSorted(inOrder)
  return { wentWell: texts('wentWell'), couldBeBetter: texts('couldBeBetter') }
}

const saysSomething = ({ wentWell, couldBeBetter }: Closing): boolean =>
  wentWell !== null || couldBeBetter !== null

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1)
