import { describe, expect, it } from 'vitest'
import type { Answers } from '#domain/intake/answers.ts'
import {
  asConsult,
  goBack,
  goTo,
  Intake,
  notAcute,
  placeOf,
  startIntake,
  store,
  submit,
} from '#domain/intake/intake.ts'
import { at, friday } from '#support/given.ts'
import { anIntake, walkOf, placeNow, until } from '#support/intakes.ts'

const consent: Answers = { audience: 'child', ageBand: '0_11', talked: 'yes', consentBy: 'parent1,parent2' }
const atCheck = until('check', anIntake(), consent)
const complete = until('end', anIntake(), consent)
const hold = until('end', anIntake(), { ...consent, talked: 'not-yet' })
const refer = until('end', anIntake(), { ...consent, talked: 'unsafe' })
const later = at('2026-11-20T11:00')
const put = (intake: Intake, answers: Answers): Intake => store(intake, answers, walkOf(intake), later)
const back = (intake: Intake): Intake => goBack(intake, walkOf(intake), later)
const step = (intake: Intake): string => {
  const place = placeNow(intake)
  return place.at === 'step' ? place.step : place.at
}

describe('a dialogue', () => {
  it('begins with nothing said', () => {
    const { id, writer } = anIntake()
    const intake = startIntake({ id, writer, intent: 'consult', now: friday })
    expect(Intake.parse(intake)).toEqual(intake)
    expect(intake).toMatchObject({
      answers: {},
      rev: 1,
      startedAt: friday,
      touchedAt: friday,
      intent: 'consult',
    })
    expect(intake).toMatchObject({ kept: 'no', keptUntil: null, extended: false, acute: null })
    expect(step(intake)).toBe('start')
  })

  it('counts each change, and remembers when the last was', () => {
    const changes: ((intake: Intake) => Intake)[] = [
      (intake) => put(intake, { wish: 'Slapen' }),
      (intake) => submit(intake, 'strengths', {}, walkOf(intake), later),
      back,
      (intake) => goTo(intake, 'who', later),
      (intake) => notAcute(intake, 'over', later),
      (intake) => asConsult(intake, walkOf(intake), later),
    ]
    for (const change of changes)
      expect(change(atCheck)).toMatchObject({ rev: atCheck.rev + 1, touchedAt: later, startedAt: friday })
  })

  it('that was put aside goes on when something is answered', () => {
    const kept: Intake = {
      ...atCheck,
      kept: 'saved',
      keptUntil: later,
      cleaned: { wish: ['phone'] },
      at: 'who',
    }
    expect(put(kept, { wish: null })).toMatchObject({ kept: 'no', keptUntil: null, cleaned: {}, at: null })
  })
})

describe('what the writer sees', () => {
  it('follows from the answers alone', () => {
    expect([step(atCheck), step(complete), step(hold), step(refer)]).toEqual([
      'check',
      'complete',
      'hold',
      'refer',
    ])
  })

  it('at the end says what it comes to', () => {
    const outcome = (intake: Intake) => {
      const place = placeNow(intake)
      return 'judgement' in place && place.judgement.outcome
    }
    expect([outcome(complete), outcome(hold), outcome(refer)]).toEqual(['A_IDENT_CASE', 'E_HOLD', 'D_REFER'])
    const refused = until('end', anIntake(), {
      ...consent,
      consentBy: '',
      refusedBy: 'parent1',
      themes: 'safety_home',
      'factor.y_violence_at_home': 'yes',
    })
    expect(outcome(refused)).toBe('D_REFER')
  })

  it('is the stop card as long as there is danger, wherever somebody went', () => {
    const stopped = put(goTo(atCheck, 'safety', later), { redFlags: 'rf_fire_gas_now,rf_life_danger_now' })
    expect(placeNow({ ...stopped, at: 'facts', acute: 'ask' })).toEqual({
      at: 'stop',
      flags: ['rf_fire_gas_now', 'rf_life_danger_now'],
    })
  })

  it('is the question whether it is acute, before anything else', () => {
    expect(step({ ...complete, acute: 'ask', at: 'who' })).toBe('acute-question')
    expect(step({ ...complete, acute: 'denied' })).toBe('complete')
  })

  it('is the step that somebody went back to, if it was reached and applies', () => {
    expect(step(goTo(complete, 'facts', later))).toBe('facts')
    expect(step(goTo(refer, 'consent', later))).toBe('refer')
    expect(step(goTo(anIntake(), 'facts', later))).toBe('start')
    expect(step(goTo(until('safety', anIntake(), consent), 'check', later))).toBe('safety')
  })

  it('is where outreach was agreed something else', () => {
    const adult = { audience: 'adult', ageBand: '18_plus', talked: 'not-yet' }
    const asked = until('end', anIntake(), adult)
    expect(step(asked)).toBe('hold')
    expect(placeOf(asked, walkOf(asked, true))).toEqual({ at: 'step', step: 'own' })
  })
})

