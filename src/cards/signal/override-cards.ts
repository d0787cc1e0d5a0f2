import { type Card, type CardElement, facts, strong } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choicesOf, dateInput, listInput } from '#cards/signal/inputs.ts'
import { dataOf, shortDay } from '#cards/signal/parts.ts'
import { inFull } from '#cards/signal/people.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import { AdvisedBy, OverrideCriterion, OverrideGround, OverrideRecipient } from '#domain/codes.ts'
import type { Override } from '#domain/signal/override.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** Codes and days only: what was weighed belongs in the file of their own organisation. */
export function overrideForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { override, labels, signal } = say.words
  const { choiceError, dateError } = signal.forms
  const list = <Code extends string>(
    id: 'ground' | 'recipient' | 'consulted',
    codes: readonly Code[],
    names: Readonly<Record<Code, string>>,
  ): CardElement =>
    listInput({
      id,
      label: override[id],
      value: filled.values[id],
      error: choiceError,
      choices: choicesOf(codes, names),
    })
  const date = (id: 'sharedOn' | 'consultedOn'): CardElement =>
    dateInput({ id, label: override[id], value: filled.values[id], error: dateError })
  const inputs = [
    list('ground', OverrideGround.options, labels.overrideGround),
    list('recipient', OverrideRecipient.options, labels.overrideRecipient),
    date('sharedOn'),
    list('consulted', AdvisedBy.options, labels.advisedBy),
    date('consultedOn'),
    criteriaInput(filled, say),
  ]
  const { question, help, submit } = override
  return formCard(
    {
      view,
      data: dataOf(view, rev),
      filled,
      verb: 'share-without-consent',
      question,
      help,
      inputs,
      submit,
    },
    say,
  )
}

const criteriaInput = ({ values }: Filled, { words: { override, labels } }: Say): CardElement => ({
  type: 'Input.ChoiceSet',
  id: 'criteria',
  label: override.criteria,
  ...(values['criteria'] ? { value: values['criteria'] } : {}),
  style: 'expanded',
  wrap: true,
  isMultiSelect: true,
  choices: choicesOf(OverrideCriterion.options, labels.overrideCriterion),
})

/** Under Details, for who may read it. */
export const overrideSection = (
  overrides: readonly (Override & { who: PersonView })[],
  say: Say,
): CardElement[] =>
  overrides.length === 0
    ? []
    : [
        {
          type: 'Container',
          style: 'emphasis',
          items: [strong(say.words.override.section), ...overrides.flatMap((one) => overrideFacts(one, say))],
        },
      ]

function overrideFacts(one: Override & { who: PersonView }, say: Say): CardElement[] {
  const { override, labels } = say.words
  const titles = override.facts
  const consulted = `${labels.advisedBy[one.consulted]}, ${shortDay(one.consultedOn, say)}`
  const criteria = one.criteria.map((criterion) => labels.overrideCriterion[criterion]).join(' ')
  return facts(
    [titles.sharedOn, shortDay(one.sharedOn, say)],
    [titles.by, inFull(one.who, say)],
    [titles.recipient, labels.overrideRecipient[one.recipient]],
    [titles.ground, capital(labels.overrideGround[one.ground])],
    [titles.consulted, consulted],
    criteria ? [titles.criteria, criteria] : null,
  )
}
