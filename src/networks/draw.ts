import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { judge } from '#domain/intake/judge.ts'
import { stepsThatApply } from '#domain/intake/walk.ts'
import { askingOf } from '#domain/network/asking.ts'
import type { NetworkFile } from '#domain/network/network.ts'

/** The dialogue as a Mermaid flow chart, found by walking it: every step with its questions, and where each way ends. */
export const drawDialogue = (): string => draw(standard, people)

/** As this network asks it, under its name: of whom it is for, without what it leaves out, a sentence of its own in brackets. */
export function drawDialogueOf(network: NetworkFile): string {
  const { name, audience } = network
  const own = people.filter((person) => (person.audience === 'child') === (audience === 'youth18min'))
  return `%% ${name}\n${draw({ ...standard, ...askingOf(network) }, own)}`
}

function draw(walk: Walk, whom: readonly Person[]): string {
  const ways = waysThrough(walk, whom)
  const edges = [...new Set(ways.filter(({ walk }) => walk.intent === 'signal').flatMap(edgesOf))]
  const nodes = stepIds.map((step) => node(step, ways))
  return ['flowchart TD', ...nodes, ...ends, ...edges, ...fromFeeling].join('\n')
}

const ends = [
  '  stop([stop card: call])',
  '  refer([not in the network])',
  '  hold([talk first])',
  '  placed([placed])',
  '  looking([keep looking: asked again])',
]

/** Who has a feeling answers one step, and then chooses. */
const fromFeeling = [
  '  safety -->|a feeling| feeling',
  '  feeling --> ways{four ways}',
  '  ways -->|look on| looking',
  '  looking --> ways',
  '  ways -->|talk| hold',
  '  ways -->|consult or signal, with what was typed| who',
]

type Passage = { answers: Answers; walk: Walk }

const standard: Walk = { intent: 'signal', more: false, oggzOutreach: false }

type Person = { audience: 'child' | 'adult' } & Answers
const people: readonly Person[] = [
  { audience: 'child', ageBand: '0_11', authority: 'both-parents', consentBy: 'parent1' },
  { audience: 'child', ageBand: '16_17', consentBy: 'youth' },
  { audience: 'adult', ageBand: '18_plus', consentBy: 'subject' },
]

/** Every combination of the answers on which the way depends. */
function waysThrough(walk: Walk, whom: readonly Person[]): Passage[] {
  const talks = ['yes', 'not-yet', 'unsafe', 'unreachable'].map((talked) => ({ talked }))
  const safe = ['2', '8'].map((safetyScore) => ({ safetyScore }))
  const signals = whom.flatMap((person) =>
    talks.flatMap((talk) =>
      safe.map((score) => ({ ...person, ...talk, ...score, themes: 'money_housing', redFlags: 'none' })),
    ),
  )
  const feelings = whom.slice(0, 1).map(({ audience }) => ({ audience, redFlags: 'none' }))
  return [
    ...signals.map((answers) => ({ answers, walk })),
    ...feelings.map((answers) => ({ answers, walk: { ...walk, intent: 'feeling' as const } })),
  ]
}

function edgesOf({ answers, walk }: Passage): string[] {
  const steps = stepsThatApply(answers, walk)
  const talked = answers['talked'] ?? ''
  const between = steps.slice(1).map((step, index) => {
    const from = steps[index]
    return from === 'talked' ? `  talked -->|${talked}| ${step}` : `  ${from} --> ${step}`
  })
  const last = steps.at(-1) ?? 'start'
  const end = endOf(answers, walk)
  return [
    '  safety -->|a red flag| stop',
    ...between,
    last === 'talked' ? `  talked -->|${talked}| ${end}` : `  ${last} --> ${end}`,
  ]
}

function endOf(answers: Answers, walk: Walk): string {
  const { outcome } = judge(readAnswers(answers), walk)
  if (outcome === 'D_REFER') return 'refer'
  return outcome === 'E_HOLD' ? 'hold' : 'placed'
}

function node(step: StepId, ways: readonly Passage[]): string {
  const questions = ways.flatMap(({ answers, walk: how }) => questionsOf(step, readAnswers(answers), how))
  return `  ${step}["${step}: ${[...new Set(questions.map(shown))].join(', ')}"]`
}

const shown = ({ id, ownWords }: Question): string => {
  if (id.startsWith('factor.')) return 'factor.…'
  return ownWords ? `${id} (${ownWords.nl.replaceAll('"', '#quot;')})` : id
}
