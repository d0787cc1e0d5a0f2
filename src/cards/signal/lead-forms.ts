import type { Card } from '#cards/blocks.ts'
import { formCard, peopleChoices } from '#cards/signal/form-card.ts'
import { dateInput, listInput, textInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { About, AssignView, BeginView, Filled } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

/** The forms about who leads and how it begins. */

/** Everything is filled in beforehand: one press is enough, and whoever has a better goal writes it. */
export function beginForm(view: BeginView, rev: number, filled: Filled, say: Say): Card {
  const { begin, dateError } = say.words.signal.forms
  const { values } = filled
  const inputs = [
    textInput({
      id: 'goal',
      label: begin.goal[view.audience],
      value: values['goal'] ?? begin.goalBefore[view.audience],
      error: begin.goalError,
      most: 200,
    }),
    textInput({
      id: 'what',
      label: begin.what,
      value: values['what'] ?? begin.whatBefore[view.audience],
      error: begin.whatError,
      most: 100,
    }),
    dateInput({ id: 'dueOn', label: begin.dueOn, value: values['dueOn'] ?? view.dueOn, error: dateError }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'begin', inputs, ...begin }, say)
}

export function notForMeForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { notForMe } = say.words.signal.forms
  const { values } = filled
  const inputs = [
    textInput({
      id: 'reason',
      label: notForMe.reason,
      value: values['reason'],
      error: notForMe.reasonError,
      most: 200,
    }),
    textInput({
      id: 'whoElse',
      label: notForMe.whoElse,
      value: values['whoElse'],
      hint: notForMe.whoElseHint,
      error: notForMe.whoElseError,
      most: 100,
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'not-for-me', inputs, ...notForMe }, say)
}

export function assignForm(view: AssignView, rev: number, filled: Filled, say: Say): Card {
  const { assign, personError } = say.words.signal.forms
  const inputs = [
    listInput({
      id: 'to',
      label: assign.to,
      value: filled.values['to'],
      error: personError,
      choices: peopleChoices(view.people, say),
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'assign', inputs, ...assign }, say)
}

export function noteForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { note } = say.words.signal.forms
  const inputs = [
    textInput({
      id: 'text',
      label: note.text,
      value: filled.values['text'],
      error: note.textError,
      most: 500,
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'note', inputs, ...note }, say)
}
