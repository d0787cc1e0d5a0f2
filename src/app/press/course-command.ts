import type { SignalPress } from '#cards/press.ts'
import * as codes from '#domain/codes.ts'
import { split } from '#domain/intake/answers.ts'
import { FactorId, StrengthId } from '#domain/intake/lists.ts'
import type { Given, MemberCommand } from '#domain/signal/commands.ts'
import { type Chair, type Inventory, type Seat, seats } from '#domain/signal/together.ts'
import { LocalDate } from '#domain/time/instant.ts'

export type Inputs = Readonly<Record<string, string>>

type CourseVerb = Extract<
  SignalPress['verb'],
  | 'involve'
  | 'child-seen'
  | 'own-words'
  | 'check-k3'
  | 'take-inventory'
  | 'feedback'
  | 'mark-answer'
  | 'reassess'
  | 'agree-reassess'
  | 'scale-up'
  | 'scale-down'
  | 'evaluate'
  | 'renew-consent'
  | 'withdraw-consent'
  | 'safety-answer'
  | 'close'
>

/** Null when something that must be chosen is not there yet: then the form comes. */
export function readCourse(verb: CourseVerb, inputs: Inputs): MemberCommand | null {
  const date = (id: string): LocalDate | undefined => LocalDate.safeParse(inputs[id]).data
  switch (verb) {
    case 'involve':
      return involve(inputs)
    case 'child-seen':
      return anyOf(inputs, 'seenOn', 'reason', 'sent')
        ? { type: verb, on: date('seenOn') ?? null, reason: inputs['reason'] ?? null }
        : null
    case 'own-words':
      return anyOf(inputs, 'ownWords', 'wish', 'goodAt', 'sent')
        ? {
            type: verb,
            ownWords: text(inputs, 'ownWords'),
            wish: text(inputs, 'wish'),
            goodAt: text(inputs, 'goodAt'),
          }
        : null
    case 'check-k3':
      return anyOf(inputs, 'framework', 'shortLine', 'child', 'sent')
        ? {
            type: verb,
            framework: text(inputs, 'framework'),
            shortLine: text(inputs, 'shortLine'),
            child: text(inputs, 'child'),
          }
        : null
    case 'take-inventory': {
      const on = date('madeOn')
      return on ? { type: verb, on, factors: answered(inputs), strengths: strengthsIn(inputs) } : null
    }
    case 'feedback': {
      const level = codes.FeedbackLevel.safeParse(inputs['level']).data
      return level ? { type: verb, level } : null
    }
    case 'mark-answer': {
      const answer = /^\d{1,3}$/.test(inputs['answer'] ?? '') ? Number(inputs['answer']) : null
      return answer === null ? null : { type: verb, answer }
    }
    case 'reassess': {
      const urgency = codes.Urgency.safeParse(inputs['urgency']).data
      return urgency ? { type: verb, urgency, reason: inputs['urgencyReason'] ?? null } : null
    }
    case 'agree-reassess':
      return inputs['agreed'] === undefined ? null : { type: verb, agreed: inputs['agreed'] === 'true' }
    case 'scale-up': {
      const to = codes.EscalateTo.safeParse(inputs['to']).data
      const on = date('on')
      const reason = codes.BreakthroughReason.safeParse(inputs['breakthroughReason']).data ?? null
      return to && on ? { type: verb, to, on, accepted: inputs['accepted'] === 'true', reason } : null
    }
    case 'scale-down': {
      const evaluateOn = date('evaluateOn')
      return evaluateOn ? { type: verb, evaluateOn } : null
    }
    case 'evaluate': {
      const evaluateOn = date('evaluateOn')
      const how = codes.Evaluation.safeParse(inputs['how']).data
      return evaluateOn && how ? { type: verb, how, evaluateOn } : null
    }
    case 'renew-consent': {
      const until = date('consentUntil')
      return until ? { type: verb, until, given: given(inputs) } : null
    }
    case 'withdraw-consent': {
      const by = codes.ConsentGiver.safeParse(inputs['by']).data
      return by ? { type: verb, by } : null
    }
    case 'safety-answer':
      return inputs['safe'] === undefined ? null : { type: verb, safe: inputs['safe'] === 'true' }
    case 'close':
      return close(inputs)
  }
}

const text = (inputs: Inputs, id: string): string | null => inputs[id]?.trim() || null
const anyOf = (inputs: Inputs, ...ids: string[]): boolean => ids.some((id) => inputs[id] !== undefined)

const answered = (inputs: Inputs): Inventory['factors'] =>
  Object.fromEntries(
    FactorId.options.flatMap((id) => {
      const answer = codes.FactorAnswer.safeParse(inputs[`factor.${id}`]).data
      return answer ? [[id, answer]] : []
    }),
  )

const strengthsIn = (inputs: Inputs): Inventory['strengths'] =>
  split(inputs['strengths']).flatMap((one) => StrengthId.safeParse(one).data ?? [])

/** Null when nobody new is named: then it is only for longer. */
function given(inputs: Inputs): Given | null {
  const by = split(inputs['consentBy']).flatMap((one) => codes.ConsentGiver.safeParse(one).data ?? [])
  if (by.length === 0) return null
  return {
    by,
    authority: codes.Authority.safeParse(inputs['authority']).data ?? null,
    ageBand: codes.AgeBand.safeParse(inputs['ageBand']).data ?? null,
    scope: text(inputs, 'consentScope'),
    withdrawalExplained: inputs['withdrawalExplained'] === 'true',
  }
}

/** One reason for whatever does not apply. */
function involve(inputs: Inputs): MemberCommand | null {
  if (Object.keys(inputs).length === 0) return null
  const reason = text(inputs, 'chairReason')
  const chairs = seats.flatMap((seat): [Seat, Chair][] => {
    const state = codes.Involvement.safeParse(inputs[seat]).data
    return state ? [[seat, { state, reason: state === 'not-applicable' ? reason : null }]] : []
  })
  return {
    type: 'involve',
    chairs: Object.fromEntries(chairs),
    discussedOn: LocalDate.safeParse(inputs['discussedOn']).data ?? null,
    notDiscussed: text(inputs, 'notDiscussed'),
    alone: text(inputs, 'alone'),
  }
}

/** The reason first; what it asks for comes on the next form, and only then is it a command. */
function close(inputs: Inputs): MemberCommand | null {
  const reason = codes.ClosingReason.safeParse(inputs['closingReason']).data
  if (!reason) return null
  const required: readonly codes.ClosingDetail[] = codes.closingRequires[reason]
  if (required.some((detail) => inputs[detail] === undefined)) return null
  return {
    type: 'close',
    reason,
    details: Object.fromEntries(required.map((detail) => [detail, detailOf(detail, inputs[detail] ?? '')])),
    level: codes.FeedbackLevel.safeParse(inputs['level']).data ?? null,
    noFeedback: text(inputs, 'noFeedback'),
    wentWell: text(inputs, 'wentWell'),
    couldBeBetter: text(inputs, 'couldBeBetter'),
    knownBefore: codes.KnownBefore.safeParse(inputs['knownBefore']).data ?? null,
  }
}

/** A text was cleaned; what is a day or a tick is nothing else, whatever a client sends. A tick that is off is not a yes. */
function detailOf(detail: codes.ClosingDetail, value: string): string {
  if (codes.closingTexts.includes(detail)) return value
  if (detail === 'date') return LocalDate.safeParse(value).data ?? ''
  return value === 'true' ? value : ''
}
