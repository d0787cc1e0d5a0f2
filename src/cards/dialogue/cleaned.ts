import type { CardElement } from '#cards/blocks.ts'
import { line, notice } from '#cards/dialogue/parts.ts'
import type { StepView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** What became of a text that held personal data, so that the writer can set it right (specification 5.6 and 8). */
export function cleanedNotice(view: Pick<StepView, 'cleaned' | 'diagnosis'>, say: Say): CardElement[] {
  const { cleaned, diagnosis } = say.words.dialogue
  const rules = [...new Set(Object.values(view.cleaned).flat())]
  const has = (...names: string[]): boolean => names.some((name) => rules.includes(name))
  const sentences = [
    ...(has('bsn', 'bsn_ctx') ? [cleaned.bsn] : []),
    ...replaced(rules, say),
    ...(has('name_full', 'name_cue', 'name_first') ? [cleaned.notAName] : []),
    ...(has('criminal') ? [cleaned.criminal] : []),
    ...(has('special') ? [cleaned.special] : []),
    ...(view.diagnosis ? [diagnosis] : []),
  ]
  return sentences.length > 0
    ? [
        notice(
          'warning',
          sentences.map((sentence) => line(sentence)),
        ),
      ]
    : []
}

/** "Er staan misschien een naam en een adres in je tekst." */
function replaced(rules: readonly string[], { words, language }: Say): string[] {
  const { cleaned } = words.dialogue
  const known: Readonly<Record<string, { what: string; mark: string }>> = cleaned.what
  const found = rules.flatMap((rule) => known[rule] ?? [])
  const list = (items: string[]): string => new Intl.ListFormat(language).format(new Set(items))
  const marks = new Set(found.map(({ mark }) => mark))
  if (marks.size === 0) return []
  const say = marks.size === 1 ? cleaned.one : cleaned.several
  return [say(list(found.map(({ what }) => what)), list([...marks]))]
}
