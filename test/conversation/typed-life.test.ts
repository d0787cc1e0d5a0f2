import { describe, expect, it } from 'vitest'
import { say } from '#text/words.ts'
import { startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import { typedScene, types } from '#support/typed-scene.ts'

const { rules } = say('nl').words

describe('the life of a signal, by typing only', () => {
  it('goes from taken up to closed, with an action that is done', async () => {
    const { house, reference, signal, anna, bram, els } = await typedScene()
    expect(await types(bram, reference)).toContain(`ik pak dit op ${reference}`)
    expect(await types(bram, `ik pak dit op ${reference}`)).toContain('Gedaan: Ik pak dit op.')
    expect(await types(bram, `doel en eerste stap ${reference}`)).toContain('2. Wat is de eerste stap?')
    await types(
      bram,
      `Doel en eerste stap ${reference}`,
      'Weer naar school',
      'Met de ouders praten',
      '26-11-2026',
    )
    await types(els, `ik denk mee ${reference}`)
    const added = ['Bellen met de schoolarts', 'uitzoeken', '5', '27-11-2026', '-', '3']
    expect(await types(bram, `actie erbij ${reference}`, ...added)).toContain('Gedaan: Actie erbij.')
    await types(els, `ja, ik doe dit ${reference}`)
    expect(await types(els, `klaar ${reference}`)).toContain('1. Kies wat klopt')
    await types(els, `klaar ${reference}`, 'gedaan')
    expect(await types(bram, `sluit af ${reference}`), 'an action is open').toContain(
      'Er staan nog acties open',
    )
    await types(bram, `klaar ${reference}`, 'gedaan', '-', '1')
    expect((await signal()).actions.map(({ done }) => done?.outcome)).toEqual(['done', 'done'])
    await types(bram, `kind gezien ${reference}`, '23-11-2026')
    await types(bram, `terugkoppeling ${reference}`, '1')
    const close = await types(bram, `sluit af ${reference}`)
    expect(close).toContain('4 Er is hulp uit de buurt')
    await types(bram, `sluit af ${reference}`, '4', 'Buurtsport', '1')
    await house.beat()
    expect(await signal()).toMatchObject({
      status: 'closed',
      closing: { reason: 'general-support', level: '1' },
    })
    expect(await types(anna, 'mijn signalen')).toContain('Afgesloten')
  })

  it('holds no word of what the signal says', async () => {
    const { reference, bram, carla } = await typedScene()
    await types(bram, `ik pak dit op ${reference}`)
    await types(bram, `doel en eerste stap ${reference}`, 'Weer naar school', '-', '-')
    const before = carla.sees().length
    for (const typed of [reference, `notitie erbij ${reference}`, `actie erbij ${reference}`])
      await types(carla, typed)
    const read = carla.sees().slice(before).join()
    expect(read).toContain('Wat is de actie?')
    for (const text of [pupil.factsOwn, 'Weer naar school']) expect(read).not.toContain(text)
  })

  it('does nothing with an answer that fits nothing, and says which', async () => {
    const { reference, signal, bram } = await typedScene()
    await types(bram, `ik pak dit op ${reference}`)
    const before = await signal()
    const typed = [`doel en eerste stap ${reference}`, 'Weer naar school', 'Praten', 'ooit']
    expect(await types(bram, ...typed)).toContain('Antwoord 3 begrijp ik niet.')
    expect(await types(bram, ...typed, 'nog een', 'en nog een')).toContain('Het zijn er 3.')
    const past = await types(
      bram,
      `doel en eerste stap ${reference}`,
      'Weer naar school',
      'Praten',
      '20-11-2026',
    )
    expect(past).toContain('3. Wanneer is dat klaar?')
    expect(await signal()).toEqual(before)
  })

  it('is for who may: others read nothing of it, and an answer in a dialogue stays one', async () => {
    const { house, reference, signal, anna, fatih, bram } = await typedScene()
    expect(await types(fatih, reference)).not.toContain('Typ wat je wilt doen')
    expect(await types(bram, `sluit af ${reference}`)).toContain('Typ wat je wilt doen')
    expect((await signal()).status).toBe('open')
    await anna.says('signaal')
    await anna.says('kind')
    expect(await types(anna, `Dit gaat ook over ${reference}`)).not.toContain('Typ wat je wilt doen')
    await house.beat()
  })

  it('begins with the rules, which are accepted by typing too', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', unread: true })
    await house.linked()
    const { anna, bram } = house.rehearsal
    expect(await types(anna, 'ik houd me hieraan'), 'she did not read them').toContain(
      rules.title('S.O.K.O. 18-'),
    )
    expect((await house.journal()).map(({ verb }) => verb)).not.toContain('rules-accepted')
    expect(await types(anna, 'ik houd me hieraan')).toContain(rules.kept)
    const { reference } = await raise(anna, pupil)
    await house.beat()
    expect(await types(bram, `ik pak dit op ${reference}`)).toContain(rules.accept)
    expect(await types(bram, 'Ik houd me hieraan')).toContain(rules.kept)
    expect(await types(bram, `ik pak dit op ${reference}`)).toContain('Gedaan: Ik pak dit op.')
    const accepted = (await house.journal()).filter(({ verb }) => verb === 'rules-accepted')
    expect(
      accepted.map(({ network }) => network),
      'Bram read those of one network',
    ).toEqual(['oldenzaal-18min', 'oldenzaal-18min'])
  })

  it('says whom to call, and goes on where a press does', async () => {
    const { house, reference, signal, anna } = await typedScene()
    const worried = await types(anna, `ik maak me nog zorgen ${reference}`)
    expect(worried).toContain('0800-2000')
    expect(await types(anna, `nog iemand in dit gezin ${reference}`)).toContain('Over wie gaat')
    expect(await types(anna, 'verder')).toContain('Over wie gaat')
    const asked = await types(anna, `toestemming ingetrokken ${reference}`)
    expect(asked).toContain('1. ')
    const before = anna.sees().length
    await types(anna, `toestemming ingetrokken ${reference}`, '1')
    await house.beat()
    expect((await signal()).status).toBe('withdrawn')
    expect(anna.sees().slice(before).join()).not.toContain(pupil.factsOwn)
  })

  it('does once what the platform brings twice, and twice what somebody types twice', async () => {
    const { house, reference, signal, bram } = await typedScene()
    await types(bram, `ik pak dit op ${reference}`)
    await types(bram, `doel en eerste stap ${reference}`, 'Weer naar school', 'Praten', '26-11-2026')
    const typed = [`notitie erbij ${reference}`, 'Vader werkt in de nacht.'].join('\n')
    const message = bram.activity({ type: 'message', text: typed })
    await bram.sends(message)
    await house.beat()
    await bram.sends(message)
    expect((await signal()).notes).toHaveLength(1)
    await bram.says(typed)
    expect((await signal()).notes).toHaveLength(2)
  })
})
