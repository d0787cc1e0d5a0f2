import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { verifying } from '#app/journal/verify.ts'
import { raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** What the samples agreed ends before the two years are over: here it holds for longer. */
const withoutEnd = async (): Promise<NetworkFile[]> =>
  (await sampleNetworks()).map((file) => ({
    ...file,
    partners: Object.fromEntries(
      Object.entries(file.partners).map(([key, partner]) => [
        key,
        { ...partner, agreement: { ...partner.agreement, validUntil: LocalDate.parse('2030-01-10') } },
      ]),
    ),
  }))

/** Carla linked the channels; Anna stopped at danger, asked for help, and called after a quarter of an hour. */
async function afterAStop() {
  const house = await startHouse({ now: '2026-11-23T10:00', files: await withoutEnd() })
  await house.linked()
  const { anna } = house.rehearsal
  await raise(anna, { redFlags: 'rf_life_danger_now' })
  await anna.presses('Help mij bellen')
  await house.at('2026-11-23T10:15')
  await anna.presses('Ik heb gebeld')
  return house
}

const verbs = async (house: House): Promise<string[]> => (await house.journal()).map(({ verb }) => verb)
/** What is not as it was written. */
async function findings(house: House) {
  const { witness } = house.bot.world.store
  const { add, end } = verifying(await witness.journalHead(), witness.journalMac)
  for (const entry of await house.journal()) add(entry)
  return end().findings
}
const nights = (house: House): number => house.log.filter(({ event }) => event === 'journal-forgotten').length
const linked = ['linked', 'linked']
/** That somebody began is kept with everything else: not why it stopped. */
const begun = ['dialogue-started']
/** One line for all that made room beside each other. */
const made = ['journal-forgotten']
const stop = ['stopped-for-safety', 'help-asked-to-call', 'stop-unanswered', 'called']

describe('the journal', () => {
  it('tells of a safety stop for ninety days, and after that of everything else', async () => {
    const house = await afterAStop()
    expect(await verbs(house)).toEqual([...linked, ...begun, ...stop])
    await house.at('2027-02-20T10:00')
    expect(await verbs(house)).toEqual([...linked, ...begun, ...stop])
    await house.at('2027-02-22T10:00')
    expect(await verbs(house)).toEqual([...linked, ...begun, ...made])
  })

  it('tells of everything else for two years, and counts on after it forgot all', async () => {
    const house = await afterAStop()
    const last = (await house.journal()).at(-1)?.number ?? 0
    await house.at('2028-10-23T10:00')
    expect(await verbs(house)).toEqual([...linked, ...begun, ...made])
    expect(await findings(house)).toEqual([])
    await house.at('2028-11-24T10:00')
    expect(await verbs(house)).toEqual(made)
    await house.restart()
    await house.linked()
    expect((await house.journal()).map(({ number }) => number).slice(0, 2)).toEqual([last, last + 1])
    await house.at('2028-11-24T10:15')
    expect(await findings(house), 'the chain goes on over what was forgotten').toEqual([])
    expect((await house.bot.world.store.witness.journalHead())?.number).toBeGreaterThan(last)
  })

  it('forgets once after a week of silence, at the first beat after the start', async () => {
    const house = await afterAStop()
    await house.restart({ now: '2026-11-30T10:00' })
    await house.restart()
    expect(nights(house)).toBe(0)
    await house.beat()
    expect(nights(house)).toBe(1)
    await house.at('2026-12-01T03:59')
    expect(nights(house)).toBe(1)
    await house.at('2026-12-01T04:00')
    expect(nights(house)).toBe(2)
  })
})
