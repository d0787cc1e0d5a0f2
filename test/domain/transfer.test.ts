import { describe, expect, it } from 'vitest'
import { ConsentState } from '#domain/codes.ts'
import type { Network } from '#domain/network/network.ts'
import { takenOver } from '#domain/signal/taken-over.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import { whyNotThere } from '#domain/transfer/transfer.ts'
import { aSignal, bram, friday, ledByBram, network } from '#support/given.ts'

const placed = aSignal()
const consenting = (state: ConsentState, ageBand: '0_11' | '18_plus' = '18_plus') => ({
  consent: { ...placed.consent, state },
  content: { ...placed.content, ageBand },
})
const outreach: Pick<Network, 'oggzOutreach'> = { oggzOutreach: true }
const strict: Pick<Network, 'oggzOutreach'> = { oggzOutreach: false }

describe('the people of another network may read it', () => {
  it('when whoever gave consent knows of them, and not before', () => {
    for (const state of ['given', 'given_partial'] as const) {
      expect(whyNotThere(consenting(state), true, strict)).toBeNull()
      expect(whyNotThere(consenting(state), false, strict)).toBe('ask-first')
      expect(whyNotThere(consenting(state), false, outreach)).toBe('ask-first')
    }
  })

  it('without a yes only of an adult who was not asked, where that network agreed to outreach', () => {
    const open = ConsentState.options.filter(
      (state) => whyNotThere(consenting(state), false, outreach) === null,
    )
    expect(open).toEqual(['not_asked', 'unable_to_ask'])
    for (const state of ConsentState.exclude(['given', 'given_partial']).options) {
      expect(whyNotThere(consenting(state), true, strict), state).toBe('no-consent')
      expect(whyNotThere(consenting(state, '0_11'), true, outreach), state).toBe('no-consent')
    }
  })
})

it('what is taken over has what was shared, and nothing of what colleagues did or wrote', () => {
  const before = ledByBram({
    goal: 'rust',
    notes: [{ by: bram.id, at: friday, text: 'Belde met school.' }],
    identity: 'given',
    caseTeam: [bram.id],
  })
  const fresh = { id: SignalId.parse('s_2'), reference: Reference.parse('T07-2QKD') }
  const there = takenOver(before, network, fresh, friday)
  expect(there).toMatchObject({
    ...fresh,
    content: before.content,
    consent: before.consent,
    reporter: before.reporter,
    status: 'open',
    lead: null,
    goal: null,
    notes: [],
    actions: [],
    caseTeam: [],
    identity: 'none',
    raisedAt: friday,
  })
  expect(JSON.stringify(there)).not.toContain('Belde met school')
})
