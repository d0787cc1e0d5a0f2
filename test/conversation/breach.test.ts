import { describe, expect, it } from 'vitest'
import { kinds, loadAll, tagOf } from '#app/records.ts'
import type { House } from '#support/house.ts'
import { ledBy } from '#support/known-identity.ts'
import { pressVerb, sendPress, theSignal } from '#support/press-verb.ts'
import { pupil } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

const said = (person: Person): string => person.sees().at(-1) ?? ''
/** The registers of both networks. */
const register = async (person: Person): Promise<string> => {
  await person.says('datalekken')
  return person.sees().slice(-2).join('\n')
}
const verbs = async (house: House): Promise<string[]> =>
  (await house.journal()).map(({ verb, result }) => `${verb} ${result}`)
const breachesOf = async (house: House) => {
  const { value } = await theSignal(house)
  const all = await loadAll(house.bot.world.store, kinds.breach, tagOf.breaches(value.network))
  return all.map((one) => one.value)
}
const outcome = { cause: 'wrong-person', outcome: 'reported', informed: 'informed' }

/** Bram types it: it is Monday, two in the afternoon. */
async function leaked() {
  const scene = await ledBy()
  const { house, bram, els, carla, gerda, reference } = scene
  for (const one of [els, carla, gerda]) await one.says('help')
  await house.at('2026-11-23T14:00')
  await bram.says(`Datalek ${reference.toLowerCase()}`)
  await house.beat()
  const [breach] = await breachesOf(house)
  if (!breach) throw new Error('nothing was written down')
  return { ...scene, breach }
}

describe('"datalek" with a reference', () => {
  it('freezes it at once, says what to do and until when, and tells the coordinators and the privacy officer', async () => {
    const { house, youth, bram, carla, gerda, els, reference } = await leaked()
    const steps = said(bram)
    expect(steps).toContain(`${reference} is nu dicht`)
    expect(steps).toContain('Laat in Seinhuis alles staan.')
    expect(steps).toContain('[112](tel:112)')
    expect(steps).toContain('Bel nu Els en Carla')
    expect(steps).toContain('Doe dat vóór do 26 nov, 14:00')
    for (const one of [carla, gerda, els]) {
      expect(said(one)).toContain(`Mogelijk datalek bij ${reference}`)
      expect(said(one)).not.toContain(pupil.factsOwn)
    }
    expect(buttonsOf(carla.card())).toContain('Afhandelen')
    expect(buttonsOf(els.card())).not.toContain('Afhandelen')
    const card = textOf(youth.cards().at(-1))
    expect(card).toContain('is tijdelijk dicht')
    expect(card).not.toContain('Bram')
    expect(await verbs(house)).toEqual(expect.arrayContaining(['frozen done', 'breach-reported done']))
  })

  it('lets nobody read or change it, whatever card they have; it is one line, however often and by whom it is said', async () => {
    const { house, anna, bram, carla, els, fatih, reference } = await leaked()
    for (const verb of ['details', 'note', 'add-action', 'close', 'identity', 'parents-overview'])
      expect(await pressVerb(house, bram, verb, { text: 'x' }), verb).toContain('Dit is tijdelijk dicht')
    for (const verb of ['details', 'show-access', 'assign'])
      expect(await pressVerb(house, carla, verb), verb).toContain('[0800-2000]')
    await carla.says('mijn acties')
    expect(said(carla)).not.toContain(pupil.factsOwn)
    expect(await verbs(house)).toEqual(expect.arrayContaining(['details frozen', 'show-access frozen']))
    await anna.says(`data breach ${reference}`)
    await bram.says(`datalek ${reference}`)
    expect(said(anna)).toContain(`${reference} is nu dicht`)
    await els.says(`datalek ${reference}`)
    expect(said(els), 'who watches over the data').toContain(`${reference} is nu dicht`)
    await fatih.says(`datalek ${reference}`)
    expect(said(fatih)).toContain('Met jouw bericht is niets dichtgezet')
    expect(buttonsOf(fatih.card())).toContain('Bel Carla')
    expect(await breachesOf(house)).toHaveLength(1)
    expect(await verbs(house)).toContain('breach-reported unknown-reference')
  })
})

describe('the 72 hours', () => {
  it('run from when it was discovered, and are told in the evening too, until it is dealt with', async () => {
    const { house, bram, carla, els, breach } = await leaked()
    const at = { breach: breach.id, day: '2026-11-22', time: '20:00' }
    expect(textOf(await sendPress(bram, 'breach-discovered', at))).toContain('Doe dat vóór wo 25 nov, 20:00')
    const wrong = { ...at, day: '2026-11-24' }
    expect(textOf(await sendPress(bram, 'breach-discovered', wrong))).toContain('kan niet')
    expect(textOf(await sendPress(els, 'breach-discovered', at))).toContain('alleen wie het datalek meldde')
    const reachable = house.teams.failFor(els, 403)
    await house.at('2026-11-23T20:00')
    expect(carla.sees().slice(-2).join()).toContain('Dit is nog niet afgehandeld')
    expect(carla.sees().slice(-2).join()).toContain('Els is niet te bereiken via mij. Bel nu zelf.')
    reachable()
    expect(await register(els)).toContain(breach.reference)
    const all = { breach: breach.id, ...outcome, after: 'open' }
    expect(textOf(await sendPress(els, 'handle-breach', all))).toContain('Dit kan alleen de coördinator')
  })
})

