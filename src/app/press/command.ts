import type { SignalPress } from '#cards/press.ts'
import {
  ActionOutcome,
  ActionType,
  type ClosingDetail,
  ClosingReason,
  closingRequires,
  SupportLayer,
} from '#domain/codes.ts'
import { ActionId, type MemberId } from '#domain/ids.ts'
import { cleanText } from '#domain/intake/answering.ts'
import type { Answering } from '#domain/intake/answering.ts'
import type { Network } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** What the form should show: what was typed so far, and what is missing or was taken out. */
export type Ask = {
  values: Record<string, string>
  missing?: 'text-missing' | 'detail-missing'
  cleaned?: boolean
}

type Read = { command: Command } | { ask: Ask }
type About = Pick<Answering, 'now' | 'calendar' | 'partnerType'>

/** A press with its inputs as a command; when something is missing, or a text held personal data, the form comes first. */
export function commandOf(
  press: SignalPress,
  _signal: Signal,
  network: Network,
  about: About,
  freshAction: () => string,
): Read {
  const texts = cleanInputs(press.inputs, about)
  if (texts.cleaned) return { ask: { values: texts.values, cleaned: true } }
  const command = read(press, texts.values, network, freshAction)
  if (command) return { command }
  const untouched = Object.keys(press.inputs).length === 0
  return { ask: untouched ? { values: {} } : { values: texts.values, missing: 'text-missing' } }
}

function read(
  press: SignalPress,
  inputs: Record<string, string>,
  network: Network,
  fresh: () => string,
): Command | null {
  const { verb, action } = press
  switch (verb) {
    case 'details':
      return null
    case 'take-up':
    case 'think-along':
      return { type: verb }
    case 'begin':
      return begin(inputs, fresh)
    case 'assign':
      return withMember(inputs['to'], network, (to) => ({ type: 'assign', to }))
    case 'not-for-me':
      return inputs['reason'] === undefined
        ? null
        : { type: verb, reason: inputs['reason'], whoElse: inputs['whoElse'] ?? null }
    case 'note':
      return inputs['text'] === undefined ? null : { type: verb, text: inputs['text'] }
    case 'close':
      return close(inputs)
    case 'add-action':
      return addAction(inputs, network, fresh)
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
      return action ? { type: verb, action } : null
    case 'complete-action': {
      const outcome = ActionOutcome.safeParse(inputs['outcome']).data
      return action && outcome ? { type: verb, action, outcome, reason: inputs['reason'] ?? null } : null
    }
    case 'reschedule-action': {
      const dueOn = LocalDate.safeParse(inputs['dueOn']).data
      return action && dueOn ? { type: verb, action, dueOn, reason: inputs['reason'] ?? null } : null
    }
    case 'hand-over-action':
      return action ? withMember(inputs['to'], network, (to) => ({ type: verb, action, to })) : null
  }
}

function begin(inputs: Record<string, string>, fresh: () => string): Command | null {
  const dueOn = LocalDate.safeParse(inputs['dueOn']).data
  const { goal, what } = inputs
  if (!goal?.trim() || !what?.trim() || !dueOn) return null
  return { type: 'begin', goal, what, dueOn, action: ActionId.parse(fresh()) }
}

function addAction(inputs: Record<string, string>, network: Network, fresh: () => string): Command | null {
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

/** The reason first; what it asks for comes on the next form, and only then is it a command. */
function close(inputs: Record<string, string>): Command | null {
  const reason = ClosingReason.safeParse(inputs['closingReason']).data
  if (!reason) return null
  const required: readonly ClosingDetail[] = closingRequires[reason]
  if (required.some((detail) => inputs[detail] === undefined)) return null
  return {
    type: 'close',
    reason,
    details: Object.fromEntries(required.map((detail) => [detail, confirmed(inputs[detail])])),
  }
}

/** A toggle that is off is not a yes. */
const confirmed = (value: string | undefined): string => (value === 'false' ? '' : (value ?? ''))

/** People are named by their account. */
function withMember(
  account: string | undefined,
  network: Network,
  command: (member: MemberId) => Command,
): Command | null {
  const wanted = account?.trim().toLowerCase()
  const member = network.members.find((one) => one.account === wanted)
  return member ? command(member.id) : null
}

/** Personal data is found before anything is stored: what may not stay is replaced and looked at once more. */
function cleanInputs(inputs: Readonly<Record<string, string>>, about: About) {
  const free = new Set([
    'goal',
    'what',
    'reason',
    'whoElse',
    'text',
    'doneWhen',
    'who',
    'leadNow',
    'followUpPlan',
    'gap',
    'feedback',
  ])
  const values: Record<string, string> = { ...inputs }
  let cleaned = false
  for (const [name, value] of Object.entries(inputs)) {
    if (!free.has(name)) continue
    const clean = cleanText(value, about)
    values[name] = clean.text
    cleaned ||= clean.rules.some((rule) => rule !== 'diagnosis')
  }
  return { values, cleaned }
}
