import { type Button, press } from '#cards/blocks.ts'
import type { Data } from '#cards/signal/parts.ts'
import type { Audience } from '#domain/codes.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { Words } from '#text/words.ts'

/** A button for what somebody can do. */

/** What has a button of its own: of the others the place is elsewhere, with an action, in a message or by typing. */
export type Placed = Exclude<
  Deed,
  | 'accept-action'
  | 'decline-action'
  | 'complete-action'
  | 'reschedule-action'
  | 'need-help'
  | 'hand-over-action'
  | 'safety-answer'
  | 'ask-identity'
  | 'give-identity'
  | 'erase'
>

/** `answering`: a question of the lead waits for this person. */
export type Saying = { audience: Audience; answering: boolean }

export const deedButton = (
  deed: Placed,
  data: Data,
  saying: Saying,
  words: Words,
  style?: 'positive',
): Button => press(titleOf(deed, saying, words), deed, data, style)

export const isPlaced = (deed: Deed): deed is Placed => Object.hasOwn(titles, deed)

function titleOf(deed: Placed, { audience, answering }: Saying, { signal: { buttons } }: Words): string {
  if (deed === 'add-information' && answering) return buttons.answerQuestion
  const title = buttons[titles[deed]]
  return typeof title === 'string' ? title : title[audience]
}

const titles = {
  'take-up': 'takeUp',
  assign: 'assign',
  begin: 'begin',
  'hand-over': 'handOverLead',
  'accept-hand-over': 'acceptHandOver',
  'decline-hand-over': 'declineHandOver',
  'case-team': 'caseTeam',
  'think-along': 'thinkAlong',
  'not-for-me': 'notForMe',
  note: 'note',
  nudge: 'nudge',
  'add-action': 'addAction',
  involve: 'involve',
  'child-seen': 'childSeen',
  'own-words': 'ownWords',
  'check-k3': 'checkK3',
  'take-inventory': 'takeInventory',
  'parents-overview': 'parentsOverview',
  'ask-reporter': 'askReporter',
  'add-information': 'addInformation',
  'still-worried': 'stillWorried',
  feedback: 'feedback',
  'answer-consult': 'answerConsult',
  'mark-answer': 'markAnswer',
  'to-signal': 'toSignal',
  'same-household': 'sameHousehold',
  transfer: 'transfer',
  reassess: 'reassess',
  'agree-reassess': 'agreeReassess',
  'scale-up': 'scaleUp',
  'scale-down': 'scaleDown',
  evaluate: 'evaluate',
  'renew-consent': 'renewConsent',
  'withdraw-consent': 'withdrawConsent',
  identity: 'identity',
  'share-without-consent': 'shareWithoutConsent',
  close: 'close',
  reopen: 'reopen',
  'keep-longer': 'keepLonger',
  details: 'details',
} as const satisfies Record<Placed, string>
