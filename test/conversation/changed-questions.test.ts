import { describe, expect, it } from 'vitest'
import { keyOf, kinds, load } from '#app/records.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { type House, startHouse } from '#support/house.ts'
import { goOn, pupil, shownTo } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { inputsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { aChild, types } from '#support/typing.ts'
import { theRest, writes } from '#support/writing.ts'
import { say } from '#text/words.ts'

const { factsOwn, since } = say('nl').words.dialogue.questions
const { askedAgain, questionsChanged } = say('nl').words.dialogue
const own = { nl: 'Hoe lang zie je dit al?', en: 'How long have you seen this?' }
const often = { nl: 'Hoe vaak zie je dit?', en: 'How often do you see this?' }

type Change = Partial<Pick<NetworkFile, 'dialogue' | 'texts'>>
const filesWith = async (change: Change): Promise<NetworkFile[]> =>
  (await sampleNetworks()).map((file) => ({ ...file, ...change }))
const leaving = (...leaveOut: NetworkFile['dialogue']['leaveOut']): Change => ({ dialogue: { leaveOut } })
const saying = (questions: NetworkFile['texts']['questions']): Change => ({
  texts: { questions, themes: {} },
})

/** Anna wrote what she saw, and since when; the worries are asked next. */
async function halfway(before: Change = {}): Promise<{ house: House; anna: Person }> {
  const house = await startHouse({ now: '2026-11-23T10:00', files: await filesWith(before) })
  await house.linked()
  const { anna } = house.rehearsal
  await writes(anna)
  if (!before.dialogue) {
    await anna.presses('Terug')
    await anna.presses('Verder', { inputs: { factsOwn: pupil.factsOwn, since: 'zes weken' } })
  }
  return { house, anna }
}

const changes = async (house: House, change: Change) => house.restart({ files: await filesWith(change) })
const shows = (person: Person): string => textOf(shownTo(person))
const last = (person: Person): string => person.sees().at(-1) ?? ''
const filledIn = (person: Person, id: string): unknown =>
  inputsOf(shownTo(person)).find((input) => input['id'] === id)?.['value']

/** What is kept of the signal that somebody just placed. */
async function contentOf({ bot }: House, reference: string) {
  const { store } = bot.world
  const claim = await load(store, kinds.claim, keyOf.reference(Reference.parse(reference)))
  const signal = claim && (await load(store, kinds.signal, keyOf.signal(SignalId.parse(claim.value.by))))
  return signal?.value.content
}

describe('a network that changes its questions while somebody writes', () => {
  it('leaves one out: the dialogue goes on where it was, and its answer is not placed', async () => {
    const { house, anna } = await halfway()
    await changes(house, leaving('since'))
    await anna.says('overzicht')
    expect(shows(anna)).toContain(pupil.factsOwn)
    expect(shows(anna)).not.toContain(since.label)
    await anna.says('verder')
    expect(shows(anna)).toContain('Klopt dit?')
    const { reference } = await goOn(anna, theRest)
    expect(await contentOf(house, reference)).toMatchObject({ observation: pupil.factsOwn, since: null })
  })

  it('asks one more: that one is asked, and the rest of its card is filled in', async () => {
    const { house, anna } = await halfway(leaving('since'))
    await changes(house, {})
    await anna.says('verder')
    expect(shows(anna)).toContain(since.label)
    expect(shows(anna)).not.toContain('in andere woorden')
    expect(filledIn(anna, 'factsOwn')).toBe(pupil.factsOwn)
    await anna.presses('Verder', { inputs: { since: 'zes weken' } })
    expect(shows(anna)).toContain('Klopt dit?')
    const { reference } = await goOn(anna, theRest)
    expect(await contentOf(house, reference)).toMatchObject({
      observation: pupil.factsOwn,
      since: 'zes weken',
    })
  })

  it('asks one in other words: the answer is there, and is looked at again, once', async () => {
    const { house, anna } = await halfway()
    await changes(house, saying({ since: own }))
    await anna.says('verder')
    expect(shows(anna)).toContain(own.nl)
    expect(shows(anna)).toContain(askedAgain(own.nl))
    expect(filledIn(anna, 'since')).toBe('zes weken')
    await anna.presses('Verder')
    expect(shows(anna)).toContain('Klopt dit?')
    await house.restart()
    await anna.says('verder')
    expect(shows(anna)).toContain('Klopt dit?')
    const { reference } = await goOn(anna, theRest)
    expect(await contentOf(house, reference)).toMatchObject({ since: 'zes weken' })
  })

  it('asks in other words what was not reached: nothing is asked twice', async () => {
    const { house, anna } = await halfway()
    await changes(house, saying({ doneAlready: { nl: 'Wat deed je al?', en: 'What did you do?' } }))
    await anna.says('verder')
    expect(shows(anna)).toContain('Klopt dit?')
    await goOn(anna, theRest)
    expect(last(anna)).toContain('is bewaard')
  })

  it('and a network that is not there for a while loses nothing of what was written', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00', files: await filesWith(leaving('since')) })
    await house.linked()
    const { bram } = house.rehearsal
    await writes(bram)
    const [, adults] = await filesWith({})
    await house.restart({ files: adults ? [adults] : [] })
    await bram.says('verder')
    await bram.says('overzicht')
    expect(shows(bram)).toContain(pupil.factsOwn)
    await changes(house, {})
    await bram.says('verder')
    await bram.presses('Verder', { inputs: { since: 'zes weken' } })
    const { reference } = await goOn(bram, theRest)
    expect(await contentOf(house, reference)).toMatchObject({
      observation: pupil.factsOwn,
      since: 'zes weken',
    })
  })

  it('and a dialogue that was put aside meanwhile knows it too', async () => {
    const { house, anna } = await halfway()
    await anna.presses('Bewaar en stop')
    await changes(house, saying({ since: own }))
    await anna.says('verder')
    expect(shows(anna)).toContain(own.nl)
    expect(filledIn(anna, 'since')).toBe('zes weken')
  })
})

