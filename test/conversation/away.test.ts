import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pressVerb, sendPress } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import { storedSignal } from '#support/stored.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** Daan raised it, Els leads and promised a talk on Thursday 3 December; it is Monday 23 November. */
async function ledByEls(store: 'memory:' | 'sqlite' = 'memory:') {
  const house = await startHouse({ now: '2026-11-23T10:00', store })
  const { anna, bram, carla, daan, els, gerda } = house.rehearsal
  const { youth } = await house.linked()
  const { reference } = await raise(daan, pupil)
  await house.beat()
  await els.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await els.presses('Begin', { inputs: { dueOn: '2026-12-03' } })
  await pressVerb(house, els, 'child-seen', { seenOn: '2026-11-23' })
  await pressVerb(house, els, 'feedback', { level: '1' })
  await house.beat()
  const news = newsOf(anna, bram, carla, daan, els, gerda)
  return { house, youth, reference, news, ...house.rehearsal }
}

/** `afwezig`, filled in: what is answered. */
async function isAway(
  house: House,
  who: Person,
  inputs: { from: string; until: string; cover?: string },
): Promise<string> {
  await who.says('afwezig')
  await who.presses('Bewaar', { inputs: { cover: 'nobody', ...inputs } })
  const answer = textOf(who.card() ?? {})
  await house.beat()
  return answer
}

const inChannel = (youth: Channel): string =>
  youth
    .messages()
    .map(({ text }) => text)
    .join('\n')
const week = { from: '2026-11-30', until: '2026-12-06' }

it('who is to stand in hears it when they are there, also when they said meanwhile that they are away', async () => {
  const { house, news, els, bram } = await ledByEls()
  await house.at('2026-11-25T10:00')
  await isAway(house, els, { ...week, cover: 'bram@wijkracht.example' })
  await isAway(house, bram, { from: '2026-11-26', until: '2026-11-26' })
  news(bram)
  await house.at('2026-11-26T08:30')
  expect(news(bram)).toEqual([])
  await house.at('2026-11-30T08:30')
  expect(news(bram).join()).toContain('Els')
})

