import { createHash } from 'node:crypto'
import { z } from 'zod'
import { documents } from '#app/documents.ts'
import type { Key, KeyId, SealedPut, SealedStore, Tag, Version } from '#app/ports.ts'
import { Practice } from '#app/practice/record.ts'
import { Reach } from '#app/reach/record.ts'
import { Transfer } from '#domain/transfer/transfer.ts'
import { Emergency } from '#domain/emergency/emergency.ts'
import { Breach } from '#domain/breach/breach.ts'
import {
  type BreachId,
  type InquiryId,
  type IntakeId,
  MemberId,
  NetworkId,
  Reference,
  SignalId,
} from '#domain/ids.ts'
import { Intake } from '#domain/intake/intake.ts'
import { Accepted } from '#domain/network/accepted.ts'
import { Confirmations } from '#domain/network/confirmation.ts'
import { Inquiry } from '#domain/network/inquiry.ts'
import { Schedule } from '#domain/network/schedule.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { aliveStatuses, Signal, type Status } from '#domain/signal/signal.ts'
import { type RequestId, RightsRequest } from '#domain/rights/request.ts'
import { Figure } from '#domain/signal/figure.ts'
import { Identity } from '#domain/signal/identity.ts'
import { Override } from '#domain/signal/override.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'

/** Everything that is kept, one kind of document each. Keys and tags are ids and codes; the bodies are sealed. */
export type Loaded<Value> = { value: Value; version: Version; seal: KeyId }

type Kind<Value> = {
  schema: z.ZodType<Value>
  scope: (value: Value) => string
  tags: (value: Value) => Tag[]
}

/** A person as the bot knows them: bound to one platform identity, reachable in one conversation. */
export const Person = z.object({
  member: MemberId,
  tenant: z.string(),
  objectId: z.string(),
  user: z.string(),
  serviceUrl: z.string(),
  conversation: z.string().nullable(),
  language: z.enum(['nl', 'en']),
})
export type Person = z.infer<typeof Person>

/** When everyone works and is away, as far as they said so themselves. */
export const Schedules = z.object({ people: z.partialRecord(MemberId, Schedule) })
export type Schedules = z.infer<typeof Schedules>

/** The channel of a network. */
export const Link = z.object({
  tenant: z.string(),
  serviceUrl: z.string(),
  team: z.string(),
  channel: z.string(),
  by: MemberId,
  at: Instant,
})
export type Link = z.infer<typeof Link>

/** The one message of a signal in its channel: first an anchor, then its content. */
export const Post = z.object({
  channel: z.string(),
  message: z.string(),
  /** The version of the signal that was shown last; null while there is only the anchor. */
  shown: z.number().int().nullable(),
  /** What a channel reads in what was shown last, as one word; null when an older version showed it. */
  seen: z.string().nullable().default(null),
  replied: z.boolean(),
  /**
   * Something was put there and may still be applied, over what is put later: this process knows it since then, by its own
   * count; null means that it is at it, or died of it.
   */
  unsettled: z.object({ by: z.string(), since: z.number().nullable() }).nullable().default(null),
})
export type Post = z.infer<typeof Post>

/** Rehearsal: how far the clock was moved, and who plays whom. */
export const Rehearsal = z.object({ offset: z.number().int(), acting: z.record(z.string(), z.string()) })
export type Rehearsal = z.infer<typeof Rehearsal>

/** When somebody got the message of the day last. */
export const Told = z.object({ digestAt: Instant })
export type Told = z.infer<typeof Told>

/** The urgent message that somebody got last. Apart from the other, because both may be sent at one moment. */
export const Urgent = z.object({ on: LocalDate, message: z.string() })

/** A process that works on this store, and when it said so last. */
export const Process = z.object({ at: Instant })

/** That something was erased, signed, without content; `by` is who asked for it. */
export const Certified = z.object({
  network: NetworkId,
  reference: Reference,
  by: MemberId.nullable(),
  text: z.string(),
})
export type Certified = z.infer<typeof Certified>

/** That something is taken: a reference, a channel. */
export const Claim = z.object({ by: z.string() })
export type Claim = z.infer<typeof Claim>

const kind = <Value>(
  schema: z.ZodType<Value>,
  tags: (value: Value) => Tag[] = () => [],
  scope: (value: Value) => string = () => 'people',
): Kind<Value> => ({ schema, tags, scope })

