import { once } from 'node:events'
import { StoreError } from '#app/ports.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'

/** A process that says it is ready, waits for a word, opens a store and its keys, adds one to a shared number so many times, and says which key it made. */
const [folder = '', name = '', times = '0'] = process.argv.slice(2)

process.stdout.write('ready')
await once(process.stdin, 'data')
process.stdin.destroy()

const store = sqliteStore(`${folder}/seinhuis.db`)
const keys = sqliteKeys(`${folder}/keys.db`, new Uint8Array(32))

const addOne = async (id: string): Promise<void> => {
  const found = await store.get('count:1')
  const count = found === null ? 0 : Number(Buffer.from(found.body).toString())
  const body = Buffer.from(String(count + 1))
  const put = { key: 'count:1', expect: found?.version ?? null, body, tags: [] }
  try {
    await store.commit({ id, puts: [put], journal: [], work: [], cancel: [] })
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'conflict')) throw error
    await addOne(id)
  }
}

for (let index = 0; index < Number(times); index += 1) await addOne(`${name}:${index}`)
process.stdout.write(await keys.create('people'))
await Promise.all([store.close(), keys.close()])
