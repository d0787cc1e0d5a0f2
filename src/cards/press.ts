import { z } from 'zod'
import { ActionId, BreachId, InquiryId, IntakeId, MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { stepIds } from '#domain/intake/dialogue.ts'
import { line } from '#domain/network/line.ts'
import { PartnerKey } from '#domain/network/network.ts'
import { RequestId } from '#domain/rights/request.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** Verbs on the cards of a dialogue. */
export const intakeVerbs = [
  'start',
  'feeling',
  'answer',
  'back',
  'edit',
  'why',
  'more',
  'save',
  'resume',
  'discard',
  'extend',
  'raise',
  'consult',
  'look-on',
  'make-signal',
  'hold',
  'called',
  'not-acute',
  'help-me-call',
  'conversation-help',
  'copy-for-file',
] as const

/** Verbs on the cards of a signal. */
export const signalVerbs = [
  'take-up',
  'begin',
  'assign',
  'think-along',
  'not-for-me',
  'details',
  'find-card',
  'add-action',
  'accept-action',
  'decline-action',
  'complete-action',
  'reschedule-action',
  'need-help',
  'hand-over-action',
  'nudge',
  'hand-over',
  'accept-hand-over',
  'decline-hand-over',
  'case-team',
  'note',
  'involve',
  'child-seen',
  'own-words',
  'check-k3',
  'take-inventory',
  'parents-overview',
  'ask-reporter',
  'add-information',
  'still-worried',
  'feedback',
  'answer-consult',
  'mark-answer',
  'to-signal',
  'same-household',
  'reassess',
  'agree-reassess',
  'scale-up',
  'scale-down',
  'evaluate',
  'renew-consent',
  'withdraw-consent',
  'safety-answer',
  'identity',
  'ask-identity',
  'give-identity',
  'ask-emergency',
  'see-emergency',
  'agree-emergency',
  'decline-emergency',
  'show-emergency',
  'share-without-consent',
  'transfer',
  'show-access',
  'release-access',
  'erase',
  'rectify',
  'correct',
  'object',
  'close',
  'reopen',
  'keep-longer',
] as const

/** Verbs on what somebody asked of what is kept about them. */
export const requestVerbs = ['requests', 'decide-request', 'extend-request'] as const

/** Verbs for who is asked whether their network takes a signal over. */
export const transferVerbs = ['see-transfer', 'accept-transfer', 'decline-transfer'] as const

/** Verbs on all of a network. */
export const networkVerbs = ['network-overview', 'lessons'] as const

/** Verbs about what the network agreed. */
export const agreementVerbs = ['accept-rules', 'confirm-members'] as const

/** Verbs about something that went wrong with personal data. */
export const breachVerbs = ['breach-discovered', 'handle-breach'] as const

/** Verbs on a question to colleagues who know about something. */
export const inquiryVerbs = ['ask-knowers', 'read-inquiry', 'can-help'] as const

/** Verbs about when somebody works and is away. */
export const calendarVerbs = [
  'set-working-days',
  'working-days-right',
  'working-days',
  'set-away',
  'away',
  'end-away',
  'decline-cover',
] as const

/** Verbs on what somebody has to do themselves. */
export const ownVerbs = ['my-actions', 'confirm-expertise'] as const

type On<Where extends string, Verb extends string, Ids extends z.ZodType> = z.infer<Ids> & {
  on: Where
  verb: Verb
  inputs: Inputs
}
export type IntakePress = On<'intake', (typeof intakeVerbs)[number], typeof OnIntake>
export type SignalPress = On<'signal', (typeof signalVerbs)[number], typeof OnSignal>
export type NetworkPress = On<'network', (typeof networkVerbs)[number], typeof OnNetwork>
export type CalendarPress = On<'calendar', (typeof calendarVerbs)[number], typeof OnCalendar>
export type OwnPress = On<'own', (typeof ownVerbs)[number], typeof OnOwn>
export type ConfirmPress = On<'partner', 'confirm-members', typeof OnPartner>
/** *Ik houd me hieraan*; `next` is what was pressed before, as untrusted as any press. */
export type RulesPress = On<'rules', 'accept-rules', typeof OnRules>
export type BreachPress = On<'breach', (typeof breachVerbs)[number], typeof OnBreach>
/** *Wie weet wat?*: the question itself is filled in. */
export type AskPress = On<'knowers', 'ask-knowers', typeof OnKnowers>
export type InquiryPress = On<'inquiry', 'read-inquiry' | 'can-help', typeof OnInquiry>
export type RequestPress = On<'request', (typeof requestVerbs)[number], typeof OnRequest>
export type TransferPress = On<'transfer', (typeof transferVerbs)[number], typeof OnTransfer>
export type Press =
  | IntakePress
  | SignalPress
  | NetworkPress
  | CalendarPress
  | OwnPress
  | ConfirmPress
  | RulesPress
  | AskPress
  | InquiryPress
  | BreachPress
  | RequestPress
  | TransferPress
/** What was filled in, by the id of the input. Teams sends a number or a tick as it likes: here it is text. */
type Inputs = Record<string, string>

/**
 * What somebody pressed. Everything in it can be made up by a client: it is parsed, and decided on what is stored.
 * Never throws.
 */
export function parsePress(verb: string, data: unknown): Press | { wrong: 'unknown-verb' | 'malformed' } {
  const onIntake = intakeVerbs.find((one) => one === verb)
  if (onIntake) return whole('intake', onIntake, OnIntake.safeParse(data).data, data)
  const onSignal = signalVerbs.find((one) => one === verb)
  if (onSignal) return whole('signal', onSignal, OnSignal.safeParse(data).data, data)
  const onNetwork = networkVerbs.find((one) => one === verb)
  if (onNetwork) return whole('network', onNetwork, OnNetwork.safeParse(data).data, data)
  const onCalendar = calendarVerbs.find((one) => one === verb)
  if (onCalendar) return whole('calendar', onCalendar, OnCalendar.safeParse(data).data, data)
  const onOwn = ownVerbs.find((one) => one === verb)
  if (onOwn) return whole('own', onOwn, OnOwn.safeParse(data).data, data)
  if (verb === 'accept-rules') return whole('rules', verb, OnRules.safeParse(data).data, data)
  if (verb === 'confirm-members') return whole('partner', verb, OnPartner.safeParse(data).data, data)
  if (verb === 'ask-knowers') return whole('knowers', verb, OnKnowers.safeParse(data).data, data)
  if (verb === 'read-inquiry' || verb === 'can-help')
    return whole('inquiry', verb, OnInquiry.safeParse(data).data, data)
  const onBreach = breachVerbs.find((one) => one === verb)
  if (onBreach) return whole('breach', onBreach, OnBreach.safeParse(data).data, data)
  const onRequest = requestVerbs.find((one) => one === verb)
  if (onRequest) return whole('request', onRequest, OnRequest.safeParse(data).data, data)
  const onTransfer = transferVerbs.find((one) => one === verb)
  if (onTransfer) return whole('transfer', onTransfer, OnTransfer.safeParse(data).data, data)
  return { wrong: 'unknown-verb' }
}

const rev = z.int().min(0)
const OnIntake = z.object({ intake: IntakeId, rev, step: z.enum(stepIds) })
/** `from`: how many lines come before the first one wanted. */
const OnNetwork = z.object({ network: NetworkId, from: z.int().min(0).max(100_000) })
/** Which absence it is about: of whom, and its days. Everything else is filled in. */
const OnCalendar = z.object({
  whose: MemberId.exactOptional(),
  first: LocalDate.exactOptional(),
  last: LocalDate.exactOptional(),
})
/** About what, in the words of the network's file. */
const OnKnowers = z.object({ network: NetworkId, expertise: line })
const OnInquiry = z.object({ inquiry: InquiryId })
const OnBreach = z.object({ breach: BreachId })
const OnRequest = z.object({ request: RequestId.exactOptional() })
const OnTransfer = z.object({ signal: SignalId })
const OnOwn = z.object({})
/** What happens next is one press, with words and numbers in it: never another yes, which would carry a press itself. */
const OnRules = z.object({
  network: NetworkId,
  version: z.string().regex(/^[\w-]{12}$/),
  next: z.object({
    verb: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
const OnPartner = z.object({ network: NetworkId, partner: PartnerKey })
const OnSignal = z.object({ signal: SignalId, rev, action: ActionId.exactOptional() })

function whole<On extends string, Verb extends string, Ids extends object>(
  on: On,
  verb: Verb,
  ids: Ids | undefined,
  data: unknown,
): (Ids & { on: On; verb: Verb; inputs: Inputs }) | { wrong: 'malformed' } {
  const inputs = ids && inputsOf(data, Object.keys(ids))
  return ids && inputs ? { on, verb, ...ids, inputs } : { wrong: 'malformed' }
}

const mostFields = 60
const mostCharacters = 4000
/** How the ids of our inputs are written: `factsOwn`, `factor.y_friends`. */
const inputId = /^[A-Za-z][\w.-]{0,63}$/
/** Names that mean something to JavaScript itself. */
const reserved: readonly string[] = ['constructor', 'prototype']

/** Null when a field could not come from a card of ours. What is neither text, number nor tick is left out. */
function inputsOf(data: unknown, ids: readonly string[]): Inputs | null {
  const fields = Object.entries(Object(data)).flatMap(([id, value]): [string, string][] =>
    ids.includes(id) || !isInput(value) ? [] : [[id, String(value)]],
  )
  return fields.length <= mostFields && fields.every(isWellFormed) ? Object.fromEntries(fields) : null
}

const isInput = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isWellFormed = ([id, value]: [string, string]): boolean =>
  inputId.test(id) && !reserved.includes(id) && value.length <= mostCharacters && value.isWellFormed()
