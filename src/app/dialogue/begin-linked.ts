import { currentOf } from '#app/dialogue/current.ts'
import { setAside } from '#app/dialogue/keep.ts'
import { present } from '#app/dialogue/present.ts'
import { commit, stored, type Turn, walkOf } from '#app/dialogue/turn.ts'
import { timersOf } from '#app/draft-clock.ts'
import type { Card } from '#app/ports.ts'
import { leavePractice } from '#app/practice/start.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { withLine } from '#cards/blocks.ts'
import { isUntouched } from '#domain/intake/feeling.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { say } from '#text/words.ts'

export type Linked = Intake & { link: NonNullable<Intake['link']> }

/**
 * A dialogue that belongs to an own signal begins. What was in progress is put aside and not lost; where danger is being
 * asked about, that comes first. Pressed twice, it is one dialogue.
 */
export async function beginLinked(turn: Turn, fresh: Linked): Promise<Card> {
  await leavePractice(turn)
  for (;;) {
    const card = await beginOnce(turn, fresh)
    if (card) return card
  }
}

/** Null when somebody, perhaps the same person on another device, was first. */
async function beginOnce(turn: Turn, fresh: Linked): Promise<Card | null> {
  const current = (await currentOf(turn))?.over ?? null
  if (current && (isTheSame(current.value, fresh) || isAboutDanger(turn, current.value)))
    return present(turn, current.value)
  const aside = current && !isUntouched(current.value) ? setAside(turn, current.value) : null
  const change = stored(turn, fresh, current)
  const done = await commit(turn, turn.world.ids.fresh('c'), {
    puts: [
      ...change.puts,
      ...(aside ? [put(kinds.intake, keyOf.kept(aside.value.id), aside.value, null)] : []),
    ],
    work: [...change.work, ...(aside?.work ?? [])],
    cancel: current ? timersOf(current.value) : [],
    journal: [],
  })
  if (done === 'again') return null
  const { linked } = say(turn.known.language).words.dialogue
  const lines = [linked[fresh.link.why], ...(aside ? [linked.aside] : [])]
  return withLine(await present(turn, fresh), lines.join(' '))
}

const isTheSame = ({ link }: Intake, fresh: Linked): boolean =>
  link !== null && link.signal === fresh.link.signal && link.why === fresh.link.why

function isAboutDanger(turn: Turn, intake: Intake): boolean {
  const { at } = placeOf(intake, walkOf(turn, intake))
  return at === 'stop' || at === 'acute-question'
}