describe('a card of before the change', () => {
  it('that is submitted loses nothing: what changed is asked once more', async () => {
    const { house, anna } = await halfway()
    await anna.presses('Terug')
    await changes(house, saying({ since: often }))
    await anna.presses('Verder', { inputs: { factsOwn: 'Leerling slaapt in de klas.', since: 'een maand' } })
    expect(shows(anna)).toContain(often.nl)
    expect(filledIn(anna, 'since')).toBe('een maand')
    expect(filledIn(anna, 'factsOwn')).toBe('Leerling slaapt in de klas.')
    await anna.presses('Verder')
    expect(shows(anna)).toContain('Klopt dit?')
  })

  it('of a later step is kept, and comes back filled in', async () => {
    const { house, anna } = await halfway()
    await changes(house, saying({ since: own }))
    await anna.presses('Verder', { inputs: { 'factor.y_school_absence': 'serious' } })
    expect(shows(anna)).toContain(own.nl)
    await anna.presses('Verder')
    expect(shows(anna)).toContain('Hoe is het nu?')
    await anna.presses('Terug')
    expect(filledIn(anna, 'factor.y_school_absence')).toBe('serious')
  })

  it('about danger counts at once', async () => {
    const { house, anna } = await halfway()
    await anna.presses('Terug')
    await anna.presses('Terug')
    await anna.presses('Terug')
    expect(shows(anna)).toContain('Is er nu gevaar?')
    await changes(house, saying({ since: own }))
    await anna.presses('Er is nu brand- of gasgevaar.')
    expect(shows(anna)).toContain('112')
  })

  it('that would place the signal places nothing that was not looked at again', async () => {
    const { house, anna } = await halfway()
    await expect(goOn(anna, { ...theRest, checkedNoNames: '' })).rejects.toThrow('checkedNoNames')
    await changes(house, saying({ since: own }))
    await anna.presses('Plaats het signaal', { inputs: { checkedNoNames: 'true' } })
    expect(shows(anna)).toContain(own.nl)
    await anna.presses('Verder')
    await anna.presses('Plaats het signaal', { inputs: { checkedNoNames: 'true' } })
    expect(last(anna)).toContain('is bewaard')
  })
})

describe('who types while the questions change', () => {
  const facts = 'Leerling is sinds zes weken stil en moe.'

  it('is asked in the new words, and what was typed for the old ones is no answer', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    await house.linked()
    const { anna } = house.rehearsal
    await types(anna, 'signaal', ...aChild, facts)
    expect(last(anna)).toContain(since.label)
    await changes(house, saying({ since: own }))
    await types(anna, 'een maand')
    expect(last(anna)).toContain(questionsChanged)
    expect(last(anna)).toContain(own.nl)
    await types(anna, 'sinds een maand')
    await types(anna, 'overzicht')
    expect(shows(anna)).toContain('sinds een maand')
    expect(shows(anna)).toContain(facts)
  })

  it('leaves an answer as it is by skipping its question', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    await house.linked()
    const { anna } = house.rehearsal
    await types(anna, 'signaal', ...aChild, facts, 'een maand')
    const saw = { nl: 'Wat is je opgevallen?', en: 'What did you notice?' }
    await changes(house, saying({ since: own, factsOwn: saw }))
    await types(anna, 'overslaan')
    expect(last(anna)).toContain(saw.nl)
    expect(last(anna)).toContain(say('nl').words.dialogue.ask.keep)
    await types(anna, 'overslaan')
    expect(last(anna)).toContain(own.nl)
    await types(anna, 'overslaan', 'overzicht')
    expect(shows(anna)).toContain(facts)
    expect(shows(anna)).toContain('een maand')
  })

  it('goes on where nothing changed', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    await house.linked()
    const { anna } = house.rehearsal
    await types(anna, 'signaal', ...aChild)
    expect(last(anna)).toContain(factsOwn.label)
    await changes(house, saying({ since: own }))
    await types(anna, facts)
    expect(last(anna)).toContain(own.nl)
    expect(last(anna)).not.toContain(questionsChanged)
  })

  it('answers about danger first', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    await house.linked()
    const { anna } = house.rehearsal
    await types(anna, 'signaal', 'kind of jongere')
    await changes(house, saying({ since: own }))
    await types(anna, '1')
    expect(shows(anna)).toMatch(/112|0800-2000/)
  })
})