describe('going back', () => {
  it('is to the step before, one by one, to the first', () => {
    const seen: string[] = []
    for (let intake = atCheck, left = 12; left > 0; left -= 1) {
      intake = back(intake)
      seen.push(step(intake))
    }
    expect(seen).toEqual([
      'own',
      'consent',
      'talked',
      'strengths',
      'now',
      'factors',
      'facts',
      'who',
      'safety',
      'start',
      'start',
      'start',
    ])
  })

  it('from the end is to the last step that applied', () => {
    expect(step(back(complete))).toBe('own')
    expect(step(back(hold))).toBe('own')
    expect(step(back(refer))).toBe('talked')
  })

  it('from danger is nowhere', () => {
    const stopped = put(goTo(atCheck, 'safety', later), { redFlags: 'rf_fire_gas_now' })
    expect(back(stopped)).toMatchObject({ at: null })
    expect(step(back({ ...atCheck, acute: 'ask' }))).toBe('acute-question')
  })

  it('and answering again leads to where one was', () => {
    const again = submit(back(back(atCheck)), 'consent', atCheck.answers, walkOf(atCheck), later)
    expect(step(again)).toBe('check')
  })

  it('takes no answer away', () => {
    expect(back(complete).answers).toEqual(complete.answers)
  })
})

describe('storing an answer', () => {
  it('takes away what no longer applies', () => {
    const { answers } = put(complete, { talked: 'unreachable' })
    expect(answers).not.toHaveProperty('consentBy')
    expect(answers).toMatchObject({ talked: 'unreachable', ageBand: '0_11' })
  })

  it('about somebody else asks for danger again, because the dangers differ', () => {
    const other = put(goTo(complete, 'start', later), { audience: 'adult' })
    expect(other.answers).not.toHaveProperty('redFlags')
    expect(step(other)).toBe('safety')
    const same = put(goTo(complete, 'start', later), { audience: 'child' })
    expect(same.answers['redFlags']).toBe('none')
  })

  it('of danger keeps no text', () => {
    const stopped = put({ ...complete, cleaned: {} }, { redFlags: 'rf_life_danger_now' })
    expect(complete.answers).toHaveProperty('factsOwn')
    expect(stopped.answers).not.toHaveProperty('factsOwn')
    expect(stopped.answers).toMatchObject({ ageBand: '0_11', redFlags: 'rf_life_danger_now' })
  })

  it('takes the confirmation back when it changes what was confirmed', () => {
    const confirmed = put(complete, { urgency: 'high', urgencyReason: 'haast', checkedNoNames: 'true' })
    expect(step(confirmed)).toBe('complete')
    const changed = put(goTo(confirmed, 'facts', later), { factsOwn: 'Heel anders.' })
    for (const id of ['urgency', 'urgencyReason', 'checkedNoNames'])
      expect(changed.answers).not.toHaveProperty(id)
    expect(step(changed)).toBe('check')
    const same = put(goTo(confirmed, 'facts', later), { factsOwn: confirmed.answers['factsOwn'] ?? null })
    expect(same.answers).toEqual(confirmed.answers)
  })

  it('stores every question of a step that is submitted, and no other', () => {
    const { answers } = submit(
      until('strengths', anIntake(), consent),
      'strengths',
      { wish: 'Slapen', audience: 'adult' },
      walkOf(anIntake()),
      later,
    )
    expect(answers).toMatchObject({ strengths: null, goodAt: null, wish: 'Slapen', audience: 'child' })
  })
})

describe('when there is no danger now', () => {
  const stopped = put({ ...atCheck, acute: 'ask' }, { redFlags: 'rf_fire_gas_now' })

  it('only which danger and why not is kept, and the dialogue goes on', () => {
    const goesOn = notAcute(stopped, 'help-there', later)
    expect(goesOn.notAcute).toEqual({ flags: ['rf_fire_gas_now'], reason: 'help-there' })
    expect(goesOn.answers['redFlags']).toBe('none')
    expect(step(goesOn)).toBe('facts')
  })

  it('a question whether it is acute is answered with it', () => {
    expect(stopped.acute).toBe('ask')
    expect(notAcute(stopped, 'over', later).acute).toBe('denied')
    expect(notAcute({ ...stopped, acute: null }, 'over', later).acute).toBeNull()
  })
})

describe('thinking together instead of waiting', () => {
  it('asks what was not asked for before, and forgets when to talk', () => {
    const waiting = until('end', anIntake(), { ...consent, talked: 'not-yet', talkOn: '2026-11-27' })
    const consult = asConsult(put(waiting, { talkOn: '2026-11-27' }), walkOf(waiting), later)
    expect(consult).toMatchObject({ intent: 'consult', at: null })
    expect(consult.answers).not.toHaveProperty('talkOn')
    expect(step(consult)).toBe('own')
    expect(step(until('end', consult))).toBe('complete')
  })

  it('does not open what is not safe', () => {
    expect(step(asConsult(refer, walkOf(refer), later))).toBe('refer')
  })
})