export const kinds = {
  signal: kind(Signal, tagsOfSignal, ({ network }) => network),
  /** Who it is about: apart from the signal, under a key of its own, and in no tag. */
  identity: kind(Identity, undefined, ({ network }) => network),
  override: kind(
    Override,
    ({ signal }) => [tagOf.overrides(signal)],
    ({ network }) => network,
  ),
  /** A request to see a name without leading; in no tag. */
  emergency: kind(Emergency, undefined, ({ network }) => network),
  transfer: kind(Transfer, undefined, ({ network }) => network),
  /** A question to colleagues; in no tag. */
  inquiry: kind(Inquiry, undefined, ({ network }) => network),
  breach: kind(
    Breach,
    ({ network, signal }) => [tagOf.breaches(network), tagOf.breachOf(signal)],
    ({ network }) => network,
  ),
  certificate: kind(
    Certified,
    ({ reference }) => [tagOf.certificate(reference)],
    ({ network }) => network,
  ),
  /** What somebody asked of what is kept about them, and what became of it. */
  request: kind(
    RightsRequest,
    ({ signal, network, decision }) => [
      tagOf.requestsAbout(signal),
      ...(decision ? [] : [tagOf.openRequests(network)]),
    ],
    ({ network }) => network,
  ),
  figure: kind(
    Figure,
    ({ network }) => [`figures:${network}`],
    ({ network }) => network,
  ),
  intake: kind(Intake, ({ writer, link }) => [
    `writer:${writer}`,
    ...(link?.why === 'consult' ? [tagOf.draftsOf(link.signal)] : []),
  ]),
  person: kind(Person),
  schedules: kind(Schedules),
  reach: kind(Reach),
  link: kind(Link, () => ['links']),
  confirmations: kind(Confirmations),
  accepted: kind(Accepted),
  post: kind(Post, ({ message }) => [tagOf.message(message)]),
  rehearsal: kind(Rehearsal),
  practice: kind(Practice),
  told: kind(Told),
  urgent: kind(Urgent),
  claim: kind(Claim, ({ by }) => [tagOf.claimedBy(by)]),
  process: kind(Process, () => [tagOf.processes]),
}

