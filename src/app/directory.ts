import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { attendance, type Readers, type Seen } from '#app/attendance.ts'
import { cached, fiveMinutes } from '#app/cached.ts'
import {
  type Channel,
  type Ids,
  type Keys,
  RosterError,
  type Rosters,
  type Sender,
  type SealedStore,
  type Where,
} from '#app/ports.ts'
import { keyOf, kinds, type Link, load, type Loaded, type Person, put } from '#app/records.ts'
import { rulesVersion } from '#app/rules/version.ts'
import type { MemberId, NetworkId } from '#domain/ids.ts'
import { type RulesState, rulesState } from '#domain/network/accepted.ts'
import { mayComeFrom } from '#domain/network/guests.ts'
import { apartNow, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Apart } from '#domain/network/participation.ts'
import type { Instant } from '#domain/time/instant.ts'

export type Membership = { network: Network; member: Member }
export type Known = { id: MemberId; language: Person['language']; memberships: Membership[] }

/**
 * `stranger`: in no network file. `other-identity`: the account was bound to somebody else's id before. `other-tenant`:
 * of an organisation that may not use this bot, whatever the account is called there. `not-agreed`: a member with an
 * account of another tenant, or of a guest, of whom no file says that this was agreed; `in`: where they are a member.
 */
export type Identified =
  | { known: Known }
  | { unknown: 'stranger' | 'other-identity' | 'other-tenant' }
  | { unknown: 'not-agreed'; in: readonly Membership[] }

/** `no-channel`: nobody linked one yet. The others: why this member may not act now. */
export type Standing = 'may-act' | 'no-channel' | 'not-in-channel' | Apart

/** `gone`: no member any more, or not in the channel any more. While the platform does not say, nobody is gone. */
export type Presence = 'here' | 'gone' | 'unknown'

export interface Directory {
  identify(sender: Sender, where: Where): Promise<Identified>
  setLanguage(member: MemberId, language: Person['language']): Promise<void>
  standing(membership: Membership, now: Instant): Promise<Standing>
  /** Whether this member said yes to the rules of the network, as these are now. */
  rules(membership: Membership): Promise<RulesState>
  /** Whether what somebody promised in this network can still be asked of them (specification 7.2, K13). */
  presence(network: Network, member: MemberId): Promise<Presence>
  link(network: NetworkId): Promise<Loaded<Link> | null>
  /** Who reads along in the channel now; throws when the platform does not answer. */
  readers(network: Network, channel: Channel): Promise<Readers>
  person(member: MemberId): Promise<Loaded<Person> | null>
  /** As the roster of a linked channel knows somebody who never spoke to the bot. */
  inRosters(member: MemberId): Promise<Seen | null>
  /** As the roster of this network's channel knows them; null also when there is no channel. */
  inChannel(network: NetworkId, member: MemberId): Promise<Seen | null>
  /** Something changed: the next look asks the store which channel it is, and the platform who is in it. */
  forget(network: NetworkId, channel: Channel): void
  /** Rehearsal: from now on this sender is somebody else. */
  actAs(sender: Sender, account: string | null): void
  /** Whether somebody else is behind what this one does, as only a rehearsal knows it. */
  isPlayed(sender: Sender): boolean
  /** Rehearsal: as whom this sender acts, as far as is known. */
  playedBy(sender: Sender): MemberId | null
}

/** As the platform knows somebody. */
type Profile = { account: string; tenant: string }

type Needs = {
  store: SealedStore
  keys: Keys
  rosters: Rosters
  ids: Ids
  networks: () => readonly Network[]
  now: () => Instant
  /** Whose people may act; empty in a rehearsal that names none. */
  tenants: readonly string[]
  /** In front of the Playground every channel has the same roster: then only the people of the network's file count. */
  oneRoster: boolean
  /** Rehearsal: who plays whom, from before a restart. */
  acting: Readonly<Record<string, string>>
}

