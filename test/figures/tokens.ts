import { refuse, tokenFor } from '#adapters/teams/guard.ts'
import { type Signature, signature } from '#adapters/teams/signature.ts'
import { type Attempt, activity, forgeries, host } from '#support/door/forged.ts'
import { appId, startKeys } from '#support/door/keys.ts'
import { homeTenant } from '#support/teams/cast.ts'
import { dice } from '#support/walker.ts'
import type { Row } from './row.ts'

const perBatch = 20_000
const door = { appId, tenants: [homeTenant], serviceHosts: [host] }

/** Tokens that are made up, bent, or genuine and used for something else; and now and then one that is as it should be. */
export const tokens: Row = {
  name: 'tokens',
  unit: 'forged and replayed tokens, of which none is accepted',
  inTests: 100_000,
  goal: 10_000_000,
  batch: async (seed) => {
    const keys = await startKeys()
    try {
      const { genuine, kinds } = forgeries(keys)
      const signed = signature(appId, keys.metadata)
      const [roll, names] = [dice(seed), Object.keys(kinds)]
      const seen: Record<string, number> = {}
      const once = async (): Promise<void> => {
        const name = names[roll(names.length)] ?? ''
        const attempt = kinds[name]?.(roll)
        if (!attempt || (await letsIn(signed, attempt)))
          throw new Error(`${name}: ${JSON.stringify(attempt)}`)
        seen[name] = (seen[name] ?? 0) + 1
      }
      for (let left = perBatch; left > 0; left -= 100) {
        await Promise.all(Array.from({ length: 100 }, once))
        if (!(await letsIn(signed, { authorization: genuine, body: activity })))
          throw new Error('the genuine one was refused')
      }
      if (keys.asked() > 1) throw new Error(`the keys were asked for ${keys.asked()} times`)
      return { reached: perBatch, seen }
    } catch (cause) {
      throw new Error(`tokens, seed ${seed}: ${String(cause)}`, { cause })
    } finally {
      await keys.close()
    }
  },
}

/** In the order of the door: the token as it stands, its signature, and then what is sent under it. */
async function letsIn(signed: Signature, { authorization, body }: Attempt): Promise<boolean> {
  const token = tokenFor(door, authorization)
  if (token === null) return false
  const is = await signed(token)
  if (is === 'unknown') throw new Error('a token was taken for trouble with the keys')
  return is === 'true' && refuse(door, authorization, body) === null
}
