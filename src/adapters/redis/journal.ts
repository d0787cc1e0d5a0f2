import type { JournalEntry, KeptLine, Store } from '#app/ports.ts'
import type { Connection } from './connection.ts'

/** What happened, numbered from 1: members of one sorted set, each its number and its line. */
export const journalOf = ({ read }: Connection, prefix: string): Pick<Store, 'journal'> => ({
  journal: async (after, limit) => {
    const members = await read((redis) =>
      redis.zrangebyscore(`${prefix}journal`, `(${after}`, '+inf', 'LIMIT', 0, limit),
    )
    return members.map(entryOf)
  },
})

// The cast is safe: only `lua/commit.lua` writes here.
export const entryOf = (member: string): JournalEntry => {
  const space = member.indexOf(' ')
  const line = JSON.parse(member.slice(space + 1)) as KeptLine
  return { ...line, number: Number(member.slice(0, space)) }
}
