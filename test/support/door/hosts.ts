import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'

/**
 * Loaded before a program: every way out of it is written down, and where a name is in the list it leads to a port of this
 * machine; to anybody else nothing goes. The clock of the program is moved by what a file says. The program itself is as
 * people start it: `NODE_OPTIONS=--import=…/hosts.ts`.
 */

/** In a folder: `hosts` leads names to ports, `clock` has milliseconds, `ways` is what was written down. */
const folder = process.env['HOSTS_FOLDER'] ?? ''
const hosts = JSON.parse(readFileSync(`${folder}/hosts`, 'utf8')) as Record<string, number>
const note = (what: string): void => appendFileSync(`${folder}/ways`, `${what}\n`)

type Where = { host?: string; port?: number | string; path?: string }

const sockets: { connect: unknown } = net.Socket.prototype
const connect = sockets.connect as (...words: unknown[]) => net.Socket
sockets.connect = function (this: net.Socket, ...words: unknown[]) {
  const [first, second] = words
  const [given, then] = Array.isArray(first)
    ? (first as [Where, () => void])
    : [
        typeof first === 'object' ? (first as Where) : { port: first as number, host: second as string },
        words.at(-1),
      ]
  const name = given.path ?? `${given.host ?? 'localhost'}:${given.port}`
  note(`connect ${name}`)
  // Where nobody listens: nothing goes to anybody else.
  const where = { ...given, host: '127.0.0.1', port: hosts[name] ?? 1, path: undefined }
  return Reflect.apply(connect, this, [where, ...(typeof then === 'function' ? [then] : [])])
}

/** A name that is looked up by hand, a datagram, another program. */
const watched = (whose: object, verbs: readonly string[], what: string): void => {
  const all = whose as Record<string, (...words: unknown[]) => unknown>
  for (const verb of verbs) {
    const real = all[verb]
    all[verb] = function (this: unknown, ...words: unknown[]) {
      note(`${what} ${verb}`)
      return Reflect.apply(real as () => unknown, this, words)
    }
  }
}
watched(dns, ['resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv'], 'dns')
watched(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveSrv'], 'dns')
watched(dgram.Socket.prototype, ['send', 'connect', 'bind'], 'datagram')
watched(
  childProcess,
  ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'],
  'program',
)

let [moved, readAt] = [0, Number.NEGATIVE_INFINITY]
const now = (): number => {
  if (performance.now() - readAt > 20) {
    moved = Number(readFileSync(`${folder}/clock`, 'utf8'))
    readAt = performance.now()
  }
  return RealDate.now() + moved
}
const RealDate = Date
globalThis.Date = new Proxy(RealDate, {
  construct: (target, words: []) => (words.length === 0 ? new target(now()) : new target(...words)),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

/** What the library has of artificial intelligence is there, and must not be made. */
const library = createRequire(new URL('../../../src/main.ts', import.meta.url))
for (const file of [
  'AI',
  'moderators/AzureContentSafetyModerator',
  'moderators/OpenAIModerator',
  'moderators/DefaultModerator',
  'internals/OpenAIClient',
  'internals/AzureOpenAIClient',
]) {
  const name = file.replace(/.*\//, '')
  const found = library(`@microsoft/teams-ai/lib/${file}`) as Record<string, new () => object>
  const real = found[name]
  if (!real) throw new Error(`The library has no ${name} any more`)
  found[name] = new Proxy(real, {
    construct: (target, words) => {
      note(`ai ${name}`)
      return Reflect.construct(target, words) as object
    },
  })
}
process.on('exit', () => {
  for (const file of Object.keys(library.cache))
    if (
      /\/node_modules\/(openai|gpt-tokenizer)\/|teams-ai\/lib\/(planners|models|prompts|embeddings)\//.test(
        file,
      )
    )
      note(`ai ${file}`)
})
