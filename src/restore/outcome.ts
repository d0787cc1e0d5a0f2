import type { Erased } from '#app/ports/register.ts'
import { damagedSentence, documents } from '../move/documents.ts'
import { countsOf } from '../move/tally.ts'
import { type Backup, fileOf, partsOf } from './files.ts'
import type { LostLines } from './journal.ts'
import type { Restored } from './restore.ts'

type Done = Exclude<Restored, { failed: string }>
export type Found = { files: readonly Backup[]; name: string; erased: readonly Erased[] }

/** What is said of a restore that is whole: what came back, and `lost`, what does not open in it. */
export const outcomeOf = (done: Done, { files, name, erased }: Found): { told: string[]; lost: string[] } => {
  const keys = fileOf(files, 'keys')
  return {
    told: [
      ...countsOf(done.restored),
      ...partsOf(files).map(
        (part) => `${name}: the ${part} are as they were at ${fileOf(files, part)?.head.at}`,
      ),
      `${documents(done.opened.opened, 'opens', 'open')}.`,
      ...(fileOf(files, 'data') ? [leftSentence(done.left, keys !== undefined)] : []),
      againSentence(files, erased),
      ...(done.lines ? [linesSentence(done.lines)] : []),
    ],
    lost: [keyless(done, files), damagedSentence(done.opened.damaged)].filter((text) => text !== null),
  }
}

export const registered = (erased: readonly Erased[]): string =>
  `The register of erasures knows ${documents(erased.length, 'that was', 'that were')} erased.`

/** Since the oldest of what was put back. */
const againSentence = (files: readonly Backup[], erased: readonly Erased[]): string => {
  const parts = files.filter(({ head }) => head.part !== 'register')
  const from = Math.min(...parts.map(({ head }) => Date.parse(head.at)))
  const count = erased.filter(({ at }) => at > from).length
  return count > 0
    ? `${documents(count, 'was', 'were')} erased after that, as the register says: the bot erases what came back of them when it starts, before it answers anybody.`
    : 'The register of erasures knows of none after that: when there is a newer one, elsewhere or in a backup, name it before the bot starts.'
}
const linesSentence = ({ from, to }: LostLines): string =>
  `Of the journal ${from === to ? `number ${from} was` : `numbers ${from} to ${to} were`} written after that moment and did not come back: a line journal-restored says so.`

const leftSentence = (left: number, withKeys: boolean): string =>
  withKeys
    ? `${documents(left, 'has', 'have')} no key in that backup of the keys, and stayed away.`
    : `${documents(left, 'was', 'were')} erased since, or written anew under another key, and stayed away.`

/** Keys that are older than the data do not know what came after them. */
const keyless = ({ opened, left }: Done, files: readonly Backup[]): string | null => {
  const [data, keys] = [fileOf(files, 'data'), fileOf(files, 'keys')]
  const isOlder = keys !== undefined && (!data || keys.head.at < data.head.at)
  const count = opened.erased + left
  if (!isOlder || count === 0) return null
  const further = data
    ? 'put all of it in another empty place, with that one'
    : 'put these keys elsewhere, and name that one'
  return `${documents(count, 'has', 'have')} no key in this backup of the keys (made, or written anew, after ${keys.head.at}) and cannot be read: if there is a newer backup of the keys, ${further}`
}
