import { everyoneAccepted } from '#support/accepted.ts'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { directory } from '#app/directory.ts'
import { beginForgetting } from '#app/forget-journal.ts'
import { handlers } from '#app/handlers.ts'
import type { Ids, SealedStore, TeamsPerson, WorkItem } from '#app/ports.ts'
import { postbox } from '#app/postbox.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { timetable } from '#app/timetable.ts'
import { beginWatching } from '#app/watch.ts'
import { type Handler, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId, type SignalId } from '#domain/ids.ts'
import { withIds } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { channelNamed, tenant } from '#support/platform.ts'
import { keeping, type Line, rostersInMemory } from '#support/platform-ports.ts'
import { unhurried } from '#support/unhurried.ts'
import { unsealed } from '#support/unsealed.ts'
import { begins } from './days.ts'
import type { Cast, Person } from './people.ts'
import { type Record, recorder } from './record.ts'

/** The application on ports in memory, with two hundred people in front of it and a clock that only the test moves. */
export type Stage = {
  world: World
  cast: Cast
  clock: { now: number }
  /** What was sent, to whom, when. */
  record: Record
  /** Every signal as it is stored now. */
  signals: ReadonlyMap<SignalId, Signal>
  drain: () => Promise<number>
  log: Line[]
}

const otherTenant = 'tenant-2'

export async function stage(cast: Cast): Promise<Stage> {
  const clock = { now: begins }
  const now = (): Instant => clock.now as Instant
  const signals = new Map<SignalId, Signal>()
  const store = mirrored(unsealed(memoryStore(now)), signals)
  const keys = { ...memoryKeys(), memberId: idOf }
  const files = cast.files.map((file) => withIds(file, idOf))
  const ids = counting()
  const table = timetable({ store, files, now })
  const rosters = new Map(
    files.map(({ id }) => [channelNamed(id).channel, readersOf(cast, id).map(inTeams)] as const),
  )
  const people = everyoneAccepted(
    directory({
      store,
      keys,
      rosters: rostersInMemory(rosters, new Map(), { rosters: true }),
      ids,
      networks: () => table.networks(),
      now,
      tenants: [tenant, otherTenant],
      oneRoster: false,
      acting: {},
    }),
  )
  /** What is being carried out. */
  const doing: { item: WorkItem | null } = { item: null }
  const record = recorder(cast, clock, doing, signals)
  const log: Line[] = []
  const pace = room(unhurried())
  const means = {
    store,
    ids,
    clock: { now },
    messenger: paced(record.messenger, pace),
    directory: people,
    get networks() {
      return table.networks()
    },
  }
  const world: World = {
    ...means,
    get networks() {
      return table.networks()
    },
    log: keeping(log),
    meter: uncounted,
    timetable: table,
    postbox: postbox(means),
    signer: signerOf(memoryKeys()),
    process: { id: 'year', elapsed: unhurried() },
    room: pace,
    rehearsal: false,
    wake: () => undefined,
  }
  for (const { id } of files) {
    const link = { ...channelNamed(id), by: MemberId.parse(`m_${id}0`), at: now() }
    await store.commit(once(`link:${id}`, { puts: [put(kinds.link, keyOf.link(id), link, null)] }))
  }
  await beginForgetting(world)
  await beginWatching(world)
  const hand = worker(world, watched(doing), 'worker-1')
  return { world, cast, clock, record, signals, log, drain: () => hand.drain() }
}

const idOf = (account: string): MemberId => MemberId.parse(`m_${account.split('@')[0]}`)

const uncounted: World['meter'] = { count: () => undefined, turnTook: () => undefined }

/** Ids that are the same in the same year. */
function counting(): Ids {
  let count = 0
  const next = (): number => (count += 1)
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return {
    fresh: (prefix) => `${prefix}_${next().toString(36).padStart(6, '0')}`,
    fourCharacters: () => {
      const number = next()
      return [15, 10, 5, 0].map((bits) => alphabet[(number >> bits) % 32]).join('')
    },
  }
}

export const once = (id: string, more: object) => ({
  id,
  puts: [],
  journal: [],
  work: [],
  cancel: [],
  ...more,
})

const readersOf = ({ people }: Cast, network: string): Person[] =>
  [...people.values()].filter(({ networks, reach }) => networks.includes(network) && reach !== 'nowhere')

const inTeams = ({ name, account, reach }: Person): TeamsPerson => ({
  tenant: reach === 'elsewhere' ? otherTenant : tenant,
  objectId: `object-${name}`,
  user: `29:m_${name.toLowerCase()}`,
  account,
  name,
})

/** The handlers as they are, while it is known what they carry out. */
const watched = (doing: { item: WorkItem | null }): Readonly<{ [kind: string]: Handler }> =>
  Object.fromEntries(
    Object.entries(handlers).map(([kind, handler]): [string, Handler] => [
      kind,
      async (world, lease) => {
        doing.item = lease.item
        try {
          return await handler(world, lease)
        } finally {
          doing.item = null
        }
      },
    ]),
  )

const mirrored = (store: SealedStore, signals: Map<SignalId, Signal>): SealedStore => ({
  ...store,
  commit: async (commit) => {
    const answer = await store.commit(commit)
    if (answer === 'done')
      for (const { key, body } of commit.puts)
        if (key.startsWith('signal:')) mirror(signals, key.slice('signal:'.length) as SignalId, body)
    return answer
  },
})

function mirror(signals: Map<SignalId, Signal>, id: SignalId, body: Uint8Array | null): void {
  if (body === null) signals.delete(id)
  else signals.set(id, (JSON.parse(new TextDecoder().decode(body)) as { value: Signal }).value)
}
