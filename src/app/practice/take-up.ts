import { commit, type Turn } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { membershipIn, playedIn, raisePlayed } from '#app/practice/played.ts'
import { erasedAt, type Practice } from '#app/practice/record.ts'
import { commandOf } from '#app/press/command.ts'
import { beginView } from '#app/press/form-views.ts'
import { writing } from '#app/press/parts.ts'
import { filledFrom } from '#app/press/refused.ts'
import { keyOf, kinds, put, type SignalRecord } from '#app/records.ts'
import { marked } from '#cards/practice/marked.ts'
import { reviewCard } from '#cards/practice/review-card.ts'
import type { SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { beginForm } from '#cards/signal/lead-forms.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { review } from '#domain/practice/review.ts'
import type { Command } from '#domain/signal/commands.ts'
import { decide } from '#domain/signal/decide.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { say } from '#text/words.ts'

/** The second half of a practice: a played signal is taken up and begun, decided like a real one, and nobody hears of it. */
export async function pressPlayed(inner: Turn, practice: Practice, press: SignalPress): Promise<Card> {
  const found = await playedIn(inner, practice)
  if (!found) return open(inner, practice)
  if (press.verb === 'take-up') return act(inner, practice, found, { type: 'take-up' })
  if (press.verb === 'begin') return begin(inner, practice, found, press)
  return presentPlayed(inner, practice, found, say(inner.known.language).words.practice.takeUp.idle)
}

/** What is left to do with it: take it up, begin, and then look back. */
export function presentPlayed(inner: Turn, practice: Practice, found: SignalRecord, line?: string): Card {
  const words = say(inner.known.language)
  const { takeUp } = words.words.practice
  const { value, version } = found
  if (value.goal !== null) return lookBack(inner, practice, found)
  if (value.lead !== null) return form(inner, found, { values: {} }, line)
  const view = toChannel(value, membershipIn(inner).network, false)
  return marked(channelCard(view, version, words), { lines: [line ?? takeUp.open] }, words)
}

async function open(inner: Turn, practice: Practice): Promise<Card> {
  await raisePlayed(inner, practice)
  const found = await playedIn(inner, practice)
  return found ? presentPlayed(inner, practice, found) : over(inner)
}

/** All of it was erased meanwhile. */
export const over = ({ known }: Turn): Card => {
  const words = say(known.language)
  return marked(sentenceCard(words.words.practice.over), {}, words)
}

/** The same rules as for a real one; only what would follow, does not. */
async function act(inner: Turn, practice: Practice, found: SignalRecord, command: Command): Promise<Card> {
  const { network, member } = membershipIn(inner)
  const decision = decide(found.value, command, { now: inner.now, network, actor: member })
  if ('refused' in decision) {
    const { refused, instead = [] } = decision
    return notNow(
      inner,
      practice,
      found,
      command,
      refusalSentence(refused, instead, say(inner.known.language)),
    )
  }
  const after = decision.events.reduce(evolve, found.value)
  const puts = [put(kinds.signal, keyOf.signal(after.id), after, found)]
  await commit(inner, inner.world.ids.fresh('c'), { puts, work: [], cancel: [], journal: [] })
  const now = await playedIn(inner, practice)
  return now ? presentPlayed(inner, practice, now) : over(inner)
}

/** On the form with what was typed, where it can be mended; else what there is now says enough. */
function notNow(
  inner: Turn,
  practice: Practice,
  found: SignalRecord,
  command: Command,
  refusal: string,
): Card {
  const { lead, goal } = found.value
  if (command.type !== 'begin' || lead === null || goal !== null) return presentPlayed(inner, practice, found)
  return form(inner, found, {
    values: { goal: command.goal, what: command.what, dueOn: command.dueOn },
    refusal,
  })
}

/** Read, cleaned and filled in beforehand as for a real one. */
async function begin(
  inner: Turn,
  practice: Practice,
  found: SignalRecord,
  press: SignalPress,
): Promise<Card> {
  const by = membershipIn(inner)
  const { ids } = inner.world
  const read = commandOf(press, by.network, writing(by, inner.now), () => ids.fresh('a'))
  return 'ask' in read
    ? form(inner, found, filledFrom(inner, read.ask))
    : act(inner, practice, found, read.command)
}

function form(inner: Turn, { value, version }: SignalRecord, filled: Filled, line?: string): Card {
  const words = say(inner.known.language)
  const { network, member } = membershipIn(inner)
  const card = beginForm(beginView(value, member, network, inner.now), version, filled, words)
  return marked(card, { lines: [line ?? words.words.practice.takeUp.begin] }, words)
}

function lookBack(inner: Turn, practice: Practice, { value }: SignalRecord): Card {
  const words = say(inner.known.language)
  const { timeZone } = membershipIn(inner).network.calendar
  const { what } = value.actions.at(-1) ?? {}
  const begun = {
    goal: value.goal ?? '',
    firstStep: what && 'text' in what ? what.text : '',
    proposed: words.words.signal.forms.begin.goalBefore[value.content.audience],
  }
  const looked = review({ answers: practice.answers, begun, at: inner.now, timeZone })
  const hold = { intake: practice.intake, rev: 0, step: 'check' } as const
  return reviewCard({ ...hold, review: looked, erasedAt: erasedAt(practice), timeZone }, words)
}
