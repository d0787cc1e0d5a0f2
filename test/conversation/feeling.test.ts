import { describe, expect, it } from 'vitest'
import { kinds, load } from '#app/records.ts'
import { type House, startHouse } from '#support/house.ts'
import { goOn, raise, shownTo } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { buttonsOf, inputsOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { types } from '#support/typing.ts'
import { draftsIn } from '#support/writing.ts'

/** Anna works every day and reads at half past three; Bram works on Monday, Tuesday and Thursday and reads at half past eight. */
async function house(store: 'memory:' | 'sqlite' = 'memory:') {
  const started = await startHouse({ now: '2026-11-23T10:00', store })
  const channels = await started.linked()
  return { house: started, ...channels, ...started.rehearsal }
}

const felt = {
  factsOwn: 'Zit sinds kort alleen in de pauze',
  since: 'elke dag, al drie weken',
  different: 'Speelde altijd met anderen.',
  factsOthers: 'De conciërge ziet het ook.',
  wish: 'Ik heb geen zin meer.',
} as const

const last = (person: Person): string => person.sees().at(-1) ?? ''
const signalsIn = (channel: Channel): string[] =>
  channel.messages().flatMap(({ text }) => (/^Signaal|^Sparvraag/.test(text) ? [text] : []))
const lines = async (bot: House) => (await bot.journal()).map(({ verb, detail }) => [verb, detail])
const endings = async (bot: House) => (await lines(bot)).filter(([verb]) => verb === 'feeling-ended')

/** Everything that is stored of what people are writing. */
async function kept(bot: House): Promise<string> {
  const { store } = bot.bot.world
  const found = (await draftsIn(bot)).map((key) => load(store, kinds.intake, key))
  return JSON.stringify(await Promise.all(found))
}

/** As far as the four ways. */
const feels = (person: Person, answers: Readonly<Record<string, string>> = felt) =>
  raise(person, answers, 'niet pluis')

describe('"niet pluis"', () => {
  it('becomes a signal, and nothing is typed twice', async () => {
    const { house: bot, youth, anna } = await house()
    const { text, touched } = await feels(anna)
    expect(touched).toEqual(['audience', 'redFlags', ...Object.keys(felt)])
    expect(text).toContain('Misschien past: maak er een signaal van.')
    expect(text).not.toContain(felt.factsOwn)
    await anna.presses('Maak er een signaal van')
    expect(last(anna)).toContain('Over wie gaat het?')
    const rest = await goOn(anna, {
      ageBand: '0_11',
      origin: 'pupil',
      themes: 'school',
      talked: 'yes',
      authority: 'both-parents',
      consentBy: 'parent1,parent2',
      asked: 'think-along',
    })
    for (const id of Object.keys(felt)) expect(rest.touched).not.toContain(id)
    expect(rest.text).toContain('is bewaard')
    await bot.beat()
    expect(signalsIn(youth)).toEqual([
      expect.stringContaining(`${felt.factsOwn}. Anders dan eerst: ${felt.different}`),
    ])
    expect(await endings(bot)).toEqual([['feeling-ended', 'signal']])
  })

  it('can be chosen on the start card too, before anything else', async () => {
    const { anna } = await house()
    await anna.says('signaal')
    await anna.presses('Ik heb een niet-pluisgevoel')
    expect(last(anna)).toContain('Je hoeft nog niets zeker te weten.')
    expect(buttonsOf(shownTo(anna))).not.toContain('Ik heb een niet-pluisgevoel')
    await goOn(anna, felt)
    expect(last(anna)).toContain('Wat wil je nu doen?')
  })

  it('from an old start card throws nothing away', async () => {
    const { anna } = await house()
    await anna.says('signaal')
    const start = shownTo(anna)
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Ik heb een niet-pluisgevoel', { on: start })
    expect(last(anna)).toContain('Is er nu gevaar?')
    expect(last(anna)).toContain('Zorg over een kind')
  })

  it('asks about danger first, and in danger keeps no text', async () => {
    const { house: bot, anna } = await house()
    await raise(anna, { redFlags: 'rf_fire_gas_now' }, 'niet pluis')
    expect(last(anna)).toContain('Stop even. Bel nu.')
    await anna.presses('Ik heb gebeld')
    await anna.says('niet pluis')
    await goOn(anna, felt)
    expect(await kept(bot)).toContain(felt.factsOwn)
    await types(anna, 'terug', 'terug')
    await anna.presses('Er is nu brand- of gasgevaar.')
    expect(last(anna)).toContain('Stop even. Bel nu.')
    for (const text of Object.values(felt)) expect(await kept(bot)).not.toContain(text)
  })

  it('asks whether it is acute when the words sound so', async () => {
    const { anna } = await house()
    await anna.says('niet pluis')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Verder', { inputs: { factsOwn: 'Er lag een mes op tafel.' } })
    expect(last(anna)).toContain('een woord dat bij gevaar past')
    await types(anna, 'nee')
    expect(last(anna)).toContain('Wat wil je nu doen?')
  })

  it('shows what was taken out of a text', async () => {
    const { anna } = await house()
    await anna.says('niet pluis')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Verder', { inputs: { factsOwn: 'Stil.', factsOthers: 'Mevrouw Kanarink zag het.' } })
    expect(last(anna)).toContain('Er staat misschien een naam in je tekst.')
    expect(inputsOf(shownTo(anna)).find(({ id }) => id === 'factsOthers')?.value).not.toContain('Kanarink')
  })

  it('goes on at the same question after a restart, and can be read back', async () => {
    const { house: bot, anna } = await house('sqlite')
    await anna.says('niet pluis')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await bot.restart()
    await anna.says('verder')
    expect(last(anna)).toContain('Wat is er niet pluis?')
    await goOn(anna, felt)
    await bot.restart()
    await anna.says('overzicht')
    expect(last(anna)).toContain('Hoe is het anders dan eerst?')
    expect(last(anna)).toContain(felt.different)
    await anna.presses('Niet pluis')
    expect(inputsOf(shownTo(anna)).map(({ value }) => value)).toEqual(Object.values(felt))
  })

  it('that was not finished is reminded of once, and gone after two own working days', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await bot.at('2026-11-24T15:30')
    expect(last(anna)).toContain('Je schreef op wat er niet pluis is.')
    await bot.at('2026-11-25T17:00')
    expect(await draftsIn(bot)).toEqual([])
    expect(await endings(bot)).toEqual([])
  })
})

