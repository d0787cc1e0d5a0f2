import type { z } from 'zod'

/** How values of one type are written into a body, and read back. */
export type Documents<Value> = { encode(value: Value): Uint8Array; decode(body: Uint8Array): Value }

/** JSON with the number of its schema: `{ "schema": 1, "value": … }`. Reading throws DocumentError. */
export const documents = <Value>(type: z.ZodType<Value>): Documents<Value> => ({
  encode: (value) => new TextEncoder().encode(JSON.stringify({ schema: present, value })),
  decode: (body) => {
    const { schema, value } = parsed(body)
    if (typeof schema === 'number' && schema > present) throw new DocumentError('newer')
    const read = type.safeParse(value)
    if (schema !== present || !read.success) throw new DocumentError('damaged')
    return read.data
  },
})

/** Says what to do, never what was inside. */
class DocumentError extends Error {
  readonly code: 'damaged' | 'newer'
  constructor(code: 'damaged' | 'newer') {
    super(advice[code])
    this.name = 'DocumentError'
    this.code = code
  }
}

const present = 1
const advice = {
  damaged: 'a document is not what this version writes: put a backup of the store back',
  newer: 'a document was written by a newer version: start that version',
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const parsed = (body: Uint8Array): { schema?: unknown; value?: unknown } => {
  try {
    const json: unknown = JSON.parse(utf8.decode(body))
    return typeof json === 'object' && json !== null ? json : {}
  } catch {
    throw new DocumentError('damaged')
  }
}
