import { describe, expect, it } from 'vitest'
import { type House, type HouseOptions, startHouse } from '#support/house.ts'
import { carer, goOn, pupil, shownTo } from '#support/raise.ts'
import { pressablesOf } from '#support/card-data.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { aChild, types } from '#support/typing.ts'
import { beforeTheTalk, draftsIn, writes } from '#support/writing.ts'
import { keyOf } from '#app/records.ts'

async function house(options: HouseOptions = {}) {
  const started = await startHouse({ now: '2026-11-23T10:00', ...options })
  const channels = await started.linked()
  await started.beat()
  return { house: started, channels: Object.values(channels), ...started.rehearsal }
}

/** The dialogue of a practice, from the word to its end. */
async function practises(person: Person, answers: Readonly<Record<string, string>> = pupil) {
  await person.says('oefenen')
  return goOn(person, answers)
}

/** Everything the bot sent to a channel or into another chat. */
const elsewhere = ({ teams }: House, person: Person): string =>
  teams.calls
    .filter(({ path }) => !decodeURIComponent(path).includes(person.chat))
    .map(({ text }) => text)
    .join('\n')

/** What the bot does every night and every morning is due in any house. */
const nextDueIn = ({ bot }: House) => bot.world.store.nextDueAt()

const last = (person: Person): string => person.sees().at(-1) ?? ''
const practiceOf = async ({ bot }: House, account: string) => {
  const member = bot.world.networks.flatMap(({ members }) => members).find((one) => one.account === account)
  return bot.world.store.get(member ? keyOf.practice(member.id) : '')
}

describe('"oefenen"', () => {
  it('tells two situations, goes through the real dialogue, and shows what the channel would see', async () => {
    const { anna } = await house()
    await anna.says('oefenen')
    expect(last(anna)).toMatch(/^OEFENING\n/)
    expect(buttonsOf(shownTo(anna))).toEqual(['Zorg over een kind of jongere', 'Zorg over een volwassene'])
    const { text, touched } = await goOn(anna, pupil)
    expect(touched).toEqual(expect.arrayContaining(['audience', 'redFlags', ...Object.keys(pupil)]))
    expect(text).toMatch(/^OEFENING\nDit zou het kanaal zien\n/)
    expect(text).toMatch(/Signaal OEF-.{4}/)
    expect(text).toContain(pupil.factsOwn)
    expect(text).toContain('Iris (jeugdverpleegkundige, GGD) pakt dit op. Die collega speel ik.')
    expect(text).toContain('Eerste stap: gesprek met de ouders, voor ma 30 nov.')
  })

  it('then somebody takes up what a played colleague raised, and reads what went well and what can be better', async () => {
    const { anna } = await house()
    await practises(anna, { ...pupil, strengths: '' })
    await anna.presses('Pak zelf iets op')
    expect(last(anna)).toContain('zonder ontbijt')
    await anna.presses('Ik denk mee')
    expect(last(anna)).toMatch(/^OEFENING\nDit is een oefening: die knop doet hier niets\.[^]*Ik pak dit op/)
    await anna.presses('Ik pak dit op')
    expect(last(anna)).toMatch(/^OEFENING\nJij hebt nu de regie\.[^]*Waar werk je naartoe\?/)
    await anna.presses('Details')
    expect(last(anna)).toMatch(
      /^OEFENING\nDit is een oefening: die knop doet hier niets\.[^]*Waar werk je naartoe\?/,
    )
    await anna.presses('Begin', { inputs: { goal: 'Weer meedoen met gym', dueOn: '2026-11-21' } })
    expect(last(anna)).toMatch(/^OEFENING\n[^]*Deze datum is al geweest\./)
    await anna.presses('Begin', { inputs: { dueOn: '2026-11-30' } })
    expect(last(anna)).toMatch(/^OEFENING\nGoed geoefend\n/)
    expect(last(anna)).toContain('• Noem ook wat er goed gaat.')
    expect(last(anna)).toContain('• Je schreef op wat je zag')
    expect(last(anna)).not.toContain('Schrijf het doel in je eigen woorden')
    expect(last(anna)).toContain('Ik wis deze oefening uiterlijk wo 25 nov, 10:00.')
  })

  it('marks every card and every message of it, and offers the situation to read', async () => {
    const { anna } = await house()
    await anna.says('oefenen')
    const before = anna.sees().length
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    expect(buttonsOf(shownTo(anna))).toContain('Lees de situatie')
    expect(textOf(shownTo(anna))).toContain('groep 5')
    await types(anna, 'overzicht', '1', 'zomaar iets', 'terug', 'overslaan')
    const said = anna.sees().slice(before - 1)
    expect(said.length).toBeGreaterThan(4)
    expect(said.filter((text) => !text.startsWith('OEFENING\n'))).toEqual([])
  })

  it('can be typed from the first word to the end', async () => {
    const { anna } = await house()
    await types(anna, 'oefenen', ...aChild, 'Leerling is stil.', 'sinds kort')
    for (let left = 40; left > 0 && !last(anna).includes('Heb je het besproken'); left -= 1)
      await anna.says('overslaan')
    await types(anna, 'ja', 'ja', 'beide ouders', 'nee', '1, 2')
    for (let left = 20; left > 0 && !last(anna).includes('Lees de tekst'); left -= 1)
      await anna.says('overslaan')
    await anna.says('ja')
    expect(last(anna)).toMatch(/^OEFENING\nDit zou het kanaal zien\n/)
    await anna.says('pak zelf iets op')
    await anna.says('ik pak dit op')
    expect(last(anna)).toContain('Waar werk je naartoe?')
  })

  it('is for an adult too, and a question without a name is answered by a colleague who thinks along', async () => {
    const { bram } = await house()
    const placed = await practises(bram, carer)
    expect(placed.text).toContain('Iris (wijkverpleegkundige, Thuiszorg De Wilg) pakt dit op.')
    await bram.says('stop')
    await practises(bram, unreachable)
    expect(last(bram)).toContain('Iris (jeugdverpleegkundige, GGD) denkt mee.')
  })

  it('is for who may read nothing in a channel: in practice everybody reads all', async () => {
    const { fatih } = await house()
    await practises(fatih)
    await fatih.presses('Pak zelf iets op')
    await fatih.presses('Ik pak dit op')
    expect(last(fatih)).toContain('Waar werk je naartoe?')
  })

  it('goes on where somebody was when it is typed again, and begins anew after the end', async () => {
    const { anna } = await house()
    await anna.says('oefenen')
    await anna.presses('Zorg over een kind of jongere')
    await anna.says('oefenen')
    expect(last(anna)).toContain('Is er nu gevaar?')
    await goOn(anna, pupil)
    await toTheEnd(anna)
    await anna.says('oefenen')
    expect(last(anna)).toContain('Oefen met een verzonnen situatie')
  })

  it('in English', async () => {
    const { anna } = await house()
    await types(anna, 'language en', 'practice')
    expect(last(anna)).toMatch(/^PRACTICE\nPractise with a made-up situation\n/)
    await types(anna, 'child or young person', 'no')
    expect(last(anna)).toMatch(/^PRACTICE\n/)
    await anna.says('stop')
    expect(last(anna)).toBe('PRACTICE\n\nThe practice has stopped. Everything of it is erased.')
  })
})

