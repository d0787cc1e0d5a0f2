import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { sendPress } from '#support/press-verb.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'
import { say } from '#text/words.ts'

const { inquiry, chat } = say('nl').words
/** A Monday: everybody of the sample works. */
const monday = { now: '2026-11-23T10:00', store: 'memory:' } as const
const question = 'Wie heeft ervaring met een rustige plek op school?'
const about = { network: 'oldenzaal-18min', expertise: 'school' }

const said = (person: Person): string => person.sees().at(-1) ?? ''
const lines = async (house: House): Promise<string[]> =>
  (await house.journal())
    .filter(({ verb }) => verb.startsWith('inquiry') || verb === 'help-offered')
    .map(({ verb, result }) => `${verb} ${result}`)
/** What is kept of questions: the documents, and that one is open. */
async function kept(house: House): Promise<number> {
  const ids = (await house.journal()).flatMap(({ verb, about: id, result }) =>
    verb === 'inquiry-asked' && result === 'done' && id ? [id] : [],
  )
  const found = await Promise.all(ids.map((id) => house.bot.world.store.get(`inquiry:${id}`)))
  return found.filter((one) => one !== null).length
}

async function linked(options: Parameters<typeof startHouse>[0] = monday) {
  const house = await startHouse(options)
  await house.linked()
  return { house, ...house.rehearsal }
}

/** Bram asks Anna and Daan, who have "school" behind their name. */
async function asked(options?: Parameters<typeof startHouse>[0]) {
  const scene = await linked(options)
  const { house, anna, bram, daan } = scene
  for (const one of [anna, daan]) await one.says('help')
  await bram.says('wie school')
  await bram.presses('Wie weet wat?')
  const { value } = await bram.presses('Vraag het', { inputs: { question } })
  await house.beat()
  return { ...scene, answer: textOf(value) }
}

