import { describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder, sample } from '#support/network-folder.ts'
import { adopt, readAdopted } from '../../src/networks/adopted.ts'
import { changesSince } from '../../src/networks/changes.ts'

const on = LocalDate.parse('2026-11-22')

async function read(text: string) {
  const folder = await networkFolder({ 'oldenzaal-18min.yaml': text })
  const { networks, mistakes } = await readNetworks(folder, on)
  expect(mistakes).toEqual([])
  return { folder, networks }
}

/** What is said after the sample was adopted and then changed like this. */
async function saidAfter(from: string | RegExp, to: string): Promise<string[]> {
  const text = await sample()
  const { folder, networks } = await read(text)
  await adopt(folder, networks, on)
  const known = await readAdopted(folder)
  if ('mistake' in known) throw new Error(known.mistake)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return changesSince(known.adopted, (await read(changed)).networks)
}

describe('what changed since a network adopted its file', () => {
  it.each([
    [
      'somebody came',
      /^members:$/m,
      'members:\n  - { account: nina@ggd.example, name: Nina, partner: ggd, function: jeugdarts, works: [mo] }',
      'Nina came, jeugdarts of GGD',
    ],
    ['somebody left', /^.*bram@wijkracht.*\n/m, '', 'Bram left'],
    [
      'other working days',
      'works: [mo, tu, th], expertise: [jongeren',
      'works: [mo, tu], expertise: [jongeren',
      'Bram: works is mo, tu, was mo, tu, th',
    ],
    [
      'another role',
      'roles: [backup-coordinator]',
      'roles: []',
      'Gerda: roles is nothing, was backup-coordinator',
    ],
    [
      'a partner more',
      /^partners:.*$/m,
      'partners:\n  halt: { name: Halt, type: justitie_halt, agreement: { signedOn: 2026-01-10, validUntil: 2028-01-10 } }',
      'Halt takes part',
    ],
    [
      'a partner that stops for a while',
      'name: GGD,',
      'name: GGD, suspended: true,',
      'GGD takes no part for a while',
    ],
    [
      'a partner that will stop',
      'name: GGD,',
      'name: GGD, suspendedFrom: 2027-01-01,',
      'GGD: suspendedFrom is 2027-01-01, was not written',
    ],
    [
      'an agreement that is renewed',
      'validUntil: 2028-01-10',
      'validUntil: 2030-01-10',
      'Twents Carmel College: agreement.validUntil is 2030-01-10, was 2028-01-10',
    ],
    [
      'a question that is left out',
      '# dialogue: { leaveOut: [since, repeat] }',
      'dialogue: { leaveOut: [since] }',
      'the question since is asked no longer',
    ],
    [
      'a question in other words',
      '# texts:',
      'texts:',
      'the question goodAt is asked in other words: Waar wordt het kind blij van?',
    ],
    [
      'another time',
      'responseTimes: {}',
      'responseTimes: { high: { takeUpHours: 2 } }',
      'responseTimes.high.takeUpHours is 2, was 4',
    ],
    [
      'another holiday',
      'until: 2026-10-18',
      'until: 2026-10-19',
      'schoolHolidays.noord.herfstvakantie.until is 2026-10-19, was 2026-10-18',
    ],
    ['a free day', 'closed: []', 'closed: [2026-12-24]', 'calendar.closed is 2026-12-24, was nothing'],
    [
      'other help',
      'waitingWeeks: 0',
      'waitingWeeks: 3',
      'services.Buurtsport (voorbeeld).waitingWeeks is 3, was 0',
    ],
  ])('%s', async (_what, from, to, sentence) => {
    expect(await saidAfter(from, to)).toContain(`oldenzaal-18min, since 2026-11-22: ${sentence}`)
  })

  it('a question that is asked again', async () => {
    const leaving = (await sample()).replace('# dialogue:', 'dialogue:')
    const { folder, networks } = await read(leaving)
    await adopt(folder, networks, on)
    const known = await readAdopted(folder)
    const again = await read(leaving.replace('[since, repeat]', '[repeat]'))
    expect('adopted' in known && changesSince(known.adopted, again.networks)).toEqual([
      'oldenzaal-18min, since 2026-11-22: the question since is asked again',
    ])
  })

  it('a question that is asked as everywhere again', async () => {
    const own = (await sample()).replace('# texts:', 'texts:')
    const { folder, networks } = await read(own)
    await adopt(folder, networks, on)
    const known = await readAdopted(folder)
    const usual = await read(await sample())
    expect('adopted' in known && changesSince(known.adopted, usual.networks)).toEqual([
      'oldenzaal-18min, since 2026-11-22: the question goodAt is asked as everywhere again',
    ])
  })

  it('nothing, when only a remark or the order of people is another', async () => {
    expect(await saidAfter('# as people read it', '# as colleagues read it')).toEqual([])
    expect(await saidAfter(/^(.*anna@carmel.*\n)(.*bram@wijkracht.*\n)/m, '$2$1')).toEqual([])
  })

  it('nothing of a network that adopted nothing, and of one whose file is gone that it is', async () => {
    const { folder, networks } = await read(await sample())
    expect(await readAdopted(folder)).toEqual({ adopted: {} })
    expect(changesSince({}, networks)).toEqual([])
    await adopt(folder, networks, on)
    const known = await readAdopted(folder)
    expect('adopted' in known && changesSince(known.adopted, [])).toEqual([
      'oldenzaal-18min, since 2026-11-22: the file is gone',
    ])
  })

  it('and who reads the folder sees no network in it', async () => {
    const { folder, networks } = await read(await sample())
    await adopt(folder, networks, on)
    expect((await readNetworks(folder, on)).networks).toEqual(networks)
  })

  it('names nobody by account', async () => {
    const said = await saidAfter('account: bram@wijkracht.example', 'account: b.jansen@wijkracht.example')
    expect(said.join('\n')).not.toContain('@')
    expect(said).toHaveLength(2)
  })
})

it('what cannot be written is said in a sentence', async () => {
  const { networks } = await read(await sample())
  expect(await adopt('/nowhere', networks, on)).toEqual({
    mistake: '/nowhere/adopted.json cannot be written (ENOENT): check the rights of the folder',
  })
})
