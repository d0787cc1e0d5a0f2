import type { Keys } from '#app/ports.ts'
import type { Contents, Part, StoreRecord } from '#app/ports/contents.ts'
import { brokeOff } from '../move/broke-off.ts'
import { isDocument, type Opened, openAll, sealOf } from '../move/open.ts'
import { differences, type Tally, tallying, tallyOf } from '../move/tally.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Backup, fileOf, partsOf, recordsOf } from './files.ts'
import { goOnAfterLoss, journalOnItsWay, type LostLines } from './journal.ts'

/** `left`: so many documents have no key, and did not come back. `failed`: it is half, and the bot does not start on it. */
export type Restored =
  | { restored: Tally; left: number; opened: Opened; lines: LostLines | null }
  | { failed: string }

type Means = { now: Instant; keysOf: () => Promise<Keys> }

/**
 * Fills an empty place. What was erased since the backup was made has no key any more: of that document not even the
 * sealed bytes come back. A damaged one does: the others go on without it.
 */
export async function restore(files: readonly Backup[], to: Contents, means: Means): Promise<Restored> {
  try {
    await to.begin(partsOf(files))
    return await filled(files, to, means)
  } catch (error) {
    return brokeOff(error)
  }
}

async function filled(files: readonly Backup[], to: Contents, { now, keysOf }: Means): Promise<Restored> {
  const { add, tally } = tallying()
  const [keyFile, dataFile] = [fileOf(files, 'keys'), fileOf(files, 'data')]
  if (keyFile) {
    for await (const records of recordsOf(keyFile)) {
      await to.take(records)
      add(records)
    }
    const fault = await faultOf(tally, to, ['keys'])
    if (fault) return { failed: fault }
    await to.end('keys')
  }
  const keys = await keysOf()
  try {
    let left = 0
    const data = tallying()
    const journal = journalOnItsWay(await keys.journalHead(), keys.journalMac)
    if (dataFile)
      for await (const records of recordsOf(dataFile)) {
        const kept = journal.pass(await notErased(records, keys))
        left += records.length - kept.length
        await to.take(kept)
        add(kept)
        data.add(kept)
      }
    const fault = dataFile ? await faultOf(data.tally, to, ['data']) : null
    if (fault) return { failed: fault }
    const opened = await openAll(to, keys)
    if (opened.opened === 0 && opened.damaged.length > 0)
      return { failed: 'none of its documents opens: take another backup' }
    const lines = dataFile ? await goOnAfterLoss(journal.last(), to, { keys, now }) : null
    if (dataFile) await to.end('data')
    return { restored: tally, left, opened, lines }
  } finally {
    await keys.close()
  }
}

const notErased = async (records: readonly StoreRecord[], keys: Keys): Promise<StoreRecord[]> => {
  const stays = await Promise.all(
    records.map(async (record) => {
      const seal = isDocument(record) ? sealOf(record) : null
      return seal === null || (await keys.open(seal)) !== null
    }),
  )
  return records.filter((_, index) => stays[index])
}

/** Of the parts that were filled, everything is there. */
const faultOf = async (sent: Tally, to: Contents, parts: readonly Part[]): Promise<string | null> => {
  const different = differences(sent, await tallyOf(to, parts))
  return different.length > 0
    ? `not everything arrived in ${to.name} (${different.join(', ')}): restore again`
    : null
}
