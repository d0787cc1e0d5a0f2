import { NoNetworksError, printed, readNetworks } from '#adapters/yaml/networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { adopt, readAdopted } from './adopted.ts'
import { casesGoneWrong } from './cases.ts'
import { changesSince } from './changes.ts'
import { drawDialogue, drawDialogueOf } from './draw.ts'
import { drawLife } from './draw-life.ts'
import { drawReminders } from './draw-reminders.ts'
import { drawRetention } from './draw-retention.ts'
import { drawRights } from './draw-rights.ts'
import { say } from '#text/words.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'

/**
 * `npm run networks`: checks every network file and its cases, says what differs from what was adopted, and draws the dialogue as each
 * asks it, the life of a signal, who is reminded of what, how long things are kept and who may read what. `--adopt` keeps
 * what was read as what is adopted. Exit code 1 for mistakes in a file, 2 for a call that is wrong itself.
 */
async function main(): Promise<number> {
  const [flag, ...more] = process.argv.slice(2)
  if (more.length > 0 || (flag !== undefined && flag !== '--adopt'))
    return refuse('npm run networks takes --adopt or nothing: set SEINHUIS_NETWORKS to choose a folder')
  const folder = process.env['SEINHUIS_NETWORKS'] || './networks'
  try {
    const { networks, mistakes, warnings } = await readNetworks(folder, today())
    for (const warning of warnings) process.stderr.write(`${printed(warning)} (warning)\n`)
    for (const mistake of mistakes) process.stderr.write(`${printed(mistake)}\n`)
    const known = await readAdopted(folder)
    const wrong = mistakes.length > 0 ? [] : await casesGoneWrong(folder, networks, now())
    const other = [...('mistake' in known ? [known.mistake] : []), ...wrong]
    for (const mistake of other) process.stderr.write(`${mistake}\n`)
    if (mistakes.length > 0 || 'mistake' in known || wrong.length > 0) return 1
    for (const network of networks) process.stdout.write(`${inShort(network)}\n`)
    for (const change of changesSince(known.adopted, networks)) process.stdout.write(`${change}\n`)
    if (flag === '--adopt') return await adopted(folder, networks)
    const words = (['nl', 'en'] as const).map((one) => say(one).words)
    const pages = words.flatMap((one) => [
      drawReminders(networks, one.reminders),
      drawRetention(networks, one.retention),
      drawRights(one.rights),
    ])
    const dialogues = [drawDialogue(), ...networks.map(drawDialogueOf)]
    process.stdout.write(`\n${[...dialogues, drawLife(), ...pages].join('\n\n')}\n`)
    return 0
  } catch (error) {
    if (error instanceof NoNetworksError) return refuse(error.message)
    throw error
  }
}

async function adopted(folder: string, networks: readonly NetworkFile[]): Promise<number> {
  const kept = await adopt(folder, networks, today())
  if ('mistake' in kept) return refuse(kept.mistake)
  process.stdout.write(`adopted on ${today()}: what differs from it is said from now on\n`)
  return 0
}

const now = () => Instant.parse(Date.now())
const today = () => localDate(now(), TimeZone.parse('Europe/Amsterdam'))

const inShort = ({ id, name, prefix, sample, members, partners }: NetworkFile): string =>
  `${id}: ${name} (${prefix}), ${members.length} members of ${Object.keys(partners).length} partners${sample ? ', sample' : ''}`

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main()
