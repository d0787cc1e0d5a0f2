import type { KeyId } from '#app/ports.ts'
import type { Erased, Register } from '#app/ports/register.ts'

/** A register that is gone when the process is, as what it is about. */
export const memoryRegister = (): Register => {
  const known = new Map<KeyId, Erased>()
  return {
    add: async (erased) => {
      for (const one of erased) if (!known.has(one.seal)) known.set(one.seal, one)
    },
    all: async () => [...known.values()].toSorted((one, other) => one.at - other.at),
    forget: async (before) => {
      for (const [seal, { at }] of known) if (at < before) known.delete(seal)
    },
    close: async () => {},
  }
}
