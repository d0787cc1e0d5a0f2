import { commit, type Turn } from '#app/dialogue/turn.ts'
import type { Message, WorkItem } from '#app/ports.ts'
import { hasEnded } from '#app/practice/played.ts'
import { erasedAt, type Practice } from '#app/practice/record.ts'
import { presentPractice } from '#app/practice/show.ts'
import { applied } from '#app/practice/store.ts'
import { insidePractice, markedIds } from '#app/practice/world.ts'
import { keyOf, kinds, load, type Loaded, put, remove } from '#app/records.ts'
import { IntakeId, SignalId } from '#domain/ids.ts'
import { startIntake } from '#domain/intake/intake.ts'
import { say } from '#text/words.ts'

/** The word `oefenen`. Who was practising goes on there; after the end a new practice begins. */
export async function practise(turn: Turn): Promise<Message[]> {
  const found = await practiceOf(turn)
  if (found && (await hasEnded(insidePractice(turn, found.value), found.value))) {
    await forget(turn, found)
    return practise(turn)
  }
  const practice = found ? { ...found.value, touchedAt: turn.now } : started(turn)
  const done = await commit(turn, turn.world.ids.fresh('c'), {
    puts: [put(kinds.practice, keyOf.practice(turn.known.id), practice, found)],
    work: found ? [] : [forgetItem(turn, practice)],
    cancel: [],
    journal: found ? [] : [{ verb: 'practised', result: 'done' }],
  })
  if (done === 'again') return practise(turn)
  const card = await presentPractice(insidePractice(turn, practice), practice)
  return [{ summary: say(turn.known.language).words.chat.summaries.question, card }]
}

export const practiceOf = ({ world, known }: Turn): Promise<Loaded<Practice> | null> =>
  load(world.store, kinds.practice, keyOf.practice(known.id))

/** Somebody goes on with something real: what is typed is for that, until the practice is touched again. */
export async function leavePractice(turn: Turn): Promise<void> {
  const found = await practiceOf(turn)
  if (!found || found.value.touchedAt === null) return
  const left = { ...found.value, touchedAt: null }
  const puts = [put(kinds.practice, keyOf.practice(turn.known.id), left, found)]
  const done = await commit(turn, turn.world.ids.fresh('c'), { ...nothing, puts })
  if (done === 'again') await leavePractice(turn)
}

/** Gone at once, with its key. */
export async function forget(turn: Turn, found: Loaded<Practice>): Promise<void> {
  const done = await commit(turn, turn.world.ids.fresh('c'), {
    ...nothing,
    puts: [remove(keyOf.practice(turn.known.id), found)],
    cancel: [forgetItem(turn, found.value).id],
  })
  const now = done === 'again' ? await practiceOf(turn) : null
  if (now) await forget(turn, now)
}

const forgetItem = ({ known }: Turn, practice: Practice): WorkItem => ({
  id: `practice:${practice.intake}`,
  lane: `practice:${known.id}`,
  dueAt: erasedAt(practice),
  kind: 'forget-practice',
  ref: { member: known.id, practice: practice.intake },
})

function started({ world, known, now }: Turn): Practice {
  const ids = markedIds(world.ids)
  const id = IntakeId.parse(ids.fresh('i'))
  const intake = startIntake({ id, writer: known.id, intent: 'signal', now })
  const empty: Practice = {
    intake: id,
    played: SignalId.parse(ids.fresh('s')),
    startedAt: now,
    touchedAt: now,
    answers: {},
    documents: {},
  }
  return applied(empty, [put(kinds.intake, keyOf.current(known.id), intake, null)], now)
}

const nothing = { puts: [], work: [], cancel: [], journal: [] }
