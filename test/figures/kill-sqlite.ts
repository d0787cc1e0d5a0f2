import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killing } from '#support/kill/killing.ts'
import type { Row } from './row.ts'

/** What raises and delivers is killed again and again, on a store in a file. */
export const killSqlite: Row = {
  name: 'kill-sqlite',
  unit: 'kills',
  inTests: 30,
  goal: 10_000,
  batch: async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-kills-'))
    try {
      return { reached: 30, seen: await killing(seed, 30, folder, `sqlite:${folder}/seinhuis.db`) }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}
