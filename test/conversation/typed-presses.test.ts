import { describe, expect, it } from 'vitest'
import type { Partner } from '#domain/network/network.ts'
import { say } from '#text/words.ts'
import { pressVerb, signalsIn } from '#support/press-verb.ts'
import { carer, pupil, raise } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { Person } from '#support/teams/person.ts'
import { typedScene, types } from '#support/typed-scene.ts'

/** The words on a button with the code of a signal behind them, where it is less simple than one person at a time. */

const { agreements, chat, override, signal: words, typed } = say('nl').words
const samples = await sampleNetworks()

/** Led by Bram, who has three actions: the first step and two more. */
async function withActions() {
  const scene = await typedScene()
  const { reference, bram } = scene
  await types(bram, `ik pak dit op ${reference}`)
  await types(bram, `doel en eerste stap ${reference}`, '-', '-', '-')
  for (const what of ['Meekijken', 'Terugbellen'])
    await types(bram, `actie erbij ${reference}`, what, 'uitzoeken', 'bram', '26-11-2026', '-', '3')
  const done = async () => (await scene.signal()).actions.map((one) => one.done !== null)
  expect(await done()).toEqual([false, false, false])
  return { ...scene, done }
}

/** The platform brings the same message again, because the bot was slow. */
async function saysTwice(person: Person, ...lines: string[]): Promise<void> {
  const message = person.activity({ type: 'message', textFormat: 'plain', text: lines.join('\n') })
  await person.sends(message)
  await person.sends(message)
}

/** The files, with this changed of one partner of the network for the young. */
const withPartner = (key: string, change: Partial<Partner>) =>
  samples.map((file) => {
    const partner = file.partners[key]
    return file.id === 'oldenzaal-18min' && partner
      ? { ...file, partners: { ...file.partners, [key]: { ...partner, ...change } } }
      : file
  })

describe('a message that comes twice', () => {
  it('is one note, and does not do the next action', async () => {
    const { reference, signal, bram, done } = await withActions()
    await saysTwice(bram, `notitie erbij ${reference}`, 'Gebeld met school.')
    expect((await signal()).notes).toHaveLength(1)
    await saysTwice(bram, `klaar 1 ${reference}`, 'gedaan')
    expect(await done()).toEqual([true, false, false])
  })

  it('says later what it says again: that is a note of its own', async () => {
    const { reference, signal, bram } = await withActions()
    for (const _ of [1, 2]) await types(bram, `notitie erbij ${reference}`, 'Niemand thuis.')
    expect((await signal()).notes).toHaveLength(2)
  })
})

describe('the number of an action', () => {
  it('stays the same when another one is done meanwhile', async () => {
    const { reference, bram, carla, done } = await withActions()
    expect(await types(bram, reference)).toContain(`klaar 2 ${reference}`)
    await types(carla, `klaar 1 ${reference}`, 'gedaan')
    expect(await types(bram, `klaar 1 ${reference}`, 'gedaan')).toContain('Typ wat je wilt doen')
    expect(await done()).toEqual([true, false, false])
    await types(bram, `klaar 2 ${reference}`, 'gedaan')
    expect(await done()).toEqual([true, true, false])
  })
})

describe('what somebody tells in a dialogue', () => {
  it('is an answer in practice too, and of who takes no part in the network of that code', async () => {
    const { house, reference, anna, bram } = await typedScene('sqlite')
    await anna.says('oefenen')
    await anna.says('1')
    for (const told of [[`Dit gaat ook over ${reference}`], [reference, 'Dat is het broertje.']])
      expect(await types(anna, ...told)).not.toContain('Typ wat je wilt doen')
    await house.restart({ files: withPartner('wijkracht', { suspended: true }) })
    await bram.says('signaal')
    await bram.says('volwassene')
    expect(await types(bram, `Dit gaat ook over ${reference}`)).not.toContain(
      agreements.suspended('Wijkracht'),
    )
  })
})

describe('what protects people', () => {
  it('can be typed by whoever takes no part now, and nothing else can', async () => {
    const { house, reference, signal, anna } = await typedScene('sqlite')
    await house.restart({ files: withPartner('carmel', { suspended: true }) })
    const closed = agreements.suspended('Twents Carmel College')
    expect(await types(anna, reference)).toContain(closed)
    expect(await types(anna, `iets toevoegen ${reference}`, 'Nog iets.')).toContain(closed)
    expect(await types(anna, `ik maak me nog zorgen ${reference}`)).toContain(chat.callFirst.slice(0, 20))
    expect(await signal()).toMatchObject({ additions: [] })
    const tried = (await house.journal()).filter(({ result }) => result === 'suspended')
    expect(tried.map(({ verb }) => verb)).toEqual(['details', 'add-information'])
  })

  it('can be typed while it is frozen, and when consent ended; what cannot be undone is said first', async () => {
    const { house, reference, signal, anna, bram } = await typedScene()
    await types(bram, `ik pak dit op ${reference}`)
    await types(anna, `datalek ${reference}`)
    expect((await signal()).frozenAt).not.toBeNull()
    expect(await types(bram, reference)).not.toContain('Typ wat je wilt doen')
    const asked = await types(anna, `toestemming ingetrokken ${reference}`)
    expect(asked).toContain('kan niet terug')
    await types(anna, `toestemming ingetrokken ${reference}`, 'ouder 1')
    await house.beat()
    expect((await signal()).status).toBe('withdrawn')
    expect(await types(anna, `nee, of ik twijfel ${reference}`)).toContain('0800-2000')
    expect((await house.journal()).map(({ verb }) => verb)).toContain('safety-answered')
  })
})

