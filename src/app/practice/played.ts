import { commit, type Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { reporterOf } from '#app/dialogue/reporter.ts'
import type { Practice } from '#app/practice/record.ts'
import { audienceOf } from '#app/practice/world.ts'
import { keyOf, kinds, load, put, type SignalRecord } from '#app/records.ts'
import { ActionId, IntakeId, Reference } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { playedAnswers } from '#domain/practice/cases.ts'
import { raiser } from '#domain/practice/network.ts'
import { raise } from '#domain/signal/raise.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { say } from '#text/words.ts'

/** The signal that somebody takes up in practice; null until they come to it. */
export const playedIn = (inner: Turn, { played }: Practice): Promise<SignalRecord | null> =>
  load(inner.world.store, kinds.signal, keyOf.signal(played))

/** The last thing that is practised is done. */
export const hasEnded = async (inner: Turn, practice: Practice): Promise<boolean> =>
  ((await playedIn(inner, practice))?.value.goal ?? null) !== null

/** A played colleague raises it, about the same kind of person as the dialogue was. */
export async function raisePlayed(inner: Turn, practice: Practice): Promise<void> {
  const signal = played(inner, practice)
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await commit(inner, inner.world.ids.fresh('c'), { puts, work: [], cancel: [], journal: [] })
}

/** As whom somebody practises, and in which network. */
export const membershipIn = ({ known }: Turn): Membership => {
  const [membership] = known.memberships
  if (!membership) throw new Error('no-membership: practice is played in the practice network')
  return membership
}

function played(inner: Turn, practice: Practice): Signal {
  const { network } = membershipIn(inner)
  const audience = audienceOf(inner, practice)
  const member = memberOf(network, raiser)
  if (!member) throw new Error('no-raiser: the practice network has a colleague who raises')
  const { ids } = inner.world
  const { factsOwn, goodAt, wish } = say(inner.known.language).words.practice.played[audience]
  const raising = {
    answers: { ...playedAnswers[audience], factsOwn, goodAt, wish },
    intent: 'signal' as const,
    reporter: reporterOf(member, network),
    now: inner.now,
    receipt: null,
    intake: IntakeId.parse(ids.fresh('i')),
    meantFor: null,
  }
  const names = {
    id: practice.played,
    reference: Reference.parse(`${network.prefix}-${ids.fourCharacters()}`),
    action: () => ActionId.parse(ids.fresh('a')),
    links: [],
  }
  return raise(raising, network, names, false)
}
