import { EnvelopeError, keyOf, open } from '#app/envelope.ts'
import type { Keys } from '#app/ports.ts'
import type { Contents, DataRecord, StoreRecord } from '#app/ports/contents.ts'

/** `erased`: their key was destroyed, so they are gone. `damaged`: they have a key, and it does not fit. */
export type Opened = { opened: number; erased: number; damaged: number }
type Found = keyof Opened

/** Tries every document under its own key. What is inside is looked at by nobody. */
export const openAll = async (contents: Contents, keys: Keys): Promise<Opened> => {
  const counts: Opened = { opened: 0, erased: 0, damaged: 0 }
  for await (const records of contents.read('data')) {
    const found = await Promise.all(records.filter(isDocument).map((document) => tryToOpen(document, keys)))
    for (const one of found) counts[one] += 1
  }
  return counts
}

type Document = Extract<DataRecord, { kind: 'document' }>

export const isDocument = (record: StoreRecord): record is Document => record.kind === 'document'

const tryToOpen = async ({ key, version, body }: Document, keys: Keys): Promise<Found> => {
  try {
    const opener = await keys.open(keyOf(body))
    if (opener === null) return 'erased'
    open(body, opener, { key, version })
    return 'opened'
  } catch (error) {
    if (error instanceof EnvelopeError) return 'damaged'
    throw error
  }
}