describe('whatever is typed, with whatever below it,', () => {
  const below = [[], ['-'], ['?'], ['1'], Array.from({ length: 13 }, () => '1')]

  it('brings back no word of the signal, to nobody', async () => {
    const { house, reference, anna, bram, carla, els, daan, gerda, fatih, hugo } = await typedScene()
    const presses = (verb: string, inputs: Record<string, string> = {}) =>
      pressVerb(house, bram, verb, inputs)
    await presses('take-up')
    await presses('begin', { goal: 'KANARIE', what: 'KANARIE', dueOn: '2026-11-26' })
    await presses('note', { text: 'KANARIE' })
    const action = { what: 'KANARIE', type: 'inquiry', owner: 'els@ggd.example', dueOn: '2026-11-27' }
    await presses('add-action', action)
    await presses('own-words', { ownWords: 'KANARIE', wish: 'KANARIE' })
    await presses('check-k3', { framework: 'KANARIE' })
    await presses('ask-reporter', { text: 'KANARIE' })
    await presses('hand-over', { to: 'daan@ooc.example', reason: 'KANARIE' })
    for (const one of [anna, bram, carla, els, daan, gerda, fatih, hugo]) {
      const can = (await types(one, reference))
        .split('\n')
        .filter((line) => line.includes(reference) && !line.startsWith('toestemming ingetrokken'))
      for (const line of can.slice(1))
        for (const answers of below) {
          const read = await types(one, line.replace(/ \(.*/, ''), ...answers)
          for (const text of ['KANARIE', pupil.factsOwn])
            expect(read, `${one.name}: ${line}`).not.toContain(text)
        }
    }
    expect((await signalsIn(house))[0]?.value.goal).toBe('KANARIE')
  })
})

describe('a press that is typed', () => {
  it('does nothing when there is more below it than is asked, and says who can be recognised in it', async () => {
    const { reference, signal, bram } = await typedScene()
    const read = await types(bram, `ik pak dit op ${reference}`, 'Bel Jan de Vries op 06-12345678')
    expect(read).toContain(typed.tooMany(0))
    expect(read).toContain(chat.personalData)
    expect((await signal()).lead).toBeNull()
    const other = await types(bram, `geen knop ${reference}`, 'Bel Jan de Vries op 06-12345678')
    expect(other).toContain(chat.personalData)
  })

  it('shows the first question of the dialogue that it begins', async () => {
    const { reference, anna } = await typedScene()
    expect(await types(anna, `nog iemand in dit gezin ${reference}`)).toContain('Over wie gaat het?')
  })

  it('says why it could not be kept', async () => {
    const { reference, bram } = await typedScene()
    await types(bram, `ik pak dit op ${reference}`)
    const answers = ['3', '2', '23-11-2026', 'leidinggevende', '20-11-2026']
    const read = await types(bram, `gedeeld zonder toestemming ${reference}`, ...answers)
    expect(read).toContain(override.mistakes['wrong-recipient'])
  })

  it('names colleagues without what the signal is about', async () => {
    const { reference, carla } = await typedScene()
    const read = await types(carla, `wijs iemand aan ${reference}`)
    expect(read).toContain('Daan, intern begeleider, OOC')
    expect(read).not.toContain(words.suggested.knows('school'))
    expect(read).not.toContain('kent')
  })

  it('is written down when it is of a signal that is not theirs, and tells them nothing', async () => {
    const { house, reference, anna, bram, fatih } = await typedScene()
    const unknown = await types(anna, 'zomaar wat')
    expect(await types(fatih, reference)).toBe(unknown)
    const adult = await raise(bram, carer)
    await house.beat()
    for (const line of [adult.reference, `ik pak dit op ${adult.reference}`])
      expect(await types(anna, line)).toBe(unknown)
    const tried = (await house.journal()).filter(({ verb }) => verb === 'details')
    expect(tried.map(({ result }) => result)).toEqual(['restricted', 'not-a-member', 'not-a-member'])
  })

  it('lists nothing for whom nobody confirmed that they still work there', async () => {
    const { house, daan, bram } = await typedScene()
    await daan.says('help')
    await house.at('2027-02-04T10:00')
    await raise(bram, pupil)
    await house.beat()
    const { reference } = (await signalsIn(house)).at(-1)?.value ?? expect.unreachable()
    expect(await types(daan, reference)).toBe(agreements.unconfirmed('OOC'))
  })
})
