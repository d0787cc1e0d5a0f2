import { damagedSentence, documents } from '../move/documents.ts'
import { countsOf } from '../move/tally.ts'
import { type Backup, fileOf } from './files.ts'
import type { LostLines } from './journal.ts'
import type { Restored } from './restore.ts'

type Done = Exclude<Restored, { failed: string }>

/** What is said of a restore that is whole: what came back, and `lost`, what does not open in it. */
export const outcomeOf = (
  done: Done,
  files: readonly Backup[],
  name: string,
): { told: string[]; lost: string[] } => {
  const keys = fileOf(files, 'keys')
  return {
    told: [
      ...countsOf(done.restored),
      ...files.map(({ head }) => `${name}: the ${head.part} are as they were at ${head.at}`),
      `${documents(done.opened.opened, 'opens', 'open')}.`,
      ...(fileOf(files, 'data') ? [leftSentence(done.left, keys !== undefined)] : []),
      ...(done.lines ? [linesSentence(done.lines)] : []),
      ...(keys ? ['What was erased after that moment can be read again: erase it again.'] : []),
    ],
    lost: [keyless(done, files), damagedSentence(done.opened.damaged)].filter((text) => text !== null),
  }
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
