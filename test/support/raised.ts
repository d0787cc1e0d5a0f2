import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'
import type { Answers } from '#domain/intake/answers.ts'
import type { Intent } from '#domain/intake/judge.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { raise } from '#domain/signal/raise.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Case } from '#support/case-answers.ts'
import { bram, friday, network } from '#support/given.ts'

const names = {
  id: SignalId.parse('s_1'),
  reference: Reference.parse('18M-7F3K'),
  action: (index: number) => ActionId.parse(`a_${index}`),
  links: [],
}
type How = { by?: Member; to?: Network; intent?: Intent; kindcheck?: boolean }

/** The signal that these answers give; raised by Bram in 18- unless told. */
export function raised(
  answers: Answers,
  { by = bram, to = network, intent = 'signal', kindcheck = false }: How = {},
): Signal {
  const reporter = { member: by.id, name: by.name, function: by.function, partner: by.partner, works: by }
  const raising = {
    answers,
    intent,
    reporter,
    now: friday,
    receipt: 'message-1',
    intake: IntakeId.parse('i_1'),
    meantFor: null,
  }
  return raise(raising, to, names, kindcheck)
}

export const child: Case = {
  ageBand: '0_11',
  consent: 'given',
  text: 'Stil.',
  factors: {},
  protective: [],
  redFlags: [],
}
export const teen: Case = { ...child, ageBand: '12_15' }
export const adult: Case = { ...child, ageBand: '18_plus' }
export const unsafeAdult: Case = { ...adult, factors: { a_violence_at_home: 'yes' } }
