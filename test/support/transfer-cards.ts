import type { Card } from '#cards/blocks.ts'
import { transferForm } from '#cards/transfer/ask-form.ts'
import { transferRequestCard } from '#cards/transfer/request-card.ts'
import { transferToldCard, type TransferToldView } from '#cards/transfer/told-card.ts'
import { NetworkId, Reference } from '#domain/ids.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { person } from '#domain/signal/people.ts'
import { bram, gerda, network } from '#support/given.ts'
import { open } from '#support/signals.ts'
import type { Say } from '#text/words.ts'

/** Every card about a signal that goes to another network: Bram asks, Gerda decides. */

const about = { signal: open.id, reference: Reference.parse('18M-7F3K'), kind: 'signal' } as const
const networks = ['Hengelo', 'Hof van Twente'].map((name) => ({
  id: NetworkId.parse(`twente-${name.toLowerCase().replaceAll(' ', '-')}`),
  name: `Samen14 ${name}`,
}))
const told: TransferToldView = {
  signal: open.id,
  reference: about.reference,
  from: network.name,
  to: 'Samen14 Hengelo',
  state: 'asked',
  became: null,
  call: person(network, gerda.id),
  decides: false,
}

export const transferCards = (say: Say): Record<string, Card> => ({
  'transfer: to which network': transferForm({ ...about, networks, told: true }, 1, { values: {} }, say),
  'transfer: not told yet': transferForm(
    { ...about, networks, told: true },
    1,
    { values: { to: networks[0]?.id ?? '' }, refusal: say.words.transfer.notThere['ask-first'] },
    say,
  ),
  'transfer: who decides': transferToldCard(
    { ...told, reference: null, call: person(network, bram.id), decides: true },
    say,
  ),
  'transfer: its outline': transferRequestCard(
    {
      view: toChannel(open, network, true),
      by: person(network, bram.id),
      from: network.name,
      to: 'Samen14 Hengelo',
    },
    say,
  ),
  'transfer: accepted': transferToldCard(
    { ...told, state: 'accepted', became: Reference.parse('T07-2QKD') },
    say,
  ),
  'transfer: declined': transferToldCard({ ...told, state: 'declined' }, say),
  'transfer: no answer': transferToldCard({ ...told, state: 'lapsed', call: null }, say),
})
