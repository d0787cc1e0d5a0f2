import type { Card } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, toggleInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

/** `told`: somebody said yes to this network, so it is asked whether they know of the other one. */
export type TransferFormView = About & {
  networks: readonly { id: NetworkId; name: string }[]
  told: boolean
}

/** To which network, and whether whoever said yes knows that. */
export function transferForm(view: TransferFormView, rev: number, filled: Filled, say: Say): Card {
  const { ask } = say.words.transfer
  const inputs = [
    choiceInput({
      id: 'to',
      label: ask.to,
      value: filled.values['to'],
      error: ask.toError,
      choices: view.networks.map(({ id, name }) => ({ title: name, value: id })),
    }),
    ...(view.told
      ? [
          toggleInput({
            id: 'told',
            label: ask.told,
            title: ask.tick,
            value: filled.values['told'],
            error: ask.toldError,
          }),
        ]
      : []),
  ]
  const { question, help, submit } = ask
  return formCard(
    { view, data: dataOf(view, rev), filled, verb: 'transfer', inputs, question, help, submit },
    say,
  )
}