const unreachable = {
  ...beforeTheTalk,
  talked: 'unreachable',
  consultQuestion: 'Wat is een goede stap?',
} as const

/** From what was placed to the review, changing nothing. */
async function toTheEnd(person: Person): Promise<void> {
  await person.presses('Pak zelf iets op')
  await person.presses('Ik pak dit op')
  await person.presses('Begin')
}

describe('what does not become a signal in practice', () => {
  it('"Eerst praten" is kept in the practice, and the practice goes on', async () => {
    const { house: bot, anna } = await house()
    await practises(anna, { ...beforeTheTalk, talked: 'not-yet' })
    await anna.presses('Bewaar 10 werkdagen')
    expect(last(anna)).toMatch(/^OEFENING\nIn het echt bewaar ik dit voor je\./)
    expect(await draftsIn(bot)).toEqual([])
    await toTheEnd(anna)
    expect(last(anna)).toContain('• Praat eerst met de ouders of de persoon zelf.')
  })

  it('what was put aside goes on with "verder"', async () => {
    const { anna } = await house()
    await practises(anna, { ...beforeTheTalk, talked: 'not-yet' })
    await anna.presses('Bewaar 10 werkdagen')
    await anna.says('verder')
    expect(last(anna)).toMatch(/^OEFENING\nEerst praten\n/)
  })

  it('what does not belong in a network ends in advice, and the practice goes on', async () => {
    const { anna } = await house()
    await practises(anna, { ...beforeTheTalk, talked: 'unsafe' })
    expect(last(anna)).toMatch(/^OEFENING\nDeel dit nu niet in het netwerk\./)
    await toTheEnd(anna)
    expect(last(anna)).toContain('Goed geoefend')
  })
})

