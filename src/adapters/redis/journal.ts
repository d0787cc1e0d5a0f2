import type { JournalEntry, JournalLine, Store } from '#app/ports.ts'
import type { Connection } from './connection.ts'

/** So many lines are looked at in one go: nobody waits long for it. */
const some = 1000

/** What happened, numbered from 1: members of one sorted set, each its number and its line. */
export const journalOf = (
  { read, write, confirmed }: Connection,
  prefix: string,
): Pick<Store, 'journal' | 'forgetJournal'> => {
  const place = `${prefix}journal`
  const membersAfter = (number: number, limit: number): Promise<string[]> =>
    read((redis) => redis.zrangebyscore(place, `(${number}`, '+inf', 'LIMIT', 0, limit))

  return {
    journal: async (after, limit) => (await membersAfter(after, limit)).map(entryOf),
    // Line by line it is forgotten or not: when it breaks off in the middle, asking again does the rest.
    forgetJournal: async (before, verbs) => {
      let [count, from, members] = [0, 0, await membersAfter(0, some)]
      while (members.length > 0) {
        const old = members.filter((member) => {
          const { at, verb } = entryOf(member)
          return at < before && (verbs?.includes(verb) ?? true)
        })
        if (old.length > 0) count += await write((redis) => redis.zrem(place, ...old))
        from = members.map(entryOf).at(-1)?.number ?? from
        members = await membersAfter(from, some)
      }
      if (count > 0) await confirmed()
      return count
    },
  }
}

// The cast is safe: only `lua/commit.lua` writes here.
export const entryOf = (member: string): JournalEntry => {
  const space = member.indexOf(' ')
  const line = JSON.parse(member.slice(space + 1)) as JournalLine
  return { ...line, number: Number(member.slice(0, space)) }
}
