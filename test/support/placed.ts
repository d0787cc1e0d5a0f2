import { keyOf, kinds, put } from '#app/records.ts'
import type { TeamsPerson } from '#app/ports.ts'
import { IntakeId, NetworkId } from '#domain/ids.ts'
import type { Intent } from '#domain/intake/judge.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { anIntake, until } from '#support/intakes.ts'
import type { Platform } from '#support/platform.ts'

/** Somebody is at the last card of a dialogue with these answers, and presses what places it. */
export async function places(
  { world, presses, memberOf }: Platform,
  who: TeamsPerson,
  network: string,
  answers: Answers,
  intent: Intent = 'signal',
): Promise<void> {
  const now = world.clock.now()
  const complete = until('check', anIntake(intent), answers)
  const value = {
    ...complete,
    id: IntakeId.parse(world.ids.fresh('i')),
    writer: memberOf(who),
    network: NetworkId.parse(network),
    startedAt: now,
    touchedAt: now,
  }
  const puts = [put(kinds.intake, keyOf.current(value.writer), value, null)]
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
  const data = { intake: value.id, rev: value.rev, step: 'check', checkedNoNames: 'true' }
  await presses(who, intent === 'consult' ? 'consult' : 'raise', { ...data, urgency: 'normal' })
}
