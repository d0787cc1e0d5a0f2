import type { Known, Membership } from '#app/directory.ts'
import type { Card } from '#cards/blocks.ts'
import * as views from '#app/press/form-views.ts'
import type { SignalRecord } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { SignalPress } from '#cards/press.ts'
import {
  addActionForm,
  completeForm,
  handOverActionForm,
  rescheduleForm,
} from '#cards/signal/action-forms.ts'
import { closeForm } from '#cards/signal/close-form.ts'
import {
  askIdentityForm,
  eraseForm,
  renewConsentForm,
  withdrawConsentForm,
} from '#cards/signal/consent-forms.ts'
import { answerConsultForm, markAnswerForm } from '#cards/signal/consult-forms.ts'
import {
  agreeReassessForm,
  evaluateForm,
  reassessForm,
  scaleDownForm,
  scaleUpForm,
} from '#cards/signal/course-forms.ts'
import { keepLongerForm, reopenForm } from '#cards/signal/end-forms.ts'
import { caseTeamForm, declineHandOverForm, handOverForm } from '#cards/signal/hand-over-forms.ts'
import { assignForm, beginForm, noteForm, notForMeForm } from '#cards/signal/lead-forms.ts'
import { addInformationForm, askReporterForm, feedbackForm } from '#cards/signal/reporter-forms.ts'
import {
  childSeenForm,
  involveForm,
  inventoryForm,
  k3Form,
  ownWordsForm,
} from '#cards/signal/together-forms.ts'
import type { Filled } from '#cards/signal-views.ts'
import { type Say, say } from '#text/words.ts'

/** When it is, and in which language it is asked. */
type Asker = { world: Pick<World, 'clock'>; known: Pick<Known, 'language'> }

/** The form of a verb, filled in as far as it goes; null for a verb that asks nothing, or is answered elsewhere. */
export function formFor(
  { world, known }: Asker,
  by: Membership,
  pressed: Pick<SignalPress, 'verb' | 'action'>,
  { value: signal, version }: Pick<SignalRecord, 'value' | 'version'>,
  filled: Filled,
): Card | null {
  const words = say(known.language)
  const about = { ...by, signal, now: world.clock.now() }
  const draw = <View>(form: Form<View>, view: View): Card => form(view, version, filled, words)
  const drawn = <View>(form: Form<View>, view: View | null): Card | null => view && draw(form, view)
  const onAction = pressed.action ? views.onAction(about, pressed.action) : null
  switch (pressed.verb) {
    case 'begin':
      return draw(beginForm, views.begin(about))
    case 'not-for-me':
      return draw(notForMeForm, views.aboutOf(signal))
    case 'assign':
      return draw(assignForm, views.assign(about))
    case 'hand-over':
      return draw(handOverForm, views.assign(about))
    case 'decline-hand-over':
      return draw(declineHandOverForm, views.declineHandOver(about))
    case 'case-team':
      return draw(caseTeamForm, views.caseTeam(about))
    case 'note':
      return draw(noteForm, views.aboutOf(signal))
    case 'add-action':
      return draw(addActionForm, views.addAction(about))
    case 'complete-action':
      return onAction && draw(completeForm, { ...onAction, audience: views.audienceOf(about) })
    case 'reschedule-action':
      return onAction && draw(rescheduleForm, onAction)
    case 'hand-over-action':
      return onAction && draw(handOverActionForm, { ...onAction, people: views.everyone(by.network) })
    case 'involve':
      return draw(involveForm, views.involve(about))
    case 'child-seen':
      return draw(childSeenForm, views.table(about))
    case 'own-words':
      return draw(ownWordsForm, views.table(about))
    case 'check-k3':
      return draw(k3Form, views.table(about))
    case 'take-inventory':
      return draw(inventoryForm, views.inventory(about))
    case 'ask-reporter':
      return draw(askReporterForm, views.aboutOf(signal))
    case 'add-information':
      return draw(addInformationForm, views.addInformation(about))
    case 'feedback':
      return draw(feedbackForm, views.feedback(about))
    case 'answer-consult':
      return draw(answerConsultForm, views.answerConsult(about))
    case 'mark-answer':
      return draw(markAnswerForm, views.markAnswer(about))
    case 'reassess':
      return draw(reassessForm, views.reassess(about))
    case 'agree-reassess':
      return draw(agreeReassessForm, views.agreeReassess(about))
    case 'scale-up':
      return draw(scaleUpForm, views.scaleUp(about))
    case 'scale-down':
      return draw(scaleDownForm, views.evaluate(about))
    case 'evaluate':
      return draw(evaluateForm, views.evaluate(about))
    case 'renew-consent':
      return drawn(renewConsentForm, views.renewConsent(about))
    case 'withdraw-consent':
      return draw(withdrawConsentForm, views.withdrawConsent(about))
    case 'ask-identity':
      return draw(askIdentityForm, views.askIdentity(about))
    case 'erase':
      return draw(eraseForm, views.aboutOf(signal))
    case 'close':
      return draw(closeForm, views.close(about))
    case 'reopen':
      return draw(reopenForm, views.kept(signal))
    case 'keep-longer':
      return draw(keepLongerForm, views.kept(signal))
    case 'take-up':
    case 'think-along':
    case 'details':
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
    case 'nudge':
    case 'accept-hand-over':
    case 'parents-overview':
    case 'still-worried':
    case 'to-signal':
    case 'same-household':
    case 'safety-answer':
    case 'identity':
    case 'give-identity':
    case 'ask-emergency':
    case 'see-emergency':
    case 'agree-emergency':
    case 'decline-emergency':
    case 'show-emergency':
    case 'share-without-consent':
    case 'transfer':
    case 'find-card':
    case 'show-access':
    case 'release-access':
    case 'rectify':
    case 'correct':
    case 'object':
      return null
  }
}

type Form<View> = (view: View, rev: number, filled: Filled, say: Say) => Card