describe('a red flag in practice', () => {
  it('says that it is practice, and shows the numbers all the same; nobody is asked for help', async () => {
    const { house: bot, anna, carla } = await house()
    await anna.says('oefenen')
    const { text } = await goOn(anna, { redFlags: 'rf_life_danger_now' })
    expect(text).toMatch(/^OEFENING\nDit is een oefening, maar de nummers zijn echt\./)
    for (const number of ['tel:112', 'tel:08002000', 'tel:113']) expect(text).toContain(number)
    await anna.presses('Help mij bellen')
    expect(last(anna)).toContain('Er is nu geen collega bereikbaar via deze bot.')
    const before = anna.sees().length
    await bot.at('2026-11-23T10:30')
    expect(anna.sees()).toHaveLength(before)
    expect(carla.sees()).toEqual([])
    await anna.presses('Ik heb gebeld')
    expect(last(anna)).toMatch(/^OEFENING\nGoed dat je hulp zocht\./)
    await toTheEnd(anna)
    expect(last(anna)).toContain('Goed geoefend')
    expect((await bot.journal()).map(({ verb }) => verb)).not.toContain('stopped-for-safety')
  })
})

describe('nothing of a practice leaves it', () => {
  const canary = 'kanarievogel'
  const loud = {
    ...pupil,
    factsOwn: `Leerling praat over een ${canary}.`,
    wish: `een ${canary}`,
    goodAt: canary,
  }

  it('no message to anyone, nothing counted, nothing due but its own end', async () => {
    const { house: bot, anna, channels } = await house()
    const posted = channels.map((channel) => channel.messages().length)
    const journal = (await bot.journal()).length
    await practises(anna, loud)
    await toTheEnd(anna)
    expect(await bot.beat()).toBe(0)
    expect(elsewhere(bot, anna)).not.toContain(canary)
    expect(elsewhere(bot, anna)).not.toMatch(/OEF-|OEFENING|Iris/)
    expect(channels.map((channel) => channel.messages().length)).toEqual(posted)
    const lines = (await bot.journal()).slice(journal)
    expect(lines.map(({ verb, network, about }) => [verb, network, about])).toEqual([
      ['practised', undefined, undefined],
    ])
    await types(anna, 'mijn signalen', 'mijn acties')
    expect(anna.sees().at(-2)).toContain('Je hebt nog geen signalen gedeeld.')
    expect(last(anna)).toContain('Je hebt nu geen open acties.')
  })

  it('what was typed in it is in no log, and after 48 hours nothing can open what is left', async () => {
    const { house: bot, anna } = await house()
    await practises(anna, loud)
    await anna.presses('Pak zelf iets op')
    await anna.presses('Ik pak dit op')
    await anna.presses('Begin', { inputs: { goal: `Een ${canary}`, what: `Praten over een ${canary}` } })
    expect(last(anna)).toContain('Goed geoefend')
    const seal = (await practiceOf(bot, 'anna@carmel.example'))?.seal ?? 'none'
    expect(bot.bytes(/^keys/).includes(seal)).toBe(true)
    await bot.at('2026-11-25T09:59')
    expect(await practiceOf(bot, 'anna@carmel.example')).not.toBeNull()
    await bot.at('2026-11-25T10:00')
    expect(await practiceOf(bot, 'anna@carmel.example')).toBeNull()
    expect(bot.bytes(/^keys/).includes(seal)).toBe(false)
    expect(bot.bytes().includes(canary)).toBe(false)
    expect(JSON.stringify(bot.log)).not.toContain(canary)
    const { house: other } = await house()
    for (const moment of ['2026-11-25T09:59', '2026-11-25T10:00']) await other.at(moment)
    expect(await nextDueIn(bot)).toBe(await nextDueIn(other))
  })

  it('nobody is told by a practice that was never finished, and it goes all the same', async () => {
    const { house: bot, anna } = await house()
    await anna.says('oefenen')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    const before = anna.sees().length
    for (const moment of ['2026-11-24T15:30', '2026-11-25T10:00', '2026-11-26T12:00']) await bot.at(moment)
    expect(anna.sees()).toHaveLength(before)
    expect(await practiceOf(bot, 'anna@carmel.example')).toBeNull()
    await anna.presses('Terug')
    expect(last(anna)).toBe('OEFENING\nDeze oefening is voorbij en gewist. Typ oefenen voor een nieuwe.')
  })

  it('"stop" and "Wis nu" delete it at once', async () => {
    const { house: bot, anna } = await house()
    const before = await nextDueIn(bot)
    await practises(anna)
    await anna.says('stop')
    expect(last(anna)).toBe('OEFENING\n\nDe oefening is gestopt. Alles van de oefening is gewist.')
    expect(await practiceOf(bot, 'anna@carmel.example')).toBeNull()
    await practises(anna)
    await toTheEnd(anna)
    await anna.presses('Wis nu')
    expect(await practiceOf(bot, 'anna@carmel.example')).toBeNull()
    await bot.beat()
    expect(await nextDueIn(bot)).toBe(before)
  })

  it('personal data in it is taken out, and the review says so', async () => {
    const { anna } = await house()
    await practises(anna, { ...pupil, factsOwn: 'Bel 06-12345678 voor meer.' })
    expect(last(anna)).toContain('[telefoon]')
    await anna.presses('Pak zelf iets op')
    await anna.presses('Ik pak dit op')
    await anna.presses('Begin', { inputs: { goal: 'Bel 06-12345678' } })
    expect(last(anna)).toContain('In je tekst stond iets waaraan iemand te herkennen is.')
    await anna.presses('Begin')
    expect(last(anna)).toContain('Ik haalde iets weg waaraan iemand te herkennen is.')
    expect(anna.sees().join()).not.toContain('06-12345678')
  })
})

