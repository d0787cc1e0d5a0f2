import { describe, expect, it } from 'vitest'
import { verified } from '#app/certificate/block.ts'
import { ledBy } from '#support/known-identity.ts'
import { startHouse } from '#support/house.ts'
import { pressVerb, sendPress, theSignal } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { closesIt, storedSignal } from '#support/stored.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

const copied = (card: unknown): string => String(inputsOf(card as Json).at(-1)?.value)
const shows = (person: Person): string => textOf(person.card())
const toldAbout = (person: Person, text: string): number =>
  person.sees().filter((one) => one.includes(text)).length

/** Anna raised something on a Monday morning, and nobody took it up yet. */
async function raised() {
  const house = await startHouse({ now: '2026-11-23T10:00' })
  const { youth } = await house.linked()
  const { reference } = await raise(house.rehearsal.anna, pupil)
  await house.beat()
  return { house, youth, reference, ...house.rehearsal }
}

const objects = async (scene: Awaited<ReturnType<typeof raised>>): Promise<void> => {
  const { house, carla, reference } = scene
  await carla.says(`bezwaar ${reference}`)
  await carla.presses('Leg het bezwaar vast', {
    inputs: { receivedOn: '2026-11-20', ground: 'own-situation' },
  })
  await house.beat()
}

describe('what somebody asks', () => {
  it('is reminded to the coordinator three times in the month, and not once it was answered', async () => {
    const { house, carla, reference } = await raised()
    const heard = () => toldAbout(carla, `${reference} · inzage`)
    await carla.says(`inzage ${reference}`)
    await carla.presses('Toon wat er staat', { inputs: { receivedOn: '2026-11-23' } })
    await house.at('2026-12-08T16:00')
    expect(heard()).toBe(0)
    await house.at('2026-12-09T10:00')
    expect(heard()).toBe(1)
    expect(carla.sees().join()).toContain('Kwam op ma 23 nov. Antwoord uiterlijk wo 23 dec.')
    await house.at('2026-12-16T10:00')
    expect(heard()).toBe(2)
    await carla.says('verzoeken')
    await carla.presses('Beslis')
    const answer = await carla.presses('Geef dit antwoord', { inputs: { outcome: 'about-others' } })
    expect(copied(answer.value)).toContain('U vroeg op ma 23 nov 2026 om inzage')
    expect(copied(answer.value)).toContain(
      'Wij doen dit niet. De reden: er staan ook gegevens van anderen in',
    )
    expect(copied(answer.value)).toContain('Autoriteit Persoonsgegevens')
    const before = heard()
    await house.at('2026-12-24T10:00')
    expect(heard()).toBe(before)
  })

  it('takes two months more once, when that is told in the first month, and the rungs move along', async () => {
    const { house, carla, reference } = await raised()
    await carla.says(`wissen ${reference}`)
    const wrong = await carla.presses('Nog niet: leg de vraag vast', { inputs: { receivedOn: '2026-11-24' } })
    expect(textOf(wrong.value as Json)).toContain('Die dag is nog niet geweest.')
    await carla.presses('Nog niet: leg de vraag vast', { inputs: { receivedOn: '2026-11-23' } })
    await carla.says('verzoeken')
    await carla.presses('Meer tijd')
    const answer = await carla.presses('Neem twee maanden meer', { inputs: { reason: 'complex' } })
    expect(copied(answer.value)).toContain('U hoort het uiterlijk op di 23 feb 2027.')
    await carla.says('verzoeken')
    expect(buttonsOf(carla.card())).toEqual(['Beslis'])
    const before = toldAbout(carla, `${reference} · wissen`)
    await house.at('2026-12-23T10:00')
    expect(toldAbout(carla, `${reference} · wissen`)).toBe(before)
    await house.at('2027-02-09T10:00')
    expect(toldAbout(carla, `${reference} · wissen`)).toBe(before + 1)
  })

  it('stands under the list of the network, and nobody but its coordinator decides', async () => {
    const { house, carla, bram, reference } = await raised()
    await carla.says(`inzage ${reference}`)
    await carla.presses('Toon wat er staat')
    await carla.says('verzoeken')
    const [decide] = (JSON.stringify(carla.card()).match(/r_[a-z0-9]+/) ?? []) as [string]
    await carla.says('overzicht netwerk')
    expect(carla.sees().join()).toContain('1 verzoek wacht op antwoord')
    const refused = await sendPress(bram, 'decide-request', { request: decide, outcome: 'not-safe' })
    expect(textOf(refused)).toBe('Dit kan alleen de coördinator van het netwerk.')
    for (const word of ['corrigeer', 'bezwaar']) {
      await bram.says(`${word} ${reference}`)
      expect(bram.sees().at(-1)).toBe('Dit kan alleen de coördinator van het netwerk.')
    }
    for (const [verb, inputs] of [
      ['rectify', { receivedOn: '2026-11-23', text: 'Dat klopt niet.' }],
      ['object', { receivedOn: '2026-11-23', ground: 'not-correct' }],
    ] as const)
      expect(await pressVerb(house, bram, verb, inputs)).toBe(
        'Dit kan alleen de coördinator van het netwerk.',
      )
    expect((await theSignal(house)).value).toMatchObject({ heldSince: null, correction: null })
  })
})

