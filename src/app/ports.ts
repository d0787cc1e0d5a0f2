import type { MemberId, NetworkId } from '#domain/ids.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What the application needs from the world, named for the need. Adapters implement it; tests do too. */

// ---------------------------------------------------------------- time, ids, log

export interface Clock {
  now(): Instant
}

export interface Ids {
  /** A fresh id with this prefix: `ids.fresh('s')` is `s_…`. Unguessable, ordered by time of making. */
  fresh(prefix: string): string
  /** Four characters of Crockford base32, for a reference that people read aloud. */
  fourCharacters(): string
}

/** Ids, codes and numbers. There is no parameter through which a sentence could enter. */
export type LogFields = Readonly<Record<string, LogValue>>
export type LogValue = number | boolean | null | Code
declare const code: unique symbol
export type Code = string & { readonly [code]?: never }

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

// ---------------------------------------------------------------- what is counted

/** How a turn ended for whoever started it. */
export type Ended = 'done' | 'refused' | 'unsure' | 'busy' | 'unexpected'

/**
 * What is counted, with the codes that say of what. Which codes those are is listed with the metric (docs/metrics.md); any
 * other is counted as `other`, so that no sentence, name or id gets in, and the list never grows by itself.
 */
export type Counts = {
  answers: { kind: Incoming['kind']; outcome: Ended }
  /** `held`: there is no room for it yet. */
  work: { kind: Code; outcome: 'settled' | 'again' | 'held' }
  retries: { kind: Code; note: Code }
  /** Work that was set aside, because trying again does not help. */
  parked: { kind: Code }
  /** What was not as it should be, and was put on its way again. */
  reconciled: { what: 'cards' | 'clocks' | 'ends' | 'mornings' }
  reminders: { rung: Code }
  teamsCalls: {
    call: keyof Messenger | 'roster' | 'person'
    outcome: 'done' | 'later' | 'unsure' | 'unreachable'
  }
  refusals: { status: Code }
  storeErrors: { code: StoreError['code'] }
}

export interface Meter {
  /** Once, unless told. */
  count<Name extends keyof Counts>(name: Name, of: Counts[Name], times?: number): void
  turnTook(kind: Incoming['kind'], seconds: number): void
}

// ---------------------------------------------------------------- store

/** `signal:s_…`, `intake:m_…`: ids and codes only, because keys and tags are not sealed. */
export type Key = string
export type Tag = string
export type Version = number

export type Put = {
  key: Key
  /** The version this change was decided on; `null` is "must not exist yet". */
  expect: Version | null
  /** `null` deletes the document. */
  body: Uint8Array | null
  /** Replaces the tags that the document had. */
  tags: readonly Tag[]
}

/** Work that is due now (a message) or later (a timer). Ids and codes only, never content. */
export type WorkItem = {
  /** Putting the same id again replaces the item. */
  id: string
  /** At most one item of a lane is leased at a time: one lane per card, one per person. */
  lane: string
  dueAt: Instant
  kind: string
  ref: Readonly<Record<string, string>>
}

/** How much of one kind is due, and since when. */
export type Waiting = { kind: string; count: number; oldestDueAt: Instant }

export type Lease = {
  item: WorkItem
  worker: string
  /** Fencing: a worker whose lease was taken over has a lower token, and its commit changes nothing. */
  token: number
}

/** One line of what happened: ids and codes, so that it may outlive the document. */
export type JournalLine = {
  at: Instant
  verb: string
  actor: MemberId | 'system'
  network?: NetworkId
  /** The id of the document it is about. */
  about?: string
  /** `done`, or the name of the refusal. */
  result: string
  /** A code that explains: a rung, an outcome, a reason. */
  detail?: string
  /** By which right: as lead, as reporter, as coordinator. */
  basis?: string
  /** Whose work it is that was done, or `rehearsal` when somebody played the actor. */
  behalf?: MemberId | 'rehearsal'
  /** The organisation that the actor came from, as the platform says it. */
  tenant?: string
  /** The turn or the timer in which it happened: the lines of one belong together. */
  request?: string
}

/**
 * A line as it is kept. `id` and `mac` are given when it is written: nobody without the key makes or changes one.
 * `previous` and `link` follow within ten minutes, and tell what it stands behind. With `from` it stands for every line from
 * that number to its own.
 */
export type KeptLine = JournalLine & {
  id?: string
  mac?: string
  previous?: string
  link?: string
  from?: number
}
/** `noLine`: what stands there is no line of the journal, and says nothing. */
export type JournalEntry = KeptLine & { number: number; noLine?: true }

/** Instead of everything from this number to that one stands this line, under the last of them. */
export type Rewrite = { from: number; to: number; line: KeptLine }

