import type { Card } from '#cards/blocks.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import { referCard } from '#cards/dialogue/refer-card.ts'
import { savedCard } from '#cards/dialogue/saved-card.ts'
import { stepCard } from '#cards/dialogue/step-card.ts'
import { stopCard } from '#cards/dialogue/stop-card.ts'
import { introCard } from '#cards/practice/intro-card.ts'
import { marked } from '#cards/practice/marked.ts'
import { placedCard } from '#cards/practice/placed-card.ts'
import { reviewCard } from '#cards/practice/review-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import type { CanBeBetter, WentWell } from '#domain/practice/review.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Named } from '#support/dialogue-cards.ts'
import { childAnswers, hold, stepView } from '#support/dialogue-steps.ts'
import { consult, els, network, open } from '#support/signals.ts'
import { amsterdam, day, moment } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** Every card that only practice has, and what it makes of the others. */
export const practiceCards = (say: Say): Named => ({
  intro: introCard({ ...hold, step: 'start' }, say),
  ...markedCards(say),
  'placed: signal': placed(open, say),
  'placed: consult': placed(consult, say),
  'review: all well': reviewed(['facts', 'talked', 'strengths', 'own-goal'], [], say),
  'review: much to learn': reviewed(['own-goal'], ['personal-detail', 'not-talked', 'no-strengths'], say),
  ...Object.fromEntries(
    (Object.keys(say.words.practice.review.better) as CanBeBetter[]).map((one) => [
      `review: ${one}`,
      reviewed([], [one], say),
    ]),
  ),
})

const markedCards = (say: Say): Named => ({
  'marked: step': marked(stepCard(stepView('facts', childAnswers), say), { situation: 'child' }, say),
  'marked: step about an adult': marked(
    stepCard(stepView('who', { audience: 'adult' }), say),
    { situation: 'adult' },
    say,
  ),
  'marked: stop': marked(
    stopCard(
      { ...hold, step: 'safety', flags: ['rf_life_danger_now'], mistakes: [], help: null, phones: [] },
      say,
    ),
    { lines: [say.words.practice.danger] },
    say,
  ),
  'marked: refer': marked(
    referCard({ ...hold, step: 'talked', reason: 'refused', routes: [], phones: [] }, say),
    { situation: 'child', next: open.id },
    say,
  ),
  'marked: saved': marked(
    savedCard({ ...hold, step: 'check', until: day('2026-12-07'), held: true, lookAgainOn: null }, say),
    { lines: [say.words.practice.kept], next: open.id },
    say,
  ),
  'marked: called': marked(goneCard('called', say), { next: open.id }, say),
  'marked: take up': marked(
    channelCard(toChannel(open, network, false), 1, say),
    { lines: [say.words.practice.takeUp.open] },
    say,
  ),
})

const placed = (signal: Signal, say: Say): Card =>
  placedCard(
    {
      channel: toChannel(signal, network, false),
      helper: person(network, els.id),
      firstStepOn: day('2026-11-30'),
      next: signal.id,
    },
    say,
  )

const reviewed = (well: WentWell[], better: CanBeBetter[], say: Say): Card =>
  reviewCard(
    {
      ...hold,
      step: 'check',
      review: { well, better },
      erasedAt: moment('2026-11-25 10:00'),
      timeZone: amsterdam,
    },
    say,
  )
