import { describe, expect, it } from 'vitest'
import type { House } from '#support/house.ts'
import { identityGiven, who } from '#support/known-identity.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { pressVerb, theSignal } from '#support/press-verb.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'
import type { Person } from '#support/teams/person.ts'

const said = (person: Person): string => person.sees().at(-1) ?? ''
const why = { reason: 'lead-unreachable', why: 'Er moet vanmiddag iemand langs.' }
const lines = async (house: House): Promise<string[]> =>
  (await house.journal())
    .filter(({ verb }) => verb.includes('emergency') || verb === 'identity-read')
    .map(({ verb, result, detail }) => [verb, result, detail].filter(Boolean).join(' '))

/** Which request a card asks about: the one that is stored now. */
async function asOf(house: House): Promise<{ askedAt: string }> {
  const { value } = await theSignal(house)
  const request = await load(house.bot.world.store, kinds.emergency, keyOf.emergency(value.id))
  return { askedAt: String(request?.value.askedAt) }
}

/** Carla, who coordinates, asked to see the name. */
async function asked() {
  const scene = await identityGiven()
  const { house, carla, els, gerda, daan, reference } = scene
  for (const one of [els, gerda, daan]) await one.says('help')
  await carla.says(`noodinzage ${reference}`)
  const answer = await carla.presses('Vraag het', { inputs: why })
  expect(buttonsOf(answer.value as Json)).toEqual(expect.arrayContaining(['Bel Gerda', 'Bel Daan']))
  await house.beat()
  return scene
}

describe('"noodinzage" with a reference', () => {
  it('is seen once, after a second person agreed; the privacy officer hears each step; all of it is written down', async () => {
    const { house, carla, els, gerda, daan } = await asked()
    for (const one of [gerda, daan]) expect(buttonsOf(one.card())).toEqual(['Lees waarom', 'Bel Carla'])
    expect(said(els)).toContain('wie het oppakte is niet te bereiken')
    expect(buttonsOf(els.card())).toEqual(['Bel Carla'])
    for (const one of [els, gerda, daan]) expect(said(one)).not.toContain(why.why)
    expect(await pressVerb(house, carla, 'show-emergency')).toContain('Nog niemand zei ja')

    const request = await gerda.presses('Lees waarom')
    expect(textOf(request.value)).toContain(why.why)
    expect(textOf(request.value)).not.toContain(who.name)
    await gerda.presses('Akkoord')
    await house.beat()
    expect(said(carla)).toMatch(/zei ja\. Je kunt één keer kijken, tot \d\d:\d\d\. Dat schrijf ik op\./)
    expect(await pressVerb(house, daan, 'agree-emergency')).toContain('al over beslist')
    expect(await pressVerb(house, gerda, 'show-emergency')).toContain('Alleen wie het vroeg')

    const shown = await carla.presses('Toon de naam')
    expect(textOf(shown.value)).toContain(who.name)
    await house.beat()
    expect(said(els)).toContain('Carla (Gemeente Oldenzaal) heeft gekeken')
    expect(await pressVerb(house, carla, 'show-emergency')).toContain('Je keek al')
    expect(house.teams.everything()).not.toContain(who.name)
    for (const one of [els, gerda, daan]) expect(one.sees().join()).not.toContain(who.name)
    expect(await lines(house)).toEqual([
      'emergency-opened done',
      'emergency-asked done lead-unreachable',
      'show-emergency asked',
      'emergency-agreed done lead-unreachable',
      'show-emergency not-asked',
      'emergency-seen done lead-unreachable',
      'identity-read done emergency:lead-unreachable',
      'show-emergency seen',
    ])
  })

  it('is not decided by who asks, nor by anybody else; a no ends it, and so does an hour', async () => {
    const { house, bram, carla, els, daan, reference } = await asked()
    for (const one of [carla, bram, els])
      for (const verb of ['see-emergency', 'agree-emergency'])
        expect(await pressVerb(house, one, verb)).toContain('Jij kunt hier niet over beslissen.')
    expect(await pressVerb(house, carla, 'ask-emergency', why)).toContain('al gevraagd')
    await bram.says(`noodinzage ${reference}`)
    expect(said(bram)).toContain('Dit kan alleen de coördinator')
    expect(await pressVerb(house, daan, 'decline-emergency', await asOf(house))).toContain('niet akkoord')
    await house.beat()
    expect(await pressVerb(house, carla, 'show-emergency')).toContain('Je collega zei nee')
    await carla.says(`emergency access ${reference}`)
    const names = { ...why, why: 'Moeder is mevrouw Van den Berg.' }
    expect(textOf((await carla.presses('Vraag het', { inputs: names })).value)).toContain('iets herkenbaars')
    expect(await pressVerb(house, carla, 'ask-emergency', why)).toContain('Gevraagd aan Daan, Gerda')
    expect(await pressVerb(house, daan, 'agree-emergency', await asOf(house))).toContain('akkoord')
    await house.at('2026-11-23T12:00')
    expect(await pressVerb(house, carla, 'show-emergency')).toContain('te laat')
    const { value } = await theSignal(house)
    const written = () => house.bot.world.store.get(keyOf.emergency(value.id))
    expect(await written()).not.toBeNull()
    await pressVerb(house, carla, 'erase')
    await house.beat()
    expect(await written(), 'it goes with what is erased').toBeNull()
  })

  it('a yes is to the request that was read, not to a later one', async () => {
    const { house, carla, gerda, daan, reference } = await asked()
    const { value: old } = await daan.presses('Lees waarom')
    await pressVerb(house, gerda, 'decline-emergency', await asOf(house))
    await house.beat()
    await house.at('2026-11-23T10:30')
    await gerda.says(`noodinzage ${reference}`)
    const other = { reason: 'rights-request', why: 'Iemand vraagt inzage.' }
    await gerda.presses('Vraag het', { inputs: other })
    await house.beat()
    const { value } = await daan.presses('Akkoord', { on: old as Json })
    expect(textOf(value)).toContain(other.why)
    expect(await pressVerb(house, gerda, 'show-emergency')).toContain('Nog niemand zei ja')
    await daan.presses('Akkoord', { on: value as Json })
    expect(await pressVerb(house, gerda, 'show-emergency')).toContain(who.name)
    expect(await pressVerb(house, carla, 'show-emergency')).toContain('Alleen wie het vroeg')
  })
})
