import { execFileSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

/** A disk that can be full, by the best means that this machine allows; `how` belongs in the title of the test. */
export type SmallDisk = {
  how: string
  folder: string
  fills: () => void
  makesRoom: () => void
  remove: () => void
}

/** A disk of its own where we may mount one, else the small one in memory that containers have, else SQLite's own word for it. */
export const smallDisk = (): SmallDisk => mounted() ?? inMemory() ?? asIfFull()

const megabyte = 1024 * 1024

function mounted(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const remove = () => {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  }
  return { how: 'a tmpfs of 4 MB', folder, ...ballast(folder), remove }
}

function inMemory(): SmallDisk | null {
  if (!existsSync('/dev/shm')) return null
  const { bsize, blocks } = statfsSync('/dev/shm')
  if (bsize * blocks > 256 * megabyte) return null
  const folder = mkdtempSync('/dev/shm/seinhuis-disk-')
  return {
    how: '/dev/shm',
    folder,
    ...ballast(folder),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** To the last byte. */
function ballast(folder: string): Pick<SmallDisk, 'fills' | 'makesRoom'> {
  const file = join(folder, 'ballast')
  const fills = () => {
    const open = openSync(file, 'a')
    for (let size = megabyte; size >= 1; size = Math.floor(size / 2)) while (isWritten(open, size));
    closeSync(open)
  }
  return { fills, makesRoom: () => rmSync(file) }
}

function isWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}

/** Every COMMIT to a file in the folder is answered with what SQLite said of another file that was really full. */
function asIfFull(): SmallDisk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seinhuis-disk-')))
  const state: { error: unknown } = { error: null }
  const exec = Reflect.get(DatabaseSync.prototype, 'exec')
  const spy = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (state.error && sql === 'COMMIT' && this.location()?.startsWith(folder)) throw state.error
    return exec.call(this, sql)
  })
  return {
    how: 'SQLITE_FULL at every COMMIT',
    folder,
    fills: () => {
      state.error = whatAFullFileSays()
    },
    makesRoom: () => {
      state.error = null
    },
    remove: () => {
      spy.mockRestore()
      rmSync(folder, { recursive: true })
    },
  }
}

function whatAFullFileSays(): unknown {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec(
      'PRAGMA max_page_count = 2; CREATE TABLE one (body BLOB); INSERT INTO one VALUES (zeroblob(100000))',
    )
    throw new Error('a file of two pages takes 100,000 bytes')
  } catch (error) {
    return error
  } finally {
    db.close()
  }
}
