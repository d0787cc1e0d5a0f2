import { describe, expect, it } from 'vitest'
import type { NetworkFile, Partner } from '#domain/network/network.ts'
import { type House, startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { day } from '#support/time.ts'

const samples = await sampleNetworks()

/** The same files, with this changed of these partners in each network where they are. */
const withPartners = (keys: readonly string[], change: Partial<Partner>): NetworkFile[] =>
  samples.map((file) => ({
    ...file,
    partners: Object.fromEntries(
      Object.entries(file.partners).map(([name, partner]) => [
        name,
        keys.includes(name) ? { ...partner, ...change } : partner,
      ]),
    ),
  }))
const until = (validUntil: string): Partial<Partner> => ({
  agreement: { signedOn: day('2026-01-10'), validUntil: day(validUntil) },
})

/** Raised by Anna on Monday 23 November and led by Bram of Wijkracht, who promised a first step. */
async function ledByBram(files: NetworkFile[], store: 'memory:' | 'sqlite') {
  const house = await startHouse({ now: '2026-11-23T10:00', files, store })
  const { anna, bram, carla, gerda } = house.rehearsal
  const { youth } = await house.linked()
  await raise(anna, pupil)
  await house.beat()
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await bram.presses('Begin')
  await house.beat()
  const news = newsOf(anna, bram, carla, gerda)
  return { house, youth, news, anna, bram, carla, gerda }
}
const releases = async (house: House): Promise<string[]> =>
  (await house.journal()).flatMap(({ verb, detail }) =>
    verb === 'released' || verb === 'action-fell-to' ? [`${verb} ${detail ?? ''}`.trim()] : [],
  )

/** The list of the first network, as the coordinator opens it from the message of the day. */
const overviewOf = async (carla: Person): Promise<string> => textOf((await carla.presses('Overzicht')).value)

describe('an agreement that ends while somebody leads', () => {
  it('on its last day everything goes on; from the next morning on it waits for others, once, and their partner’s people can do nothing', async () => {
    const { house, youth, news, bram, carla } = await ledByBram(
      withPartners(['wijkracht'], until('2026-11-24')),
      'memory:',
    )
    await house.at('2026-11-24T08:30')
    expect(await releases(house)).toEqual([])
    expect(news(carla).join()).toContain('Kijk vandaag even bij S.O.K.O. 18-.')
    expect(await overviewOf(carla)).toContain('De afspraak met Wijkracht loopt vandaag af.')
    await house.at('2026-11-25T08:30')
    await house.at('2026-11-26T08:30')
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
    const read = textOf((await bram.presses('Details', { in: youth })).value)
    expect(read).toContain('De afspraak met Wijkracht is niet geldig.')
    expect((await bram.says('mijn acties')).join()).toContain('De afspraak met Wijkracht is niet geldig.')
    expect((await bram.says('signaal')).join()).toContain('De afspraak met Wijkracht is niet geldig.')
    expect(await overviewOf(carla)).toContain('De afspraak met Wijkracht is voorbij')
  })
})

describe('a partner that suspends its participation', () => {
  it('from the next start on what its people had falls to who takes part, and they read why', async () => {
    const { house, youth, news, bram, gerda } = await ledByBram(samples, 'sqlite')
    await house.restart({ files: withPartners(['wijkracht', 'gemeente'], { suspended: true }) })
    await house.beat()
    expect(await releases(house)).toEqual(['released left', 'action-fell-to'])
    expect(news(gerda).join(), 'the coordinator is of a suspended partner too').toContain(
      'Deze actie is nu van jou',
    )
    const read = textOf((await bram.presses('Details', { in: youth })).value)
    expect(read).toContain('Wijkracht doet nu niet mee in dit netwerk.')
    const [refused] = (await house.journal()).filter(({ result }) => result === 'suspended')
    expect(refused).toMatchObject({ verb: 'details' })
  })
})

describe('each quarter', () => {
  it('the coordinator confirms the people of a partner with one press; of who is not confirmed for thirty days nobody sees a new signal', async () => {
    const house = await startHouse({ now: '2026-12-21T10:00', store: 'memory:', files: samples })
    const { anna, bram, carla, els } = house.rehearsal
    const { youth } = await house.linked()
    await house.beat()
    const news = newsOf(carla)
    await house.at('2027-01-04T08:30')
    expect(news(carla).join()).toContain('Kijk vandaag even bij S.O.K.O. 18-.')
    const overview = await overviewOf(carla)
    expect(overview).toContain('Werken deze mensen nog hier?')
    expect(overview).toContain('Twents Carmel College')
    const after = await carla.presses('Klopt')
    expect(textOf(after.value)).not.toContain('Twents Carmel College')
    expect(textOf(after.value)).toContain('Wijkracht')

    await house.at('2027-02-03T08:30')
    const { reference } = await raise(anna, pupil)
    await house.beat()
    const read = textOf((await bram.presses('Details', { in: youth })).value)
    expect(read).toContain('Niemand heeft bevestigd wie er nu bij Wijkracht werkt.')
    expect(read).not.toContain(reference)
    expect(textOf((await els.presses('Ik pak dit op', { in: youth })).value)).toContain('Niemand heeft')
    const own = await raise(bram, pupil)
    await house.beat()
    expect(textOf((await bram.presses('Details', { in: youth })).value)).toContain(own.reference)
    const lines = (await house.journal()).filter(({ verb }) => verb === 'confirm-members')
    expect(lines).toEqual([expect.objectContaining({ result: 'done', detail: 'carmel' })])
  })
})
