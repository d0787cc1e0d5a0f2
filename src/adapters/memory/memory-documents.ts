import { StoreError, type Key, type Put, type Tag, type Version } from '#app/ports.ts'

type Document = { version: Version; body: Uint8Array; tags: ReadonlySet<Tag> }

/** The documents of a memory store. Bodies are copied on their way in and out, as a file would. */
export const memoryDocuments = () => {
  const documents = new Map<Key, Document>()
  return {
    get: (key: Key): { version: Version; body: Uint8Array } | null => {
      const found = documents.get(key)
      return found ? { version: found.version, body: Uint8Array.from(found.body) } : null
    },
    find: (tag: Tag, after: Key, limit: number): Key[] =>
      [...documents.keys()]
        .filter((key) => key > after && documents.get(key)?.tags.has(tag))
        .sort()
        .slice(0, limit),
    check: (put: Put): void => {
      if ((documents.get(put.key)?.version ?? null) !== put.expect)
        throw new StoreError('conflict', 'somebody changed this document first: load it and decide again')
    },
    put: ({ key, expect, body, tags }: Put): void => {
      if (body === null) documents.delete(key)
      else
        documents.set(key, {
          version: (expect ?? 0) + 1,
          body: Uint8Array.from(body),
          tags: new Set(tags),
        })
    },
  }
}
