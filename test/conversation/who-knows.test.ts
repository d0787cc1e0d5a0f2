import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { textOf } from '#support/teams/card.ts'
import { shownTo } from '#support/raise.ts'
import { say } from '#text/words.ts'

const { chat } = say('nl').words
const friday = { now: '2026-11-20T10:00', store: 'memory:' } as const

describe('whoever looks for a colleague', () => {
  it('types one word and can call or chat at once', async () => {
    const house = await startHouse(friday)
    await house.linked()
    const { anna } = house.rehearsal
    await anna.says('wie vrienden')
    const text = textOf(shownTo(anna))
    expect(text).toContain('Wie weet van: Vrienden, straat, online')
    expect(text).toContain('Bram, jongerenwerker, Wijkracht')
    expect(JSON.stringify(shownTo(anna))).toContain('l/call/0/0?users=bram%40wijkracht.example')
  })

  it('sees what help there is, the lightest first', async () => {
    const house = await startHouse(friday)
    await house.linked()
    const { anna } = house.rehearsal
    await anna.says('kaart')
    expect(textOf(shownTo(anna))).toMatch(
      /Waarvoor zoek je hulp\? Er is hulp voor: .*Typ bijvoorbeeld: kaart \w+\./,
    )
    await anna.says('kaart opvoeden')
    const text = textOf(shownTo(anna))
    expect(text.indexOf('Inloop voor ouders')).toBeGreaterThan(0)
    expect(text.indexOf('Training omgaan met scheiding')).toBeGreaterThan(text.indexOf('Inloop voor ouders'))
  })

  it('who is in no network sees nobody, and a name that was typed is not repeated', async () => {
    const house = await startHouse(friday)
    await house.linked()
    const { anna, hugo } = house.rehearsal
    expect(await hugo.says('wie school')).toEqual([chat.stranger])
    expect(await anna.says('wie is mevrouw Pietersen')).toEqual([chat.personalData])
  })

  it('who is writing a signal goes on writing when the same word begins an answer', async () => {
    const house = await startHouse(friday)
    await house.linked()
    const { anna } = house.rehearsal
    await anna.says('signaal')
    await anna.says('wie weet')
    expect(textOf(shownTo(anna))).not.toContain('Wie weet hiervan')
    await anna.says('wie school')
    expect(textOf(shownTo(anna))).toContain('Wie weet van: School')
  })
})
