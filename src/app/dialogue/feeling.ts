import { type Change, type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { conversationHelpCard } from '#cards/dialogue/conversation-help-card.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { fromFeeling } from '#domain/intake/feeling.ts'
import { asConsult, type Intake } from '#domain/intake/intake.ts'
import type { Way } from '#domain/intake/ways.ts'
import { say } from '#text/words.ts'

/** A feeling becomes a signal: everything that was typed is there already, in the writer's own language. */
export const becomeSignal = (turn: Turn, intake: Intake): Intake => become(turn, intake, 'signal')

/** Thinking together instead, of a feeling or where talking would come first. */
export const becomeConsult = (turn: Turn, intake: Intake): Intake =>
  intake.intent === 'feeling'
    ? become(turn, intake, 'consult')
    : asConsult(intake, walkOf(turn, intake), turn.now)

function become(turn: Turn, intake: Intake, intent: 'signal' | 'consult'): Intake {
  const { different } = say(turn.known.language).words.dialogue.feeling
  return fromFeeling(intake, intent, walkOf(turn, intake), turn.now, different)
}

/** Words for the talk. Who only has a feeling comes back to the four ways. */
export const conversationHelp = (turn: Turn, intake: Intake): Card =>
  conversationHelpCard(
    {
      intake: intake.id,
      rev: intake.rev,
      step: 'own',
      audience: readAnswers(intake.answers).audience ?? 'child',
      fromFeeling: intake.intent === 'feeling',
    },
    say(turn.known.language),
  )

/** In what a feeling ended stays, without a word of it. */
export function feelingEnded(before: Intake, after: Intake): Change['journal'] {
  const way = wayTaken(before, after)
  if (!way) return []
  const network = before.network ? { network: before.network } : {}
  return [{ verb: 'feeling-ended', about: before.id, result: 'done', detail: way, ...network }]
}

function wayTaken(before: Intake, { intent, kept }: Intake): Way | null {
  if (before.intent !== 'feeling') return null
  if (intent !== 'feeling') return intent
  if (kept === 'looking') return 'look-on'
  return kept === 'held' ? 'talk' : null
}
