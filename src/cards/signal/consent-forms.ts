import { type Card, type CardElement, plain } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import {
  choiceInput,
  choicesOf,
  dateInput,
  listInput,
  reasonInput,
  severalInput,
  textInput,
  toggleInput,
} from '#cards/signal/inputs.ts'
import { inSentence, reachLinks } from '#cards/signal/people.ts'
import { dataOf, shortDay } from '#cards/signal/parts.ts'
import type {
  About,
  AskIdentityView,
  Filled,
  RenewConsentView,
  WithdrawConsentView,
} from '#cards/signal-views.ts'
import { AgeBand, Authority } from '#domain/codes.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** The forms about what those it is about allow, and what goes when they no longer do. */

/** Given again, or given at last: filled in with who said yes before. */
export function renewConsentForm(view: RenewConsentView, rev: number, filled: Filled, say: Say): Card {
  const { renewConsent } = say.words.signal.forms
  const inputs = [...who(view, filled, say), ...what(view, filled, say)]
  const form = { ...renewConsent, verb: 'renew-consent', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

function who({ asks, consent, givers }: RenewConsentView, { values }: Filled, say: Say): CardElement[] {
  const { signal, labels } = say.words
  const { renewConsent, choiceError } = signal.forms
  const age = listInput({
    id: 'ageBand',
    label: renewConsent.ageBand,
    value: values['ageBand'],
    error: choiceError,
    choices: choicesOf(AgeBand.options, labels.ageBand),
  })
  const authority = listInput({
    id: 'authority',
    label: renewConsent.authority,
    value: values['authority'] ?? consent.authority ?? undefined,
    choices: choicesOf(Authority.options, labels.authority),
  })
  const by = severalInput({
    id: 'consentBy',
    label: renewConsent.by,
    value: values['consentBy'] ?? consent.by.join(','),
    error: renewConsent.byError,
    choices: choicesOf(givers, labels.consentGiver),
  })
  return [...(asks.age ? [age] : []), ...(asks.authority ? [authority] : []), by]
}

function what({ until, consent }: RenewConsentView, { values }: Filled, { words }: Say): CardElement[] {
  const { renewConsent, dateError } = words.signal.forms
  return [
    textInput({
      id: 'consentScope',
      label: renewConsent.scope,
      value: values['consentScope'] ?? consent.scope ?? undefined,
      most: 200,
    }),
    dateInput({
      id: 'consentUntil',
      label: renewConsent.until,
      value: values['consentUntil'] ?? until,
      error: dateError,
    }),
    toggleInput({
      id: 'withdrawalExplained',
      label: renewConsent.explained,
      title: renewConsent.explainedYes,
      value: values['withdrawalExplained'] ?? (consent.withdrawalExplained ? 'true' : undefined),
    }),
  ]
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
