import { type Card, plain } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, dateInput, reasonInput } from '#cards/signal/inputs.ts'
import { inSentence, reachLinks } from '#cards/signal/people.ts'
import { dataOf, shortDay } from '#cards/signal/parts.ts'
import type {
  About,
  AskIdentityView,
  Filled,
  RenewConsentView,
  WithdrawConsentView,
} from '#cards/signal-views.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** The forms about what those it is about allow, and what goes when they no longer do. */

export function renewConsentForm(view: RenewConsentView, rev: number, filled: Filled, say: Say): Card {
  const { renewConsent, dateError } = say.words.signal.forms
  const inputs = [
    dateInput({
      id: 'consentUntil',
      label: renewConsent.until,
      value: filled.values['consentUntil'] ?? view.until,
      error: dateError,
    }),
  ]
  const form = { ...renewConsent, verb: 'renew-consent', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** What will happen stands above the choice: it cannot be undone. */
export function withdrawConsentForm(view: WithdrawConsentView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { withdrawConsent, choiceError } = signal.forms
  const { givers } = view
  const inputs = [
    choiceInput({
      id: 'by',
      label: withdrawConsent.by,
      value: filled.values['by'] ?? (givers.length === 1 ? givers[0] : undefined),
      error: choiceError,
      choices: choicesOf(givers, labels.consentGiver),
    }),
  ]
  const { question, submit } = withdrawConsent
  const warning = withdrawConsent.warning(shortDay(view.goneBy, say))
  const form = { question, help: null, warning, submit, verb: 'withdraw-consent', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** Calling comes first: the way to do so stands above the question. */
export function askIdentityForm(view: AskIdentityView, rev: number, filled: Filled, say: Say): Card {
  const { askIdentity } = say.words.signal.forms
  const { reporter } = view
  const reach = [capital(inSentence(reporter, say)), reachLinks(reporter, say)].filter(Boolean).join(' · ')
  const inputs = [plain(reach), reasonInput(askIdentity, filled)]
  return formCard(
    { view, data: dataOf(view, rev), filled, verb: 'ask-identity', inputs, ...askIdentity },
    say,
  )
}

/** No input: only what will happen, and the one button that does it. */
export function eraseForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { erase } = say.words.signal.forms
  const inputs = erase.what.map((line) => plain(line))
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'erase', inputs, ...erase }, say)
}