/** How far the journal is chained, and to what; it began after `since`. */
export type Head = { number: number; link: string; since: number }

/** Nobody without the key of this installation makes it of these words. */
export type Mac = (words: string) => string

/** What vouches for the journal, apart from the data. */
export interface Witness {
  journalMac: Mac
  journalHead(): Promise<Head | null>
  keepJournalHead(head: Head): Promise<void>
}

export type Commit<P = Put> = {
  /** A commit with an id that was handled before changes nothing and answers `repeat`. */
  id: string
  puts: readonly P[]
  journal: readonly KeptLine[]
  /** A conflict when nothing stands under the last number of one. */
  rewrites?: readonly Rewrite[]
  work: readonly WorkItem[]
  cancel: readonly string[]
  /** Settles the leased item in the same breath; if the item was put again meanwhile, it stays due. */
  lease?: Lease
}

export interface Store {
  get(key: Key): Promise<{ version: Version; body: Uint8Array } | null>
  /** Keys with this tag in order of key, consistent with the last commit. At most 100 unless told. */
  find(tag: Tag, after?: Key, limit?: number): Promise<Key[]>
  /** All of it or nothing. Throws StoreError. */
  commit(commit: Commit): Promise<'done' | 'repeat'>
  /** Whether a commit with this id was done; it is known for thirty days. */
  isDone(id: string): Promise<boolean>
  /** The item that is due longest, not leased, with no other lease on its lane. What is due follows `now`; a lease runs on the store's own time. */
  claim(now: Instant, worker: string, leaseSeconds: number): Promise<Lease | null>
  /** Gives an item back, due again at `dueAt`. A lease that was taken over gives nothing back. `note` is a code. */
  release(lease: Lease, dueAt: Instant, note: string): Promise<void>
  /** When the next unleased item is due; null when nothing waits. */
  nextDueAt(): Promise<Instant | null>
  /** When this item is due, leased or not; null when there is none with this id. */
  whenDue(id: string): Promise<Instant | null>
  /** All work, due or not, that names one of these in its `ref`. */
  workAbout(names: ReadonlySet<string>): Promise<Pick<WorkItem, 'id' | 'ref'>[]>
  /** What is due, leased or not, by kind. Of more than 10,000 items only those are counted that are due longest. */
  waiting(now: Instant): Promise<Waiting[]>
  /** Nothing was ever committed here. */
  isNew(): Promise<boolean>
  /** Numbered from 1 in the order of the commits; no number is ever given again. */
  journal(after: number, limit: number): Promise<JournalEntry[]>
  /** What was deleted or replaced before is in no file of the store any more, its journal of changes included. */
  clearTraces(): Promise<void>
  /** Throws when the store cannot be written. */
  probe(): Promise<void>
  close(): Promise<void>
}

/**
 * `conflict`: somebody was first, decide again. `fenced`: the lease is no longer ours. `unavailable`: nothing
 * happened. `unsure`: it may have happened, ask again with the same id.
 */