describe('"Wie weet wat?"', () => {
  it('is told without a word of it, and read in the answer to a press of who was asked', async () => {
    const { house, anna, carla, daan, els, answer } = await asked()
    expect(answer).toContain('Gevraagd aan Anna (Twents Carmel College), Daan (OOC)')
    for (const one of [anna, daan]) {
      expect(said(one)).toContain('Bram van Wijkracht vraagt iets over school')
      expect(said(one)).not.toContain(question)
      expect(buttonsOf(one.card())).toEqual(['Bekijk'])
    }
    for (const one of [carla, els]) expect(one.sees().join()).not.toContain('vraagt iets over')
    const read = await daan.presses('Bekijk')
    expect(textOf(read.value)).toContain(question)
    expect(buttonsOf(read.value as Json)).toEqual(['Ik kan helpen', 'Bel Bram', 'Chat met Bram'])
    expect(house.teams.everything(), 'only in an answer').not.toContain(question)
    expect(await lines(house)).toEqual(['inquiry-asked done', 'inquiry-read done'])
    expect(JSON.stringify(await house.journal())).not.toContain('rustige plek')
  })

  it('tells the asker once who can help, however often it is pressed', async () => {
    const { house, bram, daan, anna } = await asked()
    const read = await daan.presses('Bekijk')
    const helps = await daan.presses('Ik kan helpen', { on: read.value as Json })
    expect(textOf(helps.value)).toContain('Bram hoort dat je kunt helpen.')
    expect(buttonsOf(helps.value as Json)).toEqual(['Bel Bram', 'Chat met Bram'])
    await daan.presses('Ik kan helpen', { on: read.value as Json })
    await house.beat()
    const heard = () => bram.sees().filter((one) => one.includes('kan je helpen'))
    expect(heard()).toHaveLength(1)
    expect(said(bram)).toContain('Daan (OOC) kan je helpen met je vraag over school.')
    expect(buttonsOf(bram.card())).toEqual(['Bel Daan', 'Chat met Daan'])
    const other = await anna.presses('Bekijk')
    await anna.presses('Ik kan helpen', { on: other.value as Json })
    await house.beat()
    expect(heard()).toHaveLength(2)
    expect((await lines(house)).filter((line) => line.startsWith('help'))).toHaveLength(2)
  })

  it('is refused while somebody can be recognised in it, and that is not repeated', async () => {
    const { house, bram, daan } = await linked()
    await daan.says('help')
    const before = daan.sees().length
    const named = { question: 'Wie kent mevrouw Van den Berg, 06-12345678?' }
    const shown = await sendPress(bram, 'ask-knowers', { ...about, ...named })
    expect(textOf(shown)).toContain(chat.textCleaned)
    expect(JSON.stringify(shown)).not.toMatch(/Berg|12345678/)
    for (const wrong of ['', '  ', 'x'.repeat(401)])
      expect(textOf(await sendPress(bram, 'ask-knowers', { ...about, question: wrong }))).toContain(
        inquiry.ask.incomplete,
      )
    await house.beat()
    expect(daan.sees()).toHaveLength(before)
    expect(await lines(house)).toEqual([])
  })

  it('is one at a time about one thing, until somebody can help', async () => {
    const { house, bram, daan } = await asked()
    const again = () => sendPress(bram, 'ask-knowers', { ...about, question: 'En wat kost dat?' })
    expect(textOf(await again())).toBe(inquiry.ask.askedAlready('school'))
    expect(textOf(await sendPress(bram, 'ask-knowers', about))).toBe(inquiry.ask.askedAlready('school'))
    const other = { ...about, expertise: 'meldcode', question: 'Wanneer begint die?' }
    expect(textOf(await sendPress(bram, 'ask-knowers', other))).toContain('Gevraagd aan Daan (OOC).')
    const read = await daan.presses('Bekijk')
    await daan.presses('Ik kan helpen', { on: read.value as Json })
    expect(textOf(await again())).toContain('Gevraagd aan')
    expect((await lines(house)).filter((line) => line === 'inquiry-asked done')).toHaveLength(3)
  })

  it('comes in the own hours of who is asked, and so does the answer', async () => {
    const { house, anna, bram, daan } = await linked({ ...monday, now: '2026-11-23T19:30' })
    for (const one of [anna, daan]) await one.says('help')
    await sendPress(bram, 'ask-knowers', { ...about, question })
    await house.at('2026-11-24T07:30')
    for (const one of [anna, daan]) expect(one.sees().join()).not.toContain('vraagt iets over')
    await house.at('2026-11-24T08:30')
    for (const one of [anna, daan]) expect(said(one)).toContain('vraagt iets over school')
    await house.at('2026-11-24T20:00')
    const read = await daan.presses('Bekijk')
    await daan.presses('Ik kan helpen', { on: read.value as Json })
    await house.at('2026-11-25T09:00')
    expect(bram.sees().join(), 'Bram does not work on Wednesday').not.toContain('kan je helpen')
    await house.at('2026-11-26T09:00')
    expect(said(bram)).toContain('kan je helpen')
  })

  it('is erased after thirty days; what is left is that it was asked', async () => {
    const { house, daan } = await asked()
    const card = daan.card() ?? {}
    await house.at('2026-12-22T10:30')
    expect(await kept(house)).toBe(1)
    await house.at('2026-12-24T10:30')
    expect(await kept(house)).toBe(0)
    expect(textOf((await daan.presses('Bekijk', { on: card })).value)).toBe(inquiry.gone)
    expect(await lines(house)).toEqual([
      'inquiry-asked done',
      'inquiry-forgotten done',
      'inquiry-read not-asked',
    ])
  })
})

