import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documents } from '#app/documents.ts'

const notes = documents(z.strictObject({ text: z.string(), at: z.number().optional() }))
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a document', () => {
  it('is read back as it was written', () => {
    expect(notes.decode(notes.encode({ text: 'Zoë komt 💚' }))).toEqual({ text: 'Zoë komt 💚' })
  })

  it('carries the number of its schema', () => {
    expect(new TextDecoder().decode(notes.encode({ text: 'a', at: 1 }))).toBe(
      '{"schema":1,"value":{"text":"a","at":1}}',
    )
  })

  it('of a newer schema is refused with what to do, also when its value is unknown here', () => {
    expect(() => notes.decode(bytes('{"schema":2,"other":1}'))).toThrow(
      expect.objectContaining({ code: 'newer', message: expect.stringContaining('start that version') }),
    )
  })

  it.each([
    ['no JSON', bytes('{"schema":1,"value":{"text":"Jansen')],
    ['no text', Buffer.from('{"schema":1,"value":{"text":"Zo\xeb Jansen"}}', 'latin1')],
    ['no object', bytes('null')],
    ['without a schema', bytes('{"value":{"text":"Jansen"}}')],
    ['with a schema that is no number', bytes('{"schema":"1","value":{"text":"Jansen"}}')],
    ['of a schema that never was', bytes('{"schema":0,"value":{"text":"Jansen"}}')],
    ['with another value', bytes('{"schema":1,"value":{"text":"a","Jansen":1}}')],
  ])('that is %s is damaged, and the error holds nothing of it', (_, body) => {
    expect(() => notes.decode(body)).toThrow(expect.objectContaining({ code: 'damaged' }))
    expect(() => notes.decode(body)).not.toThrow('Jansen')
  })
})
