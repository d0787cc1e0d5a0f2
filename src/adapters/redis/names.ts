import { batchSize } from '#app/ports/contents.ts'
import type { Connection } from './connection.ts'

/** What is under this prefix, without it; each once, though a scan may name some twice. */
export async function* namesAfter(
  { read }: Pick<Connection, 'read'>,
  prefix: string,
): AsyncGenerator<string[]> {
  const known = new Set<string>()
  let cursor = '0'
  do {
    const [next, found] = await read((redis) => redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', batchSize))
    const fresh = [...new Set(found)].filter((name) => !known.has(name))
    for (const name of fresh) known.add(name)
    if (fresh.length > 0) yield fresh.map((name) => name.slice(prefix.length))
    cursor = next
  } while (cursor !== '0')
}
