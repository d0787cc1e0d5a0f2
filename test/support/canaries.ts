import type { Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { life } from '#support/life.ts'
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

const chair = (name: string) => ({ state: 'not-applicable', reason: canary(name) }) as const

/** Everything that anybody can write about it, written. */
const written = {
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
    done: action.done && { ...action.done, reason: canary('done-reason') },
  })),
  together: {
    parents: chair('parents'),
    school: chair('school'),
    support: chair('support'),
    discussedOn: null,
    notDiscussed: canary('not-discussed'),
    alone: canary('alone'),
    childSeenOn: null,
    childNotSeen: canary('child-not-seen'),
    ownWords: canary('own-words'),
    wish: canary('wish-heard'),
    goodAt: canary('good-at-heard'),
    inventory: null,
    k3: { framework: canary('framework'), shortLine: canary('short-line'), child: canary('child') },
  },
  handOver: { ...handOverOf(life['in consultation']), reason: canary('hand-over') },
  lowering: { urgency: 'normal', reason: canary('lowering'), by: bram.id },
  questions: life['in action'].questions.map((one) => ({
    ...one,
    answered: false,
    text: canary('question'),
  })),
  additions: life['in action'].additions.map((one) => ({ ...one, text: canary('addition') })),
  answers: life['answered consult'].answers.map((one) => ({ ...one, text: canary('answer') })),
  closing: {
    ...closingOf(life.closed),
    details: { who: canary('who') },
    noFeedback: canary('no-feedback'),
    wentWell: canary('went-well'),
    couldBeBetter: canary('could-be-better'),
  },
} satisfies Partial<Signal>

/** Each state of its life, with all of it. */
export const loudLife = Object.entries(life).map(([state, signal]): [string, Signal] => [
  state,
  { ...signal, ...written },
])

export const loud: Signal = { ...inAction, ...written, status: 'open', lead: null }
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

function handOverOf({ handOver }: Signal): NonNullable<Signal['handOver']> {
  if (!handOver) throw new Error('nobody was asked to take over in the example')
  return handOver
}

function closingOf({ closing }: Signal): NonNullable<Signal['closing']> {
  if (!closing) throw new Error('the example was not closed')
  return closing
}
