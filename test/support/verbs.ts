import {
  agreementVerbs,
  breachVerbs,
  calendarVerbs,
  inquiryVerbs,
  intakeVerbs,
  networkVerbs,
  ownVerbs,
  requestVerbs,
  signalVerbs,
  transferVerbs,
} from '#cards/press.ts'

/** Every verb that a press can have. */
export const everyVerb = [
  ...intakeVerbs,
  ...signalVerbs,
  ...networkVerbs,
  ...calendarVerbs,
  ...ownVerbs,
  ...agreementVerbs,
  ...breachVerbs,
  ...inquiryVerbs,
  ...requestVerbs,
  ...transferVerbs,
]
