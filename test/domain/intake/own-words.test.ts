import { describe, expect, it } from 'vitest'
import { overviewCard } from '#cards/dialogue/overview-card.ts'
import { optionLabel, spokenQuestion } from '#cards/dialogue/spoken.ts'
import { stepCard } from '#cards/dialogue/step-card.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { Leavable, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { isFixed, OwnWords, Rewordable } from '#domain/intake/own-words.ts'
import { readTyped } from '#domain/intake/typed.ts'
import { adultAnswers, childAnswers, hold, stepView } from '#support/dialogue-steps.ts'
import { readable } from '#support/readable.ts'
import { rowsOf } from '#support/markdown.ts'
import { say } from '#text/words.ts'

const own = { nl: 'Waar wordt het kind blij van?', en: 'What makes the child happy?' }
const since = { nl: 'Hoe lang zie je dit al?', en: 'How long have you seen this?' }
const standard: Walk = { intent: 'signal', more: true, oggzOutreach: false }
const walk: Walk = { ...standard, ownWords: { goodAt: own, since } }
const asked = (step: StepId, how: Walk = walk) => questionsOf(step, readAnswers(childAnswers), how)
const question = (id: string, step: StepId, how?: Walk) => {
  const found = asked(step, how).find((one) => one.id === id)
  if (!found) throw new Error(`${step} does not ask ${id}`)
  return found
}

/** Every question that any of these answers lead to. */
const everyQuestion = (): string[] => {
  const people = [
    childAnswers,
    { ...childAnswers, ageBand: '16_17', consentBy: 'youth', safetyScore: '1' },
    { ...childAnswers, talked: 'not-yet' },
    { ...childAnswers, talked: 'unreachable' },
    { ...adultAnswers, talked: 'yes', consentBy: 'subject' },
  ]
  return [
    ...new Set(
      people.flatMap((answers) =>
        stepIds.flatMap((step) => questionsOf(step, readAnswers(answers), standard).map(({ id }) => id)),
      ),
    ),
  ]
}

describe('a question in a sentence of the network', () => {
  it('is each one, but those about danger, consent and checking', () => {
    const rewordable: readonly string[] = Rewordable.options
    for (const id of everyQuestion()) expect(isFixed(id), id).toBe(!rewordable.includes(id))
    expect(everyQuestion()).toEqual(expect.arrayContaining([...Rewordable.options]))
    expect(Leavable.options.filter((id) => isFixed(id))).toEqual([])
  })

  it('is on the page of what the outside can count on', async () => {
    const rows = await rowsOf('docs/contract.md', 'Network file')
    const row = rows.find(({ key }) => key === '`texts.questions.QUESTION`')
    for (const id of Rewordable.options) expect(row?.['meaning']).toContain(`\`${id}\``)
  })

  it.each(['nl', 'en'] as const)('is asked on the card, aloud and in the overview, in %s', (language) => {
    const words = say(language)
    const usual = words.words.dialogue.questions.goodAt.label
    const step = readable(stepCard(stepView('strengths', childAnswers, { walk }), words))
    expect(step).toContain(own[language])
    expect(spokenQuestion(question('goodAt', 'strengths'), childAnswers, words)).toContain(own[language])
    const lines = [{ step: 'strengths' as const, questions: asked('strengths'), answers: childAnswers }]
    const overview = readable(overviewCard({ ...hold, step: 'check', lines }, words))
    expect(overview).toContain(own[language])
    expect(overview).not.toContain(usual)
  })

  it('has the usual sentence beside it under the reason', () => {
    const words = say('nl')
    const card = readable(stepCard(stepView('strengths', childAnswers, { walk }), words))
    const { ownWords, questions } = words.words.dialogue
    expect(card).toContain(ownWords(own.nl, questions.goodAt.label))
    const usual = readable(stepCard(stepView('strengths', childAnswers), words))
    expect(usual).not.toContain('Elders staat er')
  })

  it('that is looked at again is not folded away', () => {
    const again = { ...walk, again: ['factsOthers'] }
    const card = stepCard(
      stepView('facts', { ...childAnswers, factsOthers: null }, { walk: again }),
      say('nl'),
    )
    expect(readable(card)).not.toContain('[folded as more]')
  })

  it('leaves the words for who has a feeling as they are', () => {
    const felt = question('since', 'feeling', { ...walk, intent: 'feeling' })
    expect(spokenQuestion(felt, childAnswers, say('nl'))).toContain('Wanneer en hoe vaak?')
  })

  it('changes neither the questions nor what can be answered', () => {
    for (const step of stepIds)
      expect(asked(step).map(({ ownWords: _own, ...one }) => one)).toEqual(asked(step, standard))
  })
})

describe('a theme in the words of the network', () => {
  const themeWords = { school: { nl: 'thuiszitten, spijbelen', en: 'staying at home' } }
  const words = say('nl')
  const { themes } = words.words.labels
  const called = `${themes.youth18min.school} (${themeWords.school.nl})`

  it('is chosen with them on the card and aloud, and the others as everywhere', () => {
    const view = stepView('who', childAnswers, { walk: { ...standard, themeWords } })
    const card = readable(stepCard(view, words))
    expect(card).toContain(called)
    expect(card).toContain(themes.youth18min.money_housing)
    const themesAsked = question('themes', 'who', { ...standard, themeWords })
    expect(spokenQuestion(themesAsked, childAnswers, words)).toContain(called)
    expect(optionLabel(themesAsked, 'school', childAnswers, say('en'))).toContain('(staying at home)')
  })

  it('can be typed by the name that everybody uses, and by the words of the network', () => {
    const themesAsked = question('themes', 'who', { ...standard, themeWords })
    const typed = (text: string) =>
      readTyped(themesAsked, text, (option) => optionLabel(themesAsked, option, childAnswers, words))
    for (const text of ['school', 'thuiszitten', called, '5']) expect(typed(text)).toBe('school')
    expect(typed('thuiszitten; gevoel en gedrag')).toBe('school,wellbeing_behaviour')
  })
})

describe('what is no plain sentence', () => {
  const fits = (nl: string) => OwnWords.safeParse({ goodAt: { nl, en: own.en } }).success

  it.each(['Waar is het kind goed in?', 'Één woord: wat helpt, volgens jou; ’t mag kort (of "niets")!'])(
    'is not: %s',
    (text) => {
      expect(fits(text)).toBe(true)
    },
  )

  it.each([
    '[hier](https://x.example)',
    'Zie https://x.example',
    'Zie //x.example',
    'Zie www.x.example',
    '<b>Goed</b>',
    '**Goed**',
    '_Goed_',
    '`Goed`',
    '# Goed',
    '~~Goed~~',
    '{{DATE(x)}}',
    'twee\nregels',
    'a\u202Eb',
    'a\u200Bb',
    'a\u0000b',
    ' ',
    'x'.repeat(121),
  ])('is refused: %j', (text) => {
    expect(fits(text)).toBe(false)
  })
})
