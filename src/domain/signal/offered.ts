import type { ConsentGiver } from '#domain/codes.ts'
import { requiredGivers } from '#domain/consent/consent.ts'
import type { Member } from '#domain/network/network.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import { type Deed, transitions } from '#domain/signal/transitions.ts'

/** What is offered with buttons. All of it comes from the table. */

/** What any unrestricted member can do who has nothing to do with it: so what a channel offers. */
export const offeredToAnyone = (status: Status): Deed[] =>
  deeds.filter((deed) => transitions[deed].who.includes('member') && transitions[deed].from.includes(status))

const deeds = Object.keys(transitions) as Deed[]

/** What the rules allow and still makes no sense for this person: that is not offered. */
export const isInVain = (signal: Signal, deed: Deed, actor: Member): boolean =>
  vain[deed]?.(signal, actor) ?? false

const isReporter = ({ reporter }: Signal, { id }: Member): boolean => reporter.member === id

const vain: Readonly<Partial<Record<Deed, (signal: Signal, actor: Member) => boolean>>> = {
  'think-along': isReporter,
  'not-for-me': isReporter,
  'add-information': (signal, { id }) => signal.lead === id,
  'still-worried': (signal, { id }) => signal.lead === id,
  'ask-reporter': isReporter,
  feedback: isReporter,
  'check-k3': ({ content }) => content.audience === 'adult',
  'mark-answer': ({ answers }) => answers.length === 0,
  'withdraw-consent': (signal) => mayWithdraw(signal).length === 0,
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
