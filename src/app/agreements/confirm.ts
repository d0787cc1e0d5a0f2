import { confirmationsOf, dayIn } from '#app/agreements/confirmations.ts'
import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import { openOverview } from '#app/network-overview.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { ConfirmPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { confirmed } from '#domain/network/confirmation.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { say } from '#text/words.ts'

/** *Klopt*: the people of this partner still work there. Answered with the list, and what is left to say. */
export async function confirmMembers(presser: Presser, pressed: ConfirmPress): Promise<Pressed> {
  const { world, known } = presser
  const { chat, networkOverview } = say(known.language).words
  if (presser.inChannel) return { card: sentenceCard(chat.onlyInChat) }
  const by = known.memberships.find(({ network }) => network.id === pressed.network)
  if (!by || !isCoordinator(by.member)) {
    await writeDown(presser, by ?? null, { partner: pressed.partner, result: 'coordinator-only' })
    return { card: sentenceCard(networkOverview.notCoordinator), ended: 'refused' }
  }
  const barred = await barredFrom(presser, by)
  if (barred) {
    await writeDown(presser, by, { partner: pressed.partner, result: barred.why })
    return { card: sentenceCard(barred.sentence), ended: 'refused' }
  }
  if (Object.hasOwn(by.network.partners, pressed.partner)) await keep(world, by, pressed.partner)
  return { card: await openOverview(presser, by, 0) }
}

/** Somebody else may be confirming another partner at this moment: then once more on what they left. */
async function keep(world: World, by: Membership, partner: string): Promise<void> {
  const { network, member } = by
  const found = await confirmationsOf(world, network)
  const on = dayIn(world, network)
  const value = confirmed(found?.value ?? { beganOn: on, partners: {} }, partner, member.id, on)
  const puts = [put(kinds.confirmations, keyOf.confirmations(network.id), value, found)]
  const journal = [{ ...lineOf(world, by, { partner, result: 'done' }), actor: member.id }]
  const change = { id: world.ids.fresh('c'), puts, journal, work: [], cancel: [] }
  if (!(await commitIfUnchanged(world.store, change))) await keep(world, by, partner)
}

type Said = { partner: string; result: string }

async function writeDown({ world, known }: Presser, by: Membership | null, said: Said): Promise<void> {
  await keepLines(world, { ...lineOf(world, by, said), actor: known.id })
}

/** What a client made up as the name of a partner is not written down. */
const lineOf = (world: World, by: Membership | null, { partner, result }: Said) => ({
  at: world.clock.now(),
  verb: 'confirm-members',
  result,
  ...(by ? { network: by.network.id } : {}),
  ...(by && Object.hasOwn(by.network.partners, partner) ? { detail: partner } : {}),
})
