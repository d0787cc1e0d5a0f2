import { type Channel, actingChannel } from './channel.ts'
import { type Person, type Stage, actingPerson } from './person.ts'
import { type Someone, type Team, type World, madeOf } from './world.ts'

export type Known = {
  name?: string
  tenant?: string
  locale?: string
  userPrincipalName?: string | null
  email?: string | null
}

export const homeTenant = madeOf('tenant').uuid

/** Someone with an account; asked again, the same person. */
export const personIn = (
  stage: Stage,
  people: Map<string, Person>,
  account: string,
  known: Known = {},
): Person => {
  const there = people.get(account)
  if (there) return there
  const person = actingPerson(stage, someone(account, known))
  people.set(account, person)
  stage.world.people.push(person)
  return person
}

const someone = (account: string, known: Known): Someone => {
  const { uuid, token } = madeOf(account)
  return {
    account,
    name: account.split('@')[0] ?? account,
    tenant: homeTenant,
    locale: 'nl-NL',
    userPrincipalName: account,
    email: null,
    ...known,
    user: `29:${token}`,
    objectId: uuid,
    chat: `a:${token}`,
    installed: false,
    opened: false,
    views: new Map(),
  }
}

/** A channel with a roster of its own; asked again, the same channel. */
export const channelIn = (
  stage: Stage,
  channels: Map<string, Channel>,
  name: string,
  roster: Person[] = [],
  teamName = 'Seinhuis',
): Channel => {
  const key = `${teamName}/${name}`
  const there = channels.get(key)
  if (there) return there
  const id = `19:${madeOf(key).token}@thread.tacv2`
  const channel = actingChannel(stage, { name, id, team: teamIn(stage.world, teamName), roster: [...roster] })
  channels.set(key, channel)
  stage.world.places.push(channel)
  return channel
}

const teamIn = (world: World, name: string): Team => {
  const there = world.teams.find((team) => team.name === name)
  if (there) return there
  const { token, uuid } = madeOf(`team ${name}`)
  const team = { name, id: `19:${token}@thread.tacv2`, group: uuid, tenant: homeTenant }
  world.teams.push(team)
  return team
}
