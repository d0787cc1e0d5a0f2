import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId } from '#domain/intake/dialogue.ts'
import { goTo, type Intake, notAcute, store } from '#domain/intake/intake.ts'
import { alongWith, askedNow, prefilled, readTyped } from '#domain/intake/typed.ts'
import { friday } from '#support/given.ts'
import { day } from '#support/time.ts'
import { anIntake, walkOf, byTyping, until } from '#support/intakes.ts'

const standard = walkOf(anIntake())
const child: Answers = { audience: 'child', ageBand: '0_11', themes: 'money_housing', talked: 'yes' }

function question(step: StepId, id: string, answers: Answers = child): Question {
  const found = questionsOf(step, readAnswers(answers), standard).find((one) => one.id === id)
  if (!found) throw new Error(`${step} does not ask ${id}`)
  return found
}
const labels: Readonly<Record<string, string>> = {
  school: 'School',
  parenting_family: 'Opvoeden en gezin',
  friends_street_online: 'Vrienden, straat, online',
  pupil: 'Een leerling.',
  client: 'Een cliënt of inwoner',
  hearsay: 'Gehoord van een inwoner',
}
const read = (about: Question, text: string) => readTyped(about, text, (option) => labels[option] ?? option)

describe('a choice to whose name the network adds words', () => {
  const themes: Question = {
    ...question('who', 'themes'),
    optionWords: {
      school: { nl: 'thuiszitten', en: 'not going to school' },
      friends_street_online: { nl: 'ruzie op school', en: 'fights at school' },
    },
  }
  const named = (option: string): string => {
    const added = themes.optionWords?.[option]?.nl
    return `${labels[option] ?? option}${added ? ` (${added})` : ''}`
  }
  it.each([
    ['School', 'school'],
    ['school (thuiszitten)', 'school'],
    ['thuiszitten', 'school'],
    ['Vrienden, straat, online', 'friends_street_online'],
    ['ruzie op school', 'friends_street_online'],
    ['school; opvoeden en gezin', 'school,parenting_family'],
  ])('is read by its name and by these words: %s', (text, option) => {
    expect(readTyped(themes, text, named)).toBe(option)
  })
})

