import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import { activity } from '#support/teams/activities.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

const signalsIn = (channel: Channel): string[] =>
  channel.messages().flatMap(({ text }) => (text.startsWith('Signaal') ? [text] : []))

describe('when Teams tells that somebody came or went', () => {
  it('the open cards are looked at again at once', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
    const { anna, fatih, hugo } = house.rehearsal
    const { youth } = await house.linked()
    await raise(anna, pupil)
    await house.beat()
    await comes(house, youth, hugo)
    expect(signalsIn(youth)).toEqual([expect.stringContaining('wordt geplaatst')])
    await goes(house, youth, hugo)
    expect(signalsIn(youth)).toEqual([expect.stringContaining(pupil.factsOwn)])
    await comes(house, youth, fatih)
    expect(signalsIn(youth)).toEqual([expect.stringContaining('School')])
    expect(signalsIn(youth)[0]).not.toContain(pupil.factsOwn)
  })

  it('and nobody is answered', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
    const { hugo } = house.rehearsal
    const { youth } = await house.linked()
    const before = youth.messages().length
    await comes(house, youth, hugo)
    expect(youth.messages()).toHaveLength(before)
    expect(hugo.sees()).toEqual([])
  })

  const comes = (house: House, place: Channel, person: Person) => {
    place.joins(person)
    return tell(house, place, { membersAdded: [{ id: person.user }] })
  }
  const goes = (house: House, place: Channel, person: Person) => {
    place.leaves(person)
    return tell(house, place, { membersRemoved: [{ id: person.user }] })
  }

  async function tell(
    { teams, rehearsal: { carla }, beat }: House,
    place: Channel,
    change: Json,
  ): Promise<void> {
    const scene = { serviceUrl: teams.serviceUrl, person: carla, place }
    await carla.sends(activity(scene, 'changed', { type: 'conversationUpdate', ...change }))
    await beat()
  }
})