function tagsOfSignal(signal: Signal): Tag[] {
  const withWhom = openActions(signal).flatMap((action) => [action.owner, responsibleFor(action)])
  const owners = new Set(withWhom.map((member) => `owner:${member}`))
  return [
    `network:${signal.network}`,
    `intake:${signal.intake}`,
    `state:${signal.network}:${signal.status}`,
    `reporter:${signal.reporter.member}`,
    ...(signal.lead ? [`lead:${signal.lead}`] : []),
    ...(signal.handOver ? [`offered:${signal.handOver.to}`] : []),
    ...owners,
  ]
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export const keyOf = {
  signal: (id: SignalId): Key => `signal:${id}`,
  identity: (signal: SignalId): Key => `identity:${signal}`,
  override: (signal: SignalId, fresh: string): Key => `override:${signal}:${fresh}`,
  emergency: (signal: SignalId): Key => `emergency:${signal}`,
  transfer: (signal: SignalId): Key => `transfer:${signal}`,
  breach: (id: BreachId): Key => `breach:${id}`,
  inquiry: (id: InquiryId): Key => `inquiry:${id}`,
  /** The open question of this person about this: by a digest, because keys are not sealed. */
  asking: ({ network, by, expertise }: Pick<Inquiry, 'network' | 'by' | 'expertise'>): Key =>
    `asking:${network}:${by}:${digestOf(expertise)}`,
  certificate: (signal: SignalId): Key => `certificate:${signal}`,
  request: (id: RequestId): Key => `request:${id}`,
  figure: (fresh: string): Key => `figure:${fresh}`,
  /** The one dialogue that a person has in progress. */
  current: (writer: MemberId): Key => `intake:${writer}`,
  /** A dialogue that was put aside. */
  kept: (id: IntakeId): Key => `kept:${id}`,
  /** The one practice that a person has. */
  practice: (member: MemberId): Key => `practice:${member}`,
  person: (member: MemberId): Key => `person:${member}`,
  told: (member: MemberId): Key => `told:${member}`,
  urgent: (member: MemberId): Key => `urgent:${member}`,
  /** Which ways to this person work. */
  reach: (member: MemberId): Key => `reach:${member}`,
  link: (network: NetworkId): Key => `link:${network}`,
  /** Who said yes to the rules of a network. */
  accepted: (network: NetworkId): Key => `accepted:${network}`,
  /** That the coordinator heard of somebody who came with an account that was not agreed. */
  guest: (network: NetworkId, member: MemberId): Key => `guest:${network}:${member}`,
  /** When the people of each partner were confirmed. */
  confirmations: (network: NetworkId): Key => `confirmed:${network}`,
  post: (signal: SignalId): Key => `post:${signal}`,
  reference: (reference: string): Key => `ref:${reference}`,
  process: (worker: string): Key => `process:${worker}`,
  rehearsal: 'rehearsal',
  schedules: 'schedules',
  /** That the journal is being chained. */
  chaining: 'chaining',
  /** That the nights of forgetting have begun. */
  forgetting: 'forgetting',
} as const

export const tagOf = {
  /** By a digest: tags are not sealed, and a reference is forgotten with its signal. */
  certificate: (reference: string): Tag => `certificate:${digestOf(reference)}`,
  /** Dialogues that were begun with what a consult says. */
  draftsOf: (signal: SignalId): Tag => `drafts-of:${signal}`,
  requestsAbout: (signal: SignalId): Tag => `requests-about:${signal}`,
  openRequests: (network: NetworkId): Tag => `requests:${network}`,
  overrides: (signal: SignalId): Tag => `overrides:${signal}`,
  breaches: (network: NetworkId): Tag => `breaches:${network}`,
  breachOf: (signal: SignalId): Tag => `breach-of:${signal}`,
  /** What is taken for it: its reference. */
  claimedBy: (id: string): Tag => `claimed-by:${id}`,
  /** The message in a channel that is the card of a signal. */
  message: (id: string): Tag => `message:${id}`,
  processes: 'processes',
} as const

/** Reads a document of this kind; null when it is not there, or its key was destroyed. */
export async function load<Value>(
  store: SealedStore,
  kind: Kind<Value>,
  key: Key,
): Promise<Loaded<Value> | null> {
  const found = await store.get(key)
  return found && decoded(kind, found)
}

/** The same, when it is not the version that is known already: reading what did not change costs nothing. */
export async function loadNewer<Value>(
  store: SealedStore,
  kind: Kind<Value>,
  key: Key,
  known: Loaded<Value> | null,
): Promise<Loaded<Value> | null> {
  const found = await store.get(key)
  return found && found.version !== known?.version ? decoded(kind, found) : found && known
}

type Stored = NonNullable<Awaited<ReturnType<SealedStore['get']>>>

const decoded = <Value>({ schema }: Kind<Value>, { body, version, seal }: Stored): Loaded<Value> => ({
  value: documents(schema).decode(body),
  version,
  seal,
})

/** Every document of this kind with this tag, in the order of their keys. */
export async function loadAll<Value>(
  store: SealedStore,
  kind: Kind<Value>,
  tag: Tag,
): Promise<(Loaded<Value> & { key: Key })[]> {
  const keys = await store.find(tag)
  const found = await Promise.all(keys.map((key) => load(store, kind, key)))
  return found.flatMap((one, index) => (one ? [{ ...one, key: keys[index] ?? '' }] : []))
}

/** What became of a dialogue: nothing, a signal, or one in each of two networks. */
export async function raisedFrom(store: SealedStore, intake: IntakeId): Promise<Signal[]> {
  const keys = await store.find(`intake:${intake}`)
  const found = await Promise.all(keys.map((key) => load(store, kinds.signal, key)))
  return found.flatMap((one) => (one ? [one.value] : []))
}

/** Every signal of this network that still goes on. */
export const aliveIn = (store: SealedStore, network: NetworkId): Promise<SignalId[]> =>
  signalsIn(store, network, aliveStatuses)

/** Every signal of this network with one of these statuses. */
export async function signalsIn(
  store: SealedStore,
  network: NetworkId,
  statuses: readonly Status[],
): Promise<SignalId[]> {
  const tags = statuses.map((status) => `state:${network}:${status}`)
  const keys = (await Promise.all(tags.map((tag) => keysWith(store, tag)))).flat()
  return keys.map((key) => SignalId.parse(key.slice('signal:'.length)))
}

/** Every key with this tag. */
export async function keysWith(store: SealedStore, tag: Tag): Promise<Key[]> {
  const found: Key[] = []
  for (;;) {
    const page = await store.find(tag, found.at(-1), 100)
    found.push(...page)
    if (page.length < 100) return found
  }
}

/** A put of this value: over what was loaded, or as a new document. */
export const put = <Value>(
  kind: Kind<Value>,
  key: Key,
  value: Value,
  over: Loaded<unknown> | null,
): SealedPut => ({
  key,
  expect: over?.version ?? null,
  body: documents(kind.schema).encode(value),
  tags: kind.tags(value),
  seal: over?.seal ?? { scope: kind.scope(value) },
})

/** The same document under a fresh key: what it said before opens no more, also not in a backup of the store. */
export const putAnew = <Value>(
  kind: Kind<Value>,
  key: Key,
  value: Value,
  over: Loaded<unknown>,
): SealedPut => ({
  ...put(kind, key, value, over),
  seal: { scope: kind.scope(value), replaces: over.seal },
})

export const remove = (key: Key, over: Loaded<unknown>): SealedPut => ({
  key,
  expect: over.version,
  body: null,
  tags: [],
  seal: over.seal,
})

export type SignalRecord = Loaded<Signal>
