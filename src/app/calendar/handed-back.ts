import { membershipsOf } from '#app/directory.ts'
import { heldBy } from '#app/calendar/held.ts'
import { periodIn } from '#app/calendar/items.ts'
import type { Message } from '#app/ports.ts'
import { keysWith, kinds, load } from '#app/records.ts'
import { type Handler, instead, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { backCard } from '#cards/calendar/cover-cards.ts'
import { titleOf } from '#cards/signal/parts.ts'
import { MemberId } from '#domain/ids.ts'
import { nameIn } from '#domain/network/members.ts'
import { actionFor } from '#domain/signal/disclose.ts'
import { person } from '#domain/signal/people.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { localDate } from '#domain/time/instant.ts'
import { isWithin, type Period } from '#domain/time/person.ts'
import { type Say, say } from '#text/words.ts'

/** To who is back: what was done and what there is. To who stood in: thanks, it is over. */
export const handedBack: Handler = async (world, lease) => {
  const { ref } = lease.item
  const [to, whose, cover] = [ref['to'], ref['whose'], ref['cover']].map((id) => MemberId.parse(id))
  const [first] = to ? membershipsOf(world.networks, to) : []
  if (!to || !whose || !cover || !first) return settle(world, lease)
  const now = world.clock.now()
  const from = sendAt(now, first.network, to)
  if (from > now) return instead(world, lease, { ...lease.item, dueAt: from })
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const message =
    to === whose
      ? await toWhoIsBack(world, whose, cover, periodIn(ref), words)
      : toWhoStoodIn(nameIn(world.networks, whose), words)
  const sent = await world.postbox.tell(to, message)
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  if ('failed' in sent && sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  return settle(world, lease)
}

async function toWhoIsBack(
  world: World,
  whose: MemberId,
  cover: MemberId,
  period: Period,
  words: Say,
): Promise<Message> {
  const [first] = membershipsOf(world.networks, whose)
  if (!first) throw new Error('no-membership: only members are back')
  const held = await heldBy(world, whose)
  const view = {
    ...period,
    cover: person(first.network, cover),
    done: await doneBy(world, whose, cover, period, words),
    leads: held.leads.length,
    actions: held.actions.length,
  }
  return { summary: words.words.calendar.back.summary, card: backCard(view, words) }
}

const mostDone = 8

/** What was theirs and was finished meanwhile by whoever stood in. */
async function doneBy(
  world: World,
  whose: MemberId,
  cover: MemberId,
  period: Period,
  words: Say,
): Promise<string[]> {
  const networks = membershipsOf(world.networks, whose)
  const keys = (
    await Promise.all(networks.map(({ network }) => keysWith(world.store, `network:${network.id}`)))
  ).flat()
  const titles: string[] = []
  for (const key of keys) {
    const found = await load(world.store, kinds.signal, key)
    const own = networks.find(({ network }) => network.id === found?.value.network)
    if (!found || !own) continue
    const { calendar } = own.network
    const done = found.value.actions.filter(
      (action) =>
        action.owner === whose &&
        action.done?.by === cover &&
        isWithin(localDate(action.done.at, calendar.timeZone), period),
    )
    const views = done.flatMap((action) => actionFor(found.value, action, own.network, own.member) ?? [])
    titles.push(...views.map((view) => titleOf(view, words)))
  }
  return titles.slice(0, mostDone)
}

const toWhoStoodIn = (name: string, words: Say): Message => ({
  summary: words.words.calendar.cover.endedSummary,
  text: words.words.calendar.cover.ended(name),
})
