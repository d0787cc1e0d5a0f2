import { setTimeout } from 'node:timers/promises'
import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import { openRegister } from '../open-register.ts'
import { readSettings, storeAt } from '../settings.ts'
import { move, type Moved } from './move.ts'
import { type Opened, openAllAt } from './open.ts'
import { damagedSentence, documents } from './documents.ts'
import { contentsAt, keysAt, type Lasting, rehearsalKeyOf } from './places.ts'
import { countsOf } from './tally.ts'

/**
 * `npm run move -- FROM TO`: everything of one store into another. Exit code 2 when nothing was done, 1 when what arrived
 * is not whole, or when something in it does not open.
 */
async function main(): Promise<number> {
  const read = wanted(process.argv.slice(2), process.env)
  if ('refused' in read) return says(read.refused, 2)
  const { from, to, key } = read
  const opened: Contents[] = []
  try {
    const source = await contentsAt(from)
    opened.push(source)
    const master = key ?? (await rehearsalKeyOf(source))
    if (master && !(await source.isEmpty('keys'))) await (await keysAt(from, master)).close()
    const target = await contentsAt(to)
    opened.push(target)
    let found: Opened | null = null
    const moved = await move(source, target, {
      meanwhile: () => setTimeout(aBotShowsItself),
      faultOf: async () => {
        found = master && (await openAllAt(target, to, master))
        if (found?.opened === 0 && found.damaged.length > 0)
          return `none of the documents opens in ${target.name}: put a backup of ${source.name} back, and move that`
        // Before it counts as whole: a bot that starts on it finds there what must not come back.
        await carryRegister(from, to)
        return null
      },
    })
    if ('same' in moved) await carryRegister(from, to)
    return told(moved, target, found)
  } catch (error) {
    if (error instanceof StoreError) return says(error.message, 2)
    throw error
  } finally {
    for (const contents of opened) await contents.close()
  }
}

/** The register of erasures goes along, where it lies beside its store. */
async function carryRegister(from: Lasting, to: Lasting): Promise<void> {
  const [mine, theirs] = [
    await openRegister({ store: from, register: null }),
    await openRegister({ store: to, register: null }),
  ]
  try {
    await theirs.add(await mine.all())
  } finally {
    await mine.close()
    await theirs.close()
  }
}

/** It looks each second for what is due, and writes down when it did. */
const aBotShowsItself = 2_000

type Wanted = { from: Lasting; to: Lasting; key: Uint8Array | null }

function wanted(names: readonly string[], env: NodeJS.ProcessEnv): Wanted | { refused: string } {
  const [first, second, ...more] = names
  if (first === undefined || second === undefined || more.length > 0)
    return {
      refused: 'npm run move takes two stores: npm run move -- sqlite:./data/seinhuis.db redis://HOST',
    }
  const [from, to] = [storeAt(first), storeAt(second)]
  // Not repeated: there may be a password in it.
  if (!from || !to)
    return {
      refused: `${from ? 'TO' : 'FROM'} is no store: write sqlite:PATH, redis://HOST, rediss://HOST or redis+sentinel://HOST`,
    }
  if (from.kind === 'memory' || to.kind === 'memory')
    return {
      refused:
        'memory: is gone when its process is, so nothing is moved out of it or into it: name another store',
    }
  const settings = readSettings({ SEINHUIS_KEY: env['SEINHUIS_KEY'] })
  if ('mistakes' in settings) return { refused: settings.mistakes.join(' ') }
  return { from, to, key: settings.settings.key }
}

function told(moved: Moved, target: Contents, found: Opened | null): number {
  if ('refused' in moved) return says(moved.refused, 2)
  if ('failed' in moved) return says(moved.failed, 1)
  const tally = 'same' in moved ? moved.same : moved.moved
  for (const line of countsOf(tally)) process.stdout.write(`${line}\n`)
  const sentences =
    'same' in moved
      ? [`${target.name} holds exactly that already: nothing was changed.`, next]
      : [`${target.name} holds exactly the same. ${openSentence(found)}`, `${next} ${afterwards}`]
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`)
  const damaged = damagedSentence(found?.damaged ?? [])
  return damaged ? says(damaged, 1) : 0
}

const openSentence = (found: Opened | null): string =>
  found
    ? `${documents(found.opened, 'opens', 'open')} with its keys; ${documents(found.erased, 'was', 'were')} erased before.`
    : 'SEINHUIS_KEY is not set, so it was not tried whether the documents open.'

const next = 'Now set SEINHUIS_STORE to it and start the bot. Never start a bot on the old store again.'

/** Said once, of what was moved just now. */
const afterwards = 'When the new one works, delete the old one with its keys.'

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
