import { memberNamed, membersNamed } from '#app/press/inputs.ts'
import { cleanInputs } from '#app/press/clean.ts'
import { type Inputs, readCourse } from '#app/press/course-command.ts'
import type { SignalPress } from '#cards/press.ts'
import { ActionOutcome, ActionType, ClosingDetail, SpokenWith, SupportLayer } from '#domain/codes.ts'
import { ActionId, type MemberId } from '#domain/ids.ts'
import { split } from '#domain/intake/answers.ts'
import type { Answering } from '#domain/intake/answering.ts'
import type { Network } from '#domain/network/network.ts'
import type { MemberCommand } from '#domain/signal/commands.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** What the form should show: what was typed so far, and what is missing or was taken out. */
export type Ask = {
  values: Record<string, string>
  missing?: 'text-missing' | 'detail-missing'
  cleaned?: boolean
}

type Read = { command: MemberCommand } | { ask: Ask }
export type About = Pick<Answering, 'now' | 'calendar' | 'partnerType'>

/** A press with its inputs as a command; when something is missing, or a text held personal data, the form comes first. */
export function commandOf(
  press: SignalPress,
  network: Network,
  about: About,
  freshAction: () => string,
): Read {
  const texts = cleanInputs(press.inputs, about)
  if (texts.cleaned) return { ask: { values: texts.values, cleaned: true } }
  const command = read(press, texts.values, network, freshAction)
  if (command) return { command }
  const untouched = Object.keys(press.inputs).length === 0
  if (untouched || isHalfway(press)) return { ask: { values: texts.values } }
  return { ask: { values: texts.values, missing: 'text-missing' } }
}

/** Nothing is missing yet: what the reason asks for has not been asked. */
const isHalfway = ({ verb, inputs }: SignalPress): boolean =>
  verb === 'close' &&
  inputs['closingReason'] !== undefined &&
  ClosingDetail.options.every((detail) => inputs[detail] === undefined)

function read(
  press: SignalPress,
  inputs: Inputs,
  network: Network,
  fresh: () => string,
): MemberCommand | null {
  const { verb, action } = press
  switch (verb) {
    case 'take-up':
    case 'think-along':
    case 'accept-hand-over':
    case 'still-worried':
    case 'erase':
      return { type: verb }
    case 'begin':
      return begin(inputs, fresh)
    case 'assign':
      return withMember(inputs['to'], network, (to) => ({ type: 'assign', to }))
    case 'hand-over':
      return handOver(inputs, network)
    case 'case-team':
      return inputs['members'] === undefined && inputs['sent'] === undefined
        ? null
        : { type: verb, members: membersNamed(inputs['members'] ?? '', network) }
    case 'not-for-me':
      return inputs['reason'] === undefined
        ? null
        : { type: verb, reason: inputs['reason'], whoElse: inputs['whoElse'] ?? '' }
    case 'decline-hand-over':
    case 'reopen':
    case 'keep-longer':
    case 'ask-identity':
      return inputs['reason'] === undefined ? null : { type: verb, reason: inputs['reason'] }
    case 'note':
    case 'ask-reporter':
    case 'add-information':
    case 'answer-consult':
      return inputs['text'] === undefined ? null : { type: verb, text: inputs['text'] }
    case 'add-action':
      return addAction(inputs, network, fresh)
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
      return action ? { type: verb, action } : null
    case 'nudge':
      return { type: verb, action: action ?? null }
    case 'complete-action':
      return action ? completeAction(action, inputs) : null
    case 'reschedule-action': {
      const dueOn = LocalDate.safeParse(inputs['dueOn']).data
      return action && dueOn ? { type: verb, action, dueOn, reason: inputs['reason'] ?? null } : null
    }
    case 'hand-over-action':
      return action ? withMember(inputs['to'], network, (to) => ({ type: verb, action, to })) : null
    case 'details':
    case 'identity':
    case 'give-identity':
    case 'parents-overview':
    case 'to-signal':
    case 'same-household':
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
    case 'involve':
    case 'child-seen':
    case 'own-words':
    case 'check-k3':
    case 'take-inventory':
    case 'feedback':
    case 'mark-answer':
    case 'reassess':
    case 'agree-reassess':
    case 'scale-up':
    case 'scale-down':
    case 'evaluate':
    case 'renew-consent':
    case 'withdraw-consent':
    case 'safety-answer':
    case 'close':
      return readCourse(verb, inputs)
  }
}

function begin(inputs: Inputs, fresh: () => string): MemberCommand | null {
  const dueOn = LocalDate.safeParse(inputs['dueOn']).data
  const { goal, what } = inputs
  if (!goal?.trim() || !what?.trim() || !dueOn) return null
  return { type: 'begin', goal, what, dueOn, action: ActionId.parse(fresh()) }
}

/** To a colleague, or back to the network. */
function handOver({ to, reason }: Inputs, network: Network): MemberCommand | null {
  if (to === undefined || reason === undefined) return null
  if (to === 'network') return { type: 'hand-over', to: null, reason }
  return withMember(to, network, (member) => ({ type: 'hand-over', to: member, reason }))
}

function addAction(inputs: Inputs, network: Network, fresh: () => string): MemberCommand | null {
  const dueOn = LocalDate.safeParse(inputs['dueOn']).data
  const what = inputs['what']
  if (!what?.trim() || !dueOn) return null
  return withMember(inputs['owner'], network, (owner) => ({
    type: 'add-action',
    action: ActionId.parse(fresh()),
    what,
    kind: ActionType.safeParse(inputs['type']).data ?? 'other',
    owner,
    dueOn,
    doneWhen: inputs['doneWhen']?.trim() || null,
    layer: SupportLayer.safeParse(inputs['layer']).data ?? null,
  }))
}

function completeAction(action: ActionId, inputs: Inputs): MemberCommand | null {
  const outcome = ActionOutcome.safeParse(inputs['outcome']).data
  if (!outcome) return null
  const spokenWith = split(inputs['spokenWith']).flatMap((one) => SpokenWith.safeParse(one).data ?? [])
  return { type: 'complete-action', action, outcome, reason: inputs['reason'] ?? null, spokenWith }
}

/** People are named by their account. */
function withMember(
  account: string | undefined,
  network: Network,
  command: (member: MemberId) => MemberCommand,
): MemberCommand | null {
  const member = memberNamed(account, network)
  return member ? command(member.id) : null
}
