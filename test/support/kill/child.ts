import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of our own that takes orders, says what came of them, and is killed. */
export type Child<Order, Report extends object> = {
  order: (order: Order) => void
  /** The next report of that name, with this value when given; null when it died first. */
  hears: <Name extends string>(name: Name, value?: string) => Promise<Named<Report, Name> | null>
  isDead: () => boolean
  /** Resolves when it is gone. Throws when it went by itself, of something else than a kill. */
  gone: () => Promise<void>
  kill: () => Promise<void>
}

type Named<Report, Name extends string> = Extract<Report, Readonly<Record<Name, unknown>>>

/** `file` stands beside this one. */
export function startChild<Order extends object, Report extends object>(
  file: string,
  env: Readonly<Record<string, string>>,
): Child<Order, Report> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const gone = async () => {
    await exited
    if (child.signalCode !== 'SIGKILL') throw new Error(`the bot ended by itself with ${child.exitCode}`)
  }
  return {
    // Who dies of it, or just before it, hears nothing any more.
    order: (order) => void child.send(order, () => undefined),
    hears: <Name extends string>(name: Name, value?: string) =>
      Promise.race([report<Named<Report, Name>>(child, name, value), exited.then(() => null)]),
    isDead: () => child.exitCode !== null || child.signalCode !== null,
    gone,
    kill: async () => {
      child.kill('SIGKILL')
      await gone()
    },
  }
}

const report = <Found extends object>(child: ChildProcess, name: string, value?: string): Promise<Found> =>
  new Promise((resolve) => {
    const look = (said: object): void => {
      const [, found] = Object.entries(said).find(([key]) => key === name) ?? []
      if (found === undefined || (value !== undefined && found !== value)) return
      child.off('message', look)
      resolve(said as Found)
    }
    child.on('message', look)
  })
