import type { Key, KeyId } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'

/** One document that was erased: which, the key that sealed it, when, and why as the journal calls it. Ids and codes only. */
export type Erased = { document: Key; seal: KeyId; at: Instant; why: string }

/**
 * What was erased, apart from the data: an older backup of these, or of the keys, is erased again by it. It is known by
 * its seal, which no other document and no later version ever has. Throws StoreError.
 */
export interface Register {
  /** Twice is once, and the first moment stays. */
  add(erased: readonly Erased[]): Promise<void>
  /** In order of time. */
  all(): Promise<Erased[]>
  forget(before: Instant): Promise<void>
  close(): Promise<void>
}

/** Where nothing is ever restored. */
export const noRegister: Register = {
  add: async () => {},
  all: async () => [],
  forget: async () => {},
  close: async () => {},
}
