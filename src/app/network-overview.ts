import { attentionFor } from '#app/agreements/attention.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { writeDownLook } from '#app/journal/looked.ts'
import type { Card, Message } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { aliveIn, keyOf, kinds, load, loadAll, type SignalRecord, tagOf } from '#app/records.ts'
import { openRequests } from '#app/rights/requests.ts'
import type { World } from '#app/world.ts'
import { attention } from '#cards/network/attention.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { withRequests } from '#cards/rights/requests-card.ts'
import { networkOverviewCard } from '#cards/signal/network-overview-card.ts'
import type { BreachId, NetworkId, SignalId } from '#domain/ids.ts'
import { presses } from '#domain/rights/request.ts'
import { localDate } from '#domain/time/instant.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { toNetworkLine } from '#domain/signal/disclose-network.ts'
import { needsLook, networkOverview } from '#domain/signal/network-overview.ts'
import type { Language } from '#text/dates.ts'
import { say } from '#text/words.ts'

/** The list of one network for one of its coordinators, from this line on; `needsLook`: something must be done today. */
export async function overviewFor(
  world: World,
  { network, member }: Membership,
  language: Language,
  from: number,
): Promise<{ card: Card; needsLook: boolean }> {
  const records = await aliveSignals(world, network.id)
  const revisions = new Map(records.map(({ value, version }) => [value.id, version]))
  const moment = { now: world.clock.now(), network }
  const placed = networkOverview(
    records.map(({ value }) => value),
    moment,
  )
  const shut = await breachesIn(world, network.id)
  const lines = placed.flatMap((one) => {
    const line = toNetworkLine(one, member, moment)
    const breach = shut.get(one.signal.id) ?? null
    return line ? [{ ...line, breach, rev: revisions.get(line.signal) ?? 0 }] : []
  })
  const view = { network: network.id, networkName: network.name, lines, from }
  const words = say(language)
  const card = networkOverviewCard(view, words)
  const partners = await attentionFor(world, { network, member })
  const requests = await openRequests(world, network.id)
  const today = localDate(moment.now, network.calendar.timeZone)
  const whole = {
    ...card,
    body: [...(card.body ?? []), ...(from === 0 ? attention(partners.view, words) : [])],
  }
  return {
    card: withRequests(whole, requests.length, words),
    needsLook:
      partners.tells ||
      placed.some((one) => needsLook(one, moment)) ||
      requests.some((one) => presses(one, today)),
  }
}

/** `overzicht netwerk`: a card for each network that this person coordinates. */
export async function networkOverviews({ world, known }: Turn): Promise<Message[]> {
  const { chat, networkOverview: words } = say(known.language).words
  const coordinated = known.memberships.filter(({ member }) => isCoordinator(member))
  if (coordinated.length === 0) {
    await writeDownLook({ world, known }, 'network-overview', null, 'coordinator-only')
    return [{ summary: chat.summaries.reply, text: words.notCoordinator }]
  }
  const cards = await Promise.all(coordinated.map((one) => openOverview({ world, known }, one, 0)))
  return cards.map((card) => ({ summary: chat.summaries.reply, card }))
}

type Reader = Pick<Presser, 'world' | 'known'>

/** For who may read it now; that they did is written down. */
export async function openOverview(reader: Reader, by: Membership, from: number): Promise<Card> {
  const barred = await barredFrom(reader, by)
  await writeDownLook(reader, 'network-overview', by.network.id, barred?.why ?? 'done')
  if (barred) return sentenceCard(barred.sentence)
  const rules = await rulesFirst(reader, by, {
    verb: 'network-overview',
    data: { network: by.network.id, from },
  })
  return rules ?? (await overviewFor(reader.world, by, reader.known.language, from)).card
}

/** Of each signal that is shut: what is to be dealt with. */
async function breachesIn({ store }: World, network: NetworkId): Promise<Map<SignalId, BreachId>> {
  const all = await loadAll(store, kinds.breach, tagOf.breaches(network))
  return new Map(all.flatMap(({ value }) => (value.handled ? [] : [[value.signal, value.id]])))
}

async function aliveSignals({ store }: World, network: NetworkId): Promise<SignalRecord[]> {
  const ids = await aliveIn(store, network)
  const found = await Promise.all(ids.map((id) => load(store, kinds.signal, keyOf.signal(id))))
  return found.filter((one) => one !== null)
}
