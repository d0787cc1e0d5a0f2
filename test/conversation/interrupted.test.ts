import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { goOn, pupil, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { draftsIn, theRest, writes } from '#support/writing.ts'

async function house() {
  const started = await startHouse({ now: '2026-11-23T10:00' })
  const { youth } = await started.linked()
  return { house: started, youth, ...started.rehearsal }
}

const last = (person: Person): string => person.sees().at(-1) ?? ''

describe('who was interrupted', () => {
  it('goes on at the same question after a restart of the bot', async () => {
    const { house: bot, anna, youth } = await house()
    await writes(anna)
    await bot.restart()
    await goOn(anna, theRest)
    await bot.beat()
    expect(youth.messages().some(({ text }) => text.includes(pupil.factsOwn))).toBe(true)
  })

  it('after a restart between any two cards', async () => {
    const { house: bot, anna } = await house()
    await anna.says('signaal')
    await bot.restart()
    await anna.presses('Zorg over een kind of jongere')
    await bot.restart()
    await anna.presses('Nee, niets hiervan')
    await bot.restart()
    await anna.presses('Verder', { inputs: { ageBand: '0_11', origin: 'pupil', themes: 'school' } })
    await bot.restart()
    expect(textOf(shownTo(anna))).toContain('Wat zag of hoorde je?')
    await goOn(anna, { factsOwn: 'Leerling is stil.', ...theRest })
    expect(last(anna)).toContain('is bewaard')
  })

  it('goes on, on another device, by typing anything', async () => {
    const { anna } = await house()
    await writes(anna)
    await anna.says('hallo?')
    expect(last(anna)).toContain('1. Nee')
    await anna.says('overzicht')
    await anna.presses('Ga verder')
    expect(textOf(shownTo(anna))).toContain('Klopt dit?')
  })

  it('reads on an old card what is there now, and changes nothing', async () => {
    const { anna } = await house()
    await anna.says('signaal')
    const start = shownTo(anna)
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Zorg over een volwassene', { on: start })
    expect(textOf(shownTo(anna))).toContain('Zorg over een kind')
    expect(textOf(shownTo(anna))).toContain('Stap 2 van')
  })

  it('is reminded once at the start of the next own day, and after the second it is gone', async () => {
    const { house: bot, bram } = await house()
    await writes(bram)
    const before = bram.sees().length
    await bot.at('2026-11-24T08:29')
    expect(bram.sees()).toHaveLength(before)
    await bot.at('2026-11-24T08:30')
    expect(last(bram)).toContain('Je was een signaal aan het schrijven.')
    await bot.at('2026-11-26T16:59')
    expect(bram.sees()).toHaveLength(before + 1)
    expect(await draftsIn(bot)).toEqual([expect.stringMatching(/^intake:/)])
    await bot.at('2026-11-26T17:00')
    expect(await draftsIn(bot)).toEqual([])
    await bram.presses('Verder', { on: shownTo(bram) })
    expect(textOf(shownTo(bram))).toContain('Deze kaart is oud.')
  })
})
