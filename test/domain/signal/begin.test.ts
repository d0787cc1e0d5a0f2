import { describe, expect, it } from 'vitest'
import type { LeadCommand } from '#domain/signal/commands.ts'
import {
  aConsult,
  aSignal,
  at,
  bram,
  closedSignal,
  els,
  fatih,
  given,
  ledByBram,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** A Tuesday, on which Bram works. */
const begin: Extract<LeadCommand, { type: 'begin' }> = {
  type: 'begin',
  goal: 'Uitgerust op school',
  what: 'Gesprek met de ouders',
  dueOn: day('2026-11-24'),
  action: visit.id,
}

describe('beginning, by whoever leads', () => {
  it('is a goal and a first step of the lead', () => {
    given(ledByBram())
      .when({ ...begin, goal: ' Uitgerust op school ', what: ' Gesprek met de ouders ' }, bram)
      .leadsTo(
        { type: 'begun', by: bram.id, goal: 'Uitgerust op school', evaluateOn: day('2027-01-04') },
        {
          type: 'action-added',
          action: {
            ...visit,
            what: { text: 'Gesprek met de ouders' },
            kind: 'conversation',
            dueOn: day('2026-11-24'),
            layer: null,
          },
        },
        { type: 'stage-reached', stage: 'in-action' },
      )
  })

  it('puts the signal in action, with nothing to begin any more', () => {
    const { after } = given(ledByBram()).when(begin, bram)
    expect(after).toMatchObject({ status: 'in-action', goal: 'Uitgerust op school', beginBy: null })
    expect(after.actions).toHaveLength(1)
  })

  it('is for the lead, once', () => {
    given(ledByBram()).when(begin, els).refuses('lead-only')
    given(aSignal()).when(begin, bram).refuses('not-taken-up')
    given(ledByBram({ status: 'in-action', goal: 'Uitgerust op school' }))
      .when(begin, bram)
      .refuses('already-begun')
  })

  it('needs a goal and a first step', () => {
    given(ledByBram())
      .when({ ...begin, goal: ' ' }, bram)
      .refuses('text-missing')
    given(ledByBram())
      .when({ ...begin, what: '' }, bram)
      .refuses('text-missing')
  })

  it('needs a date on which the lead works, and names the nearest (K3)', () => {
    given(ledByBram())
      .when({ ...begin, dueOn: day('2026-11-25') }, bram)
      .refuses('day-off', '2026-11-24', '2026-11-26')
    given(ledByBram())
      .when({ ...begin, dueOn: day('2026-11-19') }, bram, at('2026-11-20T10:00'))
      .refuses('date-past', '2026-11-23')
  })

  it('is not for a restricted partner, not for a consult, and not after the end', () => {
    given(ledByBram()).when(begin, fatih).refuses('restricted')
    given(aConsult()).when(begin, bram).refuses('is-consult')
    given(closedSignal).when(begin, bram).refuses('closed')
  })

  it('is nothing that the clock does', () => {
    given(ledByBram()).when(begin, 'clock').staysQuiet()
  })
})
