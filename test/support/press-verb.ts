import { kinds, loadAll, type SignalRecord } from '#app/records.ts'
import type { House } from '#support/house.ts'
import { textOf } from '#support/teams/card.ts'
import { asInvokeAnswer } from '#support/teams/client.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

/** The signals that are there, of all networks, in the order in which they were raised. */
export async function signalsIn({ bot }: House): Promise<SignalRecord[]> {
  const { store, networks } = bot.world
  const found = await Promise.all(networks.map(({ id }) => loadAll(store, kinds.signal, `network:${id}`)))
  return found.flat().toSorted((one, other) => one.value.raisedAt - other.value.raisedAt)
}

export async function theSignal(house: House): Promise<SignalRecord> {
  const [signal] = await signalsIn(house)
  if (!signal) throw new Error('there is no signal')
  return signal
}

/** Presses a verb on the one signal, with these inputs, whether or not a card shows that button: what this person reads. */
export async function pressVerb(
  house: House,
  person: Person,
  verb: string,
  inputs: Readonly<Record<string, string>> = {},
  place?: Channel,
): Promise<string> {
  const { value, version } = await theSignal(house)
  return textOf(await sendPress(person, verb, { signal: value.id, rev: version, ...inputs }, place))
}

/** The card that a press with exactly these data is answered with. */
export async function sendPress(person: Person, verb: string, data: Json, place?: Channel): Promise<Json> {
  // The bot must have met somebody to know who presses.
  if (!person.opened) await person.says('help')
  const action = { type: 'Action.Execute', verb, data }
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } }
  const reply = await person.sends(person.activity({ ...invoke, ...(place ? where(place) : {}) }))
  return asInvokeAnswer(reply).value as Json
}

const where = ({ id, team }: Channel): Json => ({
  conversation: {
    isGroup: true,
    conversationType: 'channel',
    tenantId: team.tenant,
    id: `${id};messageid=1`,
  },
  channelData: {
    teamsChannelId: id,
    teamsTeamId: team.id,
    channel: { id },
    team: { id: team.id, name: team.name, aadGroupId: team.group },
    tenant: { id: team.tenant },
  },
})
