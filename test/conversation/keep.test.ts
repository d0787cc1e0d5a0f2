import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { goOn, pupil, shownTo } from '#support/raise.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { beforeTheTalk, draftsIn, theRest, writes } from '#support/writing.ts'

/** Anna works every day and reads at half past three; Bram works on Monday, Tuesday and Thursday and reads at half past eight. */
async function house(now = '2026-11-23T10:00') {
  const started = await startHouse({ now })
  const { youth } = await started.linked()
  return { house: started, youth, ...started.rehearsal }
}

/** Everything filled in, and nobody asked yet: talking comes first. */
async function holds(person: Person): Promise<void> {
  await person.says('signaal')
  await goOn(person, { ...beforeTheTalk, talked: 'not-yet' })
  expect(textOf(shownTo(person))).toContain('Eerst praten')
}

const last = (person: Person): string => person.sees().at(-1) ?? ''

describe('"Bewaar en stop"', () => {
  it('keeps it for ten own working days, and the card says only that', async () => {
    const { anna, bram } = await house()
    await writes(anna)
    await anna.presses('Bewaar en stop')
    expect(last(anna)).toContain('Ik wis het na ma 7 dec.')
    expect(last(anna)).not.toContain(pupil.factsOwn)
    await writes(bram)
    await bram.presses('Bewaar en stop')
    expect(last(bram)).toContain('Ik wis het na di 15 dec.')
  })

  it('goes on at the same question with "verder"', async () => {
    const { anna } = await house()
    await writes(anna)
    await anna.says('stop')
    await anna.says('verder')
    expect(last(anna)).toContain('Klopt dit?')
    await goOn(anna, theRest)
    expect(last(anna)).toContain('is bewaard')
  })

  it('asks which one when there are more', async () => {
    const { anna } = await house()
    await writes(anna)
    await anna.presses('Bewaar en stop')
    await anna.says('signaal')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Verder', { inputs: { ageBand: '12_15', origin: 'pupil', themes: 'money_housing' } })
    await anna.presses('Bewaar en stop')
    await anna.says('verder')
    expect(last(anna)).toContain('Kind of jongere · 0 t/m 11 jaar · School · Opvoeden en gezin')
    expect(last(anna)).toContain('Kind of jongere · 12 t/m 15 jaar · Geld en wonen')
    expect(last(anna)).not.toContain(pupil.factsOwn)
    await anna.presses('Ga verder')
    expect(last(anna)).toMatch(/Klopt dit\?|Wat zag of hoorde je\?/)
  })

  it('puts the one in progress aside for the one that is taken up', async () => {
    const { anna } = await house()
    await writes(anna)
    await anna.presses('Bewaar en stop')
    const saved = shownTo(anna)
    await anna.says('signaal')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Ga verder', { on: saved })
    await anna.says('verder')
    expect(buttonsOf(shownTo(anna)).filter((title) => title === 'Ga verder')).toHaveLength(2)
  })
})