describe('a code that is typed', () => {
  it.each(['inzage', 'wissen'])('writes nothing down as asked: %s', async (word) => {
    const { carla, reference } = await raised()
    await carla.says(`${word} ${reference}`)
    await carla.says('verzoeken')
    expect(shows(carla)).toContain('Er wacht geen verzoek op antwoord.')
  })
})

describe('what is erased as somebody asked', () => {
  it('is answered with a letter, waits for nothing more, and its certificate begins with a sentence', async () => {
    const scene = await raised()
    const { house, carla, reference } = scene
    await objects(scene)
    await carla.says(`wissen ${reference}`)
    const answer = await carla.presses(`Wis alles van ${reference}`, { inputs: { receivedOn: '2026-11-19' } })
    expect(copied(answer.value)).toContain('U vroeg op do 19 nov 2026 om het wissen van uw gegevens')
    expect(copied(answer.value)).toContain('Uw gegevens zijn gewist.')
    await carla.says('verzoeken')
    expect(shows(carla)).toContain('Er wacht geen verzoek op antwoord.')
    await house.at('2026-11-23T10:05')
    await carla.says(`wissen ${reference}`)
    expect(copied(carla.card())).toMatch(
      new RegExp(`^Op ma 23 nov 2026 zijn alle gegevens bij nummer ${reference} gewist`),
    )
    const key = await house.bot.world.signer.publicKey()
    expect(verified(copied(carla.card()), key)).toMatchObject({ certificate: { ground: 'request' } })
  })
})

describe('what is not right', () => {
  it('of what was closed is corrected all the same', async () => {
    const { house, carla, anna, reference } = await raised()
    await closesIt(house, reference)
    await carla.says(`corrigeer ${reference}`)
    await carla.presses('Vraag om verbetering', {
      inputs: { receivedOn: '2026-11-23', text: 'Het is geen zes weken, maar twee.' },
    })
    await house.beat()
    const form = (await anna.presses('Bekijk en pas aan')).value as Json
    expect(inputsOf(form)[0]?.value).toBe(pupil.factsOwn)
    await anna.presses('Bewaar de verbetering', {
      on: form,
      inputs: { factsOwn: 'Leerling is sinds twee weken stil.' },
    })
    await house.beat()
    const after = await storedSignal(house, reference)
    expect(after.content.observation).toBe('Leerling is sinds twee weken stil.')
    expect(after).toMatchObject({ status: 'closed', correction: null })
  })

  it('is corrected by who wrote it, and what stood there is nowhere any more', async () => {
    const { house, youth, carla, anna, els, reference } = await raised()
    await carla.says(`corrigeer ${reference}`)
    await carla.presses('Vraag om verbetering', {
      inputs: { receivedOn: '2026-11-23', text: 'Het is geen zes weken, maar twee.' },
    })
    await house.beat()
    expect(shows(anna)).toContain(`Verbeter wat er staat bij ${reference}`)
    expect(shows(anna), 'a message holds no content').not.toContain('zes weken')
    expect(await pressVerb(house, els, 'correct')).toContain('Dit kan alleen wie het deelde of oppakte.')
    const form = (await anna.presses('Bekijk en pas aan')).value as Json
    expect(textOf(form)).toContain('Het is geen zes weken, maar twee.')
    expect(inputsOf(form)[0]?.value).toBe(pupil.factsOwn)
    const seal = (await theSignal(house)).seal
    await anna.presses('Bewaar de verbetering', {
      on: form,
      inputs: { factsOwn: 'Leerling is sinds twee weken stil. Bel Robin de Vries.' },
    })
    expect((await theSignal(house)).value.content.observation, 'a name is seen first').toBe(pupil.factsOwn)
    await anna.presses('Bewaar de verbetering', {
      on: form,
      inputs: { factsOwn: 'Leerling is sinds twee weken stil.' },
    })
    await house.beat()
    const { value } = await theSignal(house)
    expect(value.content.observation).toBe('Leerling is sinds twee weken stil.')
    expect(value.correction).toBeNull()
    expect(value.actions.filter(({ done }) => done === null && 'task')).toEqual([])
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).toContain('sinds twee weken stil')
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('zes weken')
    expect(house.bytes(/^keys/).includes(seal), 'the key of what stood there').toBe(false)
    expect(shows(carla)).toContain(`${reference} · verbeteren`)
    await carla.presses('Beslis')
    const answer = await carla.presses('Geef dit antwoord', { inputs: { outcome: 'done' } })
    expect(copied(answer.value)).toContain('De gegevens zijn verbeterd. De oude tekst is weg.')
  })
})

