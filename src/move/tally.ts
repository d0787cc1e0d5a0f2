import { createHash } from 'node:crypto'
import type { Contents, Part, StoreRecord } from '#app/ports/contents.ts'
import { encode } from './record.ts'

/** How many records there are of one kind, and what they are together; in whatever order they come. */
type Sum = { count: number; digest: bigint }
export type Tally = ReadonlyMap<Kind, Sum>
type Kind = StoreRecord['kind']

const kinds: readonly Kind[] = [
  'root-key',
  'scope-key',
  'data-key',
  'rehearsal-key',
  'document',
  'work',
  'journal',
  'handled',
  'counter',
]

export const tallying = () => {
  const sums = new Map<Kind, Sum>(kinds.map((kind) => [kind, { count: 0, digest: 0n }]))
  return {
    add: (records: readonly StoreRecord[]): void => {
      for (const record of records) {
        const { count, digest } = sums.get(record.kind) ?? { count: 0, digest: 0n }
        sums.set(record.kind, { count: count + 1, digest: (digest + digestOf(record)) % size })
      }
    },
    tally: sums,
  }
}

export const tallyOf = async (
  contents: Contents,
  parts: readonly Part[] = ['keys', 'data'],
): Promise<Tally> => {
  const { add, tally } = tallying()
  for (const part of parts) for await (const records of contents.read(part)) add(records)
  return tally
}

/** The kinds of which the one has something else than the other. */
export const differences = (one: Tally, other: Tally): Kind[] =>
  kinds.filter((kind) => {
    const [mine, yours] = [one.get(kind), other.get(kind)]
    return mine?.count !== yours?.count || mine?.digest !== yours?.digest
  })

/** One line for each kind. */
export const countsOf = (tally: Tally): string[] =>
  [...tally].flatMap(([kind, { count }]) => (count > 0 ? [`${kind.padEnd(14)}${count}`] : []))

const size = 2n ** 256n

const digestOf = (record: StoreRecord): bigint =>
  BigInt(`0x${createHash('sha256').update(encode(record)).digest('hex')}`)
