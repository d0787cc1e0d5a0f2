import { type Commit, type Store, StoreError } from '#app/ports.ts'
import type { Chance } from '#support/simulation/chance.ts'
import { type Life, someDelays } from '#support/simulation/life.ts'
import type { Timeline } from '#support/simulation/timeline.ts'
import type { Troubles } from '#support/simulation/troubles.ts'

type Around = { chance: Chance; troubles: Troubles; line: Timeline }

/** The store as one process reaches it: over a line that is slow, breaks, and loses answers. */
export const storeOver = (store: Store, life: Life, { chance, troubles, line }: Around): Store => {
  const breaks = (): boolean => troubles.has('store') && chance.happens(0.03)

  /** It did not arrive, or the answer is lost: `lost` is what the driver of a store says then. */
  const asked = <Value>(
    what: string,
    does: () => Promise<Value>,
    lost: 'unavailable' | 'unsure' = 'unavailable',
  ): Promise<Value> => {
    const broken = breaks() ? chance.oneOf(['before', 'after'] as const) : null
    if (broken) line.trace.count('broken calls to the store')
    return life.call(
      broken ? `${what}, broken ${broken}` : what,
      async () => {
        if (broken === 'before') throw lostAs(chance.happens(0.5) ? 'unavailable' : lost)
        const value = await does()
        if (broken === 'after') throw lostAs(lost)
        return value
      },
      someDelays(chance),
    )
  }
  /** Looking is mostly at once, and now and then so slow that what was seen is old. */
  const looked = <Value>(what: string, does: () => Promise<Value>): Promise<Value> =>
    life.hasEnded() || chance.happens(0.25) ? asked(what, does) : does()

  return {
    ...store,
    get: (key) => looked(`get ${key}`, () => store.get(key)),
    find: (tag, after, limit) => looked(`find ${tag}`, () => store.find(tag, after, limit)),
    isDone: (id) => looked(`is done ${id}`, () => store.isDone(id)),
    commit: (commit) => asked(`commit ${nameOf(commit)}`, () => store.commit(commit), 'unsure'),
    claim: (...due) => asked('claim', () => store.claim(...due)),
    release: (lease, ...rest) => asked(`release ${lease.item.id}`, () => store.release(lease, ...rest)),
  }
}

const lostAs = (code: 'unavailable' | 'unsure'): StoreError => new StoreError(code, 'the line is broken')

const nameOf = ({ id, puts, lease }: Commit): string =>
  [id, ...puts.map(({ key, expect }) => `${key}@${expect}`), ...(lease ? [`for ${lease.item.id}`] : [])].join(
    ' ',
  )
