import { describe, expect, it } from 'vitest'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  clocks,
  closingOf,
  effectsOf,
  els,
  fatih,
  friday,
  given,
  told,
  toldBy,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const answer = { type: 'answer-consult', text: ' Bel eerst de school. ' } as const
const answered = (changes: Partial<Signal> = {}): Signal =>
  aConsult({
    status: 'answered',
    answeredAt: friday,
    answers: [
      { by: els.id, at: friday, text: 'Bel eerst de school.', helped: false },
      { by: bram.id, at: friday, text: 'Ga langs.', helped: false },
    ],
    ...changes,
  })

describe('an answer to a question without a name', () => {
  it('is given by any colleague, and by more than one', () => {
    given(aConsult())
      .when(answer, els)
      .leadsTo({ type: 'consult-answered', by: els.id, at: friday, text: 'Bel eerst de school.' })
    expect(given(aConsult()).when(answer, els).after).toMatchObject({
      status: 'answered',
      answeredAt: friday,
      answers: [{ by: els.id, helped: false }],
    })
    expect(given(answered()).when(answer, carla).after.answers).toHaveLength(3)
  })

  it('reaches who asked, and nobody is asked any more', () => {
    const effects = effectsOf(aConsult(), given(aConsult()).when(answer, els).decision)
    expect(told(effects)).toEqual(['anna: consult-answered'])
    expect(effects.filter(({ effect }) => effect === 'clear-timer')).toHaveLength(3)
    expect(clocks(effects)).toEqual([['consult:close', '2026-11-27T17:00']])
  })

  it('says something, and is not for who asked, a restricted partner, a signal, or after the end', () => {
    given(aConsult())
      .when({ ...answer, text: ' ' }, els)
      .refuses('text-missing')
    given(aConsult()).when(answer, anna).refuses('proposer-asked')
    given(aConsult()).when(answer, fatih).refuses('restricted')
    given(aSignal()).when(answer, els).refuses('is-signal')
    given(aConsult({ status: 'closed', closing: closingOf() }))
      .when(answer, els)
      .refuses('closed')
    given(aConsult()).when(answer, 'clock').staysQuiet()
  })
})

describe('the answer that helped', () => {
  it('is marked by who asked, who hears it is who gave it, and then it is done', () => {
    const { decision, after } = given(answered()).when({ type: 'mark-answer', answer: 1 }, anna)
    expect(after).toMatchObject({
      status: 'closed',
      answers: [{ helped: false }, { helped: true }],
      closing: { by: anna.id, level: null },
      eraseOn: '2026-12-20',
    })
    expect(toldBy(answered(), decision)).toEqual(['bram: answer-helped'])
  })

  it('is one that was given, and chosen by who asked', () => {
    for (const number of [2, -1])
      given(answered()).when({ type: 'mark-answer', answer: number }, anna).refuses('no-such-answer')
    given(aConsult()).when({ type: 'mark-answer', answer: 0 }, anna).refuses('no-such-answer')
    given(answered()).when({ type: 'mark-answer', answer: 0 }, els).refuses('reporter-only')
  })
})

describe('a consult that was answered', () => {
  const close = { type: 'close-consult' } as const

  it('closes by itself five working days after the last answer, and who asked hears it', () => {
    const now = at('2026-11-27T17:00')
    const { decision, after } = given(answered()).when(close, 'clock', now)
    expect(after).toMatchObject({ status: 'closed', closing: { by: null, level: '1', at: now } })
    expect(toldBy(answered(), decision)).toEqual(['anna: closed'])
  })

  it('is kept for thirty days after that answer, not after it closed', () => {
    expect(given(answered()).when(close, 'clock', at('2026-11-27T17:00')).after.eraseOn).toBe(
      day('2026-12-20'),
    )
  })

  it('goes on for five days more with every answer, and with everybody who thinks along', () => {
    const now = at('2026-11-26T10:00')
    for (const command of [answer, { type: 'think-along' } as const]) {
      const later = given(answered()).when(command, carla, now)
      expect(clocks(effectsOf(answered(), later.decision, now))).toEqual([
        ['consult:close', '2026-12-03T17:00'],
      ])
      expect(later.after.answeredAt).toBe(now)
    }
  })

  it('stays open while nobody answered, and closes once', () => {
    given(aConsult()).when(close, 'clock').staysQuiet()
    given(answered({ status: 'closed', closing: closingOf() }))
      .when(close, 'clock')
      .staysQuiet()
  })
})