describe('"Spar"', () => {
  it('asks colleagues without a name, with what was typed', async () => {
    const { house: bot, youth, anna } = await house()
    await feels(anna)
    await anna.presses('Spar')
    const { touched } = await goOn(anna, {
      ageBand: '12_15',
      origin: 'pupil',
      themes: 'school',
      talked: 'not-yet',
      consultQuestion: 'Wat is een goede eerste stap?',
    })
    for (const id of Object.keys(felt)) expect(touched).not.toContain(id)
    await bot.beat()
    expect(signalsIn(youth)).toEqual([expect.stringContaining('Wat is een goede eerste stap?')])
    expect(await endings(bot)).toEqual([['feeling-ended', 'consult']])
  })

  it('is also what the word does there, as "signaal" makes it a signal', async () => {
    const { house: bot, anna, bram } = await house()
    await feels(anna)
    await anna.says('sparren')
    await feels(bram)
    await bram.says('signaal')
    expect([last(anna), last(bram)]).toEqual([
      expect.stringContaining('Sparren over een kind'),
      expect.stringContaining('Zorg over een kind'),
    ])
    expect(await endings(bot)).toEqual([
      ['feeling-ended', 'consult'],
      ['feeling-ended', 'signal'],
    ])
  })
})

describe('"Blijf kijken"', () => {
  it('asks nothing more, and brings the four ways back after five own working days', async () => {
    const { house: bot, bram } = await house()
    await feels(bram)
    await bram.presses('Blijf kijken')
    expect(last(bram)).toContain('Op do 3 dec vraag ik hoe het is.')
    expect(last(bram)).toContain('Ik wis het na di 15 dec.')
    expect(last(bram)).not.toContain(felt.factsOwn)
    const before = bram.sees().length
    await bot.at('2026-12-03T08:29')
    expect(bram.sees()).toHaveLength(before)
    await bot.at('2026-12-03T08:30')
    expect(last(bram)).toContain('Hoe is het nu?')
    expect(last(bram)).not.toContain(felt.factsOwn)
    expect(buttonsOf(shownTo(bram))).toEqual(
      expect.arrayContaining(['Blijf kijken', 'Praat', 'Spar', 'Maak er een signaal van']),
    )
    expect(await endings(bot)).toEqual([['feeling-ended', 'look-on']])
  })

  it('or after ten, and then it is kept two own working days more', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken', { inputs: { lookAgainIn: '10' } })
    expect(last(anna)).toContain('Op ma 7 dec vraag ik hoe het is.')
    await bot.at('2026-12-07T15:30')
    expect(last(anna)).toContain('Ik bewaar wat je schreef tot en met wo 9 dec.')
    await bot.at('2026-12-09T16:59')
    expect(await draftsIn(bot)).toHaveLength(1)
    await bot.at('2026-12-09T17:00')
    expect(await draftsIn(bot)).toEqual([])
    expect(await lines(bot)).toContainEqual(['draft-expired', 'looking'])
    await anna.presses('Maak er een signaal van')
    expect(last(anna)).toContain('Deze kaart is oud.')
  })

  it('becomes a signal from the reminder, with everything that was typed', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    await bot.at('2026-11-30T15:30')
    await anna.presses('Maak er een signaal van')
    expect(last(anna)).toContain('Over wie gaat het?')
    await anna.says('overzicht')
    expect(last(anna)).toContain(felt.factsOwn)
    expect(await endings(bot)).toEqual([
      ['feeling-ended', 'look-on'],
      ['feeling-ended', 'signal'],
    ])
  })

  it.each([
    ['Spar', 'Sparren over een kind'],
    ['Praat', 'Ik maak me zorgen over ...'],
  ])('from the reminder can also be: %s', async (way, shows) => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    await bot.at('2026-11-30T15:30')
    await anna.presses(way)
    expect(last(anna)).toContain(shows)
    expect(await draftsIn(bot)).toEqual([expect.stringMatching(/^intake:/)])
  })

  it('can be once more; the third time looking on means that it is erased', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    await bot.at('2026-11-30T15:30')
    const first = shownTo(anna)
    await anna.presses('Blijf kijken')
    expect(last(anna)).toContain('Op ma 7 dec vraag ik hoe het is.')
    await anna.presses('Blijf kijken', { on: first })
    await bot.at('2026-12-07T15:30')
    expect(buttonsOf(shownTo(anna))).toEqual([
      'Blijf kijken en wis dit',
      'Praat',
      'Spar',
      'Maak er een signaal van',
    ])
    await anna.presses('Blijf kijken en wis dit')
    expect(last(anna)).toContain('Alles is gewist.')
    expect(await draftsIn(bot)).toEqual([])
    expect((await lines(bot)).slice(-3)).toEqual([
      ['feeling-ended', 'look-on'],
      ['feeling-ended', 'look-on'],
      ['draft-discarded', 'looking'],
    ])
  })

  it('does not ask again who is in no network any more, and erases it in time', async () => {
    const { house: bot, anna } = await house('sqlite')
    await feels(anna)
    await anna.presses('Blijf kijken')
    const files = (await sampleNetworks()).map((file) => ({
      ...file,
      members: file.members.filter(({ account }) => account !== 'anna@carmel.example'),
    }))
    await bot.restart({ files })
    const before = anna.sees().length
    await bot.at('2026-11-30T15:30')
    expect(anna.sees()).toHaveLength(before)
    await bot.at('2026-12-07T17:00')
    expect(await lines(bot)).toContainEqual(['draft-expired', 'looking'])
  })

  it('does not ask again when somebody went on before', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    await anna.says('verder')
    expect(last(anna)).toContain('Wat wil je nu doen?')
    await anna.presses('Wis alles')
    const before = anna.sees().length
    await bot.at('2026-12-15T17:00')
    expect(anna.sees()).toHaveLength(before)
  })
})

