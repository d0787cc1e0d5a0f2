import { type Card, card, headline, plain, press, subtle } from '#cards/blocks.ts'
import { channelBody } from '#cards/signal/channel-card.ts'
import { callButton } from '#cards/signal/people.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { ChannelView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

export type TransferRequestView = { view: ChannelView; by: PersonView; from: string; to: string }

/** For who decides whether their network takes it over: its outline, as who may read least reads it. */
export function transferRequestCard({ view, by, from, to }: TransferRequestView, say: Say): Card {
  const { request } = say.words.transfer
  const data = { signal: view.signal }
  return card(
    [
      headline(request.title(from, to)),
      ...channelBody(view, say),
      plain(request.body),
      subtle(request.help(to)),
    ],
    [
      press(request.accept, 'accept-transfer', data, 'positive'),
      press(request.decline, 'decline-transfer', data),
      ...callButton(by, say),
    ],
  )
}
