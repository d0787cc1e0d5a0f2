import { SignalId } from '#domain/ids.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import type { House } from '#support/house.ts'
import { textOf } from '#support/teams/card.ts'
import { asInvokeAnswer } from '#support/teams/client.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

/** The signals of the house, in the order in which they were raised; null what is forgotten. */
export async function signalsIn(house: House): Promise<(SignalRecord | null)[]> {
  const raised = (await house.journal()).filter(({ verb }) => verb === 'signal-raised')
  return Promise.all(
    raised.map(({ about }) => load(house.bot.world.store, kinds.signal, keyOf.signal(SignalId.parse(about)))),
  )
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
