import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAnswers } from '#domain/intake/answers.ts'
import { answerStep } from '#domain/intake/answering.ts'
import { Leavable, questionsOf, type StepId, type Walk } from '#domain/intake/dialogue.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { type OwnWords, Rewordable } from '#domain/intake/own-words.ts'
import { asksNow, renew } from '#domain/intake/renew.ts'
import { about, anIntake, isEnd, noDanger, walkOf as standardWalk, willing } from '#support/intakes.ts'
import { move, moves } from '#support/walks.ts'

type Asks = Pick<Walk, 'leftOut' | 'ownWords'>

/** A network that leaves out these questions, and asks those in words of its own. */
const asks: fc.Arbitrary<Asks> = fc
  .record({
    leftOut: fc.subarray([...Leavable.options]),
    own: fc.subarray([...Rewordable.options]),
    words: fc.constantFrom('Wat zie je?', 'Wat hoor je?'),
  })
  .map(({ leftOut, own, words }) => ({
    leftOut,
    ownWords: Object.fromEntries(own.map((id) => [id, { nl: words, en: words }])) as OwnWords,
  }))

const walkOf = (intake: Intake, network: Asks): Walk => ({
  ...standardWalk(intake),
  ...network,
  again: intake.again,
})

/** Goes on to the end, with what is there already; the steps that were asked on the way. */
function toTheEnd(from: Intake, network: Asks): { intake: Intake; steps: StepId[] } {
  let intake = from
  const steps: StepId[] = []
  for (let left = 40; left > 0; left -= 1) {
    const walk = walkOf(intake, network)
    const place = placeOf(intake, walk)
    if (isEnd(place)) return { intake, steps }
    if (place.at !== 'step') {
      intake = noDanger(intake)
      continue
    }
    steps.push(place.step)
    const questions = questionsOf(place.step, readAnswers(intake.answers), walk)
    const inputs = Object.fromEntries(
      questions.map((one) => [one.id, intake.answers[one.id] ?? willing(one)]),
    )
    const answered = answerStep(intake, place.step, inputs, about(walk))
    if ('mistakes' in answered) throw new Error(JSON.stringify(answered))
    intake = answered.intake
  }
  throw new Error(`comes to no end: ${steps.join()}`)
}

const valueIn = (intake: Intake, id: string): string | null => intake.answers[id] ?? null

it('whatever a network changes while somebody answers, the dialogue ends, and what did not change stays as it was', () => {
  fc.assert(
    fc.property(moves, asks, asks, (walked, before, after) => {
      const started = renew(walked.reduce(move, anIntake()), walkOf(anIntake(), before)).intake
      const asked = { ...started, asking: asksNow(walkOf(started, before)), again: [], at: null }
      const { intake, changed } = renew(asked, walkOf(asked, after))
      for (const [id, answer] of Object.entries(intake.answers))
        expect(answer).toBe(asked.answers[id] ?? null)
      for (const id of intake.again) expect(changed).toContain(id)
      const ended = toTheEnd(intake, after)
      expect(ended.intake.again).toEqual([])
      if (intake.answers['redFlags'] !== 'none') return
      const kept = Object.keys(intake.answers).filter((id) => id in ended.intake.answers)
      const given = kept.filter((id) => valueIn(intake, id) !== null)
      for (const id of given) expect(valueIn(ended.intake, id)).toBe(valueIn(intake, id))
    }),
    { numRuns: 200 },
  )
})

it('who was at the end is asked each step once more at most, and only those in which something changed', () => {
  fc.assert(
    fc.property(asks, asks, (before, after) => {
      const { intake: ready } = toTheEnd(anIntake(), before)
      const asked = { ...ready, asking: asksNow(walkOf(ready, before)) }
      const { intake, changed } = renew(asked, walkOf(asked, after))
      const { steps } = toTheEnd(intake, after)
      expect(new Set(steps).size).toBe(steps.length)
      const facts = readAnswers(intake.answers)
      for (const step of steps)
        expect(
          questionsOf(step, facts, walkOf(intake, after)).some(
            ({ id }) => changed.has(id) || id === 'checkedNoNames',
          ),
        ).toBe(true)
      if (changed.size === 0) expect(steps).toEqual([])
    }),
    { numRuns: 200 },
  )
})
