import { readFileSync, writeFileSync } from 'node:fs'
import { asked } from './asked.ts'
import { withLine } from './reliability-page.ts'
import { rows } from './rows.ts'
import { tried } from './tried.ts'

/** `npm run endurance`: its time is shared over the rows, and how far each came is added to the page about reliability. */

const page = 'docs/reliability.md'

const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)

async function main(): Promise<void> {
  const request = asked(process.argv.slice(2), rows)
  if ('mistake' in request) {
    process.stderr.write(`${request.mistake}\n`)
    process.exitCode = 2
    return
  }
  const { minutes } = request
  for (const row of request.rows) {
    const at = `${new Date().toISOString().slice(0, 16)}Z`
    const went = await tried(row, seed, (minutes * 60_000) / request.rows.length)
    const reached = went.reached.toLocaleString('en')
    const goal = `${row.goal.toLocaleString('en')} ${row.unit}`
    const line = { at, minutes, row: row.name, reached, goal, seed, seen: went.seen }
    // After every row: what a run reached before it was broken off is not lost.
    writeFileSync(page, withLine(readFileSync(page, 'utf8'), line))
    process.stdout.write(`${row.name}: ${reached} of ${goal}, seed ${seed}: ${went.seen}\n`)
    if (went.broken === null) continue
    process.stderr.write(`${row.name}: a promise is broken\n${went.broken}\n`)
    process.exitCode = 1
  }
}

await main()