describe('a real dialogue beside a practice', () => {
  it('is kept as it was, and goes on after it', async () => {
    const { house: bot, anna, channels } = await house()
    await writes(anna)
    const [real = ''] = await draftsIn(bot)
    const before = await bot.bot.world.store.get(real)
    await bot.at('2026-11-23T10:05')
    await practises(anna)
    await toTheEnd(anna)
    expect(await draftsIn(bot)).toEqual([real])
    expect((await bot.bot.world.store.get(real))?.version).toBe(before?.version)
    await anna.says('verder')
    expect(last(anna)).toMatch(/Klopt dit\?/)
    expect(last(anna)).not.toContain('OEFENING')
    await goOn(anna, {
      'factor.y_behaviour_change': 'yes',
      talked: 'yes',
      authority: 'one-parent',
      consentBy: 'parent1',
    })
    await bot.beat()
    expect(channels.flatMap((one) => one.messages()).some(({ text }) => text.includes(pupil.factsOwn))).toBe(
      true,
    )
  })

  it('of the two, what is typed is for the one that was touched last', async () => {
    const { house: bot, anna } = await house()
    await writes(anna)
    const real = shownTo(anna)
    await bot.at('2026-11-23T10:05')
    await types(anna, 'oefenen', 'kind of jongere', 'nee')
    await anna.says('overzicht')
    expect(last(anna)).toMatch(/^OEFENING\nJouw antwoorden\n/)
    await bot.at('2026-11-23T10:10')
    await anna.presses('Terug', { on: real })
    await anna.says('overzicht')
    expect(last(anna)).toMatch(/^Jouw antwoorden\n[^]*Leerling is sinds zes weken stil en moe\./)
    await bot.at('2026-11-23T10:15')
    await types(anna, 'oefenen', 'overzicht')
    expect(last(anna)).toMatch(/^OEFENING\nJouw antwoorden\n/)
  })

  it('"signaal" leaves the practice at once, and a press in the practice comes back to it', async () => {
    const { anna } = await house()
    await anna.says('oefenen')
    await anna.presses('Zorg over een kind of jongere')
    const practised = shownTo(anna)
    await types(anna, 'signaal', 'volwassene')
    expect(anna.sees().slice(-2).join()).not.toContain('OEFENING')
    await anna.presses('Nee, niets hiervan', { on: practised })
    await anna.says('overzicht')
    expect(last(anna)).toMatch(/^OEFENING\nJouw antwoorden\n/)
  })

  it('"stop" is for the practice while that was touched last, and never takes the real one along', async () => {
    const { house: bot, anna } = await house()
    await writes(anna)
    await bot.at('2026-11-23T10:05')
    await types(anna, 'oefenen', 'stop')
    expect(last(anna)).toContain('De oefening is gestopt.')
    expect(await draftsIn(bot)).toEqual([expect.stringMatching(/^intake:/)])
    await anna.says('stop')
    expect(last(anna)).toContain('Het is bewaard.')
  })
})

it('another person cannot press in it', async () => {
  const { anna, bram } = await house()
  await anna.says('oefenen')
  const { verb, data } = pressablesOf(shownTo(anna))[0] ?? {}
  await bram.says('oefenen')
  const action = { type: 'Action.Execute', verb, data }
  const press = bram.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action } })
  const { body } = await bram.sends(press)
  expect(JSON.stringify(body)).toContain('Deze oefening is voorbij')
})
