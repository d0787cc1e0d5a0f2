import { setImmediate } from 'node:timers/promises'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { sealed } from '#app/sealed.ts'
import { raising } from '#support/many-signals.ts'

/** A process that raises signal after signal, and names each once it is stored, until it is asked to stop. */
const [folder = '', master = ''] = process.argv.slice(2)
const store = sqliteStore(`${folder}/seinhuis.db`)
const keys = sqliteKeys(`${folder}/keys.db`, Buffer.from(master, 'base64'))
const own = sealed(store, keys)

const state = { over: false }
process.stdin.once('data', () => {
  state.over = true
})
for (let number = 0; !state.over; number += 1) {
  await own.commit(raising(`meanwhile${number}`))
  process.stdout.write(`meanwhile${number}\n`)
  // SQLite answers at once: without this nobody would be heard who asks to stop.
  await setImmediate()
}
process.stdin.destroy()
await Promise.all([store.close(), keys.close()])
