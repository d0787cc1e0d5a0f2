import type { JournalEntry, Store } from '#app/ports.ts'
import { entryIn, noLineAt } from '../journal-line.ts'
import type { Connection } from './connection.ts'

/** What happened, numbered from 1: members of one sorted set, each its number and its line. */
export const journalOf = ({ read }: Connection, prefix: string): Pick<Store, 'journal'> => ({
  journal: async (after, limit) => {
    const members = await read((redis) =>
      redis.zrangebyscore(`${prefix}journal`, `(${after}`, '(+inf', 'WITHSCORES', 'LIMIT', 0, limit),
    )
    return Array.from({ length: members.length / 2 }, (_, index) =>
      entryOf(members[2 * index] ?? '', members[2 * index + 1] ?? ''),
    )
  },
})

/** Its number stands in front of it, and is what it is ranked by. */
export const entryOf = (member: string, rank: string): JournalEntry =>
  member.startsWith(`${rank} `)
    ? entryIn(Number(rank), member.slice(rank.length + 1))
    : noLineAt(Number(rank))
