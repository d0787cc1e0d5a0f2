import { Instant } from '#domain/time/instant.ts'
import { rehearse } from './rehearse.ts'

/**
 * `npm run rules -- FILE` (or `-`); `--json` prints one array, `--network ID` and `--all` answer as networks would. Mistakes go
 * to standard error, and then it ends with 2.
 */
const result = await rehearse(process.argv.slice(2), {
  input: process.stdin,
  now: Instant.parse(Date.now()),
  folder: process.env['SEINHUIS_NETWORKS'] || './networks',
})

if ('output' in result) {
  process.stdout.write(result.output)
} else {
  process.stderr.write(result.mistakes.map((mistake) => `${mistake}\n`).join(''))
  process.exitCode = 2
}
