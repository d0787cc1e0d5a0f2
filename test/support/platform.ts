import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { directory } from '#app/directory.ts'
import { handle } from '#app/handle.ts'
import { handlers } from '#app/handlers.ts'
import {
  type Channel,
  type Commit,
  type Delivery,
  type Incoming,
  type JournalEntry,
  type Keys,
  type LogFields,
  type Message,
  type Messenger,
  type Reply,
  type Rosters,
  type SealedPut,
  type SealedStore,
  type TeamsPerson,
  RosterError,
} from '#app/ports.ts'
import { postbox } from '#app/postbox.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { unsealed } from '#support/unsealed.ts'
import { type NetworkFile, withIds } from '#domain/network/network.ts'
import { type Instant, later } from '#domain/time/instant.ts'

/** One call to the messenger: to whom or where, and what. */
export type Sent = { verb: keyof Messenger; to: string; message?: Message }
export type Line = { level: string; event: string; fields: LogFields }

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
  failing: Exclude<Delivery<never>, { done: never }>[]
  /** Everything that was ever stored. */
  written: string[]
  log: Line[]
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

/** What the application writes on: in memory and readable, unless told otherwise. */
export type Ground = { store: SealedStore; keys: Keys }
const inMemory = (): Ground => ({ store: unsealed(memoryStore(() => 0)), keys: memoryKeys() })

export function startPlatform(
  files: readonly NetworkFile[],
  startsAt: Instant,
  ground: Ground = inMemory(),
): Platform {
  const keys = quickKeys(ground.keys)
  const networks = files.map((file) => withIds(file, (account) => keys.memberId(account)))
  const ids = systemIds()
  const written: string[] = []
  const log: Line[] = []
  const answering = { rosters: true }
  const known = new Map<string, TeamsPerson>()
  const rosters = new Map<string, TeamsPerson[]>()
  const { sent, failing, messenger } = messengerInMemory()
  let now = startsAt
  let count = 0

  const start = (): World => {
    const store = recording(ground.store, written)
    const clock = { now: () => now }
    const people = directory({
      store,
      keys,
      rosters: rostersInMemory(rosters, known, answering),
      ids,
      networks,
      now: clock.now,
      tenants: [tenant],
      oneRoster: false,
      acting: {},
    })
    const post = postbox({ store, ids, messenger, directory: people })
    const rest = { networks, messenger, directory: people, postbox: post, rehearsal: false }
    return { store, clock, ids, log: keeping(log), ...rest, wake: () => undefined }
  }
  let world = start()
  const from = (who: TeamsPerson, how: How = {}) => {
    known.set(who.user, who)
    count += 1
    const where = {
      tenant,
      serviceUrl,
      conversation: how.channel?.channel ?? `a:${who.name}`,
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
    journal: () => ground.store.journal(0, 10_000),
  }
}

/** The digest of an account is asked for at every turn: here it is worked out once. */
function quickKeys(keys: Keys): Keys {
  const members = new Map<string, MemberId>()
  return {
    ...keys,
    memberId: (account) => {
      const member = members.get(account) ?? keys.memberId(account)
      members.set(account, member)
      return member
    },
  }
}

function messengerInMemory() {
  const sent: Sent[] = []
  const failing: Platform['failing'] = []
  const does =
    <Value>(verb: keyof Messenger, value: () => Value) =>
    async (to: { conversation?: string; channel?: string; user?: string }, ...more: unknown[]) => {
      const message = more.at(-1)
      const where = to.channel ?? to.conversation ?? to.user ?? ''
      sent.push({ verb, to: where, ...(isMessage(message) ? { message } : {}) })
      return failing.shift() ?? { done: value() }
    }
  const fresh = () => `message-${sent.length}`
  const nothing = () => undefined
  const messenger: Messenger = {
    post: does('post', fresh),
    replyInThread: does('replyInThread', fresh),
    update: does('update', nothing),
    remove: does('remove', nothing),
    open: async (address) => {
      sent.push({ verb: 'open', to: address.user })
      return failing.shift() ?? { done: address.user.replace('29:', 'a:') }
    },
    tell: does('tell', fresh),
    updateTold: does('updateTold', nothing),
  }
  return { sent, failing, messenger }
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'summary' in value

const rostersInMemory = (
  rosters: ReadonlyMap<string, TeamsPerson[]>,
  known: ReadonlyMap<string, TeamsPerson>,
  answering: Readonly<{ rosters: boolean }>,
): Rosters => {
  const answer = <Value>(value: Value): Promise<Value> =>
    answering.rosters ? Promise.resolve(value) : Promise.reject(new RosterError({ gone: false }))
  return {
    channel: ({ channel }) => answer(rosters.get(channel) ?? []),
    person: (_where, user) => answer(known.get(user) ?? null),
  }
}

/** Keeps everything that goes into the store. */
const recording = (store: SealedStore, written: string[]): SealedStore => ({
  ...store,
  commit: (commit: Commit<SealedPut>) => {
    const bodies = commit.puts.map(({ body }) => (body ? new TextDecoder().decode(body) : ''))
    written.push(
      JSON.stringify({ ...commit, puts: commit.puts.map(({ key, tags }) => ({ key, tags })) }),
      ...bodies,
    )
    return store.commit(commit)
  },
})

const keeping = (lines: Line[]): World['log'] => {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields })
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
