import { listOf, unfinished } from '#app/dialogue/keep.ts'
import { present } from '#app/dialogue/present.ts'
import { type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { membershipIn, playedIn } from '#app/practice/played.ts'
import type { Practice } from '#app/practice/record.ts'
import { presentPlayed } from '#app/practice/take-up.ts'
import { audienceOf } from '#app/practice/world.ts'
import { keyOf, kinds, load, raisedFrom } from '#app/records.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import { introCard } from '#cards/practice/intro-card.ts'
import { marked } from '#cards/practice/marked.ts'
import { placedCard } from '#cards/practice/placed-card.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { helper } from '#domain/practice/network.ts'
import { person } from '#domain/signal/people.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** The present card of a practice. Where it is follows from what is in it. */
export async function presentPractice(inner: Turn, practice: Practice): Promise<Card> {
  const played = await playedIn(inner, practice)
  if (played) return presentPlayed(inner, practice, played)
  const [first] = await unfinished(inner)
  if (!first) return asPractice(inner, practice, goneCard('called', say(inner.known.language)))
  const isCurrent = first.value.kept === 'no'
  const card = isCurrent ? await present(inner, first.value) : listOf(inner, [first])
  return asPractice(inner, practice, card)
}

/** What the dialogue shows, with what practice adds: the mark, the situation, and what comes after it. */
export async function asPractice(inner: Turn, practice: Practice, card: Card): Promise<Card> {
  const words = say(inner.known.language)
  const current = await load(inner.world.store, kinds.intake, keyOf.current(inner.known.id))
  if (current) return during(inner, practice, current.value, card)
  const [raised] = await raisedFrom(inner.world.store, practice.intake)
  if (raised) return placed(inner, practice, raised)
  const isKept = (await unfinished(inner)).length > 0
  return marked(card, { lines: isKept ? [words.words.practice.kept] : [], next: practice.played }, words)
}

function during(inner: Turn, practice: Practice, intake: Intake, card: Card): Card {
  const words = say(inner.known.language)
  const { at } = placeOf(intake, walkOf(inner, intake))
  if (intake.answers['audience'] === undefined)
    return introCard({ intake: intake.id, rev: intake.rev, step: 'start' }, words)
  if (at === 'stop') return marked(card, { lines: [words.words.practice.danger] }, words)
  const situation = audienceOf(inner, practice)
  return marked(card, { situation, next: at === 'refer' ? practice.played : null }, words)
}

/** As its channel would see it, and what a colleague would do. */
function placed(inner: Turn, { played }: Practice, signal: Signal): Card {
  const { network } = membershipIn(inner)
  const { calendar } = network
  return placedCard(
    {
      channel: toChannel(signal, network, false),
      helper: person(network, helper),
      firstStepOn: addWorkingDays(localDate(inner.now, calendar.timeZone), 5, calendar),
      next: played,
    },
    say(inner.known.language),
  )
}
