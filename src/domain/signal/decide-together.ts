import type { SpokenWith } from '#domain/codes.ts'
import {
  events,
  refused,
  words,
  type ByMember,
  type Decision,
  type TogetherCommand,
} from '#domain/signal/commands.ts'
import { pastDay } from '#domain/signal/dates.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { inventoryOf, mayTakeInventory } from '#domain/signal/inventory.ts'
import { seats } from '#domain/signal/together.ts'

/** With parents, child or resident: who sits at the table, who was seen, in whose words. */
export function decideTogether(signal: Signal, command: TogetherCommand, situation: ByMember): Decision {
  const by = situation.actor.id
  switch (command.type) {
    case 'involve':
      return involve(signal, command, situation)
    case 'child-seen':
      return childSeen(command, situation)
    case 'own-words': {
      const { ownWords, wish, goodAt } = command
      const said = { ownWords: words(ownWords), wish: words(wish), goodAt: words(goodAt) }
      return anything(said) ? events({ type: 'own-words-noted', by, ...said }) : refused('text-missing')
    }
    case 'check-k3': {
      const { framework, shortLine, child } = command
      const lines = { framework: words(framework), shortLine: words(shortLine), child: words(child) }
      return anything(lines) ? events({ type: 'k3-checked', by, ...lines }) : refused('text-missing')
    }
    case 'take-inventory':
      return takeInventory(signal, command, situation)
  }
}

type Of<Type extends TogetherCommand['type']> = Extract<TogetherCommand, { type: Type }>

/** "Niet van toepassing" has a reason, and what was not discussed too. */
function involve(signal: Signal, command: Of<'involve'>, situation: ByMember): Decision {
  const chairs = seats.flatMap((seat) => {
    const chair = command.chairs[seat]
    return chair ? [[seat, { ...chair, reason: words(chair.reason) }] as const] : []
  })
  if (chairs.some(([, { state, reason }]) => state === 'not-applicable' && !reason))
    return refused('reason-missing')
  const wrong = command.discussedOn && pastDay(command.discussedOn, situation.network, situation.now)
  if (wrong) return wrong
  const spoken: SpokenWith = signal.content.audience === 'child' ? 'parents' : 'subject'
  return events(
    {
      type: 'involved',
      by: situation.actor.id,
      chairs: Object.fromEntries(chairs),
      notDiscussed: words(command.notDiscussed),
      alone: words(command.alone),
    },
    ...(command.discussedOn ? [contact(command.discussedOn, [spoken], situation)] : []),
  )
}

/** "Je kunt toch niet handelen zonder het kind te zien?" Or why not. */
function childSeen({ on, reason }: Of<'child-seen'>, situation: ByMember): Decision {
  const why = words(reason)
  if (!on) {
    return why
      ? events({ type: 'child-not-seen', by: situation.actor.id, reason: why })
      : refused('date-missing')
  }
  return pastDay(on, situation.network, situation.now) ?? events(contact(on, ['child'], situation))
}

/** With the family or the resident, and with their consent: then it counts as a talk too. */
function takeInventory(signal: Signal, command: Of<'take-inventory'>, situation: ByMember): Decision {
  if (!mayTakeInventory(signal)) return refused('inventory-needs-consent')
  const wrong = pastDay(command.on, situation.network, situation.now)
  if (wrong) return wrong
  const { audience } = signal.content
  const asked = inventoryOf(audience)
  const inventory = {
    on: command.on,
    factors: Object.fromEntries(
      asked.factors.flatMap((id) => {
        const answer = command.factors[id]
        return answer ? [[id, answer]] : []
      }),
    ),
    strengths: asked.strengths.filter((id) => command.strengths.includes(id)),
  }
  if (Object.keys(inventory.factors).length + inventory.strengths.length === 0)
    return refused('inventory-empty')
  const spoken: SpokenWith = audience === 'child' ? 'parents' : 'subject'
  return events(
    { type: 'inventory-taken', by: situation.actor.id, inventory },
    contact(command.on, [spoken], situation),
  )
}

const contact = (
  on: Extract<SignalEvent, { type: 'contact-made' }>['on'],
  spokenWith: readonly SpokenWith[],
  { actor, now }: ByMember,
): SignalEvent => ({ type: 'contact-made', by: actor.id, at: now, on, with: spokenWith })

const anything = (lines: Readonly<Record<string, string | null>>): boolean =>
  Object.values(lines).some((line) => line !== null)
