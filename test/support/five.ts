import { expect } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { type House, startHouse } from '#support/house.ts'
import { goOn, raise, type Walked } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** The networks of all five collaborations, as one installation has them. */
export async function theFive(): Promise<NetworkFile[]> {
  const { networks, mistakes } = await readNetworks('networks/examples', LocalDate.parse('2026-11-20'))
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  return [...(await sampleNetworks()), ...networks]
}

export type Scene = {
  house: House
  channel: Channel
  /** Of the other networks that were asked for, in that order. */
  beside: Channel[]
  /** Somebody of this network, by name. */
  person: (name: string) => Person
}

/** One of the five on a Monday morning, in front of its channel; restricted partners are not in it. */
export async function sceneOf(id: string, ...others: string[]): Promise<Scene> {
  const files = await theFive()
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', files })
  const people = new Map<string, Person>()
  const person = (name: string): Person => {
    const found = people.get(name)
    if (!found) throw new Error(`${name} is not in ${id}`)
    return found
  }
  const linked = async (network: string): Promise<Channel> => {
    const file = files.find((one) => one.id === network)
    if (!file) throw new Error(`there is no network ${network}`)
    for (const { name, account } of file.members) people.set(name, house.teams.person(account, { name }))
    const roster = file.members.filter(({ partner }) => file.partners[partner]?.restricted !== true)
    const channel = house.teams.channel(
      file.name,
      roster.map(({ name }) => person(name)),
    )
    const coordinator = file.members.find(({ roles }) => roles.includes('coordinator'))
    await channel.mention(person(coordinator?.name ?? ''), `koppel ${network}`)
    return channel
  }
  const channel = await linked(id)
  const beside: Channel[] = []
  for (const other of others) beside.push(await linked(other))
  return { house, channel, beside, person }
}

/** What the channel shows of the one signal. */
export const cardOf = ({ channel }: Scene, reference: string): string =>
  channel.messages().find(({ text }) => text.includes(reference))?.text ?? ''

/** Everything that stands in a channel. */
export const standsIn = (channel: Channel | undefined): string =>
  (channel?.messages() ?? []).map(({ text }) => text).join('\n')

export const told = (person: Person): string => person.sees().join('\n')

type Story = {
  by: Person
  leads: Person
  answers: Readonly<Record<string, string>>
  /** What somebody felt first, before there were facts. */
  feeling?: Readonly<Record<string, string>>
  goal: string
  /** A working day of who leads. */
  dueOn: string
  spokenWith: string
}

async function raisedBy({ by, answers, feeling }: Story): Promise<Walked> {
  if (!feeling) return raise(by, answers)
  await raise(by, feeling, 'niet pluis')
  await by.presses('Maak er een signaal van')
  return goOn(by, answers)
}

/** Raised, visible, taken up, begun, and reminded on the day that it is due. */
export async function untilReminded(scene: Scene, story: Story): Promise<Walked> {
  const { house, channel } = scene
  const { by, leads, goal, dueOn, spokenWith } = story
  const walked = await raisedBy(story)
  await house.beat()
  expect(cardOf(scene, walked.reference)).toContain('oppakken voor')
  await leads.presses('Ik pak dit op', { in: channel })
  await house.beat()
  expect(told(by)).toContain(`pakt ${walked.reference} op.`)
  await leads.presses('Begin', { inputs: { goal, dueOn } })
  await house.beat()
  const dueToday = 'De datum is vandaag'
  expect(told(leads)).not.toContain(dueToday)
  await house.at(`${dueOn}T15:45`)
  expect(told(leads)).toContain(dueToday)
  await leads.presses('Klaar')
  await leads.presses('Klaar', { inputs: { outcome: 'done', spokenWith } })
  await house.beat()
  return walked
}

/** Closed for this reason, and whoever raised it hears that. */
export async function closed(
  scene: Scene,
  { by, leads }: Pick<Story, 'by' | 'leads'>,
  reference: string,
  closing: { closingReason: string } & Readonly<Record<string, string>>,
): Promise<void> {
  const { closingReason, ...details } = closing
  await leads.presses('Details', { in: scene.channel })
  await leads.presses('Sluit af', { in: scene.channel })
  await leads.presses('Verder', { inputs: { closingReason } })
  await leads.presses('Sluit af', { inputs: details })
  await scene.house.beat()
  expect(cardOf(scene, reference)).toContain('is afgesloten')
  expect(told(by)).toContain('is afgerond')
}
