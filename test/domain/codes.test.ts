import { describe, expect, it } from 'vitest'
import * as codes from '#domain/codes.ts'
import { factors, strengthsOf, themesOf } from '#domain/intake/lists.ts'
import { RedFlagId, redFlag, redFlagsOf } from '#domain/intake/red-flags.ts'
import lists from '../vectors/code-lists.json' with { type: 'json' }

const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code)

describe('the codes of the field', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['age band', codes.AgeBand.options, lists.age_bands],
    ['consent state', codes.ConsentState.options, lists.consent_states],
    [
      'outcome, but the exception, which is a record beside a signal',
      [...codes.Outcome.options, 'F_OVERRIDE'],
      lists.outcomes,
    ],
    ['urgency', codes.Urgency.options, lists.urgency],
    ['answer to a factor', codes.FactorAnswer.options, lists.factor_answer],
    ['partner type', codes.PartnerType.options, lists.partner_types],
    ['discipline', codes.Discipline.options, lists.disciplines],
    ['audience', codes.Audience.options, codesOf(lists.audience)],
    ['authority', codes.Authority.options, codesOf(lists.authority)],
    ['origin', codes.Origin.options, codesOf(lists.origin)],
    ['talked', codes.Talked.options, codesOf(lists.talked)],
    ['child seen', codes.ChildSeen.options, codesOf(lists.child_seen)],
    ['trend', codes.Trend.options, codesOf(lists.trend)],
    ['current', codes.Current.options, codesOf(lists.current)],
    ['context', codes.Context.options, codesOf(lists.context)],
    ['asked', codes.Asked.options, codesOf(lists.asked)],
    ['form of consent', codes.ConsentForm.options, codesOf(lists.consent_form)],
    ['advised by', codes.AdvisedBy.options, codesOf(lists.advised_by)],
    ['no advice because', codes.NoAdviceReason.options, codesOf(lists.no_advice_reason)],
    ['not acute because', codes.NotAcuteReason.options, codesOf(lists.not_acute_reason)],
    ['type of action', codes.ActionType.options, codesOf(lists.action_types)],
    ['outcome of an action', codes.ActionOutcome.options, codesOf(lists.action_outcomes)],
    ['layer of support', codes.SupportLayer.options, codesOf(lists.support_layers)],
    [
      'who gives consent',
      codes.ConsentGiver.options,
      [...new Set(Object.values(lists.consent_givers).flat())],
    ],
  ])('of %s', (_, ours, theirs) => {
    expect(ours.toSorted()).toEqual(theirs.toSorted())
  })
})

describe('the lists that the dialogue asks from', () => {
  it('the factors, in order, each with its kind, themes and whom to ask first', () => {
    const theirs = lists.factors.map(({ id, network, kind, themes, advice_route }) => ({
      id,
      audience: network,
      kind,
      themes,
      ...(advice_route ? { adviceRoute: advice_route } : {}),
    }))
    expect(factors).toEqual(theirs)
  })

  it.each(codes.NetworkAudience.options)('the strengths and themes of %s', (audience) => {
    const strengths = lists.protective.filter(({ network }) => network === audience)
    expect(strengthsOf[audience]).toEqual(strengths.map(({ id }) => id))
    expect(themesOf[audience]).toEqual(lists.themes[audience].map(([theme]) => theme))
  })

  it('the red flags, and about whom each can be', () => {
    const who: Record<string, string[]> = { beide: ['child', 'adult'], '18-': ['child'], '18+': ['adult'] }
    const theirs = lists.red_flags.map(({ id, audience }) => ({ id, audiences: who[audience] }))
    const ours = RedFlagId.options.map((id) => redFlag(id)).map(({ id, audiences }) => ({ id, audiences }))
    expect(ours).toEqual(theirs)
    expect(redFlagsOf('adult').map(({ id }) => id)).not.toContain('rf_infant_injury')
    expect(redFlagsOf('child').map(({ id }) => id)).not.toContain('rf_no_sign_of_life')
  })
})
