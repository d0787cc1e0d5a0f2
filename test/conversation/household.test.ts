import { describe, expect, it } from 'vitest'
import { type HouseOptions, startHouse } from '#support/house.ts'
import { carer, goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { closesIt, storedSignal } from '#support/stored.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'

const button = 'Nog iemand in dit gezin'
const { asked: _asked, ...adult } = carer
const about = { ...adult, factsOwn: 'Canarygroot is moe en slaapt niet.', asked: 'take-up' } as const
const child = { ...pupil, factsOwn: 'Canaryklein komt elke dag te laat.' } as const

/** Bram is in both networks. He raised a worry about an adult, and it stands in its channel. */
async function anAdultFirst(
  around: NonNullable<HouseOptions['around']> = (messenger, store) => ({ messenger, store }),
) {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', around })
  const channels = await house.linked()
  const { bram } = house.rehearsal
  const { reference } = await raise(bram, about)
  await house.beat()
  return { house, ...channels, first: reference, ...house.rehearsal }
}

/** And then one about a child in that household. */
async function bothPlaced() {
  const scene = await anAdultFirst()
  await scene.bram.presses(button)
  const { reference } = await goOn(scene.bram, child)
  await scene.house.beat()
  return { ...scene, second: reference }
}

describe('somebody else in the same household', () => {
  it('begins again: whom it is about, danger first, and nothing of the first', async () => {
    const { bram } = await anAdultFirst()
    const { value } = await bram.presses(button)
    expect(textOf(value)).toContain('Dit gaat over iemand anders in hetzelfde gezin.')
    expect(buttonsOf(shownTo(bram))).toContain('Zorg over een kind of jongere')
    const { value: next } = await bram.presses('Zorg over een kind of jongere')
    expect(textOf(next)).toContain('gevaar')
    await bram.says('overzicht')
    expect(bram.sees().at(-1)).not.toContain('Canarygroot')
  })

  it('is a signal of its own, and both know that they belong together', async () => {
    const { house, first, second } = await bothPlaced()
    const [one, other] = [await storedSignal(house, first), await storedSignal(house, second)]
    expect(one.links).toEqual([{ signal: other.id, network: other.network, why: 'household' }])
    expect(other.links).toEqual([{ signal: one.id, network: one.network, why: 'household' }])
    expect(one.network).not.toBe(other.network)
    expect(one.consent.by).toEqual(['subject'])
    expect(other.consent.by).toEqual(['parent1', 'parent2'])
    const lines = (await house.journal()).filter(({ verb }) => verb === 'linked')
    expect(lines.filter(({ detail }) => detail === 'household')).toHaveLength(1)
  })

  it('each side sees that there is another, and nothing of what is in it', async () => {
    const { house, youth, adult: adults, daan, fatih, bram } = await bothPlaced()
    await daan.presses('Ik pak dit op', { in: youth })
    await fatih.presses('Ik pak dit op', { in: adults })
    await house.beat()
    const forDaan = await daan.presses('Details', { in: youth })
    const forFatih = await fatih.presses('Details', { in: adults })
    const ofChild = [
      textOf(forDaan.value),
      ...youth.messages().map(({ text }) => text),
      ...daan.sees(),
    ].join()
    const ofAdult = [
      textOf(forFatih.value),
      ...adults.messages().map(({ text }) => text),
      ...fatih.sees(),
    ].join()
    expect(ofChild).toContain('Canaryklein')
    expect(ofChild).not.toMatch(/Canarygroot|18P-/)
    expect(ofAdult).toContain('Canarygroot')
    expect(ofAdult).not.toMatch(/Canaryklein|18M-/)
    const own = await bram.presses('Details')
    expect(textOf(own.value)).not.toMatch(/Canaryklein.*Canarygroot|Canarygroot.*Canaryklein/s)
  })

  it('each has its own lead and its own end', async () => {
    const { house, youth, adult: adults, first, second, daan, els } = await bothPlaced()
    await daan.presses('Ik pak dit op', { in: youth })
    await els.presses('Ik pak dit op', { in: adults })
    await house.beat()
    await closesIt(house, first)
    expect((await storedSignal(house, first)).status).toBe('closed')
    expect(await storedSignal(house, second)).toMatchObject({ status: 'taken-up', lead: expect.any(String) })
  })

  it('of a signal that was closed meanwhile: it stands by itself, without a link and without trouble', async () => {
    const { house, first, bram } = await anAdultFirst()
    await bram.presses(button)
    await closesIt(house, first)
    await bram.says('verder')
    const { reference } = await goOn(bram, child)
    expect((await storedSignal(house, reference)).links).toEqual([])
    expect((await storedSignal(house, first)).links).toEqual([])
  })

  it('a colleague who takes up the first at that very moment loses nothing, and neither does the link', async () => {
    let meanwhile: (() => Promise<unknown>) | null = null
    const {
      house,
      adult: adults,
      first,
      bram,
      els,
    } = await anAdultFirst((messenger, store) => ({
      messenger,
      store: {
        ...store,
        commit: async (commit) => {
          const now = commit.journal.some(({ verb }) => verb === 'linked') ? meanwhile : null
          if (now) meanwhile = null
          await now?.()
          return store.commit(commit)
        },
      },
    }))
    await bram.presses(button)
    meanwhile = () => els.presses('Ik pak dit op', { in: adults })
    const { reference } = await goOn(bram, child)
    expect(meanwhile).toBeNull()
    const [one, other] = [await storedSignal(house, first), await storedSignal(house, reference)]
    expect(one).toMatchObject({ status: 'taken-up', links: [{ signal: other.id }] })
    expect(other.links).toMatchObject([{ signal: one.id }])
  })

  it('what somebody was busy with is put aside, and found again with verder', async () => {
    const { house, bram } = await anAdultFirst()
    await bram.says('signaal')
    await bram.presses('Zorg over een kind of jongere')
    await bram.says('mijn signalen')
    await bram.presses(button)
    expect(textOf(shownTo(bram))).toContain('Waar je mee bezig was, is bewaard.')
    await bram.says('verder')
    expect(buttonsOf(shownTo(bram)).filter((title) => title === 'Ga verder')).toHaveLength(2)
    expect(house.log.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('pressed twice it is one dialogue', async () => {
    const { bram } = await anAdultFirst()
    await bram.presses(button)
    await bram.pressesAgain()
    await bram.says('verder')
    expect(textOf(shownTo(bram))).not.toContain('Ga verder')
    expect(buttonsOf(shownTo(bram))).toContain('Zorg over een kind of jongere')
  })

  it('where danger is being asked about, that comes first', async () => {
    const { bram } = await anAdultFirst()
    const receipt = shownTo(bram)
    await raise(bram, { redFlags: 'rf_life_danger_now' })
    await bram.presses(button, { on: receipt })
    expect(textOf(shownTo(bram))).toContain('112')
  })

  it('is no button for others, and none once it is closed', async () => {
    const { house, adult: adults, first, bram, carla } = await anAdultFirst()
    expect(textOf((await carla.presses('Details', { in: adults })).value)).not.toContain(button)
    await bram.says('mijn signalen')
    expect(buttonsOf(shownTo(bram))).toContain(button)
    await closesIt(house, first)
    await bram.says('mijn signalen')
    expect(buttonsOf(shownTo(bram))).not.toContain(button)
  })
})
