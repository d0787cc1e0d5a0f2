import {
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import type { Hold, KeptView } from '#cards/dialogue-views.ts'
import { localDate } from '#domain/time/instant.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'
import { capital } from '#text/wording.ts'

/** Everything that somebody has not finished; of each only what helps to recognise it. */
export function keptListCard(list: readonly KeptView[], say: Say): Card {
  const { kept } = say.words.dialogue
  if (list.length === 0) return card([plain(kept.nothing)])
  return card([headline(kept.title), ...list.flatMap((one) => item(one, say))])
}

function item(view: KeptView, say: Say): CardElement[] {
  const { kept, saved } = say.words.dialogue
  const data: Hold = { intake: view.intake, rev: view.rev, step: 'start' }
  const canExtend = view.kept === 'held' && !view.extended
  return [
    { ...strong(recognise(view, say)), separator: true, spacing: 'Medium' },
    subtle(times(view, say)),
    buttons(
      press(saved.resume, 'resume', data, 'positive'),
      ...(canExtend ? [press(kept.extend, 'extend', data)] : []),
      press(saved.discard, 'discard', data),
    ),
  ]
}

/** "Kind of jongere · 0 t/m 11 jaar · School". */
function recognise(view: KeptView, { words: { labels, dialogue } }: Say): string {
  const { audience, intent, ageBand, themes } = view
  if (!audience) return dialogue.kept.unknown
  const names = labels.themes[audience === 'adult' ? 'adult18plus' : 'youth18min']
  return [
    ...(intent === 'feeling' ? [dialogue.feeling.name] : []),
    capital(labels.audience[audience]),
    ...(ageBand ? [labels.ageBand[ageBand]] : []),
    ...themes.map((theme) => names[theme]),
  ].join(' · ')
}

function times({ startedAt, timeZone, keptUntil }: KeptView, { words, language }: Say): string {
  const { started, until } = words.dialogue.kept
  const begun = started(day(localDate(startedAt, timeZone), language))
  return [capital(begun), ...(keptUntil ? [until(day(keptUntil, language))] : [])].join(', ')
}
