import {
  type Commit,
  type Delivery,
  type Keys,
  type LogFields,
  type Message,
  type Messenger,
  type Meter,
  RosterError,
  type Rosters,
  type SealedPut,
  type SealedStore,
  type TeamsPerson,
} from '#app/ports.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'

/** The ports of the application, in memory, where a test can look into them and let them fail. */

/** One call to the messenger: to whom or where, and what. */
export type Sent = { verb: keyof Messenger; to: string; message?: Message }
export type Failure = Exclude<Delivery<never>, { done: never }>
export type Line = { level: string; event: string; fields: LogFields }

/** The digest of an account is asked for at every turn: here it is worked out once. */
export function quickKeys(keys: Keys): Keys {
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

export function messengerInMemory() {
  const sent: Sent[] = []
  const failing: Failure[] = []
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

export const rostersInMemory = (
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
export const recording = (store: SealedStore, written: string[]): SealedStore => ({
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

export const keeping = (lines: Line[]): World['log'] => {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields })
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** What was counted, one line each: `work kind=show outcome=settled`. */
export const counting = (counted: string[] = []): Meter => ({
  count: (name, of) => {
    const labels = Object.entries(of).map(([label, code]) => `${label}=${code}`)
    counted.push([name, ...labels].join(' '))
  },
  turnTook: () => undefined,
})
