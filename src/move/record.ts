import type { StoreRecord } from '#app/ports/contents.ts'

/** A record as one line of text: the same record is the same line, whichever store it comes from. */
export const encode = (record: StoreRecord): string =>
  JSON.stringify(record, (_name, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value,
  )

/** The cast is safe: only `encode` makes such lines, and a seal says that nobody changed them. */
export const decode = (line: string): StoreRecord =>
  JSON.parse(line, (_name, value: unknown) =>
    isBytes(value) ? new Uint8Array(Buffer.from(value.$bytes, 'base64')) : value,
  ) as StoreRecord

const isBytes = (value: unknown): value is { $bytes: string } =>
  typeof value === 'object' && value !== null && '$bytes' in value
