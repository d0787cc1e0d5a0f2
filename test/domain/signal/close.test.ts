import { describe, expect, it } from 'vitest'
import { closingRequires } from '#domain/codes.ts'
import type { CloseCommand } from '#domain/signal/commands.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import {
  aConsult,
  anna,
  aSignal,
  bram,
  carla,
  closedSignal,
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
import codeLists from '../../vectors/code-lists.json' with { type: 'json' }

const duplicate: CloseCommand = { type: 'close', reason: 'duplicate', details: {} }
const helped: CloseCommand = { type: 'close', reason: 'general-support', details: { who: ' de sportclub ' } }

describe('closing a signal', () => {
  it('says why, and what that reason asks for, and nothing else', () => {
    given(ledByBram())
      .when({ ...helped, details: { ...helped.details, gap: 'geen', reason: '' } }, bram)
      .leadsTo({
        type: 'signal-closed',
        by: bram.id,
        at: friday,
        reason: 'general-support',
        details: { who: 'de sportclub' },
      })
    expect(given(ledByBram()).when(helped, bram).after).toMatchObject({
      status: 'closed',
      beginBy: null,
      closing: { reason: 'general-support', by: bram.id, at: friday },
    })
  })

  it.each(closingReasons.filter((reason) => closingRequires[reason].length > 0))(
    'because of %s asks for each of its details',
    (reason) => {
      const details = Object.fromEntries(closingRequires[reason].map((detail) => [detail, 'ja']))
      expect(given(ledByBram()).when({ type: 'close', reason, details }, bram).after.status).toBe('closed')
      for (const missing of closingRequires[reason])
        given(ledByBram())
          .when({ type: 'close', reason, details: { ...details, [missing]: ' ' } }, bram)
          .refuses('detail-missing')
    },
  )

  it('knows the reasons of the field, and what each asks for', () => {
    const listed = codeLists.closing_reasons.map(({ code, requires }) => [code, requires])
    expect(closingRequires).toEqual(Object.fromEntries(listed))
  })

  it('because consent was withdrawn is no choice: that erases, by its own command', () => {
    given(ledByBram())
      .when({ type: 'close', reason: 'consent-withdrawn', details: { erased: 'ja' } }, bram)
      .refuses('reason-missing')
  })

  it('waits until every action is done', () => {
    given(ledByBram({ actions: [visit] }))
      .when(duplicate, bram)
      .refuses('open-actions')
    const done = ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] })
    expect(given(done).when(duplicate, bram).after.status).toBe('closed')
  })

  it('is done by the lead or the coordinator, and as long as nobody leads by the reporter', () => {
    for (const by of [bram, carla, gerda])
      expect(given(ledByBram()).when(duplicate, by).after.status).toBe('closed')
    given(ledByBram()).when(duplicate, anna).refuses('lead-only')
    given(ledByBram()).when(duplicate, els).refuses('lead-only')
    expect(given(aSignal()).when(duplicate, anna).after.status).toBe('closed')
    given(aSignal()).when(duplicate, bram).refuses('lead-only')
  })

  it('may be done by a restricted partner with an own signal that nobody took up', () => {
    const own = aSignal({ reporter: { ...aSignal().reporter, member: fatih.id } })
    expect(given(own).when(duplicate, fatih).after.status).toBe('closed')
  })

  it('ends a consult too', () => {
    expect(given(aConsult()).when(duplicate, anna).after.status).toBe('closed')
  })

  it('happens once, and never by the clock', () => {
    given(closedSignal).when(duplicate, carla).refuses('closed')
    given(ledByBram()).when(duplicate, 'clock').staysQuiet()
  })
})

describe('what follows when it is closed', () => {
  const closed = { type: 'signal-closed', by: bram.id, at: friday, reason: 'duplicate', details: {} } as const

  it('the card becomes a stone and the reporter hears it, unless the reporter did it', () => {
    const effects = follows(ledByBram(), closed)
    expect(effects).toContainEqual({ effect: 'show' })
    expect(told(effects)).toEqual(['anna: closed'])
    expect(told(follows(aSignal(), { ...closed, by: anna.id }))).toEqual([])
  })

  it('nothing rings any more', () => {
    const cleared = follows(ledByBram(), closed).flatMap((one) =>
      one.effect === 'clear-timer' ? one.slot : [],
    )
    expect(cleared.toSorted()).toEqual([
      'begin:coordinator',
      'begin:lead',
      'pick-up:assign',
      'pick-up:coordinator',
      'pick-up:network',
    ])
  })
})
