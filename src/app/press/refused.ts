import { apartSentence } from '#app/agreements/apart.ts'
import type { Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import type { Pressed, Presser } from '#app/press.ts'
import type { Ask } from '#app/press/command.ts'
import { formFor } from '#app/press/forms.ts'
import { sentenceOn, writeDown } from '#app/press/parts.ts'
import type { SignalRecord } from '#app/records.ts'
import type { Ran } from '#app/run.ts'
import type { SignalPress } from '#cards/press.ts'
import type { Filled } from '#cards/signal-views.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** That somebody pressed what was not for them. */
export const tried = (
  presser: Presser,
  by: Pick<Membership, 'network'>,
  { verb }: SignalPress,
  found: SignalRecord,
  result: string,
): Promise<void> => writeDown(presser, by, found, { verb, result }, presser.world.ids.fresh('c'))

type Refused = Extract<Ran, { refused: unknown }>

/** Why not, in one sentence: on the form with what was typed, when it can be mended there; else by itself. */
export function refused(presser: Presser, by: Membership, pressed: SignalPress, ran: Refused): Pressed {
  const sentence = refusalSentence(ran.refused, ran.instead, say(presser.known.language))
  const filled = { values: pressed.inputs, refusal: sentence }
  const form = mendable.includes(ran.refused) ? formFor(presser, by, pressed, ran.signal, filled) : null
  const card = form ?? refusalOf(presser, ran.refused, ran.signal, ran.instead)
  return { card, ended: 'refused', sentence }
}

const mendable: readonly Refusal[] = [
  'unknown-person',
  'restricted-person',
  'offered-already',
  'text-missing',
  'reason-missing',
  'who-else-missing',
  'date-missing',
  'date-past',
  'date-future',
  'date-long-ago',
  'date-too-far',
  'day-off',
  'same-date',
  'same-urgency',
  'lower-one-level',
  'not-accepted',
  'feedback-not-covered',
  'criteria-missing',
  'no-such-answer',
  'detail-missing',
  'child-not-seen',
]

/** What was missing, or that a text was cleaned, above the form. */
export function filledFrom({ known }: Pick<Presser, 'known'>, ask: Ask): Filled {
  const { words } = say(known.language)
  if (ask.cleaned) return { values: ask.values, refusal: words.chat.textCleaned }
  return {
    values: ask.values,
    ...(ask.missing ? { refusal: refusalSentence(ask.missing, [], say(known.language)) } : {}),
  }
}

export const refusalOf = (
  presser: Presser,
  refusal: Refusal,
  found: SignalRecord,
  instead: readonly LocalDate[] = [],
): Card => sentenceOn(presser, refusalSentence(refusal, instead, say(presser.known.language)), found)

export async function barredFrom(
  { world, known }: Pick<Presser, 'world' | 'known'>,
  membership: Membership,
): Promise<{ why: string; sentence: string } | null> {
  const { chat } = say(known.language).words
  const why = await world.directory.standing(membership, world.clock.now())
  switch (why) {
    case 'may-act':
      return null
    case 'no-channel':
      return { why, sentence: chat.noChannel(membership.network.name) }
    case 'not-in-channel':
      return { why, sentence: chat.notInChannel(membership.network.name) }
    case 'no-agreement':
    case 'suspended':
      return { why, sentence: apartSentence(membership, why, known.language) }
  }
}
