import type { Card } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, textInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import { EmergencyReason } from '#domain/emergency/emergency.ts'
import type { Say } from '#text/words.ts'

/** Why the coordinator must see who it is about; who reads that is a second person. */
export function emergencyForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { emergency, signal } = say.words
  const { ask, reasons } = emergency
  const inputs = [
    choiceInput({
      id: 'reason',
      label: ask.reason,
      value: filled.values['reason'],
      error: signal.forms.choiceError,
      choices: choicesOf(EmergencyReason.options, reasons),
    }),
    textInput({ id: 'why', label: ask.why, value: filled.values['why'], error: ask.whyError, most: 200 }),
  ]
  const { question, help, submit } = ask
  const form = { view, data: dataOf(view, rev), filled, verb: 'ask-emergency', inputs }
  return formCard({ ...form, question, help, submit }, say)
}
