import { digestKeyName } from '#adapters/key-places.ts'
import type { Contents, KeyRecord, StoreRecord } from '#app/ports/contents.ts'
import { brokeOff } from './broke-off.ts'
import { differences, type Tally, tallying, tallyOf } from './tally.ts'

/** `refused`: nothing was changed. `failed`: what was filled stays marked as half, and the bot does not start on it. */
export type Moved = { moved: Tally } | { same: Tally } | { refused: string } | { failed: string }

export type Checks = {
  /** Waits so long that a bot that runs has shown itself. */
  meanwhile: () => Promise<void>
  /** Why what arrived is not good; null when it is. */
  faultOf: () => Promise<string | null>
}

/**
 * Copies all that a store keeps into an empty one, or into one that was half filled from it before. The keys go first:
 * they are what the rest needs. It is whole when every record is the same on both sides, and the source stood still.
 */
export async function move(from: Contents, to: Contents, { meanwhile, faultOf }: Checks): Promise<Moved> {
  if ((await from.place()) === (await to.place()))
    return {
      refused:
        'FROM and TO share the place of their keys: name another folder, or another database, to move to',
    }
  if ((await from.isHalf('data')) || (await from.isHalf('keys')))
    return { refused: `${from.name} is only half filled: move the store that filled it` }
  if (await from.isEmpty('data'))
    return { refused: `${from.name} holds nothing: name the store that is moved first` }
  if (await from.isEmpty('keys'))
    return { refused: `the keys of ${from.name} are not there: put the backup of the keys back` }
  const before = await from.pulse()
  await from.hold()
  if (!(await to.isHalf('data')) && !(await isEmpty(to))) return compared(from, to)
  if (await isOfAnother(from, to)) return { refused: holdsElse(from, to) }
  if (await hasOtherKeys(from, to)) return { refused: keepsItsKeys(from, to) }
  try {
    await to.begin(['keys', 'data'])
    return await filled(from, to, { before, meanwhile, faultOf })
  } catch (error) {
    return brokeOff(error)
  }
}

const filled = async (
  from: Contents,
  to: Contents,
  { before, meanwhile, faultOf }: Checks & { before: string },
): Promise<Moved> => {
  const sent = await carried(from, to)
  const different = differences(sent, await tallyOf(to))
  if (different.length > 0)
    return { failed: `not everything arrived in ${to.name} (${different.join(', ')}): move again` }
  await meanwhile()
  if ((await from.pulse()) !== before)
    return { failed: `${from.name} changed while it was copied: stop the bot, and move again` }
  await to.end('keys')
  const fault = await faultOf()
  if (fault) return { failed: fault }
  await to.end('data')
  return { moved: sent }
}

const isEmpty = async (contents: Contents): Promise<boolean> =>
  (await contents.isEmpty('data')) && contents.isEmpty('keys')

/** A second run over what is whole changes nothing. */
const compared = async (from: Contents, to: Contents): Promise<Moved> => {
  const [mine, theirs] = [await tallyOf(from), await tallyOf(to)]
  return differences(mine, theirs).length === 0 ? { same: mine } : { refused: holdsElse(from, to) }
}

const holdsElse = (from: Contents, to: Contents): string =>
  `${to.name} holds something else than ${from.name}: name an empty place to move to`

const carried = async (from: Contents, to: Contents): Promise<Tally> => {
  const { add, tally } = tallying()
  for (const part of ['keys', 'data'] as const)
    for await (const records of from.read(part)) {
      await to.take(records)
      add(records)
    }
  return tally
}

/** No two installations have the same root key. */
const isOfAnother = async (from: Contents, to: Contents): Promise<boolean> => {
  const theirs = await rootKeyOf(to)
  return theirs !== null && theirs !== (await rootKeyOf(from))
}

/**
 * A restore leaves a half beside keys that are whole, and those know what was erased: they are never emptied for older
 * ones. A move ends its keys only when they are the same on both sides.
 */
const hasOtherKeys = async (from: Contents, to: Contents): Promise<boolean> => {
  if ((await to.isHalf('keys')) || (await to.isEmpty('keys'))) return false
  return differences(await tallyOf(from, ['keys']), await tallyOf(to, ['keys'])).length > 0
}

const keepsItsKeys = (from: Contents, to: Contents): string =>
  `the keys of ${to.name} are whole, and not those of ${from.name}: put a backup back there, or name an empty place to move to`

const rootKeyOf = async (contents: Contents): Promise<string | null> => {
  for await (const records of contents.read('keys')) {
    const root = records.find(isRootKey)
    if (root) return Buffer.from(root.wrapped).toString('base64')
  }
  return null
}

const isRootKey = (record: StoreRecord): record is Extract<KeyRecord, { kind: 'root-key' }> =>
  record.kind === 'root-key' && record.name === digestKeyName
