import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { aChild, types } from '#support/typing.ts'

/** Everything here is typed: nobody presses a button. */
async function house() {
  const started = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const channels = await started.linked()
  return { house: started, ...channels, ...started.rehearsal }
}

const signalsIn = (channel: Channel): string[] =>
  channel.messages().flatMap(({ text }) => (/^Signaal|^Sparvraag/.test(text) ? [text] : []))
const last = (person: Person): string => person.sees().at(-1) ?? ''

const facts = ['Leerling is sinds zes weken stil en moe.', 'sinds zes weken'] as const

describe('a worry about a child, by typing only', () => {
  it('goes from the first word to the channel: numbers, words, ja and nee', async () => {
    const { house: bot, youth, anna } = await house()
    await types(anna, 'Signaal', ...aChild)
    expect(last(anna)).toContain('Wat zag of hoorde je zelf?')
    await types(anna, ...facts)
    await skipUntil(anna, 'Klopt dit?')
    await types(anna, 'nee', 'ja, ernstig', 'weet ik niet')
    await skipUntil(anna, 'Speelt dit nu')
    await types(anna, 'Ja, nu', 'hetzelfde', '7', 'nee', 'nee')
    expect(last(anna)).toContain('Wie of wat helpt al?')
    await types(
      anna,
      '3 en 5',
      'tekenen',
      'overslaan',
      'ja',
      'ja',
      'beide ouders',
      'nee',
      '1, 2',
      'overslaan',
    )
    expect(last(anna)).toContain('Wat vraag je van het netwerk?')
    await types(anna, 'meedenken', 'overslaan', 'overslaan', 'overslaan')
    expect(anna.sees().at(-2)).toContain('Dit ziet het kanaal.')
    expect(last(anna)).toContain('Lees de tekst nog een keer na.')
    await types(anna, 'ja')
    expect(last(anna)).toMatch(/Je signaal 18M-.{4} is bewaard\./)
    await bot.beat()
    expect(signalsIn(youth)).toEqual([expect.stringContaining(facts[0])])
    expect(last(anna)).toContain('staat in het netwerk')
  })
})

describe('a part of an answer', () => {
  it('is enough when it fits one of them', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', 'kind')
    expect(last(anna)).toContain('Klopt een van deze dingen?')
    await types(anna, 'nee', '12 t/m')
    expect(last(anna)).toContain('Hoe ken je deze persoon?')
    await types(anna, 'van horen')
    expect(last(anna)).toContain('Typ het nummer of het antwoord.')
  })
})

describe('a worry about an adult, by typing only', () => {
  it('in English, with labels', async () => {
    const { house: bot, adult, bram } = await house()
    await types(bram, 'language en', 'signal', 'adult', 'no', '18 years or older')
    await firstUntil(bram, 'What did you see or hear yourself?')
    await types(bram, 'Neighbour does not open the door.', 'since a week')
    await skipUntil(bram, 'Did you talk')
    await types(bram, 'yes')
    await skipUntil(bram, 'Who said yes')
    await types(bram, '1')
    await skipUntil(bram, 'Read the text once more')
    await types(bram, 'yes')
    await bot.beat()
    expect(signalsIn(adult)).toEqual([expect.stringContaining('Neighbour does not open the door.')])
  })
})

/** Skips what may be skipped until the bot asks this. */
async function skipUntil(person: Person, question: string): Promise<void> {
  for (let left = 20; left > 0 && !last(person).includes(question); left -= 1) await person.says('overslaan')
  expect(last(person)).toContain(question)
}

/** Takes the first choice of each question until the bot asks this. */
async function firstUntil(person: Person, question: string): Promise<void> {
  for (let left = 12; left > 0 && !last(person).includes(question); left -= 1) await person.says('1')
  expect(last(person)).toContain(question)
}

