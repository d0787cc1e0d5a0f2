import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { issued, verified } from '#app/certificate/block.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { NetworkId, Reference } from '#domain/ids.ts'

const signer = signerOf(memoryKeys())
const key = await signer.publicKey()
const certificate = {
  certificate: 1,
  reference: Reference.parse('18M-7F3K'),
  network: NetworkId.parse('oldenzaal-18min'),
  ground: 'request',
  askedOn: null,
  erasedAt: '2026-11-23T09:00:00.000Z',
  issuedAt: '2026-11-23T09:00:02.000Z',
  destroyed: { signal: 1, consent: 1, identity: 0, actions: 2, notes: 3, messages: 1 },
  keyDestroyed: true,
  card: 'one-line',
  stays: ['journal-2-years', 'register-2-years'],
  outside: ['what-teams-keeps', 'cards-read-1-to-1', 'files-of-organisations'],
} as const
const text = await issued(
  { ...certificate, stays: [...certificate.stays], outside: [...certificate.outside] },
  signer,
)

describe('a certificate of erasure', () => {
  it('says what became of it, and anybody who has the public key can see that it is real', () => {
    expect(verified(text, key)).toMatchObject({ certificate })
    expect(text).toContain('"notes": 3')
  })

  it('may be copied with a letter around it, and with other ends of lines', () => {
    expect(verified(`Beste,\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\nGroet`, key)).toHaveProperty(
      'certificate',
    )
  })

  it('is refused when one byte of it is another, whichever', () => {
    const passed = Array.from(text, (letter, at) => {
      const other = letter === 'A' ? 'B' : 'A'
      return 'certificate' in verified(text.slice(0, at) + other + text.slice(at + 1), key) ? at : null
    })
    expect(passed.filter((at) => at !== null)).toEqual([])
  })

  it('is refused when something is said in another order, or twice, or besides', () => {
    const swapped = text.replace(/( {2}"ground": "request",\n)( {2}"askedOn": null,\n)/, '$2$1')
    const twice = text.replace('  "card"', '  "card": "none",\n  "card"')
    const more = text.replace('  "card"', '  "name": "Robin",\n  "card"')
    for (const other of [swapped, twice, more]) {
      expect(other).not.toBe(text)
      expect(verified(other, key)).toEqual({ wrong: 'not-whole' })
    }
  })

  it('of another installation is told apart, and so is what is no certificate or no key', async () => {
    const stranger = await signerOf(memoryKeys()).publicKey()
    expect(verified(text, stranger)).toEqual({ wrong: 'other-key' })
    expect(verified('een brief', key)).toEqual({ wrong: 'no-certificate' })
    expect(verified(text, 'bm8ga2V5')).toEqual({ wrong: 'no-key' })
  })
})
