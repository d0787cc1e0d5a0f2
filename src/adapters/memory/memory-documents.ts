import { StoreError, type Key, type Put, type Tag, type Version } from '#app/ports.ts'

type Document = { version: Version; body: Uint8Array; tags: ReadonlySet<Tag> }

/** The documents of a memory store. Bodies are copied on their way in and out, as a file would. */
export const memoryDocuments = () => {
  const documents = new Map<Key, Document>()
  const tagged = new Map<Tag, Set<Key>>()
  const untag = (key: Key): void => {
    for (const tag of documents.get(key)?.tags ?? []) tagged.get(tag)?.delete(key)
  }
  const tagAs = (key: Key, tags: readonly Tag[]): void => {
    for (const tag of tags) tagged.set(tag, (tagged.get(tag) ?? new Set()).add(key))
  }
  return {
    get: (key: Key): { version: Version; body: Uint8Array } | null => {
      const found = documents.get(key)
      return found ? { version: found.version, body: new Uint8Array(found.body) } : null
    },
    find: (tag: Tag, after: Key, limit: number): Key[] =>
      [...(tagged.get(tag) ?? [])]
        .filter((key) => key > after)
        .sort()
        .slice(0, limit),
    check: (put: Put): void => {
      if ((documents.get(put.key)?.version ?? null) !== put.expect)
        throw new StoreError('conflict', 'somebody changed this document first: load it and decide again')
    },
    put: ({ key, expect, body, tags }: Put): void => {
      untag(key)
      if (body === null) documents.delete(key)
      else {
        documents.set(key, { version: (expect ?? 0) + 1, body: new Uint8Array(body), tags: new Set(tags) })
        tagAs(key, tags)
      }
    },
  }
}
