import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { directory } from '#app/directory.ts'
import { handle } from '#app/handle.ts'
import { handlers } from '#app/handlers.ts'
import type {
  Channel,
  Incoming,
  JournalEntry,
  Keys,
  Messenger,
  Reply,
  SealedStore,
  TeamsPerson,
} from '#app/ports.ts'
import { room } from '#app/deliver/room.ts'
import { postbox } from '#app/postbox.ts'
import { timetable } from '#app/timetable.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { type NetworkFile, withIds } from '#domain/network/network.ts'
import { type Instant, later } from '#domain/time/instant.ts'
import { everyoneAccepted } from '#support/accepted.ts'
import {
  counting,
  type Failure,
  keeping,
  type Line,
  messengerInMemory,
  quickKeys,
  recording,
  rostersInMemory,
  type Sent,
} from '#support/platform-ports.ts'
import { unhurried } from '#support/unhurried.ts'
import { unsealed } from '#support/unsealed.ts'

/** The application on ports in memory: no HTTP, no SDK, a clock that only the test moves. */
export type Platform = {
  /** The bot as it runs now; after a restart it is another one on the same store. */
  readonly world: World
  restart: () => void
  says: (who: TeamsPerson, text: string, how?: How) => Promise<Reply>
  presses: (who: TeamsPerson, verb: string, data: unknown, how?: How) => Promise<Reply>
  /** Does what is due. */
  drain: () => Promise<number>
  wait: (milliseconds: number) => void
  /** Who reads which channel, by its id. */
  rosters: Map<string, TeamsPerson[]>
  /** A channel with these readers, in which the coordinator typed koppel. */
  link: (network: string, coordinator: TeamsPerson, others: readonly TeamsPerson[]) => Promise<Channel>
  memberOf: (who: TeamsPerson) => MemberId
  /** False: the platform does not say who is where. */
  answering: { rosters: boolean }
  sent: Sent[]
  /** What the next calls to the messenger come to; after these every call succeeds. */
  failing: Failure[]
  /** Everything that was ever stored. */
  written: string[]
  log: Line[]
  counted: readonly string[]
  journal: () => Promise<JournalEntry[]>
}
/** The same `id` is the same activity, delivered again. */
export type How = { id?: string; channel?: Channel; message?: string }

export const tenant = 'tenant-1'
const serviceUrl = 'http://127.0.0.1:9/'

export const channelNamed = (name: string): Channel => ({
  tenant,
  serviceUrl,
  team: '19:team',
  channel: `19:${name}`,
})

/** Somebody with an account: `someone('anna@carmel.example')`. */
export const someone = (account: string): TeamsPerson => {
  const name = account.split('@')[0] ?? account
  return { tenant, objectId: `object-${name}`, user: `29:${name}`, account, name }
}

/** What the application writes on: in memory and readable, unless told otherwise; how it writes to people, and whose they are. */
export type Ground = {
  store: SealedStore
  keys: Keys
  messenger?: Messenger
  tenants?: readonly string[]
  /** Nobody said yes to the rules yet. */
  unread?: true
}
export const onMemory = (): Ground => ({ store: unsealed(memoryStore(() => 0)), keys: memoryKeys() })

export function startPlatform(
  files: readonly NetworkFile[],
  startsAt: Instant,
  ground: Ground = onMemory(),
): Platform {
  const keys = quickKeys(ground.keys)
  const networks = files.map((file) => withIds(file, (account) => keys.memberId(account)))
  const ids = systemIds()
  const written: string[] = []
  const log: Line[] = []
  const counted: string[] = []
  const answering = { rosters: true }
  const known = new Map<string, TeamsPerson>()
  const rosters = new Map<string, TeamsPerson[]>()
  const { sent, failing, messenger: inMemory } = messengerInMemory()
  const messenger = ground.messenger ?? inMemory
  let now = startsAt
  let count = 0

  const start = (): World => {
    const store = recording(ground.store, written)
    const clock = { now: () => now }
    const table = timetable({ store, files: networks, now: clock.now })
    const all = directory({
      store,
      keys,
      rosters: rostersInMemory(rosters, known, answering),
      ids,
      networks: () => table.networks(),
      now: clock.now,
      tenants: ground.tenants ?? [tenant],
      oneRoster: false,
      acting: {},
    })
    const people = ground.unread ? all : everyoneAccepted(all)
    const post = postbox({
      store,
      ids,
      clock,
      messenger,
      directory: people,
      get networks() {
        return table.networks()
      },
    })
    const rest = {
      messenger,
      directory: people,
      postbox: post,
      signer: signerOf(keys),
      timetable: table,
      process: { id: ids.fresh('p'), elapsed: unhurried() },
      room: room(unhurried()),
      rehearsal: false,
    }
    return {
      store,
      clock,
      ids,
      log: keeping(log),
      meter: counting(counted),
      get networks() {
        return table.networks()
      },
      ...rest,
      wake: () => undefined,
    }
  }
  let world = start()
  const from = (who: TeamsPerson, how: How = {}) => {
    known.set(who.user, who)
    count += 1
    const where = {
      tenant,
      serviceUrl,
      conversation: how.channel?.channel ?? who.user.replace('29:', 'a:'),
      personal: !how.channel,
    }
    const sender = { tenant: who.tenant, objectId: who.objectId, user: who.user }
    return { id: how.id ?? `activity-${count}`, sender, where, channel: how.channel ?? null }
  }
  const bring = (incoming: Incoming) => handle(world, incoming, null)

  const says: Platform['says'] = (who, text, how) =>
    bring({ ...from(who, how), kind: 'said', text, attachments: false })

  return {
    get world() {
      return world
    },
    restart: () => {
      world = start()
    },
    says,
    link: async (network, coordinator, others) => {
      const channel = channelNamed(network)
      rosters.set(channel.channel, [coordinator, ...others])
      await says(coordinator, `koppel ${network}`, { channel })
      return channel
    },
    memberOf: ({ account }) => keys.memberId(account),
    presses: (who, verb, data, how) =>
      bring({ ...from(who, how), kind: 'pressed', verb, data, message: how?.message ?? null }),
    drain: () => worker(world, handlers, 'worker-1').drain(),
    wait: (milliseconds) => {
      now = later(now, milliseconds)
    },
    rosters,
    answering,
    sent,
    failing,
    written,
    log,
    counted,
    journal: () => ground.store.journal(0, 10_000),
  }
}
