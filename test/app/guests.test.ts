import { describe, expect, it } from 'vitest'
import type { Reply, TeamsPerson } from '#app/ports.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { onMemory, someone, startPlatform, tenant } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

const files = await sampleNetworks()
const { guests, chat } = say('nl').words
const [anna, bram, carla] = ['anna@carmel', 'bram@wijkracht', 'carla@oldenzaal'].map((account) =>
  someone(`${account}.example`),
) as [TeamsPerson, TeamsPerson, TeamsPerson]

/** Els as the file knows her; she comes from another organisation in a shared channel, or as a guest in this one. */
const elsewhere = { ...someone('els@ggd.example'), name: 'Els', tenant: 'tenant-2' }
const guest = { ...someone('els_ggd.example#ext#@oldenzaal.example'), name: 'Els' }
const kinds = [
  ['of another tenant', elsewhere],
  ['as a guest', guest],
] as const

/** The files in which Els has this account, agreed or not. */
const withEls = ({ account }: TeamsPerson, external?: boolean): NetworkFile[] =>
  files.map((file) => ({
    ...file,
    members: file.members.map((one) =>
      one.account === 'els@ggd.example' ? { ...one, account, ...(external ? { external } : {}) } : one,
    ),
  }))

async function scene(who: TeamsPerson, external?: boolean) {
  const ground = { ...onMemory(), tenants: [tenant, 'tenant-2'] }
  const platform = startPlatform(withEls(who, external), moment('2026-11-20 10:00'), ground)
  const youth = await platform.link('oldenzaal-18min', carla, [anna, bram, who])
  const adult = await platform.link('oldenzaal-18plus', carla, [bram, who])
  await platform.says(carla, 'help')
  const network = platform.world.networks.find(({ id }) => id === 'oldenzaal-18min')
  if (!network) throw new Error('the sample is gone')
  const audience = () => platform.world.directory.readers(network, youth)
  return { platform, youth, adult, audience, network }
}
const said = (reply: Reply): string =>
  'card' in reply ? textOf(reply.card) : reply.messages.map(({ text }) => text).join()

describe.each(kinds)('a member %s, of whom the file does not say that it was agreed', (_, els) => {
  it('reads one sentence, whatever they do, and the store keeps only that they came', async () => {
    const { platform, youth } = await scene(els)
    expect(said(await platform.says(els, 'mijn signalen'))).toBe(guests.notAgreed)
    const before = platform.written.length
    for (const text of ['signaal', 'mijn acties', 'koppel oldenzaal-18min'])
      expect(said(await platform.says(els, text))).toBe(guests.notAgreed)
    const press = { signal: 's_1', rev: 1 }
    expect(said(await platform.presses(els, 'details', press, { channel: youth }))).toBe(guests.notAgreed)
    expect(platform.written).toHaveLength(before)
  })

  it('is told to the coordinator of each of their networks, once', async () => {
    const { platform } = await scene(els)
    const heard = () => platform.sent.flatMap(({ message }) => message?.text ?? [])
    await platform.says(els, 'help')
    await platform.says(els, 'signaal')
    platform.restart()
    await platform.says(els, 'help')
    expect(heard()).toEqual([guests.told('Els', 'S.O.K.O. 18-'), guests.told('Els', 'S.O.K.O. 18+')])
    const refused = (await platform.journal()).filter(({ verb }) => verb === 'guest-refused')
    expect(refused.map(({ network }) => network)).toEqual(['oldenzaal-18min', 'oldenzaal-18plus'])
  })

  it('counts as an outsider in the channel, so that nothing is posted there, and nothing is asked of them', async () => {
    const { platform, audience, network } = await scene(els)
    expect(await audience()).toMatchObject({ audience: 'blocked', outsiders: ['Els'] })
    const { directory } = platform.world
    expect(await directory.presence(network, platform.memberOf(els))).toBe('gone')
    expect(await directory.inRosters(platform.memberOf(els))).toBeNull()
  })
})

describe.each(kinds)('a member %s, of whom the file says external: true', (_, els) => {
  it('takes part like everybody else', async () => {
    const { platform, audience, network } = await scene(els, true)
    expect(JSON.stringify(await platform.says(els, 'signaal'))).toContain('Over wie gaat het?')
    expect(await audience()).toMatchObject({ audience: 'full', outsiders: [] })
    expect(await platform.world.directory.presence(network, platform.memberOf(els))).toBe('here')
  })
})

it('external: true opens no organisation that may not use this bot', async () => {
  const platform = startPlatform(withEls(elsewhere, true), moment('2026-11-20 10:00'))
  await platform.link('oldenzaal-18min', carla, [elsewhere])
  expect(said(await platform.says(elsewhere, 'help'))).toBe(chat.otherTenant)
})