describe('"Eerst praten"', () => {
  it('gives words to begin with, reminds on the day that was chosen, and goes on from there', async () => {
    const { house: bot, youth, anna } = await house()
    await anna.says('signaal')
    await goOn(anna, { ...beforeTheTalk, talked: 'not-yet', talkOn: '2026-11-25' })
    await anna.presses('Gesprekshulp')
    expect(last(anna)).toContain('Ik maak me zorgen over ...')
    await anna.presses('Bewaar 10 werkdagen')
    expect(last(anna)).toContain('Het is bewaard. Eerst praten.')
    await bot.at('2026-11-25T15:30')
    expect(last(anna)).toContain('Je wilde vandaag praten.')
    await anna.says('verder')
    await anna.presses('Ik heb gepraat')
    await anna.presses('Verder', { inputs: { talked: 'yes', childSeen: 'yes' } })
    await goOn(anna, { authority: 'both-parents', consentBy: 'parent1,parent2', asked: 'think-along' })
    await bot.beat()
    expect(youth.messages().some(({ text }) => text.includes(pupil.factsOwn))).toBe(true)
  })

  it('can become a question without a name', async () => {
    const { house: bot, youth, anna } = await house()
    await holds(anna)
    await anna.presses('Bewaar 10 werkdagen')
    await anna.presses('Sparren')
    await goOn(anna, { consultQuestion: 'Wat is een goede eerste stap?' })
    await bot.beat()
    expect(youth.messages().some(({ text }) => text.includes('Wat is een goede eerste stap?'))).toBe(true)
  })

  it('reminds on day 3 and day 8; on day 8 it can be kept longer, once, and then it is gone', async () => {
    const { house: bot, bram } = await house('2026-11-20T10:00')
    await holds(bram)
    await bram.presses('Bewaar 10 werkdagen')
    await bot.at('2026-11-26T08:30')
    expect(last(bram)).toContain('Je bewaarde een signaal. Is er al gepraat?')
    await bot.at('2026-12-08T08:30')
    expect(buttonsOf(shownTo(bram))).toEqual([
      'Ik heb gepraat',
      'Sparren',
      'Bewaar 10 werkdagen langer',
      'Wis nu',
    ])
    await bram.presses('Bewaar 10 werkdagen langer')
    expect(last(bram)).toContain('Ik wis het na do 31 dec.')
    await bot.at('2026-12-14T08:30')
    await bot.at('2026-12-28T08:30')
    expect(buttonsOf(shownTo(bram))).toEqual(['Ik heb gepraat', 'Sparren', 'Wis nu'])
    await bot.at('2026-12-31T16:59')
    expect(await draftsIn(bot)).toEqual([expect.stringMatching(/^kept:/)])
    await bot.at('2026-12-31T17:00')
    expect(await draftsIn(bot)).toEqual([])
    await bram.presses('Ik heb gepraat')
    expect(textOf(shownTo(bram))).toContain('Deze kaart is oud.')
  })

  it('what was saved, not held, can become a question on day 8 too', async () => {
    const { house: bot, anna } = await house()
    await writes(anna)
    await anna.presses('Bewaar en stop')
    await bot.at('2026-12-03T15:30')
    await anna.presses('Sparren')
    expect(last(anna)).toContain('Sparren over een kind')
    expect(last(anna)).toContain('Klopt dit?')
  })

  it('a feeling that was saved before danger was asked is asked it then', async () => {
    const { house: bot, anna } = await house()
    await anna.says('niet pluis')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Bewaar en stop')
    await bot.at('2026-12-03T15:30')
    await anna.presses('Sparren')
    expect(last(anna)).toContain('Is er nu gevaar?')
    await anna.presses('Nee, niets hiervan')
    expect(last(anna)).toContain('Sparren over een kind')
  })

  it('goes back from there', async () => {
    const { anna } = await house()
    await holds(anna)
    await anna.presses('Terug')
    expect(inputsOf(shownTo(anna)).map(({ id }) => id)).toEqual(['talkOn'])
  })
})

describe('"Wis"', () => {
  it('leaves nothing: no document, and no key that could open a copy of it', async () => {
    const { house: bot, anna } = await house()
    await writes(anna)
    await anna.presses('Bewaar en stop')
    const [kept = ''] = await draftsIn(bot)
    const seal = (await bot.bot.world.store.get(kept))?.seal ?? 'none'
    expect(bot.bytes(/^keys/).includes(seal)).toBe(true)
    expect(bot.bytes().includes(pupil.factsOwn)).toBe(false)
    await anna.presses('Wis alles')
    expect(last(anna)).toContain('Alles is gewist.')
    expect(await draftsIn(bot)).toEqual([])
    expect(bot.bytes(/^keys/).includes(seal)).toBe(false)
  })

  it('also now, on day 8', async () => {
    const { house: bot, anna } = await house()
    await holds(anna)
    await anna.presses('Bewaar 10 werkdagen')
    await bot.at('2026-12-03T15:30')
    await anna.presses('Wis nu')
    expect(await draftsIn(bot)).toEqual([])
    await anna.says('verder')
    expect(last(anna)).toContain('Je hebt niets bewaard.')
  })
})

describe('"stop"', () => {
  it('before anything was said keeps nothing', async () => {
    const { house: bot, anna } = await house()
    await anna.says('signaal')
    await anna.says('stop')
    expect(last(anna)).toBe('Gestopt. Er is niets bewaard.')
    expect(await draftsIn(bot)).toEqual([])
  })
})
