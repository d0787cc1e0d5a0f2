import { describe, expect, it } from 'vitest'
import type { Store } from '#app/ports.ts'
import { type House, startHouse } from '#support/house.ts'
import { carer, pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { activity } from '#support/teams/activities.ts'
import { textOf } from '#support/teams/card.ts'
import { homeTenant } from '#support/teams/cast.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Json } from '#support/teams/world.ts'
import { say } from '#text/words.ts'

const { chat } = say('nl').words

describe('who may not take part reads one sentence, and the store is asked to keep nothing but that they tried', () => {
  it('a stranger, whatever they do', async () => {
    const { house, youth, unchanged } = await scene()
    const { hugo } = house.rehearsal
    youth.joins(hugo)
    const on = standingIn(youth)
    await unchanged(async () => {
      for (const text of ['signaal', 'mijn signalen', 'koppel oldenzaal-18min', 'Ik heb iets gezien.'])
        expect(await hugo.says(text)).toEqual([chat.stranger])
      expect(await youth.mention(hugo, 'koppel oldenzaal-18min')).toEqual([chat.stranger])
      for (const button of ['Ik pak dit op', 'Details', 'Niet voor mij'])
        expect(textOf((await hugo.presses(button, { in: youth, on })).value)).toBe(chat.stranger)
      expect(await house.teams.installs(hugo)).toEqual([chat.stranger])
    })
  })

  it('a member of another network', async () => {
    const { house, adult, unchanged } = await scene()
    const { anna, bram } = house.rehearsal
    await raise(bram, carer)
    await house.beat()
    adult.joins(anna)
    await unchanged(async () => {
      for (const button of ['Ik pak dit op', 'Details']) {
        const answer = await anna.presses(button, { in: adult, on: standingIn(adult) })
        expect(textOf(answer.value)).toBe(chat.notYours)
      }
    })
    expect(await tried(house)).toEqual(['take-up: not-a-member', 'details: not-a-member'])
  })

  it('a member who left the channel, until the moment they are back', async () => {
    const { house, youth, unchanged } = await scene()
    const { anna, bram } = house.rehearsal
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    youth.leaves(anna)
    await house.at('2026-11-23T10:06')
    await unchanged(async () => {
      expect(await anna.says('signaal')).toEqual([chat.notInChannel('S.O.K.O. 18-')])
      const answer = await anna.presses('Iets toevoegen')
      expect(textOf(answer.value)).toBe(chat.notInChannel('S.O.K.O. 18-'))
    })
    expect(await tried(house)).toEqual(['add-information: not-in-channel'])
    youth.joins(anna)
    expect(await anna.says('signaal')).toEqual([expect.stringContaining('Over wie gaat het?')])
  })

  it('a member who left the network', async () => {
    const { house, youth, unchanged } = await scene()
    const { els } = house.rehearsal
    const files = (await sampleNetworks()).map((file) => ({
      ...file,
      members: file.members.filter(({ account }) => account !== els.account),
    }))
    await house.restart({ files })
    await unchanged(async () => {
      expect(await els.says('signaal')).toEqual([chat.stranger])
      expect(textOf((await els.presses('Ik pak dit op', { in: youth })).value)).toBe(chat.stranger)
    })
  })

  it('the same account with another id', async () => {
    const { house, unchanged } = await scene()
    const again = house.teams.person('anna-anew', { userPrincipalName: 'anna@carmel.example' })
    await unchanged(async () => expect(await again.says('signaal')).toEqual([chat.otherIdentity]))
  })

  it('an account of another organisation, also before the member of that name has come', async () => {
    const { house, youth, unchanged } = await scene()
    const { anna, carla } = house.rehearsal
    const like = { userPrincipalName: 'els@ggd.example', name: 'Els van elders', tenant: 'elsewhere' }
    const foreign = house.teams.person('els-elsewhere', like)
    await unchanged(async () => expect(await foreign.says('signaal')).toEqual([chat.otherTenant]))
    youth.joins(foreign)
    await house.at('2026-11-23T10:06')
    await raise(anna, pupil)
    await house.beat()
    expect(youth.cards()).toHaveLength(1)
    expect(carla.sees().at(-1)).toContain('Els van elders')
  })
})

/** What the journal keeps of who pressed what was not for them. */
const tried = async ({ journal }: House): Promise<string[]> =>
  (await journal()).flatMap(({ verb, result }) => (result.startsWith('not-') ? [`${verb}: ${result}`] : []))

/** One signal stands in the channel; `unchanged` fails when the store is asked to keep anything but that somebody tried. */
async function scene() {
  let commits = 0
  const counting = (store: Store): Store => ({
    ...store,
    commit: (commit) => {
      if (commit.puts.length + commit.work.length + commit.cancel.length > 0) commits += 1
      return store.commit(commit)
    },
  })
  const house = await startHouse({
    now: '2026-11-23T10:00',
    settings: { SEINHUIS_TENANTS: homeTenant },
    around: (messenger, store) => ({ messenger, store: counting(store) }),
  })
  const channels = await house.linked()
  await raise(house.rehearsal.anna, pupil)
  await house.beat()
  const unchanged = async (act: () => Promise<void>) => {
    const before = commits
    await act()
    expect(commits).toBe(before)
  }
  return { house, ...channels, unchanged }
}

/** The card as it stands now, to press again when it looks different. */
function standingIn(channel: Channel): Json {
  const card = channel.card()
  if (!card) throw new Error(`there is no card in ${channel.name}`)
  return card
}

describe('installed in a team', () => {
  it('says once in its channel what the coordinator types, and greets nobody', async () => {
    const house = await startHouse()
    const { anna, carla } = house.rehearsal
    const channel = house.teams.channel('General', [anna, carla])
    await addedTo(house, channel)
    await addedTo(house, channel)
    expect(channel.messages().map(({ text }) => text)).toEqual([chat.welcomeInChannel])
    expect(await house.teams.installs(carla)).toEqual([expect.stringContaining('Hoi Carla.')])
  })
})

/** As Teams tells it: with the team, and no channel but the conversation. */
async function addedTo({ teams, rehearsal: { carla } }: House, place: Channel): Promise<void> {
  const scene = { serviceUrl: teams.serviceUrl, person: carla, place }
  const { conversation, channelData } = activity(scene, '', {})
  const { team, tenant } = channelData as Json
  const { status } = await carla.sends(
    carla.activity({
      type: 'installationUpdate',
      action: 'add',
      conversation: { ...(conversation as Json), id: place.id },
      channelData: { team, tenant },
    }),
  )
  expect(status).toBe(200)
}