describe('"Praat"', () => {
  it('gives words for the talk, and leads back to the four ways', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Praat')
    expect(last(anna)).toContain('Ik maak me zorgen over ...')
    await anna.presses('Iets anders kiezen')
    expect(last(anna)).toContain('Wat wil je nu doen?')
    expect(await endings(bot)).toEqual([])
  })

  it('keeps it until there was a talk; who talked chooses again, and may erase it', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Praat')
    await anna.presses('Bewaar 10 werkdagen')
    expect(last(anna)).toContain('Het is bewaard. Eerst praten.')
    await bot.at('2026-11-26T15:30')
    expect(last(anna)).toContain('Je bewaarde wat er niet pluis is.')
    await bot.at('2026-12-03T15:30')
    await anna.presses('Ik heb gepraat')
    expect(last(anna)).toContain('Wat wil je nu doen?')
    await anna.presses('Praat')
    await anna.presses('Bewaar 10 werkdagen')
    await anna.presses('Wis alles')
    expect((await lines(bot)).slice(-3)).toEqual([
      ['draft-held', undefined],
      ['feeling-ended', 'talk'],
      ['draft-discarded', 'held'],
    ])
  })

  it('can become a question on day 8', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Praat')
    await anna.presses('Bewaar 10 werkdagen')
    await bot.at('2026-12-03T15:30')
    await anna.presses('Sparren')
    expect(last(anna)).toContain('Sparren over een kind')
    await goOn(anna, { ageBand: '0_11', origin: 'pupil', themes: 'school', talked: 'not-yet' })
    expect(last(anna)).toContain('Je sparvraag')
  })
})

