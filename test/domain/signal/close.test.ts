import { describe, expect, it } from 'vitest'
import { closingRequires } from '#domain/codes.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  cleared,
  clocks,
  closedSignal,
  closing,
  closingOf,
  doneBy,
  els,
  fatih,
  follows,
  friday,
  gerda,
  given,
  ledByBram,
  told,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'
import codeLists from '../../vectors/code-lists.json' with { type: 'json' }

const helped = closing({ reason: 'general-support', details: { who: ' de sportclub ' } })

describe('closing a signal', () => {
  it('says why, what that reason asks for, what the reporter hears, and until when it is kept', () => {
    given(ledByBram())
      .when({ ...helped, details: { ...helped.details, gap: 'geen', reason: '' } }, bram)
      .leadsTo({
        type: 'signal-closed',
        closing: closingOf({ reason: 'general-support', details: { who: 'de sportclub' } }),
        eraseOn: day('2027-05-20'),
      })
    expect(given(ledByBram()).when(helped, bram).after).toMatchObject({
      status: 'closed',
      beginBy: null,
      eraseOn: '2027-05-20',
      closing: { reason: 'general-support', by: bram.id, at: friday },
    })
  })

  it('keeps what went well, what could be better, and whether the family was known', () => {
    const looksBack = { wentWell: ' snel ', couldBeBetter: ' ', knownBefore: 'no' } as const
    expect(given(ledByBram()).when(closing(looksBack), bram).after.closing).toMatchObject({
      wentWell: 'snel',
      couldBeBetter: null,
      knownBefore: 'no',
    })
  })

  it.each(closingReasons.filter((reason) => closingRequires[reason].length > 0))(
    'because of %s asks for each of its details',
    (reason) => {
      const details = Object.fromEntries(closingRequires[reason].map((detail) => [detail, 'ja']))
      expect(given(ledByBram()).when(closing({ reason, details }), bram).after.status).toBe('closed')
      for (const missing of closingRequires[reason])
        given(ledByBram())
          .when(closing({ reason, details: { ...details, [missing]: ' ' } }), bram)
          .refuses(missing === 'childSeen' ? 'child-not-seen' : 'detail-missing')
    },
  )

  it('knows the reasons of the field, and what each asks for', () => {
    const listed = codeLists.closing_reasons.map(({ code, requires }) => [code, requires])
    expect(closingRequires).toEqual(Object.fromEntries(listed))
  })

  it('because consent was withdrawn is no choice: that erases, by its own command', () => {
    given(ledByBram())
      .when(closing({ reason: 'consent-withdrawn', details: { erased: 'ja' } }), bram)
      .refuses('reason-missing')
  })

  it('waits until every action is done', () => {
    given(ledByBram({ actions: [visit] }))
      .when(closing(), bram)
      .refuses('open-actions')
    const done = ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] })
    expect(given(done).when(closing(), bram).after.status).toBe('closed')
  })

  it('is done by the lead or the coordinator, and as long as nobody leads by the reporter', () => {
    for (const by of [bram, carla, gerda])
      expect(given(ledByBram()).when(closing(), by).after.status).toBe('closed')
    given(ledByBram()).when(closing(), anna).refuses('lead-only')
    given(ledByBram()).when(closing(), els).refuses('lead-only')
    expect(given(aSignal()).when(closing(), anna).after.status).toBe('closed')
    given(aSignal()).when(closing(), bram).refuses('lead-only')
  })

  it('may be done by a restricted partner with an own signal that nobody took up', () => {
    const own = aSignal({ reporter: { ...aSignal().reporter, member: fatih.id } })
    expect(given(own).when(closing(), fatih).after.status).toBe('closed')
  })

  it('ends a consult too, kept for thirty days', () => {
    expect(given(aConsult()).when(closing(), anna).after).toMatchObject({
      status: 'closed',
      eraseOn: '2026-12-20',
    })
  })

  it('happens once, and never by the clock', () => {
    given(closedSignal).when(closing(), carla).refuses('closed')
    given(ledByBram()).when(closing(), 'clock').staysQuiet()
  })
})

describe('when help has started, the child was seen (F-004-11)', () => {
  const started = closing({ reason: 'care-started', details: { leadNow: 'het wijkteam' } })

  it('or somebody said why not; else it stays open', () => {
    given(ledByBram()).when(started, bram).refuses('child-not-seen')
    const seen = given(ledByBram()).when(
      { type: 'child-seen', on: day('2026-11-19'), reason: null },
      bram,
    ).after
    expect(given(seen).when(started, bram).after.closing?.details).toEqual({
      leadNow: 'het wijkteam',
      childSeen: 'true',
    })
    const notSeen = given(ledByBram()).when({ type: 'child-seen', on: null, reason: 'wil niet' }, bram).after
    expect(given(notSeen).when(started, bram).after.status).toBe('closed')
  })

  it('and who leads now is asked for as well', () => {
    given(ledByBram())
      .when({ ...started, details: {} }, bram)
      .refuses('detail-missing')
  })
})

describe('the reporter hears that it is closed', () => {
  it('at level one, unless the closer chose what consent covers', () => {
    expect(given(ledByBram()).when(closing({ level: null }), bram).after.closing?.level).toBe('1')
    expect(given(ledByBram()).when(closing({ level: '2' }), bram).after).toMatchObject({
      closing: { level: '2' },
      feedback: [{ level: '2', by: bram.id, at: friday }],
    })
    given(ledByBram())
      .when(closing({ level: '3' }), bram)
      .refuses('feedback-not-covered')
  })

  it('or it is written down why not', () => {
    const silent = closing({ noFeedback: ' Werkt er niet meer. ' })
    expect(given(ledByBram()).when(silent, bram).after).toMatchObject({
      closing: { level: null, noFeedback: 'Werkt er niet meer.' },
      feedback: [],
    })
  })

  it('not by who is the reporter: they know', () => {
    expect(given(aSignal()).when(closing(), anna).after.closing).toMatchObject({
      level: null,
      noFeedback: null,
    })
  })
})

describe('what follows when it is closed', () => {
  const closed = { type: 'signal-closed', closing: closingOf(), eraseOn: day('2027-05-20') } as const

  it('the card becomes a stone and the reporter hears it, unless they did it or it was written down why not', () => {
    const effects = follows(ledByBram(), closed)
    expect(effects).toContainEqual({ effect: 'show' })
    expect(told(effects)).toEqual(['anna: closed'])
    const silent = closingOf({ level: null, noFeedback: 'Werkt er niet meer.' })
    expect(told(follows(ledByBram(), { ...closed, closing: silent }))).toEqual([])
    const own = closingOf({ level: null, by: anna.id })
    expect(told(follows(aSignal(), { ...closed, closing: own }))).toEqual([])
  })

  it('nothing rings any more but the end of what is kept, the day after its last', () => {
    const effects = follows(ledByBram(), closed)
    expect(clocks(effects)).toEqual([['retention:end', '2027-05-21T00:00']])
    const clocksThatStop = new Set(cleared(effects).map((slot) => slot.replace(/:.*/, '')))
    expect([...clocksThatStop].toSorted()).toEqual(
      [
        'begin',
        'consent',
        'consult',
        'contact',
        'evaluate',
        'feedback',
        'hand-over',
        'pick-up',
        'retention',
      ].toSorted(),
    )
    expect(cleared(effects)).not.toContain('retention:oldest')
  })

  it('who it is about is forgotten ten working days later, when somebody knew', () => {
    expect(clocks(follows(ledByBram({ identity: 'given' }), closed))).toContainEqual([
      'identity:erase',
      '2026-12-04T17:00',
    ])
  })
})