describe('who leads is away, and a colleague stands in', () => {
  const away = async () => {
    const scene = await ledByEls()
    const answer = await isAway(scene.house, scene.els, { ...week, cover: 'bram@wijkracht.example' })
    return { ...scene, answer }
  }

  it('says so, and the colleague hears what that means', async () => {
    const { answer, news, bram } = await away()
    expect(answer).toContain('Je bent er niet van ma 30 nov tot en met zo 6 dec.')
    expect(answer).toContain('Bram neemt waar, en hoort dat nu.')
    expect(news(bram)).toEqual([expect.stringMatching(/Jij neemt waar voor Els[^]*1 signaal en 1 actie/)])
  })

  it('the reminders reach the colleague, who does it in their place; the one who is away hears nothing', async () => {
    const { house, news, bram, els, reference } = await away()
    news(bram)
    news(els)
    await house.at('2026-12-01T08:30')
    expect(news(bram)).toEqual([
      expect.stringMatching(/Dit is voor Els, die afwezig is\.[^]*Gesprek met de ouders/),
    ])
    await bram.says('mijn acties')
    expect(textOf(bram.card() ?? {})).toContain('voor Els, die afwezig is')
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await house.beat()
    expect((await storedSignal(house, reference)).actions[0]?.done).toMatchObject({ outcome: 'done' })
    expect((await storedSignal(house, reference)).status).toBe('following')
    await house.at('2026-12-04T17:00')
    expect(news(els)).toEqual([])
  })

  it('before it begins nothing of it may be done by the colleague, nor after', async () => {
    const { house, bram, reference } = await away()
    const { id } = await storedSignal(house, reference)
    const [action] = (await storedSignal(house, reference)).actions
    const data = { action: action?.id ?? '', outcome: 'done' }
    expect(await pressVerb(house, bram, 'complete-action', data)).toContain(
      'Deze actie is van iemand anders.',
    )
    await house.at('2026-12-07T10:00')
    expect(await pressVerb(house, bram, 'complete-action', data)).toContain(
      'Deze actie is van iemand anders.',
    )
    expect((await storedSignal(house, reference)).id).toBe(id)
  })

  it('the channel reads who stands in, from the first day until they are back', async () => {
    const { house, youth } = await away()
    expect(inChannel(youth)).not.toContain('afwezig')
    await house.at('2026-11-30T08:30')
    expect(inChannel(youth)).toContain('afwezig tot en met zo 6 dec, Bram neemt waar')
    await house.at('2026-12-07T08:30')
    expect(inChannel(youth)).not.toContain('afwezig')
  })

  it('on return it is handed back: both hear it, with what was done', async () => {
    const { house, news, bram, els } = await away()
    await house.at('2026-12-01T08:30')
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await house.beat()
    news(bram)
    news(els)
    await house.at('2026-12-07T08:29')
    expect(news(els)).toEqual([])
    await house.at('2026-12-07T08:30')
    expect(news(els)).toContainEqual(
      expect.stringMatching(
        /Welkom terug[^]*Bram \(Wijkracht\)[^]*Gesprek met de ouders[^]*Nu bij jou: 1 signaal\./,
      ),
    )
    expect(news(bram)).toContainEqual(expect.stringContaining('Je hoeft niet meer waar te nemen voor Els.'))
  })

  it('who cannot stand in says so: the one who goes and the coordinator hear it, and somebody else is asked', async () => {
    const { house, news, bram, carla, els } = await away()
    await bram.presses('Dat lukt mij niet')
    await house.beat()
    expect(news(els)).toContainEqual(expect.stringContaining('Bram kan niet voor je waarnemen'))
    expect(news(carla)).toContainEqual(expect.stringContaining('Bram kan niet waarnemen voor Els'))
    await house.at('2026-11-30T08:30')
    expect(house.log.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('somebody else may be named after all: who was named first hears that it is not needed any more', async () => {
    const { house, news, bram, els, anna } = await away()
    news(bram)
    await isAway(house, els, { ...week, cover: 'anna@carmel.example' })
    expect(news(bram)).toContainEqual(expect.stringContaining('Je hoeft niet meer waar te nemen voor Els.'))
    expect(news(anna)).toContainEqual(expect.stringContaining('Jij neemt waar voor Els'))
  })

  it('is over at once for who is there after all', async () => {
    const { house, youth, news, bram, els } = await away()
    await house.at('2026-11-30T10:00')
    expect(inChannel(youth)).toContain('afwezig')
    news(bram)
    await els.says('afwezig')
    await els.presses('Ik ben er toch')
    await house.beat()
    expect(inChannel(youth)).not.toContain('afwezig')
    expect(news(bram)).toContainEqual(expect.stringContaining('Je hoeft niet meer waar te nemen voor Els.'))
    news(els)
    await house.at('2026-12-01T08:30')
    expect(news(els)).toContainEqual(expect.stringContaining('Gesprek met de ouders'))
    expect(news(bram).join()).not.toContain('Gesprek met de ouders')
  })
})

describe('who comes back earlier', () => {
  it('reads at once what was done; whoever stood in hears it once, also when the last day comes', async () => {
    const { house, news, bram, els } = await ledByEls()
    await isAway(house, els, { from: '2026-11-30', until: '2026-12-11', cover: 'bram@wijkracht.example' })
    await house.at('2026-12-01T08:30')
    await bram.presses('Klaar')
    await bram.presses('Klaar')
    await house.at('2026-12-03T10:00')
    await els.says('afwezig')
    await els.presses('Ik ben er toch')
    await house.beat()
    expect(news(els)).toContainEqual(expect.stringMatching(/Welkom terug[^]*Gesprek met de ouders/))
    const ended = (): number => news(bram).filter((text) => text.includes('niet meer waar te nemen')).length
    expect(ended()).toBe(1)
    await house.at('2026-12-14T10:00')
    expect(ended()).toBe(0)
    expect(news(els)).not.toContainEqual(expect.stringContaining('Welkom terug'))
  })
})

describe('who leads is away with nobody in their place', () => {
  it('must choose when something falls due: a colleague, or back to the network', async () => {
    const { house, els, news, carla, youth, reference } = await ledByEls()
    expect(await isAway(house, els, week)).toContain('Kies wie waarneemt, of geef het terug aan het netwerk.')
    await els.presses('Bewaar', { inputs: { ...week, cover: 'network' } })
    await house.beat()
    expect((await storedSignal(house, reference)).status).toBe('in-action')
    await house.at('2026-11-30T08:30')
    expect(await storedSignal(house, reference)).toMatchObject({ status: 'open', lead: null })
    expect(news(carla)).toContainEqual(
      expect.stringContaining(`Niemand houdt nu het overzicht bij ${reference}.`),
    )
    expect(inChannel(youth)).toContain(`Signaal ${reference} wacht nog op iemand. Wie weet wie dit kan?`)
  })

  it('what comes up later is offered again on the working day on which it does', async () => {
    const { house, els, carla, youth, reference, news } = await ledByEls()
    // Nothing is due in these days when she says so.
    expect(await isAway(house, els, { from: '2027-01-11', until: '2027-01-24' })).toContain('Je bent er niet')
    await house.at('2027-01-04T10:00')
    expect((await storedSignal(house, reference)).lead).not.toBeNull()
    await house.at('2027-01-11T08:30')
    expect(await storedSignal(house, reference)).toMatchObject({ status: 'open', lead: null })
    expect(news(carla).join()).toContain(reference)
    expect(inChannel(youth)).toContain('wacht nog op iemand')
  })

  it('for a day or two everything waits', async () => {
    const { house, els, reference } = await ledByEls()
    expect(await isAway(house, els, { from: '2026-11-24', until: '2026-11-26' })).toContain('Je bent er niet')
    await house.at('2026-11-24T08:30')
    expect((await storedSignal(house, reference)).lead).not.toBeNull()
  })

  it('an action that falls due while its owner is away goes to who leads', async () => {
    const { house, els, bram, youth, reference, news } = await ledByEls()
    await els.presses('Actie erbij', { in: youth })
    await els.presses('Zet erbij', {
      inputs: { what: 'Bellen met school', owner: 'bram@wijkracht.example', dueOn: '2026-12-01' },
    })
    await house.beat()
    await bram.presses('Ja, ik doe dit')
    await house.beat()
    expect(await isAway(house, bram, { from: '2026-11-30', until: '2026-12-11' })).toContain(
      'Je bent er niet',
    )
    news(els)
    await house.at('2026-11-30T08:30')
    const call = (await storedSignal(house, reference)).actions.find(({ dueOn }) => dueOn === '2026-12-01')
    expect(call?.owner).toBe((await storedSignal(house, reference)).lead)
    expect(news(els)).toContainEqual(expect.stringContaining('Deze actie is nu van jou'))
  })
})

describe('what cannot be', () => {
  it.each([
    [
      'the last day before the first',
      { from: '2026-12-06', until: '2026-11-30' },
      /Bedoel je van ma 30 nov tot en met zo 6 dec\?/,
    ],
    ['days that have passed', { from: '2026-11-01', until: '2026-11-10' }, /al voorbij.*ma 23 nov/],
    ['more than a year', { from: '2026-11-30', until: '2031-11-30' }, /meer dan een jaar/],
    ['oneself', { ...week, cover: 'els@ggd.example' }, /niet voor jezelf waarnemen\. Kan .* het doen\?/],
    [
      'a stranger',
      { ...week, cover: 'hugo@elders.example' },
      /ken ik niet in je netwerk\. Kan .* het doen\?/,
    ],
    [
      'who may read less',
      { ...week, cover: 'fatih@wbo.example' },
      /kan in S\.O\.K\.O\. 18- niet voor je waarnemen/,
    ],
  ])('%s: one sentence with what would do, and nothing is kept', async (_, inputs, sentence) => {
    const { house, els } = await ledByEls()
    const answer = await sendPress(els, 'set-away', { cover: 'nobody', ...inputs })
    expect(textOf(answer)).toMatch(sentence)
    const everyone = house.bot.world.networks.flatMap(({ members }) => members)
    expect(everyone.filter(({ name }) => name === 'Els').flatMap(({ absences }) => absences)).toEqual([])
  })

  it('a colleague who is away too', async () => {
    const { house, bram, els } = await ledByEls()
    await isAway(house, bram, { from: '2026-12-01', until: '2026-12-02' })
    expect(await isAway(house, els, { ...week, cover: 'bram@wijkracht.example' })).toMatch(
      /is dan zelf afwezig\. Kan .* het doen\?/,
    )
  })
})

describe('werkdagen', () => {
  it('moves every reminder that is still to come to days on which somebody works', async () => {
    const { house, news, els } = await ledByEls()
    await els.says('werkdagen')
    await els.presses('Bewaar', {
      inputs: { works: '3,5', from: '09:00', until: '15:00', remindAt: '09:30' },
    })
    expect(textOf(els.card() ?? {})).toContain('Je werkt op wo en vr, van 09:00 tot 15:00.')
    await house.beat()
    news(els)
    await house.at('2026-12-01T17:00')
    expect(news(els)).toEqual([])
    await house.at('2026-12-02T09:29')
    expect(news(els)).toEqual([])
    await house.at('2026-12-02T09:30')
    expect(news(els)).toEqual([expect.stringContaining('Gesprek met de ouders')])
  })

  it.each([
    [{ works: '' }, 'Kies minstens één dag.'],
    [{ works: '1', from: '15:00', until: '09:00' }, 'Je begint later dan je stopt.'],
    [{ works: '1', from: '09:00', until: '12:00', remindAt: '15:30' }, 'Op die tijd werk je niet.'],
  ])('%o is not kept', async (inputs, sentence) => {
    const { els } = await ledByEls()
    await els.says('werkdagen')
    await els.presses('Bewaar', { inputs: { from: '08:00', until: '18:00', remindAt: '08:30', ...inputs } })
    expect(textOf(els.card() ?? {})).toContain(sentence)
  })

  it('a restart remembers them', async () => {
    const { house, els } = await ledByEls('sqlite')
    await els.says('werkdagen')
    await els.presses('Bewaar', { inputs: { works: '3', from: '08:00', until: '18:00', remindAt: '10:00' } })
    await house.restart()
    await els.says('werkdagen')
    expect(JSON.stringify(els.card())).toContain('"value":"10:00"')
  })
})
