import { fork } from 'node:child_process'
import { on, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Json } from '#support/teams/world.ts'

/** A press as the platform brings it: the same `id` is the same press once more. */
export type Pressing = { who: string; verb: string; data: Json; id: string; inChannel: boolean }
/** One writing of a message, in microseconds of this machine. */
export type Shown = { at: number; message: string; text: string }
export type Order = { link: true } | { place: number } | { press: readonly Pressing[] } | { work: true }
export type Report = { value: unknown } | { error: string }

/** A bot in a process of its own; it does one order after the other, and the presses of one all at once. */
export type Bot = {
  link: () => Promise<unknown>
  places: (count: number) => Promise<unknown>
  press: (pressings: readonly Pressing[]) => Promise<string[]>
  works: () => Promise<{ did: number; shown: Shown[] }>
  kill: () => Promise<void>
}

const file = fileURLToPath(new URL('process.ts', import.meta.url))

export async function startBot(store: string): Promise<Bot> {
  const env = { PATH: process.env['PATH'], STORE: store }
  const child = fork(file, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const reports = on(child, 'message', { close: ['exit'] })
  const report = async (): Promise<unknown> => {
    const { value: [said] = [{ error: 'a bot ended by itself' }] } = await reports.next()
    const given = said as Report
    if ('error' in given) throw new Error(given.error)
    return given.value
  }
  const order = async (what: Order): Promise<unknown> => {
    child.send(what)
    return report()
  }
  await report()
  return {
    link: () => order({ link: true }),
    places: (count) => order({ place: count }),
    press: async (press) => (await order({ press })) as string[],
    works: async () => (await order({ work: true })) as { did: number; shown: Shown[] },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
