import type { Card } from '#cards/blocks.ts'
import { frozenCard } from '#cards/breach/frozen-card.ts'
import { handleForm } from '#cards/breach/handle-form.ts'
import { registerCard } from '#cards/breach/register-card.ts'
import { stepsCard } from '#cards/breach/steps-card.ts'
import { toldCard } from '#cards/breach/told-card.ts'
import type { Breach } from '#domain/breach/breach.ts'
import { BreachId, Reference } from '#domain/ids.ts'
import { person } from '#domain/signal/people.ts'
import { later } from '#domain/time/instant.ts'
import { bram, carla, els, friday, network } from '#support/given.ts'
import { open } from '#support/signals.ts'
import { amsterdam } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** Every card about a breach: Bram found out on a Friday. */

const breach: Breach = {
  id: BreachId.parse('b_1'),
  network: network.id,
  signal: open.id,
  reference: Reference.parse('18M-7F3K'),
  by: bram.id,
  reportedAt: friday,
  discoveredAt: friday,
  handled: null,
}
const handled: Breach = {
  ...breach,
  reference: Reference.parse('18M-2P9X'),
  handled: {
    at: later(friday, 9e7),
    by: carla.id,
    cause: 'wrong-person',
    outcome: 'reported',
    informed: 'will-be-informed',
    erased: true,
  },
}
const named = (id: typeof bram.id) => person(network, id)
const [about, by] = [{ gone: false, own: false, breach, timeZone: amsterdam, now: friday }, named(bram.id)]

export const breachCards = (say: Say): Record<string, Card> => ({
  'breach: in the channel': frozenCard({ reference: breach.reference, kind: 'signal' }, say),
  'breach: what to do now': stepsCard(
    { ...about, callFirst: [named(els.id), named(carla.id)], handles: false, line: null },
    say,
  ),
  'breach: what to do now, the coordinator': stepsCard(
    { ...about, callFirst: [named(els.id)], handles: true, line: say.words.breach.whenKept },
    say,
  ),
  'breach: told, the coordinator': toldCard({ ...about, by, missed: null, handles: true, first: true }, say),
  'breach: told again, the privacy officer': toldCard(
    { ...about, by, missed: null, handles: false, first: false },
    say,
  ),
  'breach: told again, too late': toldCard(
    { ...about, now: later(friday, 73 * 3_600_000), by, missed: null, handles: true, first: false },
    say,
  ),
  'breach: told, and somebody is missed': toldCard(
    { ...about, by, missed: named(els.id), handles: true, first: true },
    say,
  ),
  'breach: what to do now, already erased': stepsCard(
    { ...about, gone: true, callFirst: [named(els.id)], handles: false, line: null },
    say,
  ),
  'breach: told, already erased': toldCard(
    { ...about, gone: true, by, missed: null, handles: true, first: true },
    say,
  ),
  'breach: dealt with, already erased': handleForm({ ...breach, gone: true }, { values: {} }, say),
  'breach: dealt with': handleForm({ ...breach, gone: false }, { values: {} }, say),
  'breach: dealt with, half': handleForm(
    { ...breach, gone: false },
    { values: { cause: 'wrong-person' }, refusal: say.words.breach.handle.incomplete },
    say,
  ),
  'breach: register': registerCard(
    {
      networkName: network.name,
      timeZone: amsterdam,
      now: friday,
      handles: true,
      lines: [breach, handled].map((one) => ({ breach: one, by })),
    },
    say,
  ),
  'breach: register, empty': registerCard(
    { networkName: network.name, timeZone: amsterdam, now: friday, handles: false, lines: [] },
    say,
  ),
})
