import type { Counts, Incoming } from '#app/ports.ts'
import type { policy, RungOf } from '#domain/signal/policy.ts'
import type { PickUpRung } from '#domain/signal/rungs.ts'

/** One metric as the administrator sees it. `labels`: every code that a label can have; `other` stands for any other. */
export type Metric = {
  name: string
  type: 'counter' | 'gauge' | 'histogram'
  help: string
  labels: Readonly<Record<string, readonly string[]>>
}

type Labels<Name extends keyof Counts> = { [Label in keyof Counts[Name]]: readonly Counts[Name][Label][] }
type Counter<Name extends keyof Counts> = Metric & { type: 'counter'; labels: Labels<Name> }

/** `workKinds`: the kinds of work that this program knows. */
export const metricsOf = (workKinds: readonly string[]) => {
  const kind = workKinds
  const counters: { [Name in keyof Counts]: Counter<Name> } = {
    answers: {
      name: 'seinhuis_answers_total',
      type: 'counter',
      help: 'Turns of people, by how they ended',
      labels: { kind: turns, outcome: ['done', 'refused', 'unsure', 'busy', 'unexpected'] },
    },
    work: {
      name: 'seinhuis_work_total',
      type: 'counter',
      help: 'Attempts at work that was due',
      labels: { kind, outcome: ['settled', 'again', 'held'] },
    },
    retries: {
      name: 'seinhuis_work_retries_total',
      type: 'counter',
      help: 'Work that is tried again later, by why',
      labels: { kind, note: notes },
    },
    parked: {
      name: 'seinhuis_work_parked_total',
      type: 'counter',
      help: 'Work that was set aside because trying again does not help',
      labels: { kind },
    },
    reconciled: {
      name: 'seinhuis_reconciled_total',
      type: 'counter',
      help: 'What was not as it should be, and was put on its way again',
      labels: { what: ['cards', 'clocks', 'ends', 'mornings'] },
    },
    reminders: {
      name: 'seinhuis_reminders_total',
      type: 'counter',
      help: 'Reminders that were decided, by rung of their ladder',
      labels: { rung: Object.keys(rungs) },
    },
    teamsCalls: {
      name: 'seinhuis_teams_calls_total',
      type: 'counter',
      help: 'Calls to Teams besides the answers to people, by what came of them',
      labels: { call: calls, outcome: ['done', 'later', 'unsure', 'unreachable'] },
    },
    refusals: {
      name: 'seinhuis_door_refusals_total',
      type: 'counter',
      help: 'Requests that were refused at the door, by HTTP status',
      labels: { status: ['400', '401', '403', '404', '405', '413', '415', '429', '503'] },
    },
    storeErrors: {
      name: 'seinhuis_store_errors_total',
      type: 'counter',
      help: 'What the store or its keys refused or could not do',
      labels: { code: ['conflict', 'fenced', 'unavailable', 'unsure'] },
    },
  }
  return { counters, ...gauges(kind) }
}

const gauges = (kind: readonly string[]) =>
  ({
    turnSeconds: {
      name: 'seinhuis_turn_seconds',
      type: 'histogram',
      help: 'How long turns of people took, from their arrival to their answer',
      labels: { kind: turns },
    },
    turnsUnderWay: {
      name: 'seinhuis_turns_under_way',
      type: 'gauge',
      help: 'Turns that have not been answered yet',
      labels: {},
    },
    waiting: {
      name: 'seinhuis_work_waiting',
      type: 'gauge',
      help: 'Work that is due; 10000 together means that or more',
      labels: { kind },
    },
    oldest: {
      name: 'seinhuis_work_oldest_due_seconds',
      type: 'gauge',
      help: 'For how long the oldest work of a kind has been due',
      labels: { kind },
    },
    certificate: {
      name: 'seinhuis_certificate_end_seconds',
      type: 'gauge',
      help: 'When the certificate of the bot ends, in seconds since 1970',
      labels: {},
    },
    build: {
      name: 'seinhuis_build_info',
      type: 'gauge',
      help: 'Always 1: which version runs on which store',
      labels: { version: ['the version of the program'], store: ['memory', 'sqlite', 'redis'] },
    },
  }) as const satisfies Record<string, Metric>

const turns: readonly Incoming['kind'][] = ['said', 'pressed', 'installed', 'members-changed']

const calls = [
  'post',
  'replyInThread',
  'update',
  'remove',
  'open',
  'tell',
  'updateTold',
  'roster',
  'person',
] as const satisfies readonly Counts['teamsCalls']['call'][]

/** Why work comes back; the last ones are those of the store. */
export const notes = [
  'asked-to-wait',
  'channel-gone',
  'closed-for-now',
  'network-missing',
  'no-answer',
  'no-channel',
  'outsider-in-channel',
  'quiet-hours',
  'still-shown',
  'unexpected',
  'unknown-kind',
  'unsure',
  'unavailable',
  'conflict',
] as const

const rungs = {
  'T-2': true,
  T0: true,
  'T+1': true,
  'T+3': true,
  'T+3-lead': true,
  'T+5': true,
  'T+7': true,
  network: true,
  assign: true,
  lead: true,
  late: true,
  coordinator: true,
} satisfies Record<PickUpRung | RungOf<keyof typeof policy>, true>
