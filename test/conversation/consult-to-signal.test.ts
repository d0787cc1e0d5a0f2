import { describe, expect, it } from 'vitest'
import { run } from '#app/run.ts'
import { startHouse } from '#support/house.ts'
import { sendPress } from '#support/press-verb.ts'
import { goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { closesIt, storedSignal } from '#support/stored.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'

const button = 'Maak er een signaal van'
const { authority: _authority, consentBy: _by, asked: _asked, talked: _talked, ...seen } = pupil
const question = { ...seen, talked: 'not-yet', consultQuestion: 'Wat is een goede stap?' } as const

/** Anna asked without a name, and nobody has talked with the parents yet. */
async function aQuestion() {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const channels = await house.linked()
  const { anna } = house.rehearsal
  const { reference } = await raise(anna, question, 'sparren')
  await house.beat()
  await anna.says('mijn signalen')
  return { house, ...channels, reference, ...house.rehearsal }
}

const answers = {
  redFlags: 'none',
  talked: 'yes',
  authority: 'both-parents',
  consentBy: 'parent1,parent2',
  asked: 'take-up',
} as const

describe('an own question becomes a signal', () => {
  it('begins with danger, and then asks only what is about now: nothing is typed twice', async () => {
    const { anna } = await aQuestion()
    await anna.presses(button)
    expect(textOf(shownTo(anna))).toContain('Wat je al schreef, staat er al.')
    expect(textOf(shownTo(anna))).toContain('gevaar')
    const walked = await goOn(anna, answers)
    expect(
      walked.touched.filter((id) => !/^(redFlags|talked|authority|consentBy|asked|checkedNoNames)$/.test(id)),
    ).toEqual([])
    expect(walked.text).toMatch(/Je signaal 18M-.{4}/)
  })

  it('and goes with the question when that is erased, wherever it was put', async () => {
    for (const put of ['begun', 'saved'] as const) {
      const { house, anna, carla, reference } = await aQuestion()
      await anna.presses(button)
      if (put === 'saved') await anna.says('stop')
      const { store } = house.bot.world
      const { id } = await storedSignal(house, reference)
      const [draft = ''] = await store.find(`drafts-of:${id}`)
      expect(draft).toMatch(put === 'saved' ? /^kept:/ : /^intake:/)
      await sendPress(carla, 'erase', { signal: id, rev: 1 })
      expect(await store.get(draft)).toBeNull()
      await anna.says('verder')
      expect(anna.sees().at(-1)).toBe('Je hebt niets bewaard. Typ signaal om te beginnen.')
    }
  })

  it.each(['frozen', 'on hold'] as const)('waits while the question is %s, and is not lost', async (how) => {
    const { house, youth, anna, reference } = await aQuestion()
    await anna.presses(button)
    const { id } = await storedSignal(house, reference)
    const does = (type: 'freeze' | 'unfreeze' | 'hold' | 'lift-hold') =>
      run(house.bot.world, { id: type, signal: id, command: { type }, actor: 'clock' })
    await does(how === 'frozen' ? 'freeze' : 'hold')
    await expect(goOn(anna, answers)).rejects.toThrow('Plaatsen kan nu niet')
    await house.beat()
    expect(youth.messages().filter(({ text }) => text.startsWith('Signaal'))).toEqual([])
    await does(how === 'frozen' ? 'unfreeze' : 'lift-hold')
    await anna.says('verder')
    expect((await goOn(anna, {})).text).toMatch(/Je signaal 18M-.{4}/)
  })

  it('what was typed stands in the network, with its own consent, and both know of each other', async () => {
    const { house, youth, reference, anna } = await aQuestion()
    await anna.presses(button)
    const { reference: raised } = await goOn(anna, answers)
    await house.beat()
    const [consult, signal] = [await storedSignal(house, reference), await storedSignal(house, raised)]
    expect(signal).toMatchObject({ kind: 'signal', outcome: 'A_IDENT_CASE', status: 'open' })
    expect(signal.content).toMatchObject({
      observation: pupil.factsOwn,
      themes: consult.content.themes,
      factors: consult.content.factors,
      strengths: consult.content.strengths,
    })
    expect(signal.consent.by).toEqual(['parent1', 'parent2'])
    expect(consult.consent.by).toEqual([])
    expect(signal.links).toEqual([{ signal: consult.id, network: consult.network, why: 'consult' }])
    expect(consult.links).toEqual([{ signal: signal.id, network: signal.network, why: 'consult' }])
    expect(youth.messages().some(({ text }) => text.includes(raised) && text.includes(pupil.factsOwn))).toBe(
      true,
    )
  })

  it('without a talk it goes no further than the question did', async () => {
    const { house, youth, anna } = await aQuestion()
    await anna.presses(button)
    await goOn(anna, { redFlags: 'none', talked: 'not-yet' })
    await house.beat()
    expect(textOf(shownTo(anna))).toContain('Eerst praten')
    expect(youth.messages().filter(({ text }) => text.startsWith('Signaal 18M'))).toEqual([])
  })

  it('where there is danger now, it stops there, and the question stays what it was', async () => {
    const { house, reference, anna } = await aQuestion()
    await anna.presses(button)
    await goOn(anna, { redFlags: 'rf_life_danger_now' })
    expect(textOf(shownTo(anna))).toContain('112')
    await anna.presses('Ik heb gebeld')
    expect((await storedSignal(house, reference)).status).toBe('asked')
  })

  it('can still be done when colleagues have answered, and not once it is closed', async () => {
    const { house, youth, reference, anna, els } = await aQuestion()
    await els.presses('Ik denk mee', { in: youth })
    await house.beat()
    await anna.says('mijn signalen')
    expect(buttonsOf(shownTo(anna))).toContain(button)
    await closesIt(house, reference)
    const { value } = await anna.presses(button)
    expect(textOf(value)).toContain('Dit is al afgesloten.')
  })

  it('what is filled in can be read back on the way', async () => {
    const { anna } = await aQuestion()
    await anna.presses(button)
    await anna.says('geen van deze')
    await anna.says('overzicht')
    expect(textOf(shownTo(anna))).toContain(pupil.factsOwn)
    expect(inputsOf(shownTo(anna))).toEqual([])
  })
})
