import { execFile } from 'node:child_process'
import { join } from 'node:path'

export type Ended = { code: number; out: string; err: string }

export const root = new URL('../..', import.meta.url).pathname

/** Runs a command of `package.json` as its script does: `shell('src/move/main.ts', [from, to])`. */
export const shell = (
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, script), ...words],
      { env: { PATH: process.env['PATH'], ...env }, timeout: 60_000 },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
