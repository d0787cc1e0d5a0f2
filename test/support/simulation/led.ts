import type { Store, WorkItem } from '#app/ports.ts'
import { later } from '#domain/time/instant.ts'
import { chanceFrom } from '#support/simulation/chance.ts'
import { atTheLastCard, type Beginning, begins, drafts } from '#support/simulation/ground.ts'
import { stage } from '#support/simulation/stage.ts'
import { playUntilLed, type Story } from '#support/simulation/stories.ts'
import { troublesFrom } from '#support/simulation/troubles.ts'

const untilRest = 120_000

/** A signal that Bram leads, with something that Els was asked for: played once without trouble, and kept. */
export const ledAlready: Beginning = await played()

async function played(): Promise<Beginning> {
  const chance = chanceFrom(1)
  const scene = await stage(chance, troublesFrom(chance, []), [[], []], atTheLastCard)
  const [draft] = drafts
  if (!draft) throw new Error('nobody has a dialogue')
  const story: Story = { draft, deeds: [] }
  let failed: unknown = null
  playUntilLed(scene, story).catch((error: unknown) => (failed = error))
  await scene.run(untilRest)
  if (failed !== null) throw failed
  return {
    at: untilRest,
    puts: [...atTheLastCard.puts, ...scene.commits.flatMap(({ puts }) => puts)],
    journal: scene.commits.flatMap(({ journal }) => journal),
    work: await waitingIn(scene.bare),
    keys: scene.known,
    messages: scene.teams.all(),
    deeds: story.deeds,
  }
}

/** What is due some day, one after another. */
async function waitingIn(store: Store): Promise<WorkItem[]> {
  const found: WorkItem[] = []
  const everythingIsDue = later(begins, 100 * 365 * 24 * 3_600_000)
  for (;;) {
    const lease = await store.claim(everythingIsDue, 'nobody', 30)
    if (!lease) return found
    found.push(lease.item)
    await store.commit({ id: `taken ${found.length}`, puts: [], journal: [], work: [], cancel: [], lease })
  }
}