describe('a typed choice', () => {
  const origin = question('who', 'origin')
  it.each([
    ['1', 'pupil'],
    [' 2 ', 'client'],
    ['pupil', 'pupil'],
    ['een LEERLING', 'pupil'],
    ['een  leerling!', 'pupil'],
    ['0', undefined],
    ['9', undefined],
    ['leerling', 'pupil'],
    ['een leer', 'pupil'],
    ['Cliënt', 'client'],
    ['inwoner', undefined],
    ['een', undefined],
    ['l', undefined],
    ['geen leerling', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, answer) => {
    expect(read(origin, text)).toBe(answer)
  })
})

describe('typed choices', () => {
  const themes = question('who', 'themes')
  it.each([
    ['5', 'school'],
    ['2,5', 'parenting_family,school'],
    ['2, 5', 'parenting_family,school'],
    ['2 en 5', 'parenting_family,school'],
    ['2 and 5', 'parenting_family,school'],
    ['2 5', 'parenting_family,school'],
    ['2; 5 en 7', 'parenting_family,school,money_housing'],
    ['school, opvoeden en gezin', 'school,parenting_family'],
    ['Opvoeden en gezin', 'parenting_family'],
    ['vrienden, straat, online', 'friends_street_online'],
    ['school', 'school'],
    ['opvoeden', 'parenting_family'],
    ['vrienden, straat', 'friends_street_online'],
    ['school, opvoeden', 'school,parenting_family'],
    ['en', undefined],
    ['school en zeilen', undefined],
    ['5, 8', undefined],
    ['geen', undefined],
    [' ', undefined],
  ])('"%s" are %s', (text, answer) => {
    expect(read(themes, text)).toBe(answer)
  })

  it('of danger may be none, in many words', () => {
    const redFlags = question('safety', 'redFlags')
    for (const no of ['nee', 'Nee, niets hiervan.', 'geen', 'no', 'none', '0'])
      expect(read(redFlags, no)).toBe('none')
    expect(read(redFlags, '1')).toBe('rf_life_danger_now')
    expect(read(redFlags, 'weet ik niet')).toBeUndefined()
    expect(read(redFlags, 'rf_life')).toBeUndefined()
  })
})

describe('a typed yes or no', () => {
  const dependent = question('who', 'dependent')
  it.each([
    ['ja', 'true'],
    ['Ja!', 'true'],
    ['j', 'true'],
    ['yes', 'true'],
    ['y', 'true'],
    ['1', 'true'],
    ['nee', 'false'],
    ['N', 'false'],
    ['no', 'false'],
    ['2', 'false'],
    ['misschien', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, answer) => {
    expect(read(dependent, text)).toBe(answer)
  })
})

describe('a typed date', () => {
  const date = question('now', 'deadlineOn')
  it.each([
    ['2026-12-04', '2026-12-04'],
    ['4-12-2026', '2026-12-04'],
    ['04/12/2026', '2026-12-04'],
    ['4.12.2026', '2026-12-04'],
    ['4 december', undefined],
    ['morgen', undefined],
  ])('"%s" is %s', (text, answer) => {
    expect(read(date, text)).toBe(answer)
  })
})

describe('a typed score or text', () => {
  it('is one of 0 to 10', () => {
    const score = question('now', 'safetyScore')
    expect(['0', ' 7 ', '10'].map((text) => read(score, text))).toEqual(['0', '7', '10'])
    expect(['11', '7,5', 'zeven', ''].map((text) => read(score, text))).toEqual(Array(4).fill(undefined))
  })

  it('is the text as it was typed', () => {
    expect(read(question('facts', 'factsOwn'), ' Stil en moe. ')).toBe('Stil en moe.')
  })
})

describe('the question that a typed answer is for', () => {
  const asked = (intake: Intake): string | undefined => askedNow(intake, walkOf(intake))?.question.id
  const atWho = until('who', anIntake(), child)
  const withAnswers = (intake: Intake, answers: Answers): Intake =>
    store(intake, answers, walkOf(intake), friday)

  it('is the first that was not answered', () => {
    expect(asked(anIntake())).toBe('audience')
    expect(asked(atWho)).toBe('ageBand')
    expect(asked(withAnswers(atWho, { ageBand: '0_11' }))).toBe('origin')
    expect(asked(withAnswers(atWho, { ageBand: '0_11', origin: 'pupil', context: null }))).toBe('themes')
  })

  it('asks whether somebody is nearly 18 once the age allows it', () => {
    expect(asked(withAnswers(atWho, { ageBand: '16_17' }))).toBe('nearly18')
  })

  it('is the first of a step that somebody went back to', () => {
    expect(asked(goTo(until('check', anIntake(), child), 'facts', friday))).toBe('factsOwn')
  })

  it('is none where the dialogue stops, waits or ends', () => {
    expect(asked(withAnswers(atWho, { redFlags: 'rf_fire_gas_now' }))).toBeUndefined()
    expect(asked({ ...atWho, acute: 'ask' })).toBeUndefined()
    expect(asked(until('end', anIntake(), { ...child, talked: 'not-yet' }))).toBeUndefined()
  })

  it('is never one that is filled in beforehand, or that is not asked aloud', () => {
    const heard: string[] = []
    until('end', anIntake(), { ...child, consentBy: 'parent1,parent2' }, (intake, answers) => {
      heard.push(asked(intake) ?? '')
      return byTyping(intake, answers)
    })
    expect(heard).toContain('consentBy')
    expect(heard).toContain('checkedNoNames')
    for (const quiet of [
      'consentScope',
      'consentForm',
      'consentOn',
      'consentUntil',
      'withdrawalExplained',
      'urgency',
      'urgencyReason',
    ])
      expect(heard).not.toContain(quiet)
  })

  it('is the last of a step once more, when only what is not asked aloud is missing', () => {
    const atCheck = until('check', anIntake(), { ...child, consentBy: 'parent1,parent2' })
    const stopped = withAnswers(goTo(atCheck, 'safety', friday), { redFlags: 'rf_fire_gas_now' })
    const goneOn = until('consent', notAcute(stopped, 'over', friday), child)
    expect(goneOn.answers).not.toHaveProperty('consentScope')
    expect(asked(goneOn)).toBe('refusedBy')
  })
})

describe('what goes along with a typed answer', () => {
  const today = day('2026-11-20')
  const consent = { step: 'consent', question: question('consent', 'refusedBy') } as const

  it('is nothing, until the last question of a step', () => {
    const first = { step: 'consent', question: question('consent', 'authority') } as const
    expect(alongWith(first, child, standard, today)).toEqual({ inputs: {}, last: false })
  })

  it('with the last is the usual', () => {
    expect(alongWith(consent, child, standard, today)).toEqual({
      inputs: {
        consentScope: null,
        consentForm: 'oral',
        consentOn: '2026-11-20',
        consentUntil: '2027-05-20',
        withdrawalExplained: 'true',
        consentFeedback: null,
      },
      last: true,
    })
  })

  it('never replaces what was filled in', () => {
    const { inputs } = alongWith(
      consent,
      { ...child, consentForm: 'written', consentUntil: null },
      standard,
      today,
    )
    expect(Object.keys(inputs)).toEqual([
      'consentScope',
      'consentOn',
      'withdrawalExplained',
      'consentFeedback',
    ])
  })
})

describe('what is filled in beforehand', () => {
  it('is the usual: spoken, today, for six months, explained that it can be withdrawn', () => {
    const filled = (id: string): string | undefined => prefilled(id, day('2026-08-31'))
    expect(['consentForm', 'consentOn', 'consentUntil', 'withdrawalExplained'].map(filled)).toEqual([
      'oral',
      '2026-08-31',
      '2027-02-28',
      'true',
    ])
  })

  it('is nothing that a person must say', () => {
    for (const id of ['consentBy', 'refusedBy', 'talked', 'checkedNoNames', 'redFlags'])
      expect(prefilled(id, day('2026-11-20'))).toBeUndefined()
  })
})
