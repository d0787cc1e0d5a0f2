import { describe, expect, it } from 'vitest'
import {
  AgeBand,
  Authority,
  ConsentGiver,
  ConsentState,
  Outcome,
  type Safety,
  Talked,
} from '#domain/codes.ts'
import {
  type ConsentAnswers,
  consentState,
  type FollowUp,
  followUp,
  outcomeOf,
  requiredGivers,
} from '#domain/consent/consent.ts'
import codeLists from '../vectors/code-lists.json' with { type: 'json' }

describe('the whole table of outcomes', () => {
  const rows = codeLists.consent_matrix.map((row) => ({
    ageBand: AgeBand.parse(row.age),
    state: ConsentState.parse(row.state),
    none: Outcome.parse(row.none),
    present: Outcome.parse(row.present),
    acute: Outcome.parse(row.acute),
  }))
  const levels: Safety[] = ['none', 'present', 'acute']

  it('has a row for every age and state', () => {
    expect(rows).toHaveLength(AgeBand.options.length * ConsentState.options.length)
  })

  it.each(rows)('$ageBand $state is $none, $present, $acute', (row) => {
    const found = levels.map((safety) => outcomeOf({ ...row, safety, oggzOutreach: false }))
    expect(found).toEqual([row.none, row.present, row.acute])
  })

  it.each(rows)('$ageBand $state differs with outreach only for an adult who could not be asked', (row) => {
    const outreach = row.ageBand === '18_plus' && ['not_asked', 'unable_to_ask'].includes(row.state)
    const found = levels.map((safety) => outcomeOf({ ...row, safety, oggzOutreach: true }))
    expect(found).toEqual(outreach ? ['B_PSEUDO', 'B_PSEUDO', 'D_REFER'] : [row.none, row.present, row.acute])
  })
})

/** A conversation took place; nobody said anything yet. */
const talked: ConsentAnswers = {
  ageBand: '0_11',
  talked: 'yes',
  authority: 'both-parents',
  consentBy: [],
  refusedBy: [],
}
const stateWith = (differs: Partial<ConsentAnswers>): ConsentState => consentState({ ...talked, ...differs })

const subsets = <Value>(values: readonly Value[]): Value[][] =>
  values.reduce<Value[][]>((found, value) => [...found, ...found.map((subset) => [...subset, value])], [[]])
const everyAnswer: ConsentAnswers[] = AgeBand.options.flatMap((ageBand) =>
  [...Authority.options, null].flatMap((authority) =>
    Talked.options.flatMap((answer) =>
      subsets(ConsentGiver.options).flatMap((consentBy) =>
        [[], ...ConsentGiver.options.map((giver) => [giver])].map((refusedBy) => ({
          ageBand,
          authority,
          talked: answer,
          consentBy,
          refusedBy,
        })),
      ),
    ),
  ),
)

