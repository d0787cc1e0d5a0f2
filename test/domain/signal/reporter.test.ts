import { describe, expect, it } from 'vitest'
import type { FeedbackLevel } from '#domain/codes.ts'
import { feedbackFacts, lastLevel, levelsFor, usualLevel } from '#domain/signal/feedback.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  closedSignal,
  closing,
  closingOf,
  daan,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  network,
  told,
  visit,
} from '#support/given.ts'
import { canary, canariesIn } from '#support/canaries.ts'
import { day } from '#support/time.ts'
import { ofReporter } from '#support/views.ts'

const withConsent: Partial<Signal> = { consent: { ...aSignal().consent, feedbackContent: true } }
const hearsay: Partial<Signal> = { content: { ...aSignal().content, origin: 'hearsay' } }

describe('a question to the reporter', () => {
  const ask = { type: 'ask-reporter', text: ' Is hij er vaker? ' } as const

  it('is asked by the lead or the coordinator, and reaches the reporter', () => {
    given(ledByBram())
      .when(ask, bram)
      .leadsTo({ type: 'reporter-asked', by: bram.id, at: friday, text: 'Is hij er vaker?' })
    const event = { type: 'reporter-asked', by: bram.id, at: friday, text: 'Is hij er vaker?' } as const
    expect(told(follows(ledByBram(), event))).toEqual(['anna: reporter-asked'])
    given(ledByBram()).when(ask, els).refuses('lead-only')
    given(ledByBram())
      .when({ ...ask, text: ' ' }, bram)
      .refuses('text-missing')
  })

  it('waits until the reporter adds something', () => {
    const asked = given(ledByBram()).when(ask, bram).after
    expect(ofReporter(asked, network, anna).asked).toBe(true)
    const answered = given(asked).when({ type: 'add-information', text: 'Ja.' }, anna).after
    expect(ofReporter(answered, network, anna).asked).toBe(false)
    expect(answered.questions).toMatchObject([{ answered: true }])
  })
})

describe('what the reporter adds', () => {
  const add = { type: 'add-information', text: ' Hij was er weer. ' } as const
  const event = { type: 'information-added', by: anna.id, at: friday, text: 'Hij was er weer.' } as const

  it('reaches the lead, and while nobody leads the coordinator', () => {
    given(aSignal()).when(add, anna).leadsTo(event)
    expect(told(follows(ledByBram(), event))).toEqual(['bram: information-added'])
    expect(told(follows(aSignal(), event))).toEqual(['carla: information-added'])
    expect(given(aSignal()).when(add, anna).after.additions).toEqual([
      { at: friday, text: 'Hij was er weer.' },
    ])
  })

  it('may be added by a restricted reporter, and by nobody else', () => {
    const own = aSignal({ reporter: { ...aSignal().reporter, member: fatih.id } })
    expect(given(own).when(add, fatih).after.additions).toHaveLength(1)
    given(ledByBram()).when(add, bram).refuses('reporter-only')
    given(ledByBram()).when(add, fatih).refuses('restricted')
  })

  it('says something, and comes before the end', () => {
    given(aSignal())
      .when({ ...add, text: '' }, anna)
      .refuses('text-missing')
    given(closedSignal).when(add, anna).refuses('closed')
    given(aSignal()).when(add, 'clock').staysQuiet()
  })
})

describe('a reporter who is not at ease', () => {
  const worried = { type: 'still-worried' } as const
  const event = { type: 'still-worried', by: anna.id, at: friday } as const

  it('tells the lead and the coordinator, also after it was closed', () => {
    for (const signal of [ledByBram(), closedSignal, aConsult()])
      given(signal).when(worried, anna).leadsTo(event)
    expect(told(follows(ledByBram(), event))).toEqual(['bram: still-worried', 'carla: still-worried'])
    expect(told(follows(aSignal(), event))).toEqual(['carla: still-worried'])
    expect(given(ledByBram()).when(worried, anna).after.stillWorriedAt).toBe(friday)
  })

  it('who coordinates themselves tells the next coordinator', () => {
    const own = aSignal({ reporter: { ...aSignal().reporter, member: carla.id } })
    const byCarla = { ...event, by: carla.id }
    expect(told(follows(own, byCarla))).toEqual(['gerda: still-worried'])
    expect(told(follows({ ...own, lead: bram.id }, byCarla))).toEqual([
      'bram: still-worried',
      'gerda: still-worried',
    ])
    const doubts = { type: 'safety-answered', by: carla.id, safe: false } as const
    expect(told(follows({ ...own, status: 'withdrawn' }, doubts))).toEqual(['gerda: not-safe'])
  })

  it('is the reporter, of what is still there', () => {
    given(ledByBram()).when(worried, carla).refuses('reporter-only')
    given(aSignal({ status: 'withdrawn' }))
      .when(worried, anna)
      .refuses('withdrawn')
  })
})

