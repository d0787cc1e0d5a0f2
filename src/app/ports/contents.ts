import type { JournalEntry, Key, KeyId, Tag, Version, WorkItem } from '#app/ports.ts'

/**
 * What a store keeps, one record at a time, as it lies there: bodies sealed, keys wrapped. No key is needed to move it.
 * A lease is no record: whoever held it is gone when the store is somewhere else.
 */
export type StoreRecord = KeyRecord | DataRecord

export type DataRecord =
  | { kind: 'document'; key: Key; version: Version; tags: readonly Tag[]; body: Uint8Array }
  | { kind: 'work'; item: WorkItem; note: string | null }
  | { kind: 'journal'; entry: JournalEntry }
  /** The id of a commit that was done, and when, in milliseconds. */
  | { kind: 'handled'; id: string; at: number }
  /** What only counts on: the latest moment seen, the last number of the journal, the last token of a lease. */
  | { kind: 'counter'; name: 'seen' | 'journal' | 'token'; value: number }

export type KeyRecord =
  | { kind: 'root-key'; name: string; wrapped: Uint8Array }
  | { kind: 'scope-key'; scope: string; version: number; wrapped: Uint8Array }
  | { kind: 'data-key'; id: KeyId; scope: string; version: number; wrapped: Uint8Array }
  /** The master key of a rehearsal, which lies beside what it protects. */
  | { kind: 'rehearsal-key'; key: Uint8Array }

/** The keys lie apart from the data. */
export type Part = 'keys' | 'data'

/** A store and its keys from outside, to read all of it and to fill an empty one. Throws StoreError. */
export interface Contents {
  /** As it is called in a sentence. */
  name: string
  /** Where its keys lie: the same for every name of one place. */
  place(): Promise<string>
  isEmpty(part: Part): Promise<boolean>
  /** Somebody began to fill it and did not come to the end; the bot does not start on it. */
  isHalf(part: Part): Promise<boolean>
  /** From now on `read` tells how it is at this moment, where the store can do that; where not, `pulse` tells. */
  hold(): Promise<void>
  read(part: Part): AsyncIterable<readonly StoreRecord[]>
  /** Another word as soon as anything was changed. */
  pulse(): Promise<string>
  /** Marks these parts as half, and empties them. */
  begin(parts: readonly Part[]): Promise<void>
  take(records: readonly StoreRecord[]): Promise<void>
  /** Takes the mark off: this part is whole. The bot starts once both are. */
  end(part: Part): Promise<void>
  close(): Promise<void>
}

/** So many records are read, carried and written in one go. */
export const batchSize = 500
