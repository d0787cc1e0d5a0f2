import type { Membership } from '#app/directory.ts'
import { aboutOf, pressId, sentenceOn } from '#app/press/parts.ts'
import { refused } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { answerText } from '#app/rights/answer-text.ts'
import { coordinatorOnly } from '#app/rights/on-signal.ts'
import { receivedIn } from '#app/rights/received.ts'
import { answeredByErasing, recordRequest, requestsAbout } from '#app/rights/requests.ts'
import { run } from '#app/run.ts'
import type { SignalPress } from '#cards/press.ts'
import { answerCard } from '#cards/rights/request-forms.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { askEraseCard } from '#cards/signal/access-cards.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Erased as somebody asked, with the letter that says so; or only written down that it was asked. */
export async function eraseAsked(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known } = presser
  const words = say(known.language)
  const came = receivedIn(presser, by, pressed.inputs)
  if ('mistake' in came) {
    const filled = { values: pressed.inputs, refusal: came.mistake }
    return { card: askEraseCard(aboutOf(found), found.version, filled, words) }
  }
  const asked = { right: 'erasure', receivedOn: came.on } as const
  if (pressed.inputs['only'] === 'record') {
    const barred = await coordinatorOnly(presser, by, pressed, found)
    if (barred) return barred
    await recordRequest(world, by, found, asked)
    return { card: sentenceOn(presser, words.words.access.erase.recorded, found) }
  }
  const id = pressId(presser, pressed)
  const ran = await run(world, {
    id,
    signal: pressed.signal,
    command: { type: 'erase' },
    actor: by.member,
  })
  if ('gone' in ran) return { card: sentenceCard(words.words.chat.gone) }
  if ('refused' in ran) return refused(presser, by, pressed, ran)
  const before = (await requestsAbout(world, pressed.signal)).map(({ value }) => value)
  const same = before.find(({ right, decision }) => right === 'erasure' && !decision?.denied)
  const request = same ?? (await recordRequest(world, by, found, asked))
  await answeredByErasing(world, pressed.signal, by.network)
  const on = localDate(world.clock.now(), by.network.calendar.timeZone)
  const decision = request.decision ?? { on, by: known.id, denied: null }
  return { card: answerCard(answerText({ ...request, decision }, by.network, words), words) }
}
