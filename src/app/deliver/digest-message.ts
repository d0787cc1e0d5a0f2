import type { Found } from '#app/deliver/lines.ts'
import type { Morning } from '#app/deliver/morning.ts'
import { asksForSomebody, messageFor } from '#app/deliver/message.ts'
import type { Message } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import { type DigestLine, digestCard } from '#cards/signal/digest-card.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Instant } from '#domain/time/instant.ts'
import { suggestedPeople } from '#domain/network/suggest.ts'
import { actionOf } from '#domain/signal/action.ts'
import { actionFor } from '#domain/signal/disclose.ts'
import { deedsFor } from '#domain/signal/offered.ts'
import { person } from '#domain/signal/people.ts'
import { onBehalfOf } from '#domain/signal/receiver.ts'
import { say } from '#text/words.ts'

/** `mornings`: networks in which a coordinator must look at something. */
type Content = { lines: readonly Found[]; mornings: readonly Morning[]; title: 'digest' | 'urgent' }

/** One thing has a card of its own; more are a list. Null when there is nothing to say. */
export async function digestMessage(
  world: World,
  to: MemberId,
  { lines, mornings, title }: Content,
): Promise<Message | null> {
  const [first, second] = lines
  const [morning, another] = mornings
  if (first && !second && !morning) return alone(world, to, first)
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const summary = words.words.signal.summaries[title]
  if (morning && !another && !first) return { summary, card: morning.card }
  if (!first && !morning) return null
  const networks = mornings.map(({ network }) => ({ id: network.id, name: network.name }))
  return {
    summary,
    card: digestCard(
      { title, lines: lines.map((one) => lineOf(to, one, world.clock.now())), networks },
      words,
    ),
  }
}

function alone(world: World, to: MemberId, { record, network, line }: Found): Promise<Message | null> {
  const notice = line.what === 'action' ? (`reminder-${line.rung}` as const) : line.notice
  const by = (line.what === 'action' && line.passedOnTo) || undefined
  return messageFor(world, record, network, { to, notice, about: line.action ?? undefined, by })
}

function lineOf(to: MemberId, { record, network, line }: Found, now: Instant): DigestLine {
  const notice = line.what === 'action' ? (`reminder-${line.rung}` as const) : line.notice
  const { value: signal, version: rev } = record
  const { id, reference, kind } = signal
  const action = line.action === null ? undefined : actionOf(signal, line.action)
  const behalf = onBehalfOf(signal, { to, about: action?.id, notice }, network)
  const passedOnTo = line.what === 'action' ? line.passedOnTo : null
  const member = memberOf(network, to)
  const lead = !action && behalf === null && signal.lead !== to ? signal.lead : null
  return {
    signal: id,
    reference,
    kind,
    rev,
    group: line.group,
    on: line.on,
    notice,
    action: action ? actionFor(signal, action, network, member) : null,
    forWhom: behalf && person(network, behalf),
    ledBy: lead && person(network, lead),
    passedOnTo: passedOnTo && person(network, passedOnTo),
    can: member ? deedsFor(signal, network, member) : [],
    suggested: asksForSomebody(notice) ? suggestedPeople(signal, network, now) : [],
  }
}
