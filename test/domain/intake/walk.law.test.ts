import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { check } from '#domain/intake/check.ts'
import { type Intake, placeOf, submit } from '#domain/intake/intake.ts'
import { isUnanswered, prune, stepsThatApply } from '#domain/intake/walk.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { friday } from '#support/given.ts'
import { amsterdam } from '#support/time.ts'
import { walkOf, placeNow, questionsNow, byTyping, until, isEnd, anIntake } from '#support/intakes.ts'
import { move, moves, starts } from '#support/walks.ts'

const today = LocalDate.parse('2026-11-20')

/** Walks many ways, and looks after every move. */
function always(holds: (intake: Intake, before: Intake) => void): void {
  fc.assert(
    fc.property(starts, moves, (start, all) => {
      let intake = start
      for (const one of all) {
        const before = intake
        intake = move(intake, one)
        holds(intake, before)
      }
    }),
    { numRuns: 250 },
  )
}

describe('wherever somebody wanders in the dialogue', () => {
  it('there is always a card with a question, or an end', () => {
    always((intake) => {
      const place = placeNow(intake)
      if (place.at !== 'step') return
      expect(questionsNow(intake, place.step).length).toBeGreaterThan(0)
      expect(
        place.step === 'start' || stepsThatApply(intake.answers, walkOf(intake)).includes(place.step),
      ).toBe(true)
    })
  })

  it('danger has been asked before anything else is', () => {
    always((intake) => {
      const place = placeNow(intake)
      const early = place.at === 'step' && (place.step === 'start' || place.step === 'safety')
      if (early || place.at === 'stop' || place.at === 'acute-question') return
      expect(intake.answers['redFlags']).toBe('none')
    })
  })

  it('no answer is kept of a question that does not apply, or that its question would not take', () => {
    always(({ answers, ...intake }) => {
      const walk = walkOf({ answers, ...intake })
      expect(prune(answers, walk)).toEqual(answers)
      const done = stepsThatApply(answers, walk)
        .map((step) => questionsNow({ answers, ...intake }, step))
        .filter((questions) => questions.every((one) => !isUnanswered(one, answers)))
      const given = done.flat().filter(({ id }) => (answers[id] ?? null) !== null)
      expect(check(given, answers, { walk, today })).toEqual([])
    })
  })

  it('nothing that was typed names anybody', () => {
    const texts = new Set<string>()
    always(({ answers }) => {
      for (const answer of Object.values(answers)) texts.add(answer ?? '')
    })
    expect(texts).toContain('[naam] belde, [telefoon].')
    for (const text of texts) {
      const found = findPersonalData(text, { at: friday, timeZone: amsterdam })
      expect(found.filter(({ rule }) => rule !== 'diagnosis')).toEqual([])
    }
  })

  it('of danger no text is kept', () => {
    always((intake) => {
      if (placeNow(intake).at !== 'stop') return
      const codes = Object.values(intake.answers).filter((answer) => answer !== null)
      for (const code of codes) expect(code).toMatch(/^[\w,:-]+$/)
    })
  })

  it('what is confirmed at the end is about the answers as they are', () => {
    always((intake, before) => {
      if (!intake.answers['checkedNoNames']) return
      if (before.answers['checkedNoNames']) expect(saidBeforeTheEnd(intake)).toEqual(saidBeforeTheEnd(before))
    })
  })

  it('every change counts, and none goes back in time', () => {
    always((intake, before) => {
      if (intake !== before) expect(intake.rev).toBe(before.rev + 1)
    })
  })
})

const saidBeforeTheEnd = ({ answers }: Intake): Answers => {
  const { urgency: _urgency, urgencyReason: _reason, checkedNoNames: _checked, ...before } = answers
  return Object.fromEntries(Object.entries(before).filter(([, answer]) => answer !== null))
}

describe('from wherever somebody wandered', () => {
  const wandered = fc.tuple(starts, moves).map(([start, all]) => all.reduce(move, start))

  it('the dialogue can be finished with cards', () => {
    fc.assert(
      fc.property(wandered, (intake) => {
        expect(isEnd(placeNow(until('end', intake)))).toBe(true)
      }),
      { numRuns: 250 },
    )
  })

  it('the dialogue can be finished by typing alone', () => {
    fc.assert(
      fc.property(wandered, (intake) => {
        expect(isEnd(placeNow(until('end', intake, {}, byTyping)))).toBe(true)
      }),
      { numRuns: 250 },
    )
  })

  it('the last answers alone, given in order, lead to the same end', () => {
    fc.assert(
      fc.property(wandered, (intake) => {
        const end = until('end', intake)
        const again = inOrder(end.answers, end)
        expect(again.answers).toEqual(end.answers)
        expect(placeOf(again, walkOf(end))).toEqual(placeNow(end))
      }),
      { numRuns: 250 },
    )
  })
})

function inOrder(answers: Answers, { intent, more, network }: Intake): Intake {
  const fresh: Intake = { ...anIntake(intent), more, network }
  const walk = walkOf(fresh)
  return stepsThatApply(answers, walk).reduce(
    (intake, step) => submit(intake, step, answers, walk, friday),
    fresh,
  )
}

describe('the walks that are walked', () => {
  it('reach every end and every step', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(starts, moves, (start, all) => {
        let intake = start
        for (const one of all) {
          intake = move(intake, one)
          const place = placeNow(intake)
          seen.add(place.at === 'step' ? place.step : place.at)
          if (Object.keys(intake.cleaned).length > 0) seen.add('cleaned')
          const { checkedNoNames, residence, neighbourhood } = readAnswers(intake.answers)
          if (checkedNoNames) seen.add('confirmed')
          if (residence) seen.add('residence')
          if (neighbourhood) seen.add('neighbourhood')
        }
      }),
      { numRuns: 300, seed: 1 },
    )
    const wanted = [
      'start',
      'safety',
      'feeling',
      'who',
      'facts',
      'factors',
      'now',
      'strengths',
      'talked',
      'consent',
      'own',
      'check',
    ]
    const ends = ['stop', 'acute-question', 'refer', 'hold', 'complete', 'ways']
    const facts = ['cleaned', 'confirmed', 'residence', 'neighbourhood']
    expect([...seen].toSorted()).toEqual([...wanted, ...ends, ...facts].toSorted())
  })
})
