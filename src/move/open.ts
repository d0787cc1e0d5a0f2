import { EnvelopeError, keyOf, open } from '#app/envelope.ts'
import type { Key, KeyId, Keys } from '#app/ports.ts'
import type { Contents, DataRecord, StoreRecord } from '#app/ports/contents.ts'
import { keysAt, type Lasting } from './places.ts'

/** `erased`: their key is not there, so they are gone. `damaged`: which have a key that does not fit. */
export type Opened = { opened: number; erased: number; damaged: readonly Key[] }

/** Tries every document under its own key. What is inside is looked at by nobody. */
export const openAll = async (contents: Contents, keys: Keys): Promise<Opened> => {
  let [opened, erased] = [0, 0]
  const damaged: Key[] = []
  for await (const records of contents.read('data')) {
    const some = records.filter(isDocument)
    const found = await Promise.all(some.map((document) => tryToOpen(document, keys)))
    opened += found.filter((one) => one === 'opened').length
    erased += found.filter((one) => one === 'erased').length
    damaged.push(...some.filter((_, index) => found[index] === 'damaged').map(({ key }) => key))
  }
  return { opened, erased, damaged }
}

/** The same, with the keys that lie there. */
export const openAllAt = async (contents: Contents, where: Lasting, master: Uint8Array): Promise<Opened> => {
  const keys = await keysAt(where, master)
  try {
    return await openAll(contents, keys)
  } finally {
    await keys.close()
  }
}

export type Document = Extract<DataRecord, { kind: 'document' }>

export const isDocument = (record: StoreRecord): record is Document => record.kind === 'document'

/** Which key it was sealed under; null when it is too damaged to tell. */
export const sealOf = ({ body }: Document): KeyId | null => {
  try {
    return keyOf(body)
  } catch (error) {
    if (error instanceof EnvelopeError) return null
    throw error
  }
}

const tryToOpen = async (document: Document, keys: Keys): Promise<'opened' | 'erased' | 'damaged'> => {
  const seal = sealOf(document)
  if (seal === null) return 'damaged'
  const opener = await keys.open(seal)
  if (opener === null) return 'erased'
  try {
    open(document.body, opener, document)
    return 'opened'
  } catch (error) {
    if (error instanceof EnvelopeError) return 'damaged'
    throw error
  }
}
