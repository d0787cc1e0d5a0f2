import type { JournalEntry } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, type Post } from '#app/records.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Stage } from '#support/simulation/stage.ts'
import type { Story } from '#support/simulation/stories.ts'
import type { Standing } from '#support/simulation/teams.ts'

/** What is there when everything is over and nothing more is due. */
export type Rest = {
  stage: Stage
  stories: readonly Told[]
  journal: readonly JournalEntry[]
  /** Every document that can still be read, by its key; looked at only when something was withdrawn or erased. */
  readable: ReadonlyMap<string, string>
  messages: readonly Standing[]
}
/** A story, with what it came to. */
export type Told = Story & { signals: readonly Loaded<Signal>[]; post: Loaded<Post> | null }

const utf8 = new TextDecoder()

export async function atRest(stage: Stage, stories: readonly Story[]): Promise<Rest> {
  const { beside } = stage
  const readable = new Map<string, string>()
  for (const key of stage.overSince.size > 0 ? stage.written : []) {
    const found = await beside.get(key)
    if (found) readable.set(key, utf8.decode(found.body))
  }
  const told = stories.map(async (story): Promise<Told> => {
    const keys = await beside.find(`intake:${story.draft.intake}`)
    const found = await Promise.all(keys.map((key) => load(beside, kinds.signal, key)))
    const signals = found.filter((one) => one !== null)
    const [first] = signals
    return {
      ...story,
      signals,
      post: first ? await load(beside, kinds.post, keyOf.post(first.value.id)) : null,
    }
  })
  return {
    stage,
    stories: await Promise.all(told),
    journal: await beside.journal(0, 100_000),
    readable,
    messages: stage.teams.all(),
  }
}
