import { NoNetworksError, printed, readNetworks } from '#adapters/yaml/networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { drawDialogue, drawDialogueOf } from './draw.ts'
import { drawLife } from './draw-life.ts'
import { drawReminders } from './draw-reminders.ts'
import { drawRetention } from './draw-retention.ts'
import { drawRights } from './draw-rights.ts'
import { say } from '#text/words.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'

/**
 * `npm run networks`: checks every network file, and draws the dialogue as each asks it, the life of a signal, who is reminded of what, how
 * long things are kept and who may read what. Exit code 1 for mistakes in a file, 2 for a call that is wrong itself.
 */
async function main(): Promise<number> {
  if (process.argv.length > 2)
    return refuse('npm run networks takes no arguments: set SEINHUIS_NETWORKS to choose a folder')
  const folder = process.env['SEINHUIS_NETWORKS'] || './networks'
  try {
    const { networks, mistakes, warnings } = await readNetworks(folder, today())
    for (const warning of warnings) process.stderr.write(`${printed(warning)} (warning)\n`)
    for (const mistake of mistakes) process.stderr.write(`${printed(mistake)}\n`)
    if (mistakes.length > 0) return 1
    for (const network of networks) process.stdout.write(`${inShort(network)}\n`)
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

const today = () => localDate(Instant.parse(Date.now()), TimeZone.parse('Europe/Amsterdam'))

const inShort = ({ id, name, prefix, sample, members, partners }: NetworkFile): string =>
  `${id}: ${name} (${prefix}), ${members.length} members of ${Object.keys(partners).length} partners${sample ? ', sample' : ''}`

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main()