describe('after the 72 hours', () => {
  it('is said every day, and the list of the network offers to deal with it', async () => {
    const { house, carla, breach } = await leaked()
    const heard = () => carla.sees().filter((one) => one.includes('nog niet afgehandeld')).length
    await house.at('2026-11-26T14:30')
    const before = heard()
    for (const day of [27, 28, 29]) {
      await house.at(`2026-11-${day}T14:30`)
      expect(heard(), `${day}`).toBe(before + day - 26)
    }
    expect(carla.sees().join()).toContain('De 72 uur zijn voorbij. Meld het nu, en zeg waarom het later is.')
    await carla.says('overzicht netwerk')
    const list = carla.sees().slice(-2).join()
    expect(list).toContain('dicht: mogelijk datalek')
    expect(list).toContain('Afhandelen')
    expect(list).not.toContain('Open')
    await sendPress(carla, 'handle-breach', { breach: breach.id, ...outcome, after: 'open' })
    const after = heard()
    await house.at('2026-12-01T14:30')
    expect(heard()).toBe(after)
  })
})

describe('the coordinator deals with it', () => {
  it('and it is open again as it was, with whoever counts on it told, and a line for two years', async () => {
    const { house, youth, anna, bram, carla, breach } = await leaked()
    expect(textOf(await sendPress(carla, 'handle-breach', { breach: breach.id }))).toContain(
      'Wat ging er mis?',
    )
    const half = { breach: breach.id, cause: 'wrong-person' }
    expect(textOf(await sendPress(carla, 'handle-breach', half))).toContain('Kies bij elke vraag')
    const whole = { breach: breach.id, ...outcome, after: 'open' }
    expect(textOf(await sendPress(carla, 'handle-breach', whole))).toContain('weer open')
    await house.beat()
    for (const one of [anna, bram]) expect(said(one)).toContain('is weer open')
    expect(textOf(youth.cards().at(-1))).toContain('Bram')
    expect(await pressVerb(house, bram, 'details')).toContain(pupil.factsOwn)
    await house.at('2026-11-24T15:00')
    expect(said(carla)).not.toContain('nog niet afgehandeld')
    expect(await register(carla)).toContain('ja, gemeld')
    await house.at('2028-11-22T10:00')
    expect(await breachesIn(house, breach.network)).toHaveLength(1)
    await house.at('2028-11-24T10:00')
    expect(await breachesIn(house, breach.network)).toEqual([])
  })

  it('or erases what is in it', async () => {
    const { house, carla, breach } = await leaked()
    const erase = { breach: breach.id, ...outcome, after: 'erase' }
    expect(textOf(await sendPress(carla, 'handle-breach', erase))).toContain('is gewist')
    expect((await theSignal(house)).value).toMatchObject({ status: 'erased', frozenAt: null })
    expect((await breachesOf(house))[0]?.handled).toMatchObject({ erased: true, outcome: 'reported' })
  })
})

describe('a coordinator who reports it themselves', () => {
  it('gets one card, and no button to call themselves', async () => {
    const { house, bram, carla, gerda, reference } = await ledBy()
    for (const one of [carla, gerda]) await one.says('help')
    await pressVerb(house, bram, 'begin', {
      goal: 'Rust op school.',
      what: 'Bel de moeder',
      dueOn: '2026-11-25',
    })
    const before = carla.sees().length
    await carla.says(`datalek ${reference}`)
    await house.beat()
    expect(carla.sees().length).toBe(before + 1)
    expect(said(gerda)).toContain('Mogelijk datalek')
    await house.at('2026-11-24T10:30')
    const again = carla.sees().findLast((one) => one.includes('nog niet afgehandeld'))
    expect(again).not.toContain('Bel Carla')
    await bram.says('mijn acties')
    expect(buttonsOf(bram.card())).toEqual([])
  })
})

describe('of what was erased already', () => {
  it('nothing is shut or opened again: the register has its line, and that is said', async () => {
    const { house, bram, carla, reference } = await ledBy()
    await carla.says('help')
    await pressVerb(house, carla, 'erase')
    await bram.says(`datalek ${reference}`)
    await house.beat()
    expect(bram.sees().join()).toContain('De inhoud was al gewist.')
    expect(carla.sees().join()).toContain('De inhoud was al gewist.')
    for (const one of [bram, carla]) expect(one.sees().join()).not.toMatch(/nu dicht|weer open/)
    const [breach] = await breachesOf(house)
    const all = { breach: breach?.id ?? '', ...outcome }
    expect(textOf(await sendPress(carla, 'handle-breach', all))).toBe('Vastgelegd. De inhoud was al gewist.')
  })
})

const breachesIn = async (house: House, network: Parameters<typeof tagOf.breaches>[0]) =>
  loadAll(house.bot.world.store, kinds.breach, tagOf.breaches(network))
