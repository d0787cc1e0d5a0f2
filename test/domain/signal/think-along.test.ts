import { describe, expect, it } from 'vitest'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  closedSignal,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  told,
} from '#support/given.ts'

const thinkAlong = { type: 'think-along' } as const
const event = { type: 'thought-along', by: els.id, at: friday } as const

describe('thinking along', () => {
  it('is said once', () => {
    given(aSignal()).when(thinkAlong, els).leadsTo(event)
    given(aSignal({ thinkingAlong: [els.id] }))
      .when(thinkAlong, els)
      .refuses('said-already')
  })

  it('takes nothing up: the signal still waits', () => {
    expect(given(aSignal()).when(thinkAlong, els).after).toMatchObject({
      status: 'open',
      lead: null,
      thinkingAlong: [els.id],
    })
  })

  it('answers a consult', () => {
    expect(given(aConsult()).when(thinkAlong, els).after.status).toBe('answered')
  })

  it('may be said by a second one to a consult that has an answer', () => {
    const answered = aConsult({ status: 'answered', thinkingAlong: [els.id] })
    expect(given(answered).when(thinkAlong, bram).after.thinkingAlong).toEqual([els.id, bram.id])
  })

  it('is no answer to an own question, and no news of the lead', () => {
    given(aConsult()).when(thinkAlong, anna).refuses('proposer-asked')
    given(ledByBram()).when(thinkAlong, bram).refuses('you-lead-already')
  })

  it('is not for a restricted partner, and not after the end', () => {
    given(aConsult()).when(thinkAlong, fatih).refuses('restricted')
    given(closedSignal).when(thinkAlong, els).refuses('closed')
  })

  it('is nothing that the clock does', () => {
    given(aSignal()).when(thinkAlong, 'clock').staysQuiet()
  })
})

describe('what follows when somebody thinks along', () => {
  it('the lead is told, and as long as nobody leads the reporter', () => {
    expect(told(follows(ledByBram(), event))).toEqual(['bram: thinks-along'])
    expect(told(follows(aSignal(), event))).toEqual(['anna: thinks-along'])
    expect(told(follows(aSignal(), { ...event, by: anna.id }))).toEqual([])
  })

  it('of a consult nobody is asked any more to answer; of a signal they are', () => {
    const cleared = (before: ReturnType<typeof aSignal>) =>
      follows(before, event).filter(({ effect }) => effect === 'clear-timer')
    expect(cleared(aConsult())).toHaveLength(3)
    expect(cleared(aSignal())).toEqual([])
  })
})
