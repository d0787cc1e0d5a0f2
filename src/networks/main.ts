import {
  checkFiles,
  type FileMistake,
  NoNetworksError,
  printed,
  readFolder,
} from '#adapters/yaml/networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { adopt, readAdopted } from './adopted.ts'
import { casesGoneWrong } from './cases.ts'
import { changesSince } from './changes.ts'
import { drawDialogue, drawDialogueOf } from './draw.ts'
import { drawLife } from './draw-life.ts'
import { drawReminders } from './draw-reminders.ts'
import { drawRetention } from './draw-retention.ts'
import { drawRights } from './draw-rights.ts'
import { exportTables } from './export.ts'
import { type ImportedList, importTables } from './import.ts'
import { say } from '#text/words.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'

/**
 * `npm run networks`: checks every network file and its cases, says what differs from what was adopted, and draws the
 * dialogue as each asks it, the life of a signal, who is reminded of what, how long things are kept and who may read what.
 * `--adopt` keeps what was read as what is adopted; `export` and `import` bring the people and the services of each network
 * into tables and back. Exit code 1 for mistakes in a file, 2 for a call or a table that is wrong itself.
 */
async function main(given: readonly string[]): Promise<number> {
  const call = callOf(given)
  if (!call)
    return refuse(
      'npm run networks takes nothing, or --adopt, or export FOLDER, or import FOLDER: set SEINHUIS_NETWORKS to choose the network files',
    )
  const folder = process.env['SEINHUIS_NETWORKS'] || './networks'
  try {
    const files = await readFolder(folder)
    const { networks, mistakes, warnings } = checkFiles(files, today())
    for (const warning of warnings) process.stderr.write(`${printed(warning)} (warning)\n`)
    if (mistakes.length > 0) return names(mistakes, 1)
    if (call.does === 'export') return answer(await exportTables(files, call.tables))
    if (call.does === 'import') return answer(await importTables(files, call.tables, today()))
    return await check(folder, networks, call.does === 'adopt')
  } catch (error) {
    if (error instanceof NoNetworksError) return refuse(error.message)
    throw error
  }
}

type Call = { does: 'check' | 'adopt' } | { does: 'export' | 'import'; tables: string }

/** Null when it is none. */
function callOf([does, tables, ...more]: readonly string[]): Call | null {
  if (more.length > 0) return null
  if ((does === 'export' || does === 'import') && tables) return { does, tables }
  if (tables !== undefined) return null
  if (does === undefined) return { does: 'check' }
  return does === '--adopt' ? { does: 'adopt' } : null
}

/** What is right in itself may still decide otherwise than its cases expect. */
async function check(folder: string, networks: readonly NetworkFile[], adopts: boolean): Promise<number> {
  const known = await readAdopted(folder)
  const wrong = await casesGoneWrong(folder, networks, now())
  for (const mistake of [...('mistake' in known ? [known.mistake] : []), ...wrong])
    process.stderr.write(`${mistake}\n`)
  if ('mistake' in known || wrong.length > 0) return 1
  for (const network of networks) process.stdout.write(`${inShort(network)}\n`)
  for (const change of changesSince(known.adopted, networks)) process.stdout.write(`${change}\n`)
  if (adopts) return adopted(folder, networks)
  draw(networks)
  return 0
}

async function adopted(folder: string, networks: readonly NetworkFile[]): Promise<number> {
  const kept = await adopt(folder, networks, today())
  if ('mistake' in kept) return refuse(kept.mistake)
  process.stdout.write(`adopted on ${today()}: what differs from it is said from now on\n`)
  return 0
}

function draw(networks: readonly NetworkFile[]): void {
  const words = (['nl', 'en'] as const).map((one) => say(one).words)
  const pages = words.flatMap((one) => [
    drawReminders(networks, one.reminders),
    drawRetention(networks, one.retention),
    drawRights(one.rights),
  ])
  const dialogues = [drawDialogue(), ...networks.map(drawDialogueOf)]
  process.stdout.write(`\n${[...dialogues, drawLife(), ...pages].join('\n\n')}\n`)
}

/** What was done, a line each; or everything that is wrong with what was given. */
function answer(
  done: Awaited<ReturnType<typeof exportTables>> | Awaited<ReturnType<typeof importTables>>,
): number {
  if ('refused' in done) return refuse(done.refused)
  if ('mistakes' in done) return names(done.mistakes, 2)
  const lines = 'made' in done ? done.made : done.lists.map(inCounts)
  for (const one of lines) process.stdout.write(`${one}\n`)
  return 0
}

const inCounts = ({ network, table, added, changed, takenOut }: ImportedList): string =>
  `${network}: ${table}: ${added} added, ${changed} changed, ${takenOut} taken out`

function names(mistakes: readonly FileMistake[], code: number): number {
  for (const mistake of mistakes) process.stderr.write(`${printed(mistake)}\n`)
  return code
}

const now = () => Instant.parse(Date.now())
const today = () => localDate(now(), TimeZone.parse('Europe/Amsterdam'))

const inShort = ({ id, name, prefix, sample, members, partners }: NetworkFile): string =>
  `${id}: ${name} (${prefix}), ${members.length} members of ${Object.keys(partners).length} partners${sample ? ', sample' : ''}`

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
