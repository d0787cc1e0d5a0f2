import { checkFiles, type FileMistake, NoNetworksError, readFolder } from '#adapters/yaml/networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { drawDialogue } from './draw.ts'
import { drawLife } from './draw-life.ts'
import { drawReminders } from './draw-reminders.ts'
import { drawRetention } from './draw-retention.ts'
import { drawRights } from './draw-rights.ts'
import { exportTables } from './export.ts'
import { type ImportedList, importTables } from './import.ts'
import { say } from '#text/words.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'

/**
 * `npm run networks`: checks every network file, and draws the dialogue, the life of a signal, who is reminded of what, how
 * long things are kept and who may read what; or writes the people and the services of each network into tables, or from
 * tables into the network files. Exit code 1 for mistakes in a file, 2 for a call or a table that is wrong itself.
 */
async function main([does, tables, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0 || (does !== undefined && (!tables || !['export', 'import'].includes(does))))
    return refuse(
      'npm run networks takes nothing, or export FOLDER, or import FOLDER: set SEINHUIS_NETWORKS to choose the network files',
    )
  const folder = process.env['SEINHUIS_NETWORKS'] || './networks'
  try {
    const files = await readFolder(folder)
    const { networks, mistakes, warnings } = checkFiles(files, today())
    for (const warning of warnings) process.stderr.write(`${line(warning)} (warning)\n`)
    if (mistakes.length > 0) return names(mistakes, 1)
    if (does === 'export') return answer(await exportTables(files, tables ?? ''))
    if (does === 'import') return answer(await importTables(files, tables ?? '', today()))
    draw(networks)
    return 0
  } catch (error) {
    if (error instanceof NoNetworksError) return refuse(error.message)
    throw error
  }
}

function draw(networks: readonly NetworkFile[]): void {
  for (const network of networks) process.stdout.write(`${inShort(network)}\n`)
  const words = (['nl', 'en'] as const).map((one) => say(one).words)
  const pages = words.flatMap((one) => [
    drawReminders(networks, one.reminders),
    drawRetention(networks, one.retention),
    drawRights(one.rights),
  ])
  const own = networks.filter(({ dialogue }) => dialogue.leaveOut.length > 0).map(ownDialogue)
  process.stdout.write(`\n${[drawDialogue(), ...own, drawLife(), ...pages].join('\n\n')}\n`)
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
  for (const mistake of mistakes) process.stderr.write(`${line(mistake)}\n`)
  return code
}

const today = () => localDate(Instant.parse(Date.now()), TimeZone.parse('Europe/Amsterdam'))

const line = ({ file, line: number, message }: FileMistake): string => `${file}:${number}: ${message}`

const inShort = ({ id, name, prefix, sample, members, partners }: NetworkFile): string =>
  `${id}: ${name} (${prefix}), ${members.length} members of ${Object.keys(partners).length} partners${sample ? ', sample' : ''}`

/** As this network asks it, under its name. */
const ownDialogue = ({ name, dialogue }: NetworkFile): string =>
  `%% ${name}\n${drawDialogue(dialogue.leaveOut)}`

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
