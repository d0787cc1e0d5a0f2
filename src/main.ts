import { printed, readNetworks } from '#adapters/yaml/networks.ts'
import { jsonLog } from '#adapters/system/json-log.ts'
import { systemClock } from '#adapters/system/system-clock.ts'
import { type Instant, LocalDate } from '#domain/time/instant.ts'
import { compose } from '#compose'
import { readSettings, type Settings } from './settings.ts'

/** Reads the settings, starts, and stops politely. Every reason not to start is one sentence, and nothing has happened yet. */
async function main(): Promise<void> {
  const read = readSettings(process.env)
  if ('mistakes' in read) return refuse(read.mistakes)
  const { settings } = read
  const files = await networkFiles(settings)
  if ('mistakes' in files) return refuse(files.mistakes)
  const log = jsonLog(settings.logLevel, (line) => process.stdout.write(`${line}\n`))
  const running = await compose(settings, { files: files.networks, clock: systemClock(), log })
  stopWhenAsked(() => running.stop())
  log.info('started', {
    port: running.port,
    rehearsal: settings.appId === '',
    networks: files.networks.length,
  })
  if (settings.appId === '') process.stderr.write('Rehearsal: on this machine only, with made-up data.\n')
}

/** Asked once it finishes what it is at; asked again it ends at once. */
function stopWhenAsked(stop: () => Promise<void>): void {
  let asked = false
  const end = (): void => {
    if (asked) process.exit(1)
    asked = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
}

async function networkFiles(settings: Settings) {
  const today = LocalDate.parse(new Date(systemClock().now() satisfies Instant).toISOString().slice(0, 10))
  const { networks, mistakes } = await readNetworks(settings.networks, today)
  const found = mistakes.map(printed)
  if (!settings.production) return found.length > 0 ? { mistakes: found } : { networks }
  const unfit = networks.flatMap(({ id, sample, dpia }) => [
    ...(sample ? [`${id}: a sample file does not go into production; make your own`] : []),
    ...(dpia === 'none' ? [`${id}: dpia is none; write the reference of your assessment`] : []),
  ])
  return found.length + unfit.length > 0 ? { mistakes: [...found, ...unfit] } : { networks }
}

function refuse(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}

main().catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error)) throw error
  refuse([error.message])
})
