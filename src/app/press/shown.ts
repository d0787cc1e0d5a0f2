import type { Membership } from '#app/directory.ts'
import { myActions } from '#app/mine.ts'
import { type Card, RosterError } from '#app/ports.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { overridesFor } from '#app/press/override.ts'
import { writeDown } from '#app/press/parts.ts'
import { refusalOf } from '#app/press/refused.ts'
import { reachOf } from '#app/reach/known.ts'
import type { SignalRecord } from '#app/records.ts'
import { buttons, press, withLine } from '#cards/blocks.ts'
import type { SignalPress } from '#cards/press.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { suggestedFor, suggestedPeople } from '#domain/network/suggest.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { isHeldFor, takesPart } from '#domain/signal/roles.ts'
import { isOver } from '#domain/signal/signal.ts'
import { say } from '#text/words.ts'

/**
 * In a channel the card as the channel has it; in one's own chat what this person may see of it now. Who reads no
 * details sees their own actions.
 */
export async function freshCard(
  presser: Presser,
  by: Membership,
  found: SignalRecord,
  line?: string,
): Promise<Card> {
  const words = say(presser.known.language)
  const card = presser.inChannel
    ? channelCard(toChannel(found.value, by.network, await isNarrow(presser, by)), found.version, words)
    : await ownCard(presser, by, found)
  return line ? withLine(card, line) : card
}

async function ownCard(presser: Presser, by: Membership, found: SignalRecord): Promise<Card> {
  const view = detailsFor(presser, by, found)
  if (!view) return ownActions(presser)
  return withWayBack(detailsCard(view, found.version, say(presser.known.language)), presser, by, found)
}

/** A press takes the place of the list that somebody came from: here is the way back to it. */
function withWayBack(
  shown: Card,
  { inChannel, known }: Presser,
  { network, member }: Membership,
  found: SignalRecord,
): Card {
  if (inChannel) return shown
  const { networkOverview, signal } = say(known.language).words
  const has = takesPart(found.value, network, member)
  const ways = [
    ...(has ? [press(signal.myActions.title, 'my-actions', {})] : []),
    ...(isCoordinator(member)
      ? [press(networkOverview.buttons.back, 'network-overview', { network: network.id, from: 0 })]
      : []),
  ]
  return ways.length > 0 ? { ...shown, body: [...shown.body, buttons(...ways)] } : shown
}

const ownActions = ({ world, known }: Presser): Promise<Card> => myActions(world, known.id, known.language)

/** Also while Teams does not say who reads along. */
async function isNarrow({ world }: Presser, { network }: Membership): Promise<boolean> {
  const link = await world.directory.link(network.id)
  if (!link) return true
  try {
    return (await world.directory.readers(network, link.value)).audience !== 'full'
  } catch (error) {
    if (error instanceof RosterError) return true
    throw error
  }
}

/** Details exist only in the answer to a press, and that somebody read them is written down. */
export async function details(
  presser: Presser,
  by: Membership,
  _pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known } = presser
  const view = detailsFor(presser, by, found)
  const why = isHeldFor(found.value, by.network, by.member) ? 'on-hold' : 'restricted'
  const result = view ? 'done' : why
  await writeDown(presser, by, found, { verb: 'details-read', result }, world.ids.fresh('c'))
  if (!view) return { card: await instead(presser, by, found, why) }
  const card = detailsCard(view, found.version, say(known.language))
  const whole = { ...card, body: [...card.body, ...(await overridesFor(presser, by, found))] }
  return { card: withWayBack(whole, presser, by, found) }
}

/** Who reads no details but has something to do here sees that: in their own chat, or here when they cannot be reached there. */
async function instead(
  presser: Presser,
  { member }: Membership,
  found: SignalRecord,
  why: Refusal,
): Promise<Card> {
  const owns = found.value.actions.some(({ owner }) => owner === member.id)
  const { chat } = await reachOf(presser.world.store, member.id)
  if (!owns || (presser.inChannel && chat?.works !== false)) return refusalOf(presser, why, found)
  return withLine(await ownActions(presser), say(presser.known.language).words.signal.myActions.only)
}

/** While nobody leads, with who could; after that who leads or coordinates reads who could take an empty chair. */
export function detailsFor(
  { world }: Pick<Presser, 'world'>,
  { network, member }: Membership,
  { value }: SignalRecord,
) {
  const view = toDetails(value, network, member)
  const now = world.clock.now()
  if (!view) return view
  if (value.status === 'open') return { ...view, suggested: suggestedPeople(value, network, now) }
  const leads = (view.mine.lead || view.mine.coordinator) && !isOver(value)
  return leads && view.chairs
    ? { ...view, emptyChairs: suggestedFor(value, network, view.chairs, now) }
    : view
}
