import type { Status } from '#domain/signal/signal.ts'
import { type Deed, type Rule, transitions } from '#domain/signal/transitions.ts'

export type Way = { from: Status; to: Status; by: string }

/** The life of a signal as a Mermaid state diagram and a table, both read from the one table of what may happen to it. */
export function drawLife(): string {
  return ['```mermaid', ...diagram(), '```', '', ...table()].join('\n')
}

/** Every way from one status to another by something that people do. */
export const waysOfPeople = (): Way[] =>
  rules().flatMap(([deed, rule]) =>
    rule.from.flatMap((from) =>
      (rule.to ?? []).flatMap((to) => (from !== to && leads(deed, from, to) ? { from, to, by: deed } : [])),
    ),
  )

/** What no person does: the clock rings, somebody leaves. */
const waysOfTime: readonly Way[] = [
  ...(['taken-up', 'in-consultation', 'in-action', 'following', 'escalated'] as const).map((from): Way => ({
    from,
    to: 'open',
    by: 'the lead left',
  })),
  { from: 'answered', to: 'closed', by: 'no answer for five days' },
  { from: 'closed', to: 'erased', by: 'its time is over' },
  { from: 'withdrawn', to: 'erased', by: 'its time is over' },
]

const stages: readonly Status[] = ['in-consultation', 'in-action', 'following']

/**
 * A rule names where it may be used and where it may lead, not every pair of those. A consult is answered when it is
 * asked; a stage follows from another one, from taking up what had begun, or from what is meant for that alone.
 */
function leads(deed: Deed, from: Status, to: Status): boolean {
  if (to === 'answered') return from === 'asked'
  if (to !== 'taken-up' && !stages.includes(to)) return true
  if (from === 'taken-up' || from === 'escalated') return transitions[deed].from.length === 1
  if (from === 'in-consultation') return to === 'in-action'
  if (from === 'in-action') return to === 'following'
  if (from === 'following') return deed === 'add-action'
  return transitions[deed].to?.includes('taken-up') ?? false
}

function diagram(): string[] {
  const between = new Map<string, Set<string>>()
  for (const { from, to, by } of [...waysOfPeople(), ...waysOfTime]) {
    const way = `${named(from)} --> ${named(to)}`
    between.set(way, (between.get(way) ?? new Set()).add(by))
  }
  const ways = [...between].map(([way, by]) => `  ${way}: ${[...by].join(', ')}`)
  return ['stateDiagram-v2', '  [*] --> open: raise', '  [*] --> asked: consult', ...ways, '  erased --> [*]']
}

function table(): string[] {
  const rows = rules().map(
    ([deed, { who, from, to = [] }]) => `| \`${deed}\` | ${said(who)} | ${said(from)} | ${said(to)} |`,
  )
  return ['| verb | who | from | to |', '| --- | --- | --- | --- |', ...rows]
}

const rules = (): [Deed, Rule][] => Object.entries(transitions) as [Deed, Rule][]
const said = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ')

/** Mermaid reads a hyphen in a name as part of an arrow. */
const named = (status: Status): string => status.replaceAll('-', '_')
