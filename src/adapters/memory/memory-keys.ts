import { randomBytes } from 'node:crypto'
import type { Head, KeyId, Keys } from '#app/ports.ts'
import { macOf } from '../journal-witness.ts'
import { memberIdOf } from '../key-places.ts'

/** Keys that are gone when the process is. */
export const memoryKeys = (): Keys => {
  const keys = new Map<KeyId, Uint8Array>()
  const digestKey = randomBytes(32)
  const secrets = new Map<string, Uint8Array>()
  const journalKey = randomBytes(32)
  let head: Head | null = null
  return {
    create: async () => {
      const id = randomBytes(16).toString('hex')
      keys.set(id, randomBytes(32))
      return id
    },
    open: async (id) => keys.get(id) ?? null,
    destroy: async (id) => {
      keys.delete(id)
    },
    secret: async (name, first) => {
      const known = secrets.get(name) ?? first
      secrets.set(name, known)
      return known
    },
    memberId: (account) => memberIdOf(digestKey, account),
    journalMac: (words) => macOf(journalKey, words),
    journalHead: async () => head,
    keepJournalHead: async (next) => {
      head = next
    },
    probe: async () => {},
    close: async () => {},
  }
}
