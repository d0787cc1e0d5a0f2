import { describe, expect, it } from 'vitest'
import { OverrideCriterion, OverrideGround, OverrideRecipient } from '#domain/codes.ts'
import { overridesUntil, recipientsFor, type Weighed, whyNotOverride } from '#domain/signal/override.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import { anna, bram, carla, closed, daan, els, network, open } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'

/** Somebody shared with a professional who can avert it, after advice; everything holds. */
const conflict: Weighed = {
  ground: 'conflict-of-duties',
  recipient: 'professional-who-can-avert',
  sharedOn: day('2026-11-20'),
  consulted: 'safeguarding-officer',
  consultedOn: day('2026-11-19'),
  criteria: OverrideCriterion.options,
}
const now = moment('2026-11-20 10:00')
const why = (change: Partial<Weighed>, actor = anna) =>
  whyNotOverride({ ...conflict, ...change }, actor, { now, network })

describe('sharing without consent', () => {
  it('can be written down when everything holds', () => {
    expect(why({})).toBeNull()
  })

  it.each(OverrideCriterion.options)('of a conflict of duties needs every criterion: %s', (missing) => {
    expect(why({ criteria: OverrideCriterion.options.filter((one) => one !== missing) })).toBe(
      'criteria-missing',
    )
  })

  it.each([
    ['vital-interest', 'emergency-services'],
    ['right-to-report-5-2-6', 'veilig-thuis'],
  ] as const)('%s rests on serious harm', (ground, recipient) => {
    expect(why({ ground, recipient, criteria: [] })).toBe('criteria-missing')
    expect(why({ ground, recipient, criteria: ['serious-harm'] })).toBeNull()
  })

  it.each(['legal-duty', 'statutory-task'] as const)(
    'where the law has weighed nothing is ticked: %s',
    (ground) => {
      expect(why({ ground, recipient: 'body-named-by-law', criteria: [] })).toBeNull()
    },
  )

  it('by the right to report goes to Veilig Thuis and to nobody else', () => {
    expect(recipientsFor['right-to-report-5-2-6']).toEqual(['veilig-thuis'])
    for (const ground of OverrideGround.options)
      for (const recipient of OverrideRecipient.options)
        expect(why({ ground, recipient, consulted: 'supervisor' }) === 'wrong-recipient').toBe(
          !recipientsFor[ground].includes(recipient),
        )
  })

  it('is discussed with somebody who is neither oneself nor the one who receives it', () => {
    const gp = { recipient: 'general-practitioner', consulted: 'general-practitioner' } as const
    expect(why(gp)).toBe('consulted-recipient')
    expect(why({ ...gp, consulted: 'supervisor' })).toBeNull()
    const officer = { ...daan, roles: ['safeguarding-officer' as const] }
    expect(why({}, officer)).toBe('consulted-self')
  })

  it('has happened: today or before', () => {
    expect(why({ sharedOn: day('2026-11-21') })).toBe('date-future')
    expect(why({ consultedOn: day('2026-11-21') })).toBe('date-future')
  })
})

describe('who reads that it was done', () => {
  const officer = (partner: string) => ({ ...daan, partner, roles: ['safeguarding-officer' as const] })

  it('the reporter, the coordinator, and the safeguarding officer of the reporter’s organisation', () => {
    for (const reader of [anna, carla, officer('carmel')])
      expect(mayReadIt('override', open, network, reader)).toBe(true)
  })

  it('not the lead, not the network, not the officer of another organisation', () => {
    const led = { ...open, status: 'taken-up' as const, lead: bram.id }
    for (const reader of [bram, els, officer('ooc')])
      expect(mayReadIt('override', led, network, reader)).toBe(false)
  })
})

describe('how long it is kept', () => {
  it('two years after the end, or what the network agreed', () => {
    expect(overridesUntil(closed, moment('2026-12-01 10:00'), network)).toBe('2028-12-01')
    const longer = { ...network, retention: { ...network.retention, overrideYears: 3 } }
    expect(overridesUntil(closed, moment('2026-12-01 10:00'), longer)).toBe('2029-12-01')
  })

  it('never longer than five years after the signal was raised', () => {
    expect(overridesUntil(closed, moment('2031-10-01 10:00'), network)).toBe('2031-11-20')
    expect(overridesUntil(open, moment('2026-12-01 10:00'), network)).toBe('2031-11-20')
  })
})
