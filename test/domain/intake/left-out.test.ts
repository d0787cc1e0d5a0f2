import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { Leavable, questionsOf, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { judge } from '#domain/intake/judge.ts'
import { nextStep, prune, stepsThatApply } from '#domain/intake/walk.ts'
import { NetworkFile } from '#domain/network/network.ts'
import { parse } from 'yaml'
import { readFile } from 'node:fs/promises'

const standard: Walk = { intent: 'signal', more: false, oggzOutreach: false }
const short: Walk = { ...standard, leftOut: Leavable.options }
const child = {
  audience: 'child',
  redFlags: 'none',
  ageBand: '0_11',
  themes: 'school',
  talked: 'yes',
  authority: 'both-parents',
  consentBy: 'parent1,parent2',
}
const adult = {
  audience: 'adult',
  redFlags: 'none',
  ageBand: '18_plus',
  themes: 'living',
  talked: 'yes',
  childrenOrPregnancy: 'false',
  consentBy: 'subject',
}
const asked = (answers: Answers, walk: Walk) =>
  stepIds.flatMap((step) => questionsOf(step, readAnswers(answers), walk))

describe('a network that asks less', () => {
  it('leaves out nothing that is required, and nothing that decides on danger, consent or urgency', () => {
    for (const answers of [child, adult]) {
      const all = asked(answers, standard)
      const left = asked(answers, short)
      const gone = all.filter(({ id }) => !left.some((one) => one.id === id))
      expect(gone.filter(({ required }) => required)).toEqual([])
      expect(judge(readAnswers(answers), short)).toEqual(judge(readAnswers(answers), standard))
    }
  })

  it('asks none of what it left out, and everything else', () => {
    const ids = asked(child, short).map(({ id }) => id)
    expect(ids.filter((id) => Leavable.options.some((one) => one === id))).toEqual([])
    expect([...ids, ...Leavable.options].toSorted()).toEqual(
      asked(child, standard)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('has the same steps, and no card without a question', () => {
    expect(stepsThatApply(child, short)).toEqual(stepsThatApply(child, standard))
    expect(stepsThatApply(adult, short)).toEqual(stepsThatApply(adult, standard))
  })

  it('still asks who has a feeling for the facts behind it', () => {
    const feeling = { ...short, intent: 'feeling' } as const
    expect(questionsOf('feeling', readAnswers(child), feeling).map(({ id }) => id)).toContain('since')
  })

  it('lets a dialogue in progress go on when a question is left out or comes back: only that one is asked', () => {
    const whole = Object.fromEntries(asked(child, standard).map(({ id }) => [id, id in child ? null : '']))
    const answers: Answers = { ...whole, ...child, factsOwn: 'Stil en moe.', since: 'zes weken' }
    const shorter = prune(answers, short)
    expect(shorter['since']).toBeUndefined()
    expect(shorter['factsOwn']).toBe('Stil en moe.')
    const once = { ...standard, leftOut: ['since'] } as const
    expect(nextStep(prune(answers, once), standard)).toBe('facts')
  })

  it('cannot leave out what is needed', async () => {
    const sample = parse(await readFile('networks/oldenzaal-18min.yaml', 'utf8')) as Record<string, unknown>
    const leaving = (id: string) => NetworkFile.safeParse({ ...sample, dialogue: { leaveOut: [id] } }).success
    expect(leaving('since')).toBe(true)
    for (const id of ['redFlags', 'talked', 'factsOwn', 'consentBy', 'checkedNoNames', 'childSeen'])
      expect(leaving(id), id).toBe(false)
  })
})
