import { randomBytes } from 'node:crypto'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, it, onTestFinished } from 'vitest'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { startHouse } from '#support/house.ts'
import { smallDisk } from '#support/small-disk.ts'
import { peopleInTrouble } from '#support/trouble.ts'
import { temporaryFolder } from '../contract/stores.ts'

const disk = smallDisk()
afterAll(disk.remove)

const full = { begins: disk.fills, ends: disk.makesRoom, times: 3 }

async function peopleMeetIt(folder: string, notFor: readonly string[] = []): Promise<void> {
  const settings = { SEINHUIS_STORE: `sqlite:${join(folder, 'seinhuis.db')}` }
  const house = await startHouse({ now: '2026-11-23T10:00', settings, beating: true })
  const { youth } = await house.linked()
  await peopleInTrouble(house, youth, { ...full, notFor })
}

describe(`the disk is full while people are busy (${disk.how})`, () => {
  it('who answers reads that it was not kept, and when there is room it goes on by itself', () =>
    peopleMeetIt(disk.folder))

  it('that of the keys alone: who needs a new key reads it, and the others notice nothing', async () => {
    const folder = temporaryFolder()
    onTestFinished(() => folder.remove())
    const master = randomBytes(32)
    writeFileSync(join(folder.path, 'rehearsal.key'), master)
    await sqliteKeys(join(disk.folder, 'only-keys.db'), master).close()
    symlinkSync(join(disk.folder, 'only-keys.db'), join(folder.path, 'keys.db'))
    await peopleMeetIt(folder.path, ['Anna'])
  })
})
