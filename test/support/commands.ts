import * as codes from '#domain/codes.ts'
import { ActionId, type MemberId } from '#domain/ids.ts'
import { FactorId, StrengthId } from '#domain/intake/lists.ts'
import type { MemberCommand } from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { seats } from '#domain/signal/together.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { bothParents, good } from '#support/deeds.ts'
import { amsterdam } from '#support/time.ts'

type Verb = MemberCommand['type']
type Played = { now: Instant; events: readonly SignalEvent[] }
type Inputs = { number: number; to: MemberId; days: number; text: string }

export const verbs = Object.keys(good) as Verb[]
export const onAction: ReadonlySet<Verb> = new Set<Verb>([
  ...(['accept-action', 'decline-action', 'complete-action', 'reschedule-action'] as const),
  ...(['need-help', 'hand-over-action'] as const),
])

/** Any command with any inputs, right or wrong: `text` goes into every free text of it. */
export function commandOf(
  verb: Verb,
  { now, events }: Played,
  { number, to, days, text }: Inputs,
  action: ActionId = ActionId.parse('a_none'),
): MemberCommand {
  const today = localDate(now, amsterdam)
  const dueOn = addDays(today, days)
  const fresh = ActionId.parse(`a_${events.length}`)
  const one = <Code>(options: readonly Code[]): Code => oneOf(options, number)
  switch (verb) {
    case 'take-up':
    case 'accept-hand-over':
    case 'think-along':
    case 'still-worried':
    case 'give-identity':
    case 'erase':
      return { type: verb }
    case 'begin':
      return { type: verb, goal: text, what: text, dueOn, action: fresh }
    case 'assign':
      return { type: verb, to }
    case 'hand-over':
      return { type: verb, to: number % 4 === 0 ? null : to, reason: text }
    case 'decline-hand-over':
    case 'reopen':
    case 'keep-longer':
    case 'ask-identity':
      return { type: verb, reason: text }
    case 'case-team':
      return { type: verb, members: number % 3 === 0 ? [] : [to] }
    case 'not-for-me':
      return { type: verb, reason: text, whoElse: text }
    case 'note':
    case 'ask-reporter':
    case 'add-information':
    case 'answer-consult':
      return { type: verb, text }
    case 'add-action':
      return addAction(fresh, { number, to, days, text }, dueOn)
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
      return { type: verb, action }
    case 'nudge':
      return { type: verb, action: number % 2 === 0 ? action : null }
    case 'complete-action': {
      const spokenWith = number % 2 === 0 ? [one(codes.SpokenWith.options)] : []
      return { type: verb, action, outcome: one(codes.ActionOutcome.options), reason: text, spokenWith }
    }
    case 'reschedule-action':
      return { type: verb, action, dueOn, reason: text }
    case 'hand-over-action':
      return { type: verb, action, to }
    case 'involve':
      return {
        type: verb,
        chairs: { [one(seats)]: { state: one(codes.Involvement.options), reason: text } },
        discussedOn: number % 2 === 0 ? addDays(today, -days) : null,
        notDiscussed: number % 3 === 0 ? text : null,
        alone: number % 5 === 0 ? text : null,
      }
    case 'child-seen':
      return number % 2 === 0
        ? { type: verb, on: addDays(today, -days), reason: null }
        : { type: verb, on: null, reason: text }
    case 'own-words':
      return { type: verb, ownWords: text, wish: text, goodAt: text }
    case 'check-k3':
      return { type: verb, framework: text, shortLine: text, child: text }
    case 'take-inventory':
      return {
        type: verb,
        on: addDays(today, -days),
        factors: number % 4 === 0 ? {} : { [one(FactorId.options)]: one(codes.FactorAnswer.options) },
        strengths: number % 3 === 0 ? [one(StrengthId.options)] : [],
      }
    case 'feedback':
      return { type: verb, level: one(codes.FeedbackLevel.options) }
    case 'mark-answer':
      return { type: verb, answer: number % 3 }
    case 'reassess':
      return { type: verb, urgency: one(codes.Urgency.options), reason: text }
    case 'agree-reassess':
      return { type: verb, agreed: number % 2 === 0 }
    case 'scale-up':
      return {
        type: verb,
        to: one(codes.EscalateTo.options),
        on: addDays(today, -days),
        accepted: number % 3 > 0,
        reason: one(codes.BreakthroughReason.options),
      }
    case 'scale-down':
      return { type: verb, evaluateOn: dueOn }
    case 'evaluate':
      return { type: verb, how: one(codes.Evaluation.options), evaluateOn: dueOn }
    case 'renew-consent':
      return { type: verb, until: dueOn, given: number % 2 === 0 ? bothParents : null }
    case 'withdraw-consent':
      return { type: verb, by: one(codes.ConsentGiver.options) }
    case 'safety-answer':
      return { type: verb, safe: number % 2 === 0 }
    case 'share-without-consent':
      return { type: verb, ground: one(codes.OverrideGround.options) }
    case 'close':
      return close(number, text)
  }
}

function oneOf<Code>(options: readonly Code[], number: number): Code {
  const found = options[number % options.length]
  if (found === undefined) throw new Error('a list of codes is empty')
  return found
}

const addAction = (action: ActionId, { number, to, text }: Inputs, dueOn: LocalDate): MemberCommand => ({
  type: 'add-action',
  action,
  what: text,
  kind: oneOf(codes.ActionType.options, number),
  owner: to,
  dueOn,
  doneWhen: text,
  layer: null,
})

/** With everything that any reason asks for; sometimes the reporter is not told, and it is said why. */
const close = (number: number, text: string): MemberCommand => ({
  type: 'close',
  reason: oneOf(codes.ClosingReason.options, number),
  details: Object.fromEntries(codes.ClosingDetail.options.map((detail) => [detail, text])),
  level: oneOf([null, '1', '2', '3'] as const, number),
  noFeedback: number % 5 === 0 ? text : null,
  wentWell: text,
  couldBeBetter: text,
  knownBefore: 'unknown',
})