describe('the state of consent', () => {
  it.each([
    ['not-yet', 'not_asked'],
    ['unsafe', 'unsafe_to_ask'],
    ['unreachable', 'unable_to_ask'],
  ] as const)('without a conversation (%s) is %s, whatever was filled in before', (answer, state) => {
    expect(stateWith({ talked: answer })).toBe(state)
    expect(stateWith({ talked: answer, consentBy: ['parent1', 'parent2'] })).toBe(state)
    expect(stateWith({ talked: answer, refusedBy: ['parent1'] })).toBe(state)
  })

  it.each<[ConsentState, Partial<ConsentAnswers>]>([
    ['given', { consentBy: ['parent1', 'parent2'] }],
    ['given_partial', { consentBy: ['parent1'] }],
    ['given_partial', { consentBy: ['parent2'] }],
    ['refused', { consentBy: ['parent1'], refusedBy: ['parent2'] }],
    ['refused', { refusedBy: ['parent1'] }],
    ['not_asked', {}],
    ['not_asked', { consentBy: ['guardian'] }],
    ['not_asked', { refusedBy: ['guardian'] }],
    ['given', { authority: 'one-parent', consentBy: ['parent1'] }],
    ['given', { authority: 'one-parent', consentBy: ['parent2'] }],
    ['refused', { authority: 'one-parent', refusedBy: ['parent1'] }],
    ['not_asked', { authority: 'one-parent', consentBy: ['guardian'] }],
    ['given', { authority: 'guardian', consentBy: ['guardian'] }],
    ['not_asked', { authority: 'guardian', consentBy: ['parent1', 'parent2'] }],
    ['refused', { authority: 'guardian', refusedBy: ['guardian'] }],
    ['given', { authority: 'guardian', consentBy: ['guardian'], refusedBy: ['parent1'] }],
    ['given_partial', { authority: 'unknown', consentBy: ['parent1', 'parent2'] }],
    ['given_partial', { authority: null, consentBy: ['parent1', 'parent2', 'guardian'] }],
    ['not_asked', { authority: 'unknown' }],
    ['refused', { authority: 'unknown', consentBy: ['parent1'], refusedBy: ['parent2'] }],
  ])('of a child is %s with %o', (state, answers) => {
    expect(stateWith(answers)).toBe(state)
  })

  it.each<[ConsentState, Partial<ConsentAnswers>]>([
    ['given', { consentBy: ['youth', 'parent1', 'parent2'] }],
    ['given_partial', { consentBy: ['parent1', 'parent2'] }],
    ['given_partial', { consentBy: ['youth'] }],
    ['given_partial', { consentBy: ['youth', 'parent1'] }],
    ['refused', { consentBy: ['parent1', 'parent2'], refusedBy: ['youth'] }],
    ['refused', { consentBy: ['youth'], refusedBy: ['parent1'] }],
    ['given', { authority: 'one-parent', consentBy: ['youth', 'parent1'] }],
    ['given_partial', { authority: 'one-parent', consentBy: ['parent1'] }],
    ['given', { authority: 'guardian', consentBy: ['youth', 'guardian'] }],
    ['given_partial', { authority: 'unknown', consentBy: ['youth', 'parent1', 'parent2'] }],
    ['not_asked', {}],
  ])('from 12 to 15 is %s with %o', (state, answers) => {
    expect(stateWith({ ageBand: '12_15', ...answers })).toBe(state)
  })

  it.each<[ConsentState, Partial<ConsentAnswers>]>([
    ['given', { ageBand: '16_17', authority: null, consentBy: ['youth'] }],
    ['given', { ageBand: '16_17', authority: 'unknown', consentBy: ['youth'], refusedBy: ['parent1'] }],
    ['refused', { ageBand: '16_17', authority: null, refusedBy: ['youth'] }],
    ['not_asked', { ageBand: '16_17', authority: null, consentBy: ['parent1', 'parent2'] }],
    ['given', { ageBand: '18_plus', authority: null, consentBy: ['subject'] }],
    ['given', { ageBand: '18_plus', authority: null, consentBy: ['representative'] }],
    [
      'refused',
      { ageBand: '18_plus', authority: null, consentBy: ['representative'], refusedBy: ['subject'] },
    ],
    ['not_asked', { ageBand: '18_plus', authority: null, consentBy: ['youth', 'parent1'] }],
  ])('from 16 on is %s with %o: authority plays no part', (state, answers) => {
    expect(stateWith(answers)).toBe(state)
  })

  it('is never withdrawn by an answer', () => {
    expect(everyAnswer.map(consentState)).not.toContain('withdrawn')
  })

  it('is given only after a conversation, with a yes from all who must and a no from none of them', () => {
    const given = everyAnswer.filter((answers) => consentState(answers) === 'given')
    const wrongly = given.filter((answers) => {
      const required = requiredGivers(answers)
      const allSaidYes = required.every((anyOf) => anyOf.some((giver) => answers.consentBy.includes(giver)))
      const someoneRefused = required.flat().some((giver) => answers.refusedBy.includes(giver))
      return answers.talked !== 'yes' || !allSaidYes || someoneRefused
    })
    expect(given.length).toBeGreaterThan(0)
    expect(wrongly).toEqual([])
  })
})

describe('whom to ask', () => {
  it.each([
    ['0_11', 'both-parents', [['parent1'], ['parent2']]],
    ['0_11', 'one-parent', [['parent1', 'parent2']]],
    ['0_11', 'guardian', [['guardian']]],
    ['0_11', null, [['parent1', 'parent2', 'guardian']]],
    ['12_15', 'both-parents', [['youth'], ['parent1'], ['parent2']]],
    ['16_17', 'both-parents', [['youth']]],
    ['18_plus', null, [['subject', 'representative']]],
  ] as const)('%s with authority %s', (ageBand, authority, givers) => {
    expect(requiredGivers({ ageBand, authority })).toEqual(givers)
  })

  it('never goes beyond the givers of that age', () => {
    for (const ageBand of AgeBand.options) {
      for (const authority of [...Authority.options, null]) {
        const known: readonly string[] = codeLists.consent_givers[ageBand]
        expect(
          requiredGivers({ ageBand, authority })
            .flat()
            .every((giver) => known.includes(giver)),
        ).toBe(true)
      }
    }
  })
})

describe('what is still to be asked when it is shared without a name', () => {
  it.each<[FollowUp[], Partial<ConsentAnswers>]>([
    [['ask-other-parent'], { consentBy: ['parent1'] }],
    [['ask-other-parent'], { authority: 'unknown', consentBy: ['parent2'] }],
    [['ask-consent'], { authority: 'unknown', consentBy: ['parent1', 'parent2'] }],
    [['ask-consent'], { authority: 'unknown', consentBy: ['guardian'] }],
    [['speak-with-youth'], { ageBand: '12_15', consentBy: ['parent1', 'parent2'] }],
    [['speak-with-youth'], { ageBand: '12_15', authority: 'one-parent', consentBy: ['parent1'] }],
    [['speak-with-youth', 'ask-other-parent'], { ageBand: '12_15', consentBy: ['parent1'] }],
    [['ask-other-parent'], { ageBand: '12_15', consentBy: ['youth', 'parent1'] }],
    [['ask-consent'], { ageBand: '12_15', consentBy: ['youth'] }],
    [['ask-consent'], { ageBand: '18_plus', authority: null }],
  ])('is %o for %o', (tasks, answers) => {
    expect(followUp({ ...talked, ...answers })).toEqual(tasks)
  })
})