export function directory(needs: Needs): Directory {
  const { store, keys, rosters, now } = needs
  const accounts = new Map<string, Profile & { until: number }>()
  const people = new Map<MemberId, Loaded<Person>>()
  /** Nobody takes it back: it is looked up once. */
  const saidYes = new Set<string>()
  const acting = new Map(Object.entries(needs.acting))
  const links = cached((network: NetworkId) => load(store, kinds.link, keyOf.link(network)), now)
  const isAllowed = (tenant: string): boolean => needs.tenants.length === 0 || needs.tenants.includes(tenant)
  const { readers, inChannel, inRosters, forget } = attendance({ ...needs, links, isAllowed })

  const profileOf = async (sender: Sender, where: Where): Promise<Profile | null> => {
    const acts = acting.get(sender.objectId)
    if (acts) return { account: acts, tenant: sender.tenant }
    const id = idOf(sender)
    const known = accounts.get(id)
    if (known && known.until > now()) return known
    const profile = await rosters.person(where, sender.user)
    if (!profile || profile.objectId !== sender.objectId) return null
    const { account, tenant } = profile
    accounts.set(id, { account, tenant, until: now() + fiveMinutes })
    return { account, tenant }
  }

  /** Where somebody of another tenant, or a guest, is expected: as the file of that network says. */
  const agreedWith = async (all: readonly Membership[], tenant: string): Promise<Membership[]> => {
    const expected = await Promise.all(
      all.map(async ({ network, member }) => {
        const home = needs.oneRoster ? null : ((await links(network.id))?.value.tenant ?? null)
        return mayComeFrom(member, tenant, home)
      }),
    )
    return all.filter((_, index) => expected[index])
  }

  const bind = async (id: MemberId, sender: Sender, where: Where): Promise<Loaded<Person> | null> => {
    const found = people.get(id) ?? (await load(store, kinds.person, keyOf.person(id)))
    // Who is played is bound to nobody: they may still come themselves.
    if (acting.has(sender.objectId))
      return found ?? { value: boundTo(id, sender, where), version: 0, seal: '' }
    if (found && found.value.objectId !== sender.objectId) return null
    const value = boundTo(id, sender, where, found?.value)
    const same = found && JSON.stringify(found.value) === JSON.stringify(value)
    const bound = same ? found : await savePerson(value, found)
    people.set(id, bound)
    // Two may come at the same moment: the account is of whoever was first.
    return bound.value.objectId === sender.objectId ? bound : null
  }

  const savePerson = async (value: Person, over: Loaded<Person> | null): Promise<Loaded<Person>> => {
    const key = keyOf.person(value.member)
    const puts = [put(kinds.person, key, value, over)]
    await commitIfUnchanged(store, { id: needs.ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
    const saved = (await load(store, kinds.person, key)) ?? { value, version: 1, seal: '' }
    people.set(value.member, saved)
    return saved
  }

  const isIn = async (channel: Link, network: Network, member: MemberId): Promise<boolean> => {
    const isThere = async (): Promise<boolean> =>
      (await readers(network, channel)).members.some(({ id }) => id === member)
    if (await isThere()) return true
    // That somebody was absent is never remembered: they may have joined a minute ago.
    forget(channel)
    return isThere()
  }

  return {
    async identify(sender, where) {
      if (!isAllowed(sender.tenant)) return { unknown: 'other-tenant' }
      const profile = await profileOf(sender, where)
      if (profile && !isAllowed(profile.tenant)) return { unknown: 'other-tenant' }
      const id = profile && keys.memberId(profile.account)
      const all = id === null ? [] : membershipsOf(needs.networks(), id)
      if (profile === null || id === null || all.length === 0) return { unknown: 'stranger' }
      const memberships = await agreedWith(all, profile.tenant)
      if (memberships.length === 0) return { unknown: 'not-agreed', in: all }
      const bound = await bind(id, sender, where)
      if (!bound) return { unknown: 'other-identity' }
      return { known: { id, language: bound.value.language, memberships } }
    },
    async setLanguage(member, language) {
      const found = await load(store, kinds.person, keyOf.person(member))
      const seen = found ? null : await inRosters(member)
      if (found) await savePerson({ ...found.value, language }, found)
      if (seen) await savePerson({ ...unspoken(member, seen), language }, null)
    },
    async standing({ network, member }, at) {
      const apart = apartNow(network, member, at)
      if (apart) return apart
      const link = await links(network.id)
      if (!link) return 'no-channel'
      if (isRestricted(network, member) || needs.oneRoster) return 'may-act'
      return (await isIn(link.value, network, member.id)) ? 'may-act' : 'not-in-channel'
    },
    async rules({ network, member }) {
      const version = rulesVersion(network)
      const yes = `${network.id}:${member.id}:${version}`
      if (saidYes.has(yes)) return 'accepted'
      const accepted = await load(store, kinds.accepted, keyOf.accepted(network.id))
      const state = rulesState(accepted?.value ?? null, member.id, version)
      if (state === 'accepted') saidYes.add(yes)
      return state
    },
    async presence(network, id) {
      const member = memberOf(network, id)
      if (!member) return 'gone'
      if (isRestricted(network, member) || needs.oneRoster) return 'here'
      const link = await links(network.id)
      if (!link) return 'unknown'
      return isIn(link.value, network, id).then((there) => (there ? 'here' : 'gone'), whenUnknown)
    },
    link: (network) => links(network),
    readers,
    person: (member) => load(store, kinds.person, keyOf.person(member)),
    inRosters,
    inChannel,
    forget: (network, channel) => {
      links.forget(network)
      forget(channel)
    },
    playedBy: (sender) => {
      const account = acting.get(sender.objectId) ?? accounts.get(idOf(sender))?.account
      return account === undefined ? null : keys.memberId(account)
    },
    isPlayed: (sender) => acting.has(sender.objectId),
    actAs: (sender, account) => {
      if (account === null) acting.delete(sender.objectId)
      else acting.set(sender.objectId, account)
    },
  }
}

export const channelOf = ({ tenant, serviceUrl, team, channel }: Link): Channel => ({
  tenant,
  serviceUrl,
  team,
  channel,
})

function whenUnknown(error: unknown): 'unknown' {
  if (error instanceof RosterError) return 'unknown'
  throw error
}

const idOf = ({ tenant, objectId }: Sender): string => `${tenant}:${objectId}`

/** Every network that somebody is in. */
export const membershipsOf = (networks: readonly Network[], id: MemberId): Membership[] =>
  networks.flatMap((network) => {
    const member = network.members.find((one) => one.id === id)
    return member ? [{ network, member }] : []
  })

const boundTo = (member: MemberId, sender: Sender, where: Where, before?: Person): Person => ({
  member,
  ...sender,
  serviceUrl: where.serviceUrl,
  conversation: where.personal ? where.conversation : (before?.conversation ?? null),
  language: before?.language ?? 'nl',
})

/** Somebody in a roster who never spoke to the bot. */
const unspoken = (member: MemberId, { tenant, objectId, user, channel }: Seen): Person => ({
  member,
  tenant,
  objectId,
  user,
  serviceUrl: channel.serviceUrl,
  conversation: null,
  language: 'nl',
})
