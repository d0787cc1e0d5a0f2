import { documents } from '#app/documents.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Ended, JournalLine, SealedStore } from '#app/ports.ts'
import { kinds } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { rightOf } from '#domain/signal/right.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What was opened in one turn, and what was written down in it. */
export type Reading = { opened: Map<string, Uint8Array>; written: JournalLine[] }

/** A store that remembers which signals were opened, and which lines were stored. */
export function reading(store: SealedStore): { store: SealedStore; reading: Reading } {
  const seen: Reading = { opened: new Map(), written: [] }
  const watched: SealedStore = {
    ...store,
    get: async (key) => {
      const found = await store.get(key)
      if (found && key.startsWith('signal:')) seen.opened.set(key, found.body)
      return found
    },
    commit: async (change) => {
      const answer = await store.commit(change)
      if (answer === 'done') seen.written.push(...change.journal)
      return answer
    },
  }
  return { store: watched, reading: seen }
}

/**
 * Before somebody is answered: of every signal that was opened for the answer a line says so, where nothing else that was
 * written in this turn does. When that cannot be stored it throws, and nothing is shown.
 */
export async function writeDownSeen(
  world: World,
  { opened, written }: Reading,
  { actor, ended }: { actor: MemberId; ended: Ended },
): Promise<void> {
  const signals = [...opened.values()].map((body) => signalDocuments.decode(body))
  const journal = signals
    .filter((signal) => !written.some((line) => tellsOf(line, signal)))
    .map((signal) => lineOn(world, signal, { actor, ended }))
  if (journal.length === 0) return
  await keepLines(world, ...journal)
}

const signalDocuments = documents(kinds.signal.schema)

/** A list is one line about all of its network; any other line is about what it names. */
const tellsOf = ({ verb, about, network }: JournalLine, signal: Signal): boolean =>
  about === signal.id || (about === undefined && network === signal.network && lists.includes(verb))

const lists: readonly string[] = ['network-overview', 'report', 'lessons']

function lineOn(
  { clock, networks }: World,
  signal: Signal,
  { actor, ended }: { actor: MemberId; ended: Ended },
): JournalLine {
  const network = networks.find(({ id }) => id === signal.network)
  return {
    at: clock.now(),
    verb: 'signal-seen',
    actor,
    network: signal.network,
    about: signal.id,
    result: ended,
    ...(network ? rightOf(signal, network, actor) : {}),
  }
}
