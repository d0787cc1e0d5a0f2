import { feelingEnded } from '#app/dialogue/feeling.ts'
import { type Extra, present } from '#app/dialogue/present.ts'
import { aboutColleague } from '#app/dialogue/stop.ts'
import { commit, membershipOf, stored, type Turn, typedId, walkOf, writerOf } from '#app/dialogue/turn.ts'
import { stopTimer } from '#app/draft-clock.ts'
import type { Card } from '#app/ports.ts'
import type { Loaded } from '#app/records.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Answering } from '#domain/intake/answering.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { partnerOf } from '#domain/network/members.ts'

/** Stores the dialogue and shows what comes next; a stop card starts its quarter of an hour. */
export async function save(
  turn: Turn,
  over: Loaded<Intake>,
  intake: Intake,
  command: { verb: string; inputs: unknown },
  extra: Extra = {},
): Promise<Card | null> {
  const change = stored(turn, intake, over)
  const flags = readAnswers(intake.answers).redFlags
  const stops = flags.length > 0 && readAnswers(over.value.answers).redFlags.length === 0
  const network = membershipOf(turn, intake)?.network.id
  const where = network ? { network } : {}
  const isFirst = over.value.rev === 1
  const done = await commit(turn, typedId(turn, over.value, command.verb, command.inputs), {
    ...change,
    work: [...change.work, ...(stops && !aboutColleague(intake) ? [stopTimer(intake, turn.now)] : [])],
    journal: [
      ...(isFirst ? [{ verb: 'dialogue-started', about: intake.id, result: 'done', ...where }] : []),
      ...feelingEnded(over.value, intake),
      ...(stops
        ? flags.map((detail) => ({
            verb: 'stopped-for-safety',
            about: intake.id,
            result: 'done',
            detail,
            ...where,
          }))
        : []),
    ],
  })
  return done === 'done' ? present(turn, intake, extra) : null
}

/** What the rules need to know besides the answers. */
export const aboutOf = (turn: Turn, intake: Intake): Answering => {
  const { network, member } = writerOf(turn, intake)
  const partnerType = partnerOf(network, member)?.type ?? 'regio'
  return { walk: walkOf(turn, intake), now: turn.now, calendar: network.calendar, partnerType }
}
