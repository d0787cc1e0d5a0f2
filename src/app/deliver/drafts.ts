import { aboutColleague, helpersNow, helpItem } from '#app/dialogue/stop.ts'
import type { Card, Lease, Message } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, remove } from '#app/records.ts'
import { turnOf } from '#app/deliver/pace.ts'
import { waitFor } from '#app/quiet.ts'
import { type Handler, putBack, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { dayEightCard } from '#cards/dialogue/day-eight-card.ts'
import { waysCard } from '#cards/dialogue/ways-card.ts'
import { IntakeId, MemberId } from '#domain/ids.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { localDate, type TimeZone } from '#domain/time/instant.ts'
import { type Say, say } from '#text/words.ts'

/**
 * The clock of a dialogue that was not finished: a reminder, the choices of day eight, the four ways of a feeling, the end.
 * Of what is gone, and to who left, it says nothing.
 */
export const draft: Handler = async (world, lease) => {
  const { ref } = lease.item
  const writer = MemberId.parse(ref['writer'])
  const id = IntakeId.parse(ref['intake'])
  const key = ref['about'] === 'kept' ? keyOf.kept(id) : keyOf.current(writer)
  const found = await load(world.store, kinds.intake, key)
  if (!found || found.value.id !== id) return settle(world, lease)
  if (ref['rung'] === 'expire') return expire(world, lease, key, found)
  if (ref['about'] === 'stop') return afterStop(world, lease, found.value)
  const own = world.networks.find(({ members }) => members.some(({ id: member }) => member === writer))
  if (!own) return settle(world, lease)
  const wait = waitFor(writer, lease.item, world.clock.now(), own)
  if (wait > 0) return { again: wait, note: 'quiet-hours' }
  const turnIn = await turnOf(world, writer)
  if (turnIn > 0) return { turnIn }
  const words = say((await world.directory.person(writer))?.value.language ?? 'nl')
  await settle(world, lease)
  const message = messageOf(ref['rung'] ?? '', found.value, own.calendar.timeZone, words)
  const sent = await world.postbox.tell(writer, message)
  if ('done' in sent) return 'settled'
  if (sent.failed === 'later') return putBack(world, lease, sent)
  world.log.warn('draft-reminder-failed', { about: id, failed: sent.failed })
  return 'settled'
}

/** Its time is over: it goes, and only that it went stays. */
async function expire(world: World, lease: Lease, key: string, found: Loaded<Intake>): ReturnType<Handler> {
  const now = world.clock.now()
  const { id, kept, writer } = found.value
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [remove(key, found)],
    journal: [{ at: now, verb: 'draft-expired', actor: writer, about: id, result: 'done', detail: kept }],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}

/** A quarter of an hour after the stop card nobody said "I called": one reminder, and a colleague hears, without content. */
async function afterStop(world: World, lease: Lease, intake: Intake): ReturnType<Handler> {
  if (readAnswers(intake.answers).redFlags.length === 0) return settle(world, lease)
  const { chat } = say((await world.directory.person(intake.writer))?.value.language ?? 'nl').words
  const sent = await world.postbox.tell(intake.writer, {
    summary: chat.summaries.stopReminder,
    text: chat.stopReminder,
    first: true,
  })
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  const now = world.clock.now()
  const memberships = world.networks.flatMap((network) => {
    const member = network.members.find(({ id }) => id === intake.writer)
    return member ? [{ network, member }] : []
  })
  const known = { id: intake.writer, language: 'nl' as const, memberships }
  const helpers =
    aboutColleague(intake) || memberships.length === 0 ? [] : helpersNow({ world, now, known }, intake)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [],
    journal: [{ at: now, verb: 'stop-unanswered', actor: intake.writer, about: intake.id, result: 'done' }],
    work: helpers.map(({ id }) => helpItem(intake, id)),
    cancel: [],
    lease,
  })
  world.wake()
  return 'settled'
}

function messageOf(rung: string, intake: Intake, timeZone: TimeZone, words: Say): Message {
  const { chat } = words.words
  const summary = chat.summaries.draft
  const felt = intake.intent === 'feeling'
  switch (rung) {
    case 'day-8':
      return {
        summary,
        card: dayEightCard(
          { intake: intake.id, rev: intake.rev, step: 'own', extended: intake.extended },
          words,
        ),
      }
    case 'look-again':
      return { summary, card: askedAgain(intake, timeZone, words) }
    case 'day-3':
      return { summary, text: felt ? chat.keptDay3Feeling : chat.keptDay3 }
    case 'talk':
      return { summary, text: chat.talkToday }
    default:
      return { summary, text: felt ? chat.unsentFeeling : chat.unsent }
  }
}

/** Who looks on gets the four ways again, and not a word of what was written. */
function askedAgain(intake: Intake, timeZone: TimeZone, words: Say): Card {
  const { id, rev, keptUntil, touchedAt, extended, answers } = intake
  const until = localDate(keptUntil ?? touchedAt, timeZone)
  const { audience = 'child' } = readAnswers(answers)
  return waysCard(
    { intake: id, rev, step: 'feeling', audience, fits: null, again: { until, last: extended } },
    words,
  )
}