describe('feedback (specification 5.5)', () => {
  const send = (level: FeedbackLevel) => ({ type: 'feedback', level }) as const

  it('is sent by the lead or the coordinator, once somebody leads', () => {
    given(ledByBram())
      .when(send('2'), bram)
      .leadsTo({ type: 'fed-back', by: bram.id, at: friday, level: '2' })
    const event = { type: 'fed-back', by: bram.id, at: friday, level: '2' } as const
    expect(told(follows(ledByBram(), event))).toEqual(['anna: feedback'])
    given(ledByBram()).when(send('1'), daan).refuses('lead-only')
    given(aSignal()).when(send('1'), carla).refuses('not-taken-up')
  })

  it.each<[string, Partial<Signal>, FeedbackLevel[]]>([
    ['without consent for it', {}, ['1', '2']],
    ['with consent for it', withConsent, ['1', '2', '3']],
    [
      'with consent that was not complete',
      { consent: { ...aSignal().consent, state: 'given_partial', feedbackContent: true } },
      ['1', '2'],
    ],
    ['of what a resident told', { ...withConsent, ...hearsay }, ['1']],
  ])('%s may say so much', (_, changes, levels) => {
    const signal = ledByBram(changes)
    expect(levelsFor(signal)).toEqual(levels)
    for (const level of ['1', '2', '3'] as const) {
      const { decision } = given(signal).when(send(level), bram)
      if (levels.includes(level)) expect(decision).toHaveProperty('events')
      else expect(decision).toEqual({ refused: 'feedback-not-covered' })
      const end = given(signal).when(closing({ level }), bram)
      expect('events' in end.decision).toBe(levels.includes(level))
    }
    expect(usualLevel(signal)).toBe(levels.length === 1 ? '1' : '2')
  })

  it('of a consult is the answer itself', () => {
    expect(levelsFor(aConsult(withConsent))).toEqual(['1'])
  })

  it('is made of codes alone: no word that anybody wrote', () => {
    const signal = ledByBram({
      ...withConsent,
      goal: canary('goal'),
      actions: [{ ...visit, what: { text: canary('what') } }],
      closing: { ...closingOf(), details: { who: canary('who') } },
    })
    for (const level of ['1', '2', '3'] as const) expect(canariesIn(feedbackFacts(signal, level))).toEqual([])
  })

  it('says what kind of step from level two, and how it ended at three', () => {
    const signal = ledByBram({ ...withConsent, actions: [visit, visit], contactAt: friday })
    expect(feedbackFacts(signal, '1')).toMatchObject({
      steps: [],
      contact: true,
      closed: false,
      reason: null,
    })
    expect(feedbackFacts(signal, '2')).toMatchObject({ steps: ['outreach'], reason: null })
    const ended = given({ ...signal, actions: [] }).when(closing({ level: '3' }), bram).after
    expect(feedbackFacts(ended, '3')).toMatchObject({ closed: true, reason: 'duplicate' })
    expect(feedbackFacts(ended, '2')).toMatchObject({ closed: true, reason: null })
  })

  it('counts no step that did not work out or was not needed', () => {
    const ended = (outcome: 'done' | 'not-needed' | 'not-possible') => ({
      ...visit,
      done: { outcome, reason: null, by: bram.id, at: friday },
    })
    const steps = (...actions: Signal['actions']) => feedbackFacts(ledByBram({ actions }), '2').steps
    expect(steps(ended('done'))).toEqual(['outreach'])
    expect(steps(ended('not-needed'), ended('not-possible'))).toEqual([])
  })

  it('was last heard at the level of the end, or of the last message', () => {
    expect(lastLevel(ledByBram())).toBe('1')
    const fed = given(ledByBram()).when(send('2'), bram).after
    expect(lastLevel(fed)).toBe('2')
    expect(lastLevel(given(fed).when(closing({ level: '1' }), bram).after)).toBe('1')
  })

  it('loses what consent gave when consent ends', () => {
    const signal = ledByBram({
      consent: { ...aSignal().consent, feedbackContent: true, until: day('2026-12-01') },
    })
    const { after } = given(signal).when({ type: 'expire-consent', until: day('2026-12-01') }, 'clock')
    expect(levelsFor(after)).toEqual(['1', '2'])
  })
})
