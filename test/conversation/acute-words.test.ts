import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

async function house() {
  const started = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  await started.linked()
  return { house: started, ...started.rehearsal }
}

const last = (person: Person): string => person.sees().at(-1) ?? ''

describe('a word that sounds like danger', () => {
  const facts = 'Leerling vertelde dat er een mes op tafel lag.'

  async function typedDanger() {
    const scene = await house()
    const { anna } = scene
    await anna.says('signaal')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    const { ageBand, origin, themes } = pupil
    await anna.presses('Verder', { inputs: { ageBand, origin, themes } })
    await anna.presses('Verder', { inputs: { factsOwn: facts } })
    return scene
  }

  it('is only asked about; "nee" goes on with the text', async () => {
    const { house: bot, anna } = await typedDanger()
    expect(last(anna)).toContain('In je tekst staat een woord dat bij gevaar past.')
    await anna.presses('Nee, ga verder')
    const {
      ageBand: _band,
      origin: _origin,
      themes: _themes,
      factsOwn: _facts,
      context: _context,
      ...rest
    } = pupil
    await goOn(anna, rest)
    await bot.beat()
    expect(bot.teams.everything()).toContain(facts)
  })

  it('"ja" is the stop card, and the text is gone', async () => {
    const { house: bot, anna } = await typedDanger()
    await anna.presses('Ja, er is nu gevaar')
    expect(last(anna)).toContain('Stop even. Bel nu.')
    await anna.presses('Er is nu geen gevaar, ga verder', { inputs: { notAcuteReason: 'help-there' } })
    expect(textOf(shownTo(anna))).toContain('Wat zag of hoorde je?')
    expect(textOf(shownTo(anna))).not.toContain(facts)
    expect((await bot.journal()).map(({ verb }) => verb)).toContain('stopped-for-safety')
  })

  it('within another word is none', async () => {
    const { anna } = await house()
    await raise(anna, { ...pupil, factsOwn: 'De gymles van dinsdag begon weer met springtouwen.' })
    expect(last(anna)).toContain('is bewaard')
  })
})
