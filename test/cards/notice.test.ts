import { describe, expect, it } from 'vitest'
import { noticeCards } from '#support/signal-cards.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'

const all = noticeCards(say('nl'))
const notice = (name: string): { text: string; buttons: string[] } => {
  const card = all[`notice: ${name}`] as unknown as Json
  return { text: textOf(card), buttons: buttonsOf(card) }
}

describe('a message that more than one person gets', () => {
  it('about a hand-over says with whom it stays: with you, or with who leads', () => {
    expect(notice('hand-over-declined, for the lead').text).toContain('Het blijft bij jou.')
    expect(notice('hand-over-declined').text).toContain('Het blijft bij Bram (Wijkracht).')
    expect(notice('hand-over-lapsed, for the lead').text).toContain('Het blijft bij jou.')
    expect(notice('hand-over-lapsed').text).toContain('Het blijft bij Bram (Wijkracht).')
  })

  it('about a signal that waits again asks only who can choose somebody to do so', () => {
    expect(notice('needs-a-lead').buttons).toEqual(['Wijs iemand aan', 'Details'])
    const { text, buttons } = notice('needs-a-lead, for who led')
    expect(text).toContain('Els (GGD Twente) geeft 18M-7F3K terug aan het netwerk.')
    expect(buttons).toEqual(['Bel Els', 'Chat met Els', 'Details'])
  })

  it('about the end of keeping lets the coordinator keep it longer, and the lead close it', () => {
    expect(notice('retention-warned').buttons).toEqual(['Bewaar langer', 'Details'])
    expect(notice('retention-warned, for the lead').buttons).toEqual(['Sluit af', 'Details'])
  })
})

describe('a message about looking back', () => {
  it('offers nobody to call themselves; who hears that it is late calls first', () => {
    expect(notice('evaluate').buttons).toEqual(['Kijk terug', 'Details'])
    expect(notice('evaluate-late').buttons).toEqual(['Bel Bram', 'Chat met Bram', 'Kijk terug', 'Details'])
  })
})

describe('a number to call', () => {
  it('can be tapped in a message', () => {
    expect(notice('not-safe').text).toContain('[112](tel:112)')
    expect(notice('consent-withdrawn').text).toContain('[0800-2000](tel:08002000)')
  })

  it('is never seen in the code of a signal', () => {
    expect(withPhoneLinks('18M-K112 en 18M-1121. Bel 112.')).toBe('18M-K112 en 18M-1121. Bel [112](tel:112).')
  })
})

describe('a worry after the end', () => {
  it('can open it again', () => {
    const { text, buttons } = notice('still-worried, closed')
    expect(text).toContain('Het is al afgesloten.')
    expect(buttons).toContain('Open opnieuw')
    expect(notice('still-worried').buttons).not.toContain('Open opnieuw')
  })
})
