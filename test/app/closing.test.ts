import { describe, expect, it } from 'vitest'
import { commandOf } from '#app/press/command.ts'
import { ClosingReason, closingRequires, closingTexts } from '#domain/codes.ts'
import { network, open } from '#support/signals.ts'
import { moment } from '#support/time.ts'

const closing = (inputs: Record<string, string>) =>
  commandOf(
    { on: 'signal', verb: 'close', signal: open.id, rev: 3, inputs },
    network,
    { now: moment('2026-11-23 09:00'), calendar: network.calendar, partnerType: 'welzijn' },
    () => 'a_1',
  )

describe('closing in two steps', () => {
  it('says nothing is missing before it has asked what the reason needs', () => {
    const first = { closingReason: 'moved', level: '1', wentWell: 'snel gebeld' }
    expect(closing(first)).toEqual({ ask: { values: first } })
  })

  it('says so when the second step was left empty', () => {
    const second = { closingReason: 'care-started', leadNow: 'de huisarts' }
    expect(closing(second)).toEqual({ ask: { values: second, missing: 'text-missing' } })
  })

  it('says so when no reason was chosen', () => {
    expect(closing({ level: '1' })).toMatchObject({ ask: { missing: 'text-missing' } })
  })

  it('closes at once with a reason that needs nothing, and with what was told', () => {
    expect(closing({ closingReason: 'duplicate', level: '2', knownBefore: 'no' })).toMatchObject({
      command: { type: 'close', reason: 'duplicate', level: '2', knownBefore: 'no', wentWell: null },
    })
  })

  it('keeps of a day and of a tick nothing else, whatever a client sends: no text goes around the cleaning', () => {
    const told = 'Jan de Vries, 06 12345678'
    expect(closing({ closingReason: 'reported-veilig-thuis', date: told })).toMatchObject({
      command: { details: { date: '' } },
    })
    expect(closing({ closingReason: 'own-network', agreedWithFamily: told })).toMatchObject({
      command: { details: { agreedWithFamily: '' } },
    })
    const outside = { closingReason: 'escalated-outside', date: '2026-11-20', receiverAccepted: 'true' }
    expect(closing(outside)).toMatchObject({
      command: { details: { date: '2026-11-20', receiverAccepted: 'true' } },
    })
  })

  it('cleans every detail that somebody writes', () => {
    for (const reason of ClosingReason.options)
      for (const detail of closingRequires[reason].filter((one) => closingTexts.includes(one)))
        expect(closing({ closingReason: reason, [detail]: 'Bel 06 12345678' }), detail).toMatchObject({
          ask: { cleaned: true },
        })
  })
})
