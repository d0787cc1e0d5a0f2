import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { raise, shownTo } from '#support/raise.ts'
import { samplesWith } from '#support/sample-networks.ts'
import { buttonsOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

/** Femke is a teacher at the organisation where Daan is safeguarding officer. */
async function withFemke(now: string) {
  const member = { account: 'femke@ooc.example', function: 'leerkracht', partner: 'ooc' } as const
  const started = await startHouse({
    now,
    store: 'memory:',
    files: await samplesWith({ 'oldenzaal-18min': [member] }),
  })
  const femke = started.teams.person(member.account)
  await started.linked({ youth: [femke] })
  return { house: started, femke }
}

async function house(now = '2026-11-23T10:00') {
  const started = await startHouse({ now, store: 'memory:' })
  await started.linked()
  return { house: started, ...started.rehearsal }
}

const last = (person: Person): string => person.sees().at(-1) ?? ''
const inDanger = (person: Person, redFlags = 'rf_life_danger_now') => raise(person, { redFlags })
const verbs = async (house: House): Promise<string[]> => (await house.journal()).map(({ verb }) => verb)
const ping = 'Een collega zit misschien in een acute situatie. Bel even: Anna.'
const reminder = 'Heb je kunnen bellen?'

describe('the stop card', () => {
  it('says whom to call now, first for what was chosen and then in general', async () => {
    const { anna } = await house()
    const { text } = await inDanger(anna, 'rf_sexual_violence_recent')
    const lines = [
      'Stop even. Bel nu.',
      'Centrum Seksueel Geweld',
      'tel:08000188',
      'tel:112',
      'tel:08002000',
      'tel:113',
    ]
    const places = lines.map((line) => text.indexOf(line))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(buttonsOf(shownTo(anna))).toEqual(
      expect.arrayContaining(['Ik heb gebeld', 'Help mij bellen', 'Er is nu geen gevaar, ga verder']),
    )
  })

  it('comes at every entrance, before anything else is asked', async () => {
    const { anna } = await house()
    await raise(anna, { redFlags: 'rf_fire_gas_now' }, 'sparren')
    expect(last(anna)).toContain('Stop even. Bel nu.')
  })

  it('ends with "Ik heb gebeld": only that it was stopped stays, with the flag', async () => {
    const { house: bot, anna } = await house()
    await inDanger(anna)
    await anna.presses('Ik heb gebeld')
    expect(last(anna)).toContain('Goed dat je hulp zocht. Wat je schreef, is gewist.')
    const journal = await bot.journal()
    expect(journal.map(({ verb, detail }) => [verb, detail])).toEqual(
      expect.arrayContaining([
        ['stopped-for-safety', 'rf_life_danger_now'],
        ['called', undefined],
      ]),
    )
    await bot.at('2026-11-23T10:30')
    expect(last(anna)).not.toContain(reminder)
  })

  it('lets go on when there is no danger, with a reason that is a code', async () => {
    const { house: bot, anna } = await house()
    await inDanger(anna)
    await expect(anna.presses('Er is nu geen gevaar, ga verder')).rejects.toThrow(
      'notAcuteReason is required',
    )
    await anna.presses('Er is nu geen gevaar, ga verder', { inputs: { notAcuteReason: 'over' } })
    expect(last(anna)).toContain('Stap 2 van')
    await bot.at('2026-11-23T10:30')
    expect(last(anna)).not.toContain(reminder)
  })
})

describe('"Help mij bellen"', () => {
  it('in office hours reaches the safeguarding officer of the own organisation, and the card says so', async () => {
    const { house: bot, femke } = await withFemke('2026-11-23T10:00')
    await inDanger(femke)
    await femke.presses('Help mij bellen')
    expect(last(femke)).toContain('Ik heb een bericht gestuurd aan: intern begeleider.')
    await bot.beat()
    expect(bot.rehearsal.daan.sees()).toEqual([
      'Een collega zit misschien in een acute situatie. Bel even: Femke.',
    ])
    expect(bot.rehearsal.carla.sees()).toEqual([])
  })

  it('else the coordinator: on Fridays Daan does not work', async () => {
    const { house: bot, femke } = await withFemke('2026-11-20T10:00')
    await inDanger(femke)
    await femke.presses('Help mij bellen')
    expect(last(femke)).toContain('Ik heb een bericht gestuurd aan: coördinator.')
    expect(last(femke)).toContain('Nu niet bereikbaar: intern begeleider.')
    await bot.beat()
    expect(bot.rehearsal.carla.sees()).toHaveLength(1)
    expect(bot.rehearsal.daan.sees()).toEqual([])
  })

  it('outside office hours says that nobody can be reached here, and where somebody can', async () => {
    const { house: bot, anna, carla, gerda } = await house('2026-11-21T22:00')
    await inDanger(anna)
    await anna.presses('Help mij bellen')
    expect(last(anna)).toContain('Er is nu geen collega bereikbaar via deze bot.')
    await bot.beat()
    expect([...carla.sees(), ...gerda.sees()]).toEqual([])
  })

  it('goes on to who stands in when the coordinator cannot be reached', async () => {
    const { house: bot, anna, carla, gerda } = await house()
    bot.teams.failFor(carla, 403)
    await inDanger(anna)
    await anna.presses('Help mij bellen')
    await bot.beat()
    expect(carla.sees()).toEqual([])
    expect(gerda.sees()).toEqual([ping])
  })

  it('ends when none of them can be reached: nobody is asked twice', async () => {
    const { house: bot, anna, carla, gerda } = await house()
    for (const person of [carla, gerda]) bot.teams.failFor(person, 403)
    await inDanger(anna)
    await anna.presses('Help mij bellen')
    await bot.beat()
    expect(bot.log.filter(({ event }) => event === 'help-call-not-reached')).toHaveLength(2)
  })

  it('asked twice disturbs a colleague once', async () => {
    const { house: bot, anna, carla } = await house()
    await inDanger(anna)
    await anna.presses('Help mij bellen')
    await anna.pressesAgain()
    await bot.beat()
    await anna.pressesAgain()
    await bot.beat()
    expect(carla.sees().filter((text) => text === ping)).toHaveLength(1)
  })
})

describe('a quarter of an hour without an answer', () => {
  it('one reminder to the writer, and a message without content to a colleague', async () => {
    const { house: bot, anna, carla } = await house()
    await inDanger(anna)
    await bot.at('2026-11-23T10:14')
    expect(last(anna)).not.toContain(reminder)
    await bot.at('2026-11-23T10:15')
    expect(last(anna)).toContain(reminder)
    expect(carla.sees()).toEqual([ping])
    await bot.at('2026-11-23T11:00')
    expect(anna.sees().filter((text) => text.includes(reminder))).toHaveLength(1)
    expect(carla.sees()).toEqual([ping])
    expect(await verbs(bot)).toContain('stop-unanswered')
  })

  it('at night the writer is reminded all the same, and nobody else', async () => {
    const { house: bot, anna, carla, gerda } = await house('2026-11-21T22:00')
    await inDanger(anna)
    await bot.at('2026-11-21T22:15')
    expect(last(anna)).toContain(reminder)
    expect([...carla.sees(), ...gerda.sees()]).toEqual([])
  })
})

describe('a worry about a colleague', () => {
  it('goes to nobody here: no help to call, no reminder, no message to anyone', async () => {
    const { house: bot, anna, carla, gerda, daan } = await house()
    const { text } = await inDanger(anna, 'rf_colleague_suspected')
    expect(text).toContain('Deel dit niet in het netwerk.')
    expect(text).toContain('tel:09001113111')
    expect(buttonsOf(shownTo(anna))).not.toContain('Help mij bellen')
    const before = anna.sees().length
    await bot.at('2026-11-23T10:15')
    expect([carla, gerda, daan].flatMap((person) => person.sees())).toEqual([])
    expect(anna.sees()).toHaveLength(before)
    await anna.presses('Ik heb het verteld')
    expect(last(anna)).toContain('gewist')
  })
})
