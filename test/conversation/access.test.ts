import { describe, expect, it } from 'vitest'
import type { House } from '#support/house.ts'
import { identityGiven, ledBy, who } from '#support/known-identity.ts'
import { pressVerb, sendPress, theSignal } from '#support/press-verb.ts'
import { pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

const said = (person: Person): string => person.sees().at(-1) ?? ''
const lines = async (house: House, ...verbs: string[]): Promise<string[]> =>
  (await house.journal())
    .filter(({ verb }) => verbs.includes(verb))
    .map(({ verb, result }) => `${verb} ${result}`)
const unknown = 'Deze code ken ik niet in jouw netwerk: er zijn geen gegevens.'
const coordinatorOnly = 'Dit kan alleen de coördinator van het netwerk.'

describe('"inzage" with a reference', () => {
  it('brings the coordinator a card without content, and writes that down', async () => {
    const { house, carla, reference } = await ledBy()
    await carla.says(`Inzage ${reference.toLowerCase()}`)
    expect(said(carla)).toContain(`Inzage in ${reference}`)
    expect(said(carla)).not.toContain(pupil.factsOwn)
    expect(buttonsOf(carla.card())).toEqual(['Toon wat er staat'])
    expect(await lines(house, 'access-asked')).toEqual(['access-asked done'])
  })

  it('shows everything in the answer to a press, to copy, and writes that down first', async () => {
    const { house, carla, reference } = await ledBy()
    await carla.says(`access ${reference}`)
    const shown = (await carla.presses('Toon wat er staat')).value as Json
    const [copy] = inputsOf(shown)
    expect(copy?.value).toContain(`Gezien: ${pupil.factsOwn}`)
    expect(copy?.value).toContain('jongerenwerker, Wijkracht')
    expect(copy?.value).not.toContain('mentor')
    expect(house.teams.everything()).not.toContain('UW RECHTEN')
    expect(house.teams.answers()).toContain('UW RECHTEN')
    await carla.presses('Ik heb dit gegeven')
    expect(await lines(house, 'access-shown', 'access-released')).toEqual([
      'access-shown done',
      'access-released done',
    ])
  })

  it('leaves out who shared it, until the coordinator says that it is safe', async () => {
    const { carla, reference } = await ledBy()
    await carla.says(`inzage ${reference}`)
    const asked = carla.card() as Json
    const shown = await carla.presses('Toon wat er staat', {
      on: asked,
      inputs: { protectReporter: 'false' },
    })
    expect(inputsOf(shown.value as Json)[0]?.value).toContain('mentor, Twents Carmel College')
  })

  it('never holds the name, also when the bot knows it', async () => {
    const { house, carla } = await identityGiven()
    const shown = JSON.stringify(
      await sendPress(carla, 'show-access', { signal: (await theSignal(house)).value.id, rev: 1 }),
    )
    expect(shown).toContain('Uw naam en hoe u te bereiken bent, staan apart')
    expect(shown).not.toContain(who.name)
  })

  it('comes in parts when it is long, and every line is in one of them', async () => {
    const { house, bram, carla } = await ledBy()
    const notes = Array.from({ length: 40 }, (_, index) => `notitie${index} ${'Rustig gesprek. '.repeat(28)}`)
    for (const text of notes) await pressVerb(house, bram, 'note', { text })
    const read: string[] = []
    let card = await sendPress(carla, 'show-access', { signal: (await theSignal(house)).value.id, rev: 1 })
    for (;;) {
      read.push(String(inputsOf(card)[0]?.value))
      const next = (card['actions'] as { title: string; verb: string; data: Json }[])[0]
      if (!next || next.verb !== 'show-access') break
      card = await sendPress(carla, next.verb, next.data)
    }
    expect(read.length).toBeGreaterThan(2)
    for (const part of read) expect(part.length).toBeLessThan(9_000)
    for (let index = 0; index < notes.length; index++)
      expect(read.filter((part) => part.includes(`notitie${index} `))).toHaveLength(1)
    expect(buttonsOf(card)).toEqual(['Ik heb dit gegeven'])
  })

  it.each(['anna', 'bram', 'els', 'daan', 'fatih'] as const)('is not for %s', async (name) => {
    const { house, reference } = await ledBy()
    const person = house.rehearsal[name]
    await person.says(`inzage ${reference}`)
    expect(said(person)).toBe(coordinatorOnly)
    for (const verb of ['show-access', 'release-access'])
      expect(await pressVerb(house, person, verb)).toBe(coordinatorOnly)
    expect(await lines(house, 'access-asked', 'access-shown', 'access-released')).toEqual([
      'access-asked coordinator-only',
      'access-shown coordinator-only',
      'access-released coordinator-only',
    ])
  })

  it('says the same of what is in another network as of what is nowhere', async () => {
    const { house, carla, reference } = await ledBy()
    await house.restart({ files: await coordinatedApart() })
    await carla.says(`inzage ${reference}`)
    const elsewhere = said(carla)
    await carla.says('inzage 18M-0000')
    expect(elsewhere).toContain(unknown)
    expect(said(carla)).toBe(elsewhere)
    expect(await pressVerb(house, carla, 'show-access')).not.toContain(pupil.factsOwn)
  })

  it('works 1:1 only', async () => {
    const { house, carla, youth, reference } = await ledBy()
    await youth.mention(carla, `inzage ${reference}`)
    expect(youth.messages().at(-1)?.text).toContain('Dat doe je in een chat met mij alleen.')
    expect(await pressVerb(house, carla, 'show-access', {}, youth)).toContain(
      'Dit kan alleen in je eigen chat',
    )
  })

  it('says that there is nothing after withdrawal and after erasure', async () => {
    for (const [verb, inputs] of [
      ['withdraw-consent', { by: 'parent1' }],
      ['erase', {}],
    ] as const) {
      const { house, anna, carla, reference } = await ledBy()
      await pressVerb(house, verb === 'erase' ? carla : anna, verb, inputs)
      await carla.says(`inzage ${reference}`)
      expect(said(carla)).toBe(
        `Bij ${reference} staan geen gegevens. De inhoud is gewist. Er is niets om te laten zien.`,
      )
      expect(await pressVerb(house, carla, 'show-access')).toContain('staan geen gegevens')
    }
  })

  it('leaves what people tell in a dialogue alone', async () => {
    const { house, anna } = await ledBy()
    await anna.says('Inzage')
    expect(said(anna)).toBe('Typ er de code achter, zoals: inzage 18M-7F3K.')
    for (const text of ['wissen ze niet', 'inzage 18M']) {
      await anna.says(text)
      expect(said(anna)).toContain('Dat begrijp ik niet.')
    }
    expect(await lines(house, 'access-asked', 'erasure-asked')).toEqual([])
  })
})

describe('"wissen" with a reference', () => {
  it('tells what will happen, and one press does it', async () => {
    const { house, youth, carla, anna, bram, reference } = await ledBy()
    await carla.says(`wissen ${reference}`)
    expect(said(carla)).toContain(`Alles wissen van ${reference}?`)
    expect(await lines(house, 'erasure-asked', 'erased')).toEqual(['erasure-asked done'])
    await carla.presses(`Wis alles van ${reference}`)
    await house.beat()
    expect(await lines(house, 'erased')).toEqual(['erased done'])
    expect(youth.messages().map(({ text }) => text)).toContain(`Signaal ${reference} is afgesloten. Bedankt.`)
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain(pupil.factsOwn)
    await house.at('2026-11-23T15:30')
    expect(said(anna)).toContain(`${reference} is gewist.`)
    expect(said(bram)).toContain(`${reference} is gewist.`)
  })

  it('is understood without its dash', async () => {
    const { carla, reference } = await ledBy()
    for (const typed of [reference.replace('-', '').toLowerCase(), reference.replace('-', ' ')]) {
      await carla.says(`wissen ${typed}`)
      expect(said(carla)).toContain(`Alles wissen van ${reference}?`)
    }
  })

  it('is for the coordinator alone', async () => {
    const { house, bram, reference } = await ledBy()
    await bram.says(`wissen ${reference}`)
    expect(said(bram)).toBe(coordinatorOnly)
    expect(await pressVerb(house, bram, 'erase')).toContain(coordinatorOnly)
    expect((await theSignal(house)).value.content.observation).toBe(pupil.factsOwn)
  })
})

it('only a coordinator reads of these words in the help', async () => {
  const { carla, anna } = await ledBy()
  await carla.says('help')
  await anna.says('help')
  expect(said(carla)).toContain('inzage 18M-7F3K')
  expect(said(anna)).not.toContain('inzage')
  expect(textOf(anna.card())).toContain('mijn signalen')
})

/** Carla coordinates the network for adults alone. */
async function coordinatedApart() {
  return (await sampleNetworks()).map((file) =>
    file.id === 'oldenzaal-18min'
      ? {
          ...file,
          members: file.members.map((member) =>
            member.name === 'Carla' ? { ...member, roles: [] } : member,
          ),
        }
      : file,
  )
}
