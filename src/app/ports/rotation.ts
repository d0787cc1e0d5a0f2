/** The keys of a store, to put new ones in their place. Throws StoreError. */
export interface Rotation {
  /** As it is called in a sentence. */
  name: string
  /** Whether these keys lie under this master key. */
  isUnder(master: Uint8Array): Promise<boolean>
  /** All that lies under the one lies under the other, in one step or not at all. */
  changeMaster(from: Uint8Array, to: Uint8Array): Promise<void>
  /** A network each, and `people`. */
  scopes(): Promise<string[]>
  /**
   * A new key for this scope: every data key is wrapped by it, and then the old one is gone; what they seal is untouched.
   * What is done is stored each time that it yields how many that were: who is stopped anywhere goes on where it was.
   */
  rotateScope(scope: string, master: Uint8Array): AsyncIterable<number>
  /** The old ones are in no file any more; false while somebody reads and keeps one open. */
  clearTraces(): Promise<boolean>
  close(): Promise<void>
}
