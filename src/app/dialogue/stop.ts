import { commandId, commit, ended, type Turn, writerOf } from '#app/dialogue/turn.ts'
import { present } from '#app/dialogue/present.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import type { Loaded } from '#app/records.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import type { MemberId } from '#domain/ids.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { redFlag } from '#domain/intake/red-flags.ts'
import { coordinators, safeguardingOfficerFor } from '#domain/network/members.ts'
import type { Member } from '#domain/network/network.ts'
import { sinceEver } from '#domain/time/instant.ts'
import { mayBeAsked } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** The writer called. Nothing of the situation stays, only that it was stopped and answered. */
export async function called(turn: Turn, over: Loaded<Intake>): Promise<Card | null> {
  const change = ended(turn, over)
  const done = await commit(turn, commandId(turn, over.value, 'called', null), {
    ...change,
    journal: [{ verb: 'called', about: over.value.id, result: 'done', ...networkOf(turn, over.value) }],
  })
  return done === 'done' ? goneCard('called', say(turn.known.language)) : null
}

/**
 * A colleague is asked to help with the call, without a word of what it is about; the card says who was reached. Asked
 * again, the same colleague is not disturbed again.
 */
export async function helpMeCall(turn: Turn, over: Loaded<Intake>): Promise<Card> {
  const asked = aboutColleague(over.value) ? [] : helpersFor(turn, over.value)
  const helpers = firstAtWork(turn, over.value, asked)
  const whom = helpers.map(({ id }) => id)
  const result = whom.length > 0 ? 'done' : 'nobody-reachable'
  await commit(turn, commandId(turn, over.value, 'help-me-call', whom), {
    puts: [],
    cancel: [],
    work: whom.map((id) => helpItem(over.value, id)),
    journal: [{ verb: 'help-asked-to-call', about: over.value.id, result }],
  })
  const [first] = helpers
  const away = first ? asked.slice(0, asked.indexOf(first)) : []
  return present(turn, over.value, { help: { reached: rolesOf(helpers), notReached: rolesOf(away) } })
}

/** However much is due, this comes first; and it waits for nothing else that this person is told. */
export const helpItem = (intake: Intake, to: MemberId): WorkItem => ({
  id: `help-call:${intake.id}:${to}`,
  lane: `help-call:${to}`,
  dueAt: sinceEver,
  kind: 'help-call',
  ref: { writer: intake.writer, to },
})

const rolesOf = (members: readonly Member[]) => members.map(({ function: role }) => role)

type Asking = Pick<Turn, 'now' | 'known' | 'world'>

export const helpersNow = (turn: Asking, intake: Intake): Member[] =>
  firstAtWork(turn, intake, helpersFor(turn, intake))

/** The safeguarding officer of the writer's own organisation, else the coordinator, else the back-up. */
function helpersFor(turn: Asking, intake: Intake): Member[] {
  const { network, member } = writerOf(turn, intake)
  const officer = safeguardingOfficerFor(network, member)
  return [...(officer ? [officer] : []), ...coordinators(network)].filter(({ id }) => id !== member.id)
}

function firstAtWork(turn: Asking, intake: Intake, helpers: readonly Member[]): Member[] {
  const { calendar } = writerOf(turn, intake).network
  return helpers.filter((one) => mayBeAsked(one, turn.now, calendar)).slice(0, 1)
}

/** A worry about a colleague goes to nobody in the network. */
export const aboutColleague = (intake: Intake): boolean =>
  readAnswers(intake.answers).redFlags.some((id) => redFlag(id).group === 'colleague')

const networkOf = (turn: Turn, intake: Intake) => ({ network: writerOf(turn, intake).network.id })
