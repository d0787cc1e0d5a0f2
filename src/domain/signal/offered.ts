import type { ConsentGiver } from '#domain/codes.ts'
import { requiredGivers } from '#domain/consent/consent.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'

/** What is offered with buttons. All of it comes from the table. */

/** What any unrestricted member can do who has nothing to do with it: so what a channel offers. */
export const offeredToAnyone = (status: Status): Deed[] =>
  deeds.filter((deed) => transitions[deed].who.includes('member') && transitions[deed].from.includes(status))

const deeds = Object.keys(transitions) as Deed[]

type Who = { actor: Member; network: Network }

/** What the table allows, and would be refused whatever is filled in, or makes no sense: that is not offered. */
export const isInVain = (signal: Signal, deed: Deed, who: Who): boolean => vain[deed]?.(signal, who) ?? false

const isReporter = ({ reporter }: Signal, { actor }: Who): boolean => reporter.member === actor.id
const isNotOfChild = ({ content, kindcheck }: Signal): boolean => content.audience === 'adult' || kindcheck
const mayNotBeNamed = (signal: Signal, { network }: Who): boolean => whyNoIdentity(signal, network) !== null

const vain: Readonly<Partial<Record<Deed, (signal: Signal, who: Who) => boolean>>> = {
  'think-along': (signal, who) =>
    isReporter(signal, who) || signal.lead === who.actor.id || signal.thinkingAlong.includes(who.actor.id),
  'not-for-me': (signal, who) =>
    isReporter(signal, who) || signal.declined.some(({ by }) => by === who.actor.id),
  'answer-consult': isReporter,
  'mark-answer': ({ answers }) => answers.length === 0,
  'ask-reporter': isReporter,
  feedback: isReporter,
  'child-seen': isNotOfChild,
  'check-k3': isNotOfChild,
  'agree-reassess': ({ lowering }) => lowering === null,
  'withdraw-consent': (signal) => mayWithdraw(signal).length === 0,
  identity: mayNotBeNamed,
  'ask-identity': mayNotBeNamed,
  'give-identity': mayNotBeNamed,
  'keep-longer': ({ eraseOn }) => eraseOn === null,
  reopen: ({ kind }) => kind === 'consult',
}

/** Who said yes can say no again; while nobody did, whoever would have to be asked. */
export function mayWithdraw({ consent, content }: Signal): readonly ConsentGiver[] {
  if (consent.by.length > 0) return consent.by
  if (!content.ageBand) return []
  return [...new Set(requiredGivers({ ageBand: content.ageBand, authority: consent.authority }).flat())]
}

/** Everyone whose yes can count at this age, whoever turns out to have authority. */
export function mayConsent({ content }: Signal): readonly ConsentGiver[] {
  const parents = ['parent1', 'parent2', 'guardian'] as const
  switch (content.ageBand) {
    case '0_11':
      return parents
    case '12_15':
      return ['youth', ...parents]
    case '16_17':
      return ['youth']
    case '18_plus':
      return ['subject', 'representative']
    case null:
      return content.audience === 'child' ? ['youth', ...parents] : ['subject', 'representative']
  }
}
