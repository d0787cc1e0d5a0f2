import { vouch } from '#app/agreements/vouch.ts'
import { breachDue, breachTold } from '#app/breach/clock.ts'
import { forgetBreach } from '#app/breach/forget.ts'
import { absence } from '#app/calendar/absence.ts'
import { handedBack } from '#app/calendar/handed-back.ts'
import { cover, coverDeclined } from '#app/calendar/cover.ts'
import { holiday } from '#app/calendar/holiday.ts'
import { retime } from '#app/calendar/retime.ts'
import { emergencyTold } from '#app/emergency/tell.ts'
import { forgetEmergency } from '#app/emergency/forget.ts'
import { forgetInquiry } from '#app/inquiry/forget.ts'
import { inquiryTold } from '#app/inquiry/tell.ts'
import { certify } from '#app/certificate/certify.ts'
import { forgetCertificate, handCertificate } from '#app/certificate/hand.ts'
import { digest } from '#app/deliver/digest.ts'
import { urgent } from '#app/deliver/urgent.ts'
import { draft } from '#app/deliver/drafts.ts'
import { helpCall } from '#app/deliver/help-call.ts'
import { receipt } from '#app/deliver/receipt.ts'
import { show } from '#app/deliver/show.ts'
import { stub } from '#app/deliver/stub.ts'
import { stuck } from '#app/deliver/stuck.ts'
import { takeAway } from '#app/deliver/take-away.ts'
import { tell } from '#app/deliver/tell.ts'
import { askNetwork, threadNote } from '#app/deliver/thread.ts'
import { timer } from '#app/deliver/timer.ts'
import { endWith } from '#app/forget/end-with.ts'
import { passOn } from '#app/forget/pass-on.ts'
import { forgetIdentity } from '#app/forget/identity.ts'
import { destroyKey } from '#app/forget/key.ts'
import { forgetOverrides } from '#app/forget/overrides.ts'
import { forgetSignal } from '#app/forget/signal.ts'
import { forgetJournal } from '#app/forget-journal.ts'
import { forgetPractice } from '#app/practice/forget.ts'
import { askCorrection } from '#app/rights/correction-asked.ts'
import { forgetRequest, remindRequest } from '#app/rights/remind.ts'
import { chainJournal } from '#app/journal/chain-journal.ts'
import { forgetTransfer } from '#app/transfer/forget.ts'
import { transferLapsed, transferTold } from '#app/transfer/tell.ts'
import { watch } from '#app/watch.ts'
import type { Handler } from '#app/work.ts'

/** What can be due, by kind. */
export const handlers: Readonly<Record<string, Handler>> = {
  show,
  stub,
  'take-away': takeAway,
  stuck,
  receipt,
  tell,
  digest,
  retime,
  holiday,
  absence,
  cover,
  'cover-declined': coverDeclined,
  'handed-back': handedBack,
  urgent,
  timer,
  draft,
  'thread-note': threadNote,
  'ask-network': askNetwork,
  'help-call': helpCall,
  forget: forgetJournal,
  'chain-journal': chainJournal,
  watch,
  breach: breachDue,
  'breach-told': breachTold,
  'forget-breach': forgetBreach,
  emergency: emergencyTold,
  'forget-emergency': forgetEmergency,
  transfer: transferTold,
  'transfer-lapsed': transferLapsed,
  'forget-transfer': forgetTransfer,
  inquiry: inquiryTold,
  'forget-inquiry': forgetInquiry,
  vouch,
  'destroy-key': destroyKey,
  'remind-request': remindRequest,
  'forget-request': forgetRequest,
  'ask-correction': askCorrection,
  certify,
  'hand-certificate': handCertificate,
  'forget-certificate': forgetCertificate,
  'forget-identity': forgetIdentity,
  'forget-overrides': forgetOverrides,
  'forget-signal': forgetSignal,
  'end-with': endWith,
  'pass-on': passOn,
  'forget-practice': forgetPractice,
}