describe('a feeling, by typing only', () => {
  const typed = [felt.factsOwn, felt.since, 'overslaan', felt.factsOthers, felt.wish] as const

  it('goes from the word to the channel', async () => {
    const { house: bot, youth, anna } = await house()
    await types(anna, 'Niet pluis', '1', 'nee')
    expect(last(anna)).toContain('Wat viel je op?')
    expect(last(anna)).toContain('Typ geen namen.')
    await types(anna, ...typed)
    expect(last(anna)).toContain('Wat wil je nu doen?')
    await types(anna, 'tja')
    expect(last(anna)).toBe('Typ wat er op een knop staat.')
    await types(anna, 'maak er een signaal van', '1', 'leerling', 'overslaan', '5', 'nee', 'nee')
    expect(last(anna)).toContain('Klopt dit?')
    for (let left = 20; left > 0 && !last(anna).includes('Wie of wat helpt al?'); left -= 1)
      await anna.says('overslaan')
    await types(anna, '3', 'tekenen', 'ja')
    expect(last(anna)).toContain('Heb je het kind of de jongere zelf gezien')
    await types(anna, 'ja', 'beide ouders', 'nee', '1, 2', 'overslaan', 'meedenken')
    for (let left = 5; left > 0 && !last(anna).includes('Lees de tekst nog een keer na.'); left -= 1)
      await anna.says('overslaan')
    await types(anna, 'ja')
    await bot.beat()
    expect(signalsIn(youth)).toEqual([expect.stringContaining(felt.factsOwn)])
  })

  it.each([
    ['1', 'Op ma 30 nov vraag ik hoe het is.'],
    ['Blijf kijken', 'Op ma 30 nov vraag ik hoe het is.'],
    ['na 10 werkdagen', 'Op ma 7 dec vraag ik hoe het is.'],
    ['blijf kijken 10', 'Op ma 7 dec vraag ik hoe het is.'],
    ['2', 'Dit kun je voorlezen.'],
    ['3', 'Sparren over een kind'],
    ['spar', 'Sparren over een kind'],
    ['4', 'Zorg over een kind'],
    ['terug', 'Wat is er niet pluis?'],
    ['stop', 'Het is bewaard.'],
    ['wis alles', 'Alles is gewist.'],
    ['bewaar 10 werkdagen', 'Het is bewaard. Eerst praten.'],
  ])('a way is its number or what is written on its button: %s', async (way, shows) => {
    const { anna } = await house()
    await types(anna, 'niet pluis', '1', 'nee', ...typed, way)
    expect(last(anna)).toContain(shows)
  })

  it('begins with what is written on the button of the start card', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', 'Ik heb een niet-pluisgevoel.')
    expect(last(anna)).toContain('Je hoeft nog niets zeker te weten.')
  })

  it('asks in words again what comes after "terug"', async () => {
    const { anna } = await house()
    await types(anna, 'niet pluis', '1', 'nee', ...typed, 'terug', 'Het is anders.')
    expect(last(anna)).toContain('Wat viel je op?')
    await types(anna, 'Zit alleen.')
    expect(last(anna)).toContain('Wanneer en hoe vaak?')
  })

  it('in English', async () => {
    const { house: bot, bram } = await house()
    await types(bram, 'language en', 'gut feeling', 'adult', 'no')
    expect(last(bram)).toContain('What struck you?')
    await types(bram, 'Keeps the curtains closed.', 'once', 'Used to wave.', 'nobody', 'skip')
    expect(last(bram)).toContain('This may fit: keep looking.')
    await types(bram, 'make it a signal', '18 years or older')
    await bram.says('overview')
    expect(last(bram)).toContain('Keeps the curtains closed. Different from before: Used to wave.')
    expect(await endings(bot)).toEqual([['feeling-ended', 'signal']])
  })
})

describe('what stays of a feeling', () => {
  it('is in what it ended, without a word of it', async () => {
    const { house: bot, anna } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    const [line] = (await bot.journal()).filter(({ verb }) => verb === 'feeling-ended')
    expect(line).toMatchObject({ result: 'done', detail: 'look-on', network: 'oldenzaal-18min' })
    const told = JSON.stringify([await bot.journal(), bot.log])
    for (const text of Object.values(felt)) expect(told).not.toContain(text)
  })

  it('is seen by nobody else', async () => {
    const { house: bot, youth, anna, carla } = await house()
    await feels(anna)
    await anna.presses('Blijf kijken')
    await bot.at('2026-11-30T15:30')
    expect(signalsIn(youth)).toEqual([])
    expect(carla.sees()).toEqual([])
  })
})