describe('who may read a question', () => {
  const idOf = async (house: House): Promise<string> => {
    const line = (await house.journal()).find(({ verb }) => verb === 'inquiry-asked')
    return line?.about ?? expect.unreachable()
  }

  it('is nobody but who was asked; anybody else reads what somebody reads of a question that is not there', async () => {
    const { house, bram, carla, els, fatih, gerda, hugo } = await asked()
    const id = await idOf(house)
    for (const one of [bram, carla, els, fatih, gerda])
      for (const verb of ['read-inquiry', 'can-help'])
        expect(textOf(await sendPress(one, verb, { inquiry: id }))).toBe(inquiry.gone)
    expect(textOf(await sendPress(els, 'read-inquiry', { inquiry: 'q_none' }))).toBe(inquiry.gone)
    expect(textOf(await sendPress(hugo, 'read-inquiry', { inquiry: id }))).toBe(chat.stranger)
    expect((await lines(house)).slice(1).every((line) => line.endsWith(' not-asked'))).toBe(true)
  })

  it('is nobody in a channel', async () => {
    const house = await startHouse(monday)
    const { youth } = await house.linked()
    const { bram, daan } = house.rehearsal
    expect(textOf(await sendPress(bram, 'ask-knowers', { ...about, question }, youth))).toBe(chat.onlyInChat)
    expect(textOf(await sendPress(daan, 'read-inquiry', { inquiry: 'q_1' }, youth))).toBe(chat.onlyInChat)
    expect(await lines(house)).toEqual([])
  })

  it('is nobody who left the network, or whose partner takes no part any more', async () => {
    const { house, anna, daan } = await asked({ now: monday.now })
    const id = await idOf(house)
    const files = (await sampleNetworks()).map((file) => ({
      ...file,
      members: file.members.filter(({ account }) => account !== 'anna@carmel.example'),
      partners: Object.fromEntries(
        Object.entries(file.partners).map(([key, one]) => [
          key,
          key === 'ooc' ? { ...one, suspended: true } : one,
        ]),
      ),
    }))
    await house.restart({ files })
    expect(textOf(await sendPress(anna, 'read-inquiry', { inquiry: id }))).toBe(chat.stranger)
    expect(textOf(await sendPress(daan, 'read-inquiry', { inquiry: id }))).toBe(
      say('nl').words.agreements.suspended('OOC'),
    )
  })

  it('is nobody of whom the coordinator did not say this quarter that they still work there', async () => {
    const { house, bram, carla, daan } = await linked({ ...monday, now: '2026-12-01T10:00' })
    await daan.says('help')
    await house.beat()
    await house.at('2027-02-01T10:00')
    expect(textOf(await sendPress(bram, 'ask-knowers', { ...about, question }))).toContain('Daan (OOC)')
    await house.at('2027-02-04T10:00')
    const on = { inquiry: await idOf(house) }
    const closed = say('nl').words.agreements.unconfirmed('OOC')
    for (const verb of ['read-inquiry', 'can-help'])
      expect(textOf(await sendPress(daan, verb, on)), verb).toBe(closed)
    const other = { ...about, expertise: 'meldcode', question }
    expect(textOf(await sendPress(bram, 'ask-knowers', other))).toBe(inquiry.ask.nobodyKnows)
    await sendPress(carla, 'confirm-members', { network: about.network, partner: 'ooc' })
    expect(textOf(await sendPress(daan, 'read-inquiry', on))).toContain(question)
  })
})

describe('who may ask', () => {
  it('is a member who takes part, about what somebody else knows', async () => {
    const { house, anna, bram, hugo } = await linked()
    await anna.says('wie jongeren')
    expect(buttonsOf(anna.card())).toEqual(['Wie weet wat?'])
    await bram.says('wie jongeren')
    expect(buttonsOf(bram.card()), 'only Bram knows about it').toEqual([])
    const own = { network: 'oldenzaal-18min', expertise: 'jongeren', question }
    expect(textOf(await sendPress(bram, 'ask-knowers', own))).toBe(inquiry.ask.nobodyKnows)
    const elsewhere = { ...own, network: 'oldenzaal-18plus' }
    expect(textOf(await sendPress(anna, 'ask-knowers', elsewhere))).toBe(inquiry.gone)
    expect(textOf(await sendPress(hugo, 'ask-knowers', own))).toBe(chat.stranger)
    expect(await lines(house)).toEqual(['inquiry-asked nobody', 'inquiry-asked not-a-member'])
  })
})

it('what was asked stands in no file of the store in words that can be read', async () => {
  const { house } = await asked({ now: monday.now, store: 'sqlite' })
  expect(await kept(house)).toBe(1)
  expect(house.bytes().includes(Buffer.from('rustige plek'))).toBe(false)
  expect(house.bytes().includes(Buffer.from('inquiry-asked'))).toBe(true)
})
