import type { Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { bram, inAction } from '#support/signals.ts'

/** Words of somebody, with Markdown in them, that we can find again wherever they come out. */
export const canary = (name: string): string => `canary-${name} **fat** [link](https://evil.example) # head`
export const texts = [
  'observation',
  'others',
  'impression',
  'since',
  'goodAt',
  'wish',
  'doneAlready',
  'keepDoing',
  'askedExpertise',
  'consultQuestion',
] as const satisfies (keyof Content)[]
const spoken = Object.fromEntries(texts.map((name) => [name, canary(name)]))

export const loud: Signal = {
  ...inAction,
  status: 'open',
  lead: null,
  content: { ...inAction.content, ...spoken },
  consent: { ...inAction.consent, scope: canary('scope') },
  goal: canary('goal'),
  urgencyReason: canary('urgency-reason'),
  notes: inAction.notes.map((note) => ({ ...note, text: canary('note') })),
  declined: inAction.declined.map((one) => ({
    ...one,
    reason: canary('declined'),
    whoElse: canary('who-else'),
  })),
  actions: inAction.actions.map((action) => ({
    ...action,
    what: { text: canary('what') },
    doneWhen: canary('done-when'),
  })),
}
export const loudStates: Signal[] = [
  loud,
  { ...loud, status: 'in-action', lead: bram.id },
  { ...loud, kind: 'consult', status: 'asked' },
]
export const canariesIn = (value: unknown): string[] => [
  ...new Set(
    JSON.stringify(value)
      .match(/canary-[\w-]+/g)
      ?.map((one) => one.slice('canary-'.length)),
  ),
]