describe('the words in a dialogue', () => {
  it('terug, overzicht, overslaan and stop', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', ...aChild)
    expect(last(anna)).toContain('Wat zag of hoorde je zelf?')
    await types(anna, 'terug')
    expect(last(anna)).toContain('Over wie gaat het?')
    await types(anna, 'overzicht')
    expect(last(anna)).toContain('Jouw antwoorden')
    expect(last(anna)).toContain('0 t/m 11 jaar')
    await types(anna, 'stop')
    expect(last(anna)).toContain('Het is bewaard.')
  })

  it('what is needed cannot be skipped', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', 'overslaan')
    expect(last(anna)).toMatch(/^Deze vraag is nodig\.[^]*1\. Kind of jongere/)
  })

  it('what is no answer repeats the question with its choices', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', 'kind of jongere', 'nee', 'een jaar of acht')
    expect(last(anna)).toMatch(
      /^Kies een leeftijd\.\n\nHoe oud ongeveer\?\n1\. 0 t\/m 11 jaar\n2\. 12 t\/m 15 jaar/,
    )
  })

  it('free text is asked for with a warning, and one that is too long is asked for once more', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', ...aChild)
    expect(last(anna)).toContain('Wat je hier typt, blijft in Teams staan. Typ geen namen.')
    await types(anna, 'stil '.repeat(90))
    expect(last(anna)).toMatch(/400[^]*Wat zag of hoorde je zelf\?/)
    await types(anna, 'stil '.repeat(600))
    expect(last(anna)).toBe('Dat is te lang. Schrijf het korter, in een paar zinnen.')
  })
})

describe('where a card offers buttons, what is written on them can be typed', () => {
  it('danger: who called, or why there is none', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', 'kind of jongere', 'Er is nu dringend medische hulp nodig.')
    expect(last(anna)).toContain('Stop even. Bel nu.')
    await types(anna, 'hallo')
    expect(last(anna)).toBe('Typ wat er op een knop staat.')
    await types(anna, 'er is nu geen gevaar, ga verder')
    expect(last(anna)).toContain('Kies waarom er nu geen gevaar is.')
    await types(anna, 'er is al hulp bij')
    expect(last(anna)).toContain('Stap 2 van')
    await types(anna, 'terug', '8', 'ik heb gebeld')
    expect(last(anna)).toContain('Goed dat je hulp zocht.')
  })

  it('a word of danger: ja or nee', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', ...aChild, 'Er lag een mes op tafel.')
    expect(last(anna)).toContain('een woord dat bij gevaar past')
    await types(anna, 'nee')
    expect(last(anna)).toContain('Sinds wanneer')
  })

  it('talking first: a talk, a question without a name, or ten days', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', ...aChild, ...facts)
    await skipUntil(anna, 'Heb je gepraat')
    await types(anna, 'nee, nog niet', 'overslaan', 'overslaan')
    expect(last(anna)).toContain('Eerst praten')
    await types(anna, 'gesprekshulp')
    expect(last(anna)).toContain('Dit kun je voorlezen.')
    await types(anna, 'sparren')
    expect(last(anna)).toContain('Wat wil je vragen?')
    await types(anna, 'Wat is een goede eerste stap?')
    await skipUntil(anna, 'Lees de tekst nog een keer na.')
    await types(anna, 'ja')
    expect(last(anna)).toContain('Je sparvraag')
  })

  it('not in the network: to change the answers, or to end', async () => {
    const { anna } = await house()
    await types(anna, 'signaal', ...aChild, ...facts)
    await skipUntil(anna, 'Heb je gepraat')
    await types(anna, 'nee, dat is niet veilig', 'overslaan')
    expect(last(anna)).toContain('Deel dit nu niet in het netwerk.')
    await types(anna, 'antwoorden aanpassen')
    expect(last(anna)).toContain('Is het besproken?')
    await types(anna, '3', 'overslaan', 'wis alles')
    expect(last(anna)).toContain('Alles is gewist.')
  })
})

describe('anything else', () => {
  it('gets help in one sentence', async () => {
    const { anna } = await house()
    expect(await anna.says('Wat kan ik hier?')).toEqual([
      'Dat begrijp ik niet. Typ help om te zien wat je kunt typen.',
    ])
    expect(await anna.says('terug')).toEqual([
      expect.stringContaining('Je bent nu niet bezig met een signaal.'),
    ])
  })

  it('files and pictures are refused', async () => {
    const { anna } = await house()
    await types(anna, 'help')
    const before = anna.sees().length
    const picture = { contentType: 'image/png', contentUrl: 'https://elders.example/foto.png' }
    await anna.sends(anna.activity({ type: 'message', text: '', attachments: [picture] }))
    expect(anna.sees().slice(before)).toEqual([
      expect.stringContaining('Stuur hier geen bestanden, foto’s of spraak: '),
    ])
  })
})
