import { StoreError } from '#app/ports.ts'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NoNetworksError, printed, readNetworks } from '#adapters/yaml/networks.ts'
import { jsonLog } from '#adapters/system/json-log.ts'
import { Instant, localDate, TimeZone } from '#domain/time/instant.ts'
import { trying } from '#text/trying.ts'
import { readSettings } from '../settings.ts'
import { PlaygroundError } from './playground.ts'
import { type Rehearsal, settingsFor, startRehearsal } from './rehearsal.ts'

/** `npm run try`: the bot with the sample networks, and a Teams client in the browser in front of it, on this machine only. */
const folder = './data/try'
const networks = fileURLToPath(new URL('../../networks', import.meta.url))

async function main(): Promise<void> {
  const unknown = process.argv.slice(2).filter((flag) => flag !== '--fresh')
  if (unknown.length > 0) return refuse([trying.unknownFlag(unknown.join(' '))])
  const read = readSettings(settingsFor(folder, process.env))
  if ('mistakes' in read) return refuse(read.mistakes)
  const today = localDate(Instant.parse(Date.now()), TimeZone.parse('Europe/Amsterdam'))
  const { networks: files, mistakes } = await readNetworks(networks, today)
  if (mistakes.length > 0) return refuse(mistakes.map(printed))
  if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
  const log = jsonLog(read.settings.logLevel, (line) => process.stderr.write(`${line}\n`))
  run(await startRehearsal(read.settings, folder, files, log))
}

/** Until Ctrl-C, or until the Playground is gone: then both are. */
function run(rehearsal: Rehearsal): void {
  let ending = false
  const end = (code: number): void => {
    if (ending) return
    ending = true
    void rehearsal.stop().then(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  void rehearsal.gone.then(() => {
    if (!ending) process.stderr.write(`${trying.playgroundGone}\n`)
    end(1)
  })
  for (const line of trying.started(rehearsal.address, folder)) process.stdout.write(`${line}\n`)
}

function refuse(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}

main().catch((error: unknown) => {
  const known = [PlaygroundError, NoNetworksError, StoreError].some((kind) => error instanceof kind)
  if (!(known && error instanceof Error)) throw error
  refuse([error.message])
})
