import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import { callButton, inSentence } from '#cards/signal/people.ts'
import type { Reference, SignalId } from '#domain/ids.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { TransferState } from '#domain/transfer/transfer.ts'
import type { Say } from '#text/words.ts'

export type TransferToldView = {
  signal: SignalId
  /** In the network that asked; not told to the other one. */
  reference: Reference | null
  from: string
  to: string
  state: TransferState
  became: Reference | null
  /** Who asked, for who decides; who decided, for who asked. */
  call: PersonView | null
  /** This person may say yes or no. */
  decides: boolean
}

/** How it stands with what another network was asked to take over, without a word of what is in it. */
export function transferToldCard(view: TransferToldView, say: Say): Card {
  const { told, open } = say.words.transfer
  const { reference, from, to, state, became, call } = view
  const names = { from, to, reference: reference ?? '', became: became ?? '', who: inSentence(call, say) }
  return card(
    [headline(told.title), plain(view.decides ? told.ask(names) : told[state](names))],
    [
      ...(view.decides ? [press(open, 'see-transfer', { signal: view.signal }, 'positive')] : []),
      ...callButton(call, say),
    ],
  )
}
