import { describe, expect, it } from 'vitest'
import { StrengthId } from '#domain/intake/lists.ts'
import { scrubbed } from '#domain/signal/scrub.ts'
import { canariesIn } from '#support/canaries.ts'
import { wordy } from '#support/wordy.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  clocks,
  closedSignal,
  effectsOf,
  els,
  fatih,
  friday,
  gerda,
  given,
  ledByBram,
  toldBy,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const erase = { type: 'erase' } as const

describe('what is erased', () => {
  it('loses every word, whatever the reason', () => {
    expect(canariesIn(wordy).length).toBeGreaterThan(30)
    for (const why of ['request', 'consent-withdrawn', 'retention'] as const)
      expect(canariesIn(scrubbed(wordy, why))).toEqual([])
  })

  it('after its time keeps codes that can be counted: age band, themes, urgency, how it was closed', () => {
    expect(scrubbed(wordy, 'retention')).toMatchObject({
      content: { ageBand: wordy.content.ageBand, themes: wordy.content.themes, factors: {}, strengths: [] },
      closing: { reason: 'duplicate' },
    })
  })

  it('after a request or a withdrawal keeps not even those', () => {
    for (const why of ['request', 'consent-withdrawn'] as const) {
      const left = JSON.stringify(scrubbed(wordy, why))
      expect(scrubbed(wordy, why)).toMatchObject({ content: { ageBand: null, themes: [] }, closing: null })
      for (const code of [...StrengthId.options, '0_11', 'duplicate', 'given'])
        expect(left).not.toContain(`"${code}"`)
    }
  })

  it('keeps who raised and led it, so that they can be told', () => {
    expect(scrubbed(wordy, 'request')).toMatchObject({ reporter: { member: anna.id }, lead: bram.id })
  })
})

describe('erasing on request', () => {
  it('is done by the coordinator or who stands in, from every state but erased', () => {
    const states = [aSignal(), ledByBram(), aConsult(), closedSignal, aSignal({ status: 'withdrawn' })]
    for (const signal of states) {
      for (const by of [carla, gerda]) expect(given(signal).when(erase, by).after.status).toBe('erased')
      given(signal).when(erase, bram).refuses('coordinator-only')
    }
    given(aSignal()).when(erase, fatih).refuses('restricted')
    given(aSignal({ status: 'erased' }))
      .when(erase, carla)
      .refuses('erased')
    given(aSignal()).when(erase, 'clock').staysQuiet()
  })

  it('leaves a stone for ten working days; the reporter, the lead and who would do something hear it', () => {
    const signal = ledByBram({ actions: [{ ...visit, owner: els.id }] })
    const { decision, after } = given(signal).when(erase, carla)
    expect(decision).toEqual({
      events: [{ type: 'erased', by: carla.id, at: friday, why: 'request', eraseOn: day('2026-12-04') }],
    })
    expect(after).toMatchObject({ status: 'erased', eraseOn: '2026-12-04', actions: [] })
    expect(toldBy(signal, decision)).toEqual(['anna: erased', 'bram: erased', 'els: action-stopped'])
    const effects = effectsOf(signal, decision)
    expect(effects).toContainEqual({ effect: 'show' })
    expect(clocks(effects)).toEqual([['retention:end', '2026-12-05T00:00']])
    expect(effects).not.toContainEqual({ effect: 'forget' })
  })

  it('lets the stone go when its day is over', () => {
    const stone = given(ledByBram()).when(erase, carla).after
    const end = { type: 'end-retention' } as const
    given(stone).when(end, 'clock', at('2026-12-04T23:59')).staysQuiet()
    const { decision } = given(stone).when(end, 'clock', at('2026-12-05T00:00'))
    expect(effectsOf(stone, decision)).toContainEqual({ effect: 'forget' })
    expect(toldBy(stone, decision)).toEqual([])
  })
})
