import type { JournalEntry } from '#app/ports.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Rest, Told } from '#support/simulation/at-rest.ts'
import { type Answer, type Deed, timesDone } from '#support/simulation/deeds.ts'

/**
 * A deed has one effect (I10); what was confirmed is stored, and what was said to be kept nowhere is (I15). One person
 * leads, one owns (I5), and the journal says what the signal says (I9).
 */
export const deedsHold = (rest: Rest): string[] => rest.stories.flatMap((story) => storyHolds(rest, story))

function storyHolds({ journal }: Rest, { deeds, signals: [found] }: Told): string[] {
  const signal = found?.value
  const lines = journal.filter(({ about, result }) => about === signal?.id && result === 'done')
  const kinds = [...new Set(deeds.map(kindOf))]
  return [
    ...kinds.flatMap((kind) =>
      countHolds(
        deeds.filter((deed) => kindOf(deed) === kind),
        lines,
      ),
    ),
    ...deeds
      .filter(({ denied }) => denied)
      .map((one) => `I15: ${kindOf(one)} was done, and was said to be kept nowhere`),
    ...(signal ? [...onlyOnes(lines), ...agrees(signal, lines)] : []),
  ]
}

const kindOf = ({ by, event }: Deed): string => `${event} by ${by.member.id}`

/** So many were confirmed, and so many may have been done: in between lies how often it was. */
function countHolds(deeds: readonly Deed[], lines: readonly JournalEntry[]): string[] {
  const [first] = deeds
  if (!first) return []
  const count = timesDone(first, lines)
  const sure = deeds.filter(({ answers }) => answers.includes('yes')).length
  const possible = deeds.filter((deed) => deed.answers.includes('yes') || mayBeDone(deed)).length
  if (count < sure) return [`I15: ${kindOf(first)} was confirmed and is not stored`]
  if (count > deeds.length) return [`I10: ${kindOf(first)} was done ${count} times`]
  return count > possible ? [`I15: ${kindOf(first)} was done, and nobody heard that it may be`] : []
}

const uncertain: readonly Answer[] = ['unsure', 'silence']
const mayBeDone = ({ answers }: Deed): boolean => answers.some((one) => uncertain.includes(one))

/** What happens to a signal at most once, whoever does it. */
function onlyOnes(lines: readonly JournalEntry[]): string[] {
  const times = (...verbs: string[]): number => lines.filter(({ verb }) => verbs.includes(verb)).length
  return [
    ...(times('taken-up') > 1 + times('released') ? ['I5: two people took it up'] : []),
    ...(times('action-accepted', 'action-declined') > 1 ? ['I5: somebody said yes and no'] : []),
    ...(times('signal-raised') === 1 ? [] : ['I9: it was raised, and that is not written down once']),
  ]
}

function agrees(signal: Signal, lines: readonly JournalEntry[]): string[] {
  const times = (verb: string): number => lines.filter((line) => line.verb === verb).length
  const over = times('consent-withdrawn') + times('erased') > 0
  const facts: [string, boolean][] = [
    // Who cannot be reached for long leads no more.
    ['it was taken up', times('released') > 0 || (signal.takenUpAt !== null) === times('taken-up') > 0],
    ['it was withdrawn or erased', ['withdrawn', 'erased'].includes(signal.status) === over],
    ['it stands in the channel', (signal.postedAt !== null) === times('signal-posted') > 0],
    ['notes were made', over || signal.notes.length === times('note-added')],
    [
      'actions were done',
      over || signal.actions.filter(({ done }) => done).length === times('action-completed'),
    ],
    ['actions were added', over || signal.actions.length === times('action-added')],
  ]
  return facts.flatMap(([what, holds]) => (holds ? [] : [`I9: journal and signal differ on whether ${what}`]))
}
