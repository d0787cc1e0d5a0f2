import type { TeamsPerson } from '#app/ports.ts'
import type { ActionId, SignalId } from '#domain/ids.ts'
import type { Json } from '#support/teams/world.ts'
import { carla, pressers } from './people.ts'
import { personOf, type Pressed, pressAll, signalOf, type Storm, type Wanted } from './storm.ts'

/** Who leads, who is asked, and to whom the lead and the coordinator hand it over, by who does. */
type Cast = {
  lead: TeamsPerson
  asked: TeamsPerson
  others: readonly TeamsPerson[]
  to: ReadonlyMap<string, TeamsPerson>
}

/** One action, asked of somebody, and eight who press about it at one moment. */
export type Contest = Cast & { action: ActionId; pressed: readonly Pressed[] }

/** Everybody works on Thursdays. */
const dueOn = '2026-12-03'

/** The lead asks a colleague; then that colleague says yes and no, two hand it over, and the others say yes as well. */
export async function contendForAction(storm: Storm, id: SignalId): Promise<Contest> {
  const { value } = await signalOf(storm, id)
  const cast = castOf(storm, personOf(storm, value.lead))
  const action = await asks(storm, id, cast)
  const { version } = await signalOf(storm, id)
  const wanted = wantedBy(cast, { signal: id, action, rev: version })
  const pressed = await pressAll(storm, `owner:${id}`, shuffled(storm, wanted))
  return { ...cast, action, pressed }
}

function castOf({ roll }: Storm, lead: TeamsPerson): Cast {
  const all = pressers.filter(({ account }) => account !== lead.account)
  const start = roll(all.length)
  const [asked, ...others] = [...all.slice(start), ...all.slice(0, start)]
  const [one, other] = others.filter(({ account }) => account !== carla.account)
  if (!asked || !one || !other) throw new Error('too few people')
  const byCarla = [lead, asked].every(({ account }) => account !== carla.account)
  const to = new Map([[lead.account, one], ...(byCarla ? ([[carla.account, other]] as const) : [])])
  return { lead, asked, others, to }
}

function wantedBy({ asked, others, to }: Cast, data: Json): Wanted[] {
  const says = (person: TeamsPerson, verb: string, more: Json = {}): Wanted => ({
    person,
    verb,
    data: { ...data, ...more },
    inChannel: false,
  })
  const hands = pressers.flatMap((person) => {
    const receiver = to.get(person.account)
    return receiver ? [says(person, 'hand-over-action', { to: receiver.account })] : []
  })
  const yes = [asked, ...others].map((person) => says(person, 'accept-action'))
  return [...yes, says(asked, 'decline-action'), ...hands]
}

/** The lead begins, and asks. */
async function asks(storm: Storm, id: SignalId, { lead, asked }: Cast): Promise<ActionId> {
  const { version } = await signalOf(storm, id)
  const who = { who: lead.account, inChannel: false }
  const data = { signal: id, rev: version, what: 'Meekijken in de klas', dueOn }
  await storm.bots[0].press([
    { ...who, id: `begin:${id}`, verb: 'begin', data: { ...data, goal: 'Rust', what: 'Bellen' } },
  ])
  const added = { ...data, owner: asked.account, type: 'other' }
  await storm.bots[1].press([{ ...who, id: `add:${id}`, verb: 'add-action', data: added }])
  const { value } = await signalOf(storm, id)
  const action = value.actions.find(({ owner }) => owner === storm.memberOf(asked))
  if (!action) throw new Error(`${id}: ${asked.name} was not asked`)
  return action.id
}

const shuffled = ({ roll }: Storm, wanted: readonly Wanted[]): Wanted[] =>
  wanted
    .map((one) => ({ one, at: roll(1_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
