import { setImmediate } from 'node:timers/promises'
import { atRest } from '#support/simulation/at-rest.ts'
import { type Chance, chanceFrom } from '#support/simulation/chance.ts'
import type { Deed } from '#support/simulation/deeds.ts'
import { atTheLastCard, type Beginning, drafts, people } from '#support/simulation/ground.ts'
import { ledAlready } from '#support/simulation/led.ts'
import type { Blow } from '#support/simulation/life.ts'
import { stubsIn } from '#support/simulation/promised-cards.ts'
import { brokenIn } from '#support/simulation/promises.ts'
import { stage, type Stage } from '#support/simulation/stage.ts'
import { play, type Story } from '#support/simulation/stories.ts'
import { allTroubles, type Trouble, troublesFrom, type Troubles } from '#support/simulation/troubles.ts'

/** What one schedule came to: the same seed comes to the same. */
export type Outcome = { hash: number; seen: Readonly<Record<string, number>> }

const minute = 60_000
const day = 24 * 60 * minute
/** After this no attempt that failed is still waiting: what is set aside is tried again after an hour. */
const untilRest = 70 * minute

/** Some people, two bots and what goes wrong; throws with the seed when a promise was broken. */
export async function schedule(seed: number, allowed: readonly Trouble[] = allTroubles): Promise<Outcome> {
  const chance = chanceFrom(seed)
  const troubles = troublesFrom(chance, allowed)
  const beginning = chance.happens(0.5) ? atTheLastCard : ledAlready
  const blows = [blowsFor(chance, troubles), blowsFor(chance, troubles)] as const
  const scene = await stage(chance, troubles, blows, beginning)
  try {
    const stories = await played(scene, beginning)
    const rest = await atRest(scene, stories)
    const broken = brokenIn(rest)
    if (broken.length > 0) throw new Error(broken.join('; '))
    return {
      hash: scene.line.trace.hash(),
      seen: { ...scene.line.trace.counts, 'stubs left': stubsIn(rest) },
    }
  } catch (cause) {
    throw explained(seed, scene, cause)
  } finally {
    // A schedule leaves no room for anything else.
    await setImmediate()
  }
}

async function played(scene: Stage, beginning: Beginning): Promise<Story[]> {
  const { chance, troubles, line, teams } = scene
  const days = chance.happens(0.08) ? chance.between(1, 9) : 0
  const stories = drafts
    .slice(0, chance.happens(0.1) ? 2 : 1)
    .map((draft, index): Story => ({ draft, deeds: index === 0 ? beginning.deeds.map(copied) : [] }))
  if (troubles.has('unreachable')) {
    teams.unreachable.add(`a:${chance.oneOf(reachable).teams.name}`)
    teams.refusesMentions.is = chance.happens(0.5)
  }
  if (troubles.has('clock')) jumps(scene)
  let over = false
  const all = Promise.all(stories.map((story) => play(scene, story, days))).then(() => {
    over = true
  })
  await scene.run(line.now() + days * day + 60 * minute, () => over)
  await Promise.race([all, Promise.reject(new Error('somebody waits for ever'))])
  await scene.run(line.now() + chance.between(0, 20_000))
  troubles.end()
  for (const bot of scene.bots) bot.jump(0)
  await scene.run(line.now() + untilRest)
  return stories
}

const copied = (deed: Deed): Deed => ({ ...deed, answers: [...deed.answers] })

const { anna, bram, daan, els, gerda } = people
const reachable = [anna, bram, daan, els, gerda] as const

/** Each run of a process is struck once, sooner or later, or not at all. */
function blowsFor(chance: Chance, troubles: Troubles): Blow[] {
  const kinds = [
    ...(troubles.has('crash') ? (['dies'] as const) : []),
    ...(troubles.has('pause') ? (['stands still'] as const) : []),
  ]
  const [one, other = one] = kinds
  if (!one || !other) return []
  return Array.from({ length: chance.between(0, 3) }, () => ({
    after: chance.between(1, 120),
    does: chance.oneOf([one, other]),
    when: chance.oneOf(['before', 'meanwhile']),
    milliseconds: chance.between(200, 50_000),
  }))
}

/**
 * Now and then the clock of one of them is somewhere else. None comes when the trouble is over: a clock that stays behind
 * only makes it take longer.
 */
function jumps({ line, chance, bots, troubles }: Stage): void {
  for (let left = chance.between(1, 3); left > 0; left -= 1) {
    const milliseconds = chance.oneOf([-3_600_000, -90_000, 90_000, 3_600_000])
    const bot = chance.oneOf(bots)
    line.after(chance.between(0, 40_000), () => {
      if (troubles.isOver()) return
      line.trace.note(`the clock of ${bot.name} jumps by ${milliseconds}`)
      bot.jump(milliseconds)
    })
  }
}

function explained(seed: number, { line, troubles }: Stage, cause: unknown): Error {
  const what = cause instanceof Error ? cause.message : String(cause)
  const lines = [`FAULT_SEED=${seed} (${troubles.names.join()}): ${what}`, ...line.trace.last()]
  return new Error(lines.join('\n'), { cause })
}
