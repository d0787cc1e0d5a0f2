import { knocks, openStreet } from '#support/door/street.ts'
import type { Row } from './row.ts'

const perBatch = 2_000

/** Good, bent and wrong, over HTTP, with tokens that are really signed and really checked. */
export const door: Row = {
  name: 'door',
  unit: 'activities over HTTP with signed tokens',
  inTests: 2_000,
  goal: 1_000_000,
  needs: 'openssl',
  batch: async (seed) => {
    const street = await openStreet()
    try {
      return { reached: perBatch, seen: await knocks(street, seed, perBatch) }
    } catch (cause) {
      throw new Error(`door, seed ${seed}: ${String(cause)}`, { cause })
    } finally {
      await street.close()
    }
  },
}
