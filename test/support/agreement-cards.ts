import { type Card, card } from '#cards/blocks.ts'
import { basisLines } from '#cards/dialogue/basis.ts'
import { attention } from '#cards/network/attention.ts'
import { rulesCard, type RulesView } from '#cards/network/rules-card.ts'
import type { PartnerNews } from '#domain/network/agreement-ends.ts'
import { secrecyOf } from '#domain/network/legal-basis.ts'
import { toConfirm } from '#domain/network/confirmation.ts'
import { PartnerType } from '#domain/codes.ts'
import { network, visit } from '#support/given.ts'
import { open } from '#support/signals.ts'
import { day } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** What the network agreed, in every state, by a name that says which. */

const first: RulesView = {
  network: network.id,
  name: network.name,
  own: null,
  version: 'A1b2C3d4E5f6',
  changed: false,
  next: { verb: 'details', data: { signal: open.id, rev: 3 } },
}

const news: PartnerNews[] = [
  { partner: 'Wijkracht', what: 'ends', on: day('2027-01-29') },
  { partner: 'GGD', what: 'ends', on: day('2027-01-18') },
  { partner: 'OOC', what: 'over', on: day('2027-01-10') },
  { partner: 'WBO', what: 'suspends', on: day('2027-02-01') },
  { partner: 'Impuls', what: 'suspended', on: day('2027-01-04') },
  { partner: 'Carmel', what: 'suspended', on: null },
]

const asked = (date: string, what: readonly PartnerNews[] = []) => ({
  network: network.id,
  today: day(date),
  news: what,
  toConfirm: toConfirm(network, { beganOn: day('2026-11-20'), partners: {} }, day(date)),
})

export const agreementCards = (say: Say): Readonly<Record<string, Card>> => ({
  'rules: before details': rulesCard(first, say),
  'rules: before a signal is placed': rulesCard(
    { ...first, next: { verb: 'raise', data: { intake: 'i_1', rev: 9, step: 'check' } } },
    say,
  ),
  'rules: changed, with what the network added': rulesCard(
    {
      ...first,
      changed: true,
      own: 'Bel eerst, schrijf daarna.\nOp vrijdag [is](https://kwaad.example) de telefoon uit.',
      next: { verb: 'complete-action', data: { signal: open.id, action: visit.id, rev: 3, outcome: 'done' } },
    },
    say,
  ),
  'partners: asked this quarter': card(attention(asked('2027-01-04'), say)),
  'partners: late, and agreements that end': card(attention(asked('2027-01-18', news), say)),
  'partners: not confirmed': card(attention(asked('2027-02-03'), say)),
  'basis: of every type of partner': card(
    PartnerType.options.flatMap((type) =>
      basisLines(
        { partner: type, secrecy: secrecyOf({ type }), written: null, identity: null, wamsSince: null },
        say,
      ),
    ),
  ),
  'basis: as the network wrote it': card(
    basisLines(
      {
        partner: 'Wijkracht',
        secrecy: 'others',
        written: 'artikel 3 van het convenant',
        identity: 'artikel 5 van het convenant',
        wamsSince: day('2027-07-01'),
      },
      say,
    ),
  ),
})
