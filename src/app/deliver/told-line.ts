import type { JournalLine } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { rightOf } from '#domain/signal/right.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

type About = {
  signal: Signal
  network: Network
  telling: { to: MemberId; notice: Notice; about?: string | undefined }
}

/** Who received what stands in a signal without asking for it: a question, a form to begin, what an action is. */
export const toldLines = ({ signal, network, telling }: About, at: Instant): JournalLine[] =>
  carriesContent(telling)
    ? [
        {
          at,
          verb: 'told',
          actor: 'system',
          behalf: telling.to,
          network: network.id,
          about: signal.id,
          basis: rightOf(signal, network, telling.to).basis,
          result: 'done',
          detail: telling.notice,
        },
      ]
    : []

/** Every other message says only that something happened. */
const carriesContent = ({ notice, about }: About['telling']): boolean =>
  notice === 'consult' || notice === 'begin' || about !== undefined
