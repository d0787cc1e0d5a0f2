import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { begun, cardIn, raised } from '#support/in-the-channel.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { samplesWith } from '#support/sample-networks.ts'
import { inputsOf, textOf } from '#support/teams/card.ts'

describe('twenty people press "Ik pak dit op" at the same time', () => {
  it('one of them leads, and nineteen read in one sentence that a colleague was first', async () => {
    const accounts = Array.from({ length: 20 }, (_, number) => `lid${number}@wijkracht.example`)
    const more = accounts.map(
      (account) => ({ account, function: 'wijkcoach', partner: 'wijkracht' }) as const,
    )
    const house = await startHouse({ files: await samplesWith({ 'oldenzaal-18min': more }) })
    const people = accounts.map((account) => house.teams.person(account))
    const { youth } = await house.linked({ youth: people })
    await raise(house.rehearsal.anna, pupil)
    await house.beat()
    const answers = await Promise.all(people.map((person) => person.presses('Ik pak dit op', { in: youth })))
    await house.beat()
    const texts = answers.map(({ value }) => textOf(value))
    expect(texts.filter((text) => text.includes('OPGEPAKT'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('Een collega was net iets eerder.'))).toHaveLength(19)
    expect((await house.journal()).filter(({ verb }) => verb === 'taken-up')).toHaveLength(1)
    expect(cardIn(youth)).toContain('OPGEPAKT')
    expect(people.filter((person) => person.sees().length > 0)).toHaveLength(1)
  })
})

describe('who takes it up', () => {
  it('begins with one press on a form that is filled in already', async () => {
    const { house, youth, bram, anna, reference } = await raised()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    expect(inputsOf(shownTo(bram)).map(({ id, value }) => [id, value])).toEqual([
      ['goal', 'Samen met de ouders kijken wat er beter moet worden'],
      ['what', 'Gesprek met de ouders'],
      ['dueOn', '2026-11-30'],
    ])
    await bram.presses('Begin')
    await house.beat()
    expect(cardIn(youth)).toContain('ACTIE LOOPT')
    expect(cardIn(youth)).toContain('Bram · ma 30 nov')
    expect(anna.sees().at(-1)).toContain(`Bram (jongerenwerker, Wijkracht) pakt ${reference} op.`)
  })

  it('reads why another date cannot be, and which days can (K3)', async () => {
    const { house, youth, bram } = await raised()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    await bram.presses('Begin', { inputs: { dueOn: '2026-12-02' } })
    expect(textOf(shownTo(bram))).toContain(
      'Wie dit doet, werkt die dag niet. Kan het op di 1 dec of do 3 dec?',
    )
    await bram.presses('Begin', { inputs: { dueOn: '2026-12-03' } })
    await house.beat()
    expect(cardIn(youth)).toContain('Bram · do 3 dec')
  })
})

describe('who does not', () => {
  it('thinks along, and the reporter hears who', async () => {
    const { house, youth, els, anna } = await raised()
    await els.presses('Ik denk mee', { in: youth })
    await house.beat()
    expect(anna.sees().at(-1)).toContain('Els (GGD) denkt mee met')
  })

  it('says in a chat of their own why not and who can; the coordinator hears of it', async () => {
    const { house, youth, els, carla } = await raised()
    const answer = await els.presses('Niet voor mij', { in: youth })
    expect(inputsOf(youth.card())).toEqual([])
    expect(textOf(answer.value)).toContain('Het formulier staat in je chat met Seinhuis.')
    await els.presses('Verstuur', { inputs: { reason: 'Ik ken dit gezin.', whoElse: 'de jongerenwerker' } })
    await house.beat()
    expect(carla.sees().at(-1)).toContain('Els (GGD) pakt')
    await carla.presses('Details')
    expect(textOf(shownTo(carla))).toContain('de jongerenwerker')
  })

  it('gets the form as the answer to the press when a chat cannot be reached', async () => {
    const { youth, els, teams } = await raised()
    teams.failFor(els, 403)
    const answer = await els.presses('Niet voor mij', { in: youth })
    expect(textOf(answer.value)).toContain('Waarom past dit niet bij jou?')
  })

  it('gets one form, also when Teams brings the press twice', async () => {
    const { house, youth, els } = await raised()
    await els.presses('Niet voor mij', { in: youth })
    await els.pressesAgain()
    expect(els.sees()).toHaveLength(1)
    await els.presses('Niet voor mij', { in: youth })
    expect(els.sees()).toHaveLength(2)
    await house.beat()
  })

  it('writes no name in a form: it is taken out and looked at once more', async () => {
    const { house, youth, els, teams } = await raised()
    await els.presses('Niet voor mij', { in: youth })
    await els.presses('Verstuur', {
      inputs: { reason: 'Bel mevrouw El Amrani op 06 1234 5678.', whoElse: 'weet ik niet' },
    })
    expect(textOf(shownTo(els))).toContain('Bel [naam] op [telefoon].')
    await els.presses('Verstuur')
    await house.beat()
    expect(teams.everything()).not.toContain('Amrani')
  })
})

describe('Details', () => {
  it('is the answer to one press, whole for who takes part, and written down', async () => {
    const { house, youth, bram, els, teams } = await raised()
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const whole = await bram.presses('Details', { in: youth })
    const part = await els.presses('Details', { in: youth })
    expect(textOf(whole.value)).toContain('Het kind mist vaak school')
    expect(textOf(part.value)).not.toContain('Het kind mist vaak school')
    expect(teams.everything()).not.toContain('Het kind mist vaak school')
    const reads = (await house.journal()).filter(({ verb }) => verb === 'details-read')
    expect(reads.map(({ result }) => result)).toEqual(['done', 'done'])
  })

  it('is refused to a restricted member, who sees the narrow card; that they asked is written down', async () => {
    const house = await startHouse()
    const { youth } = await house.linked({ youth: [house.rehearsal.fatih] })
    const { anna, fatih } = house.rehearsal
    await raise(anna, pupil)
    await house.beat()
    expect(cardIn(youth)).not.toContain(pupil.factsOwn)
    const answer = await fatih.presses('Details', { in: youth })
    expect(textOf(answer.value)).toContain('Jouw organisatie doet dit niet in dit netwerk.')
    const reads = (await house.journal()).filter(({ verb }) => verb === 'details-read')
    expect(reads.map(({ result }) => result)).toEqual(['restricted'])
  })
})

describe('a card that is not of now', () => {
  it('acts on today’s state', async () => {
    const { house, youth, bram, els } = await raised()
    const old = youth.cards().at(-1)
    await bram.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const answer = await els.presses('Ik pak dit op', { in: youth, ...(old ? { on: old } : {}) })
    expect(textOf(answer.value)).toContain('Een collega was net iets eerder.')
  })

  it('and the same press that arrives twice has one effect', async () => {
    const { house, youth, bram, els, anna } = await raised()
    await bram.presses('Ik pak dit op', { in: youth })
    const again = await bram.pressesAgain()
    expect(textOf(again.value)).toContain('OPGEPAKT')
    await els.presses('Ik denk mee', { in: youth })
    await els.pressesAgain()
    await house.beat()
    await bram.presses('Begin')
    await bram.pressesAgain()
    await house.beat()
    const verbs = (await house.journal()).map(({ verb }) => verb)
    for (const verb of ['taken-up', 'thought-along', 'begun', 'action-added'])
      expect(verbs.filter((one) => one === verb)).toEqual([verb])
    expect(anna.sees().filter((text) => text.includes('is opgepakt'))).toHaveLength(1)
  })

  it('and a note that arrives twice is there once, for who takes part', async () => {
    const { youth, bram, anna, teams } = await begun()
    await anna.presses('Iets toevoegen')
    await anna.presses('Verstuur', { inputs: { text: 'Het ging beter vandaag.' } })
    await anna.pressesAgain()
    const shown = await bram.presses('Details', { in: youth })
    expect(textOf(shown.value).match(/Het ging beter vandaag/g)).toHaveLength(1)
    expect(teams.everything()).not.toContain('Het ging beter vandaag')
  })
})
