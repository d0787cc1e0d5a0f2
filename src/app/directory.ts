import {
  type Channel,
  type Ids,
  type Keys,
  type Rosters,
  type Sender,
  type SealedStore,
  StoreError,
  type TeamsPerson,
  type Where,
} from '#app/ports.ts'
import { keyOf, kinds, type Link, load, type Loaded, type Person, put } from '#app/records.ts'
import type { MemberId, NetworkId } from '#domain/ids.ts'
import { isRestricted, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

export type Membership = { network: Network; member: Member }
export type Known = { id: MemberId; language: Person['language']; memberships: Membership[] }

/** `stranger`: in no network file. `other-identity`: the account was bound to somebody else's id before. */
export type Identified = { known: Known } | { unknown: 'stranger' | 'other-identity' }

/** `no-channel`: nobody linked one yet. `not-in-channel`, `no-agreement`: why this member may not act now. */
export type Standing = 'may-act' | 'no-channel' | 'not-in-channel' | 'no-agreement'

export type Readers = {
  /** Members of the network in the channel's roster. */
  members: readonly Member[]
  /** Names of people in the channel who are no member. */
  outsiders: readonly string[]
  audience: 'full' | 'narrow' | 'blocked'
}

export interface Directory {
  identify(sender: Sender, where: Where): Promise<Identified>
  setLanguage(member: MemberId, language: Person['language']): Promise<void>
  standing(membership: Membership, now: Instant): Promise<Standing>
  link(network: NetworkId): Promise<Loaded<Link> | null>
  /** Who reads along in the channel now; throws when the platform does not answer. */
  readers(network: Network, channel: Channel): Promise<Readers>
  person(member: MemberId): Promise<Loaded<Person> | null>
  /** As the roster of a linked channel knows somebody who never spoke to the bot. */
  inRosters(member: MemberId): Promise<(TeamsPerson & { serviceUrl: string }) | null>
  forget(network: NetworkId): void
  /** Rehearsal: from now on this sender is somebody else. */
  actAs(sender: Sender, account: string | null): void
}

type Needs = {
  store: SealedStore
  keys: Keys
  rosters: Rosters
  ids: Ids
  networks: readonly Network[]
  now: () => Instant
  /** In front of the Playground every channel has the same roster: then only the people of the network's file count. */
  oneRoster: boolean
  /** Rehearsal: who plays whom, from before a restart. */
  acting: Readonly<Record<string, string>>
}

const fiveMinutes = 5 * 60_000

export function directory(needs: Needs): Directory {
  const { store, keys, rosters, networks, now } = needs
  const accounts = new Map<string, { account: string; until: number }>()
  const people = new Map<MemberId, Loaded<Person>>()
  const acting = new Map(Object.entries(needs.acting))
  const links = cached((network: NetworkId) => load(store, kinds.link, keyOf.link(network)), now)
  const rosterOf = cached((channel: string) => rosters.channel(JSON.parse(channel) as Channel), now)

  const accountOf = async (sender: Sender, where: Where): Promise<string | null> => {
    const acts = acting.get(sender.objectId)
    if (acts) return acts
    const id = `${sender.tenant}:${sender.objectId}`
    const known = accounts.get(id)
    if (known && known.until > now()) return known.account
    const profile = await rosters.person(where, sender.user)
    if (!profile || profile.objectId !== sender.objectId) return null
    accounts.set(id, { account: profile.account, until: now() + fiveMinutes })
    return profile.account
  }

  const bind = async (id: MemberId, sender: Sender, where: Where): Promise<Loaded<Person> | null> => {
    const found = people.get(id) ?? (await load(store, kinds.person, keyOf.person(id)))
    const plays = acting.has(sender.objectId)
    if (found && !plays && found.value.objectId !== sender.objectId) return null
    const value = plays && found ? found.value : boundTo(id, sender, where, found?.value)
    if (found && JSON.stringify(found.value) === JSON.stringify(value)) return found
    if (plays) return found ?? { value, version: 0, seal: '' }
    return savePerson(value, found)
  }

  const savePerson = async (value: Person, over: Loaded<Person> | null): Promise<Loaded<Person>> => {
    const key = keyOf.person(value.member)
    try {
      const puts = [put(kinds.person, key, value, over)]
      await store.commit({ id: needs.ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'conflict')) throw error
    }
    const saved = (await load(store, kinds.person, key)) ?? { value, version: 1, seal: '' }
    people.set(value.member, saved)
    return saved
  }

  const readers: Directory['readers'] = async (network, channel) => {
    const everyone = await rosterOf(JSON.stringify(channel))
    const accountsHere = new Set(everyone.map(({ account }) => account))
    const members = network.members.filter(({ account }) => accountsHere.has(account))
    const named = new Set(network.members.map(({ account }) => account))
    const outsiders = needs.oneRoster
      ? []
      : everyone.filter(({ account }) => !named.has(account)).map(({ name }) => name)
    const restricted = members.some((member) => isRestricted(network, member))
    return { members, outsiders, audience: outsiders.length > 0 ? 'blocked' : restricted ? 'narrow' : 'full' }
  }

  return {
    async identify(sender, where) {
      const account = await accountOf(sender, where)
      const id = account === null ? null : keys.memberId(account)
      const memberships = id === null ? [] : membershipsOf(networks, id)
      if (id === null || memberships.length === 0) return { unknown: 'stranger' }
      const bound = await bind(id, sender, where)
      if (!bound) return { unknown: 'other-identity' }
      people.set(id, bound)
      return { known: { id, language: bound.value.language, memberships } }
    },
    async setLanguage(member, language) {
      const found = await load(store, kinds.person, keyOf.person(member))
      if (found) await savePerson({ ...found.value, language }, found)
    },
    async standing({ network, member }, at) {
      if (!hasAgreement(network, member, at)) return 'no-agreement'
      const link = await links(network.id)
      if (!link) return 'no-channel'
      if (isRestricted(network, member) || needs.oneRoster) return 'may-act'
      const { members } = await readers(network, link.value)
      return members.some(({ id }) => id === member.id) ? 'may-act' : 'not-in-channel'
    },
    link: (network) => links(network),
    readers,
    person: (member) => load(store, kinds.person, keyOf.person(member)),
    async inRosters(member) {
      for (const network of networks) {
        const link = await links(network.id)
        const everyone = link ? await rosterOf(channelKey(link.value)) : []
        const found = everyone.find(({ account }) => keys.memberId(account) === member)
        if (found && link) return { ...found, serviceUrl: link.value.serviceUrl }
      }
      return null
    },
    forget: (network) => links.forget(network),
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

const channelKey = (link: Link): string => JSON.stringify(channelOf(link))

const membershipsOf = (networks: readonly Network[], id: MemberId): Membership[] =>
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

function hasAgreement(network: Network, member: Member, at: Instant): boolean {
  const agreement = partnerOf(network, member)?.agreement
  const today = localDate(at, network.calendar.timeZone)
  return agreement !== undefined && agreement.signedOn <= today && today <= agreement.validUntil
}

/** Answers for five minutes; nothing and no are never remembered. */
function cached<Id extends string, Value>(look: (id: Id) => Promise<Value>, now: () => Instant) {
  const kept = new Map<Id, { value: Value; until: number }>()
  const get = async (id: Id): Promise<Value> => {
    const known = kept.get(id)
    if (known && known.until > now()) return known.value
    const value = await look(id)
    if (value !== null) kept.set(id, { value, until: now() + fiveMinutes })
    return value
  }
  return Object.assign(get, { forget: (id: Id) => kept.delete(id) })
}