export class StoreError extends Error {
  readonly code: 'conflict' | 'fenced' | 'unavailable' | 'unsure'
  constructor(
    code: 'conflict' | 'fenced' | 'unavailable' | 'unsure',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

// ---------------------------------------------------------------- keys and sealing

export type KeyId = string

/** Data keys, each wrapped by the key of its scope (a network, or `people`), wrapped by the master key. They live apart from the data. */
export interface Keys extends Witness {
  create(scope: string): Promise<KeyId>
  /** The key, or null when it was destroyed: what it sealed is gone for good. */
  open(id: KeyId): Promise<Uint8Array | null>
  destroy(id: KeyId): Promise<void>
  /** A stable digest of an account under a key of this installation: `m_…`. */
  memberId(account: string): MemberId
  /** Something only this installation knows, under the master key: the one of this name, or this one when there is none. */
  secret(name: string, first: Uint8Array): Promise<Uint8Array>
  /** Throws when the keys cannot be read, or do not open with the master key. Changes nothing. */
  probe(): Promise<void>
  close(): Promise<void>
}

/**
 * A put whose body is sealed: with the key it had, or with a fresh one of this scope. `replaces` is the key it had so
 * far: it is destroyed once this is stored, so that no earlier version opens any more, also not in a backup of the store.
 */
export type SealedPut = Put & { seal: KeyId | { scope: string } | { scope: string; replaces: KeyId } }

/** The store as the application sees it: the same, with bodies that only this installation can read. */
export interface SealedStore extends Omit<Store, 'get' | 'commit'> {
  /** Null also when its key was destroyed. */
  get(key: Key): Promise<{ version: Version; body: Uint8Array; seal: KeyId } | null>
  /**
   * With a commit that deletes a document or replaces its key goes the work to destroy that key (`destroy-key`), so
   * that it happens also when the process dies right after it.
   */
  commit(commit: Commit<SealedPut>): Promise<'done' | 'repeat'>
  /** What the key in this work sealed opens no more, and the register knows it. Twice is once. */
  destroyKey(ref: WorkItem['ref']): Promise<void>
  /** The register of erasures keeps nothing of before this moment. */
  forgetErasures(before: Instant): Promise<void>
  witness: Witness
}

// ---------------------------------------------------------------- Teams

/** An Adaptive Card 1.5. */
export type Card = {
  readonly type: 'AdaptiveCard'
  readonly version?: string
  readonly body: readonly unknown[]
}
/**
 * `summary` is what a lock screen may show: never content. `first`: it is about danger, or somebody waits for it, and it
 * goes before the others.
 */
export type Message = { summary: string; card?: Card; text?: string; first?: boolean }

export type Channel = { tenant: string; serviceUrl: string; team: string; channel: string }
/** Where a person can be reached 1:1: an existing conversation, or the Teams user id to open one with. */
export type Address = { tenant: string; serviceUrl: string; user: string; conversation?: string }

/**
 * `later`: not applied, try again (after so many milliseconds); with `pace` it was not even tried, because there were
 * too many before it. `unsure`: it may have been applied.
 * `unreachable`: blocked, uninstalled or gone; trying again does not help. `ours`: it is what was sent that was refused, or
 * this bot everywhere, which says nothing about who it was for.
 */
export type Delivery<Value> =
  | { done: Value }
  | { failed: 'later'; afterMs?: number; pace?: true }
  | { failed: 'unsure' }
  | { failed: 'unreachable'; ours?: true }

/** One call is one request on the wire, cut after 4 seconds. */
export interface Messenger {
  /** Starts a thread in a channel; the value is the message id. */
  post(channel: Channel, message: Message): Promise<Delivery<string>>
  replyInThread(channel: Channel, thread: string, message: Message): Promise<Delivery<string>>
  update(channel: Channel, messageId: string, message: Message): Promise<Delivery<void>>
  remove(channel: Channel, messageId: string): Promise<Delivery<void>>
  /** Opens the 1:1 conversation; the value is its id. Opening it again gives the same id. */
  open(address: Address): Promise<Delivery<string>>
  tell(address: Address & { conversation: string }, message: Message): Promise<Delivery<string>>
  /** Replaces a message in a 1:1 conversation. */
  updateTold(
    address: Address & { conversation: string },
    messageId: string,
    message: Message,
  ): Promise<Delivery<void>>
}

/** One person as the platform knows them. `account` is the userPrincipalName, else the e-mail address; lower case. */
export type TeamsPerson = { tenant: string; objectId: string; user: string; account: string; name: string }

/**
 * The platform did not say who is there: until it does, nobody is taken to be present or absent. `gone`: it knows no
 * such conversation, or not with us in it; trying again helps only when somebody mends that.
 */
export class RosterError extends Error {
  readonly code = 'roster-unavailable'
  readonly gone: boolean
  constructor({ gone }: { gone: boolean }) {
    super('Teams did not say who is in the conversation: try again later')
    this.name = 'RosterError'
    this.gone = gone
  }
}

export interface Rosters {
  /** Everyone in the channel. Throws RosterError when the platform does not say. */
  channel(channel: Channel): Promise<TeamsPerson[]>
  /** One person in a conversation the bot is in; null when unknown there. */
  person(
    where: { tenant: string; serviceUrl: string; conversation: string },
    user: string,
  ): Promise<TeamsPerson | null>
}

// ---------------------------------------------------------------- what comes in

/** Who sent something, as the platform says it: never taken from what was sent. */
export type Sender = { tenant: string; objectId: string; user: string }
export type Where = { tenant: string; serviceUrl: string; conversation: string; personal: boolean }

/** What came in, parsed and never trusted: who and where are the platform's word, the rest is the sender's. */
export type Incoming = {
  /** The platform's id of this message or press; the same one may come twice. */
  id: string
  sender: Sender
  where: Where
  /** Present when it came from a channel. */
  channel: Channel | null
} & (
  | { kind: 'said'; text: string; attachments: boolean }
  | { kind: 'pressed'; verb: string; data: unknown; message: string | null }
  | { kind: 'installed' }
  /** Somebody came into a team or its channel, or left it. */
  | { kind: 'members-changed' }
)

/** A press is answered with a card for the presser alone; something said with messages. `ended`: how, when not well. */
export type Reply = ({ card: Card } | { messages: readonly Message[] }) & { ended?: Exclude<Ended, 'done'> }