describe('while a signal is frozen', () => {
  it('an objection and what is not right are written down all the same, and shown is nothing', async () => {
    const { house, anna, carla, reference } = await raised()
    await anna.says(`datalek ${reference}`)
    await house.beat()
    await carla.says(`bezwaar ${reference}`)
    await carla.presses('Leg het bezwaar vast', {
      inputs: { receivedOn: '2026-11-23', ground: 'own-situation' },
    })
    await carla.says(`corrigeer ${reference}`)
    const asked = await carla.presses('Vraag om verbetering', {
      inputs: { receivedOn: '2026-11-23', text: 'Het is geen zes weken, maar twee.' },
    })
    expect(textOf(asked.value)).not.toContain('Dit is even dicht')
    await house.beat()
    const after = await storedSignal(house, reference)
    expect(after.heldSince).not.toBeNull()
    expect(after.correction?.what).toBe('Het is geen zes weken, maar twee.')
    expect(await pressVerb(house, anna, 'correct')).not.toContain(pupil.factsOwn)
    expect(anna.sees().join(), 'there is nothing to press yet').not.toContain('Verbeter wat er staat')
    await carla.says('verzoeken')
    expect(shows(carla)).toContain(`${reference} · bezwaar`)
    expect(shows(carla)).toContain(`${reference} · verbeteren`)
  })
})

describe('an objection', () => {
  it('puts the signal on hold: nobody new reads it or takes it up, and the channel reads no sentence', async () => {
    const scene = await raised()
    const { house, youth, bram, els, anna, carla } = scene
    await objects(scene)
    const held = 'Iemand heeft bezwaar gemaakt.'
    expect(await pressVerb(house, bram, 'take-up')).toContain(held)
    expect(await pressVerb(house, els, 'details')).toContain(held)
    expect(await pressVerb(house, els, 'think-along')).toContain(held)
    for (const involved of [anna, carla])
      expect(await pressVerb(house, involved, 'details')).toContain(pupil.factsOwn)
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain(pupil.factsOwn)
    await carla.says('verzoeken')
    await carla.presses('Beslis')
    const answer = await carla.presses('Geef dit antwoord', { inputs: { outcome: 'weighs-less' } })
    expect(copied(answer.value)).toContain('wij maken ons nog te veel zorgen om nu te stoppen')
    await house.beat()
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).toContain(pupil.factsOwn)
    expect(await pressVerb(house, bram, 'take-up')).not.toContain(held)
  })

  it('that is right erases everything, and the certificate says since when it was asked', async () => {
    const scene = await raised()
    const { house, carla, reference } = scene
    await objects(scene)
    await carla.says('verzoeken')
    await carla.presses('Beslis')
    const answer = await carla.presses('Geef dit antwoord', { inputs: { outcome: 'done' } })
    expect(copied(answer.value)).toContain('Uw gegevens zijn gewist.')
    await house.beat()
    expect((await theSignal(house)).value.status).toBe('erased')
    await house.at('2026-11-23T10:05')
    const key = await house.bot.world.signer.publicKey()
    expect(verified(copied(carla.card()), key)).toMatchObject({
      certificate: {
        reference,
        ground: 'request',
        askedOn: '2026-11-20',
        stays: ['journal-2-years', 'register-2-years', 'request-2-years'],
      },
    })
    await carla.says('verzoeken')
    expect(shows(carla)).toContain('Er wacht geen verzoek op antwoord.')
  })

  it('leaves what was begun to who does it: an action is completed, and none is added', async () => {
    const { house, bram, carla, reference } = await ledBy()
    await pressVerb(house, bram, 'begin', {
      goal: 'Rust op school.',
      what: 'Bel de moeder',
      dueOn: '2026-11-25',
    })
    const [action] = (await theSignal(house)).value.actions
    await carla.says(`bezwaar ${reference}`)
    await carla.presses('Leg het bezwaar vast', {
      inputs: { receivedOn: '2026-11-20', ground: 'not-lawful' },
    })
    expect(
      await pressVerb(house, bram, 'add-action', {
        what: 'Bel',
        dueOn: '2026-11-25',
        owner: 'els@ggd.example',
      }),
    ).toContain('Iemand heeft bezwaar gemaakt.')
    expect(await pressVerb(house, bram, 'details')).toContain(pupil.factsOwn)
    const { id } = (await theSignal(house)).value
    await sendPress(bram, 'complete-action', {
      signal: id,
      rev: 1,
      action: action?.id ?? '',
      outcome: 'done',
    })
    expect((await theSignal(house)).value.actions[0]?.done).not.toBeNull()
  })
})
