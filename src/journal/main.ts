import { NoNetworksError } from '#adapters/yaml/networks.ts'
import { StoreError } from '#app/ports.ts'
import { Instant } from '#domain/time/instant.ts'
import { readSettings } from '../settings.ts'
import { what, who } from './answers.ts'
import { exported } from './export.ts'
import { openToRead, type Opened } from './open.ts'
import { readPeople } from './people.ts'
import { isWhole, type Verdict, verdict } from './verdict.ts'
import { wanted, type Wanted } from './wanted.ts'

/**
 * `npm run journal -- verify | who | what | export`: reads the journal of the settings, beside a bot that runs. Exit code 2
 * when the call is wrong, 1 when the journal is not as it was written.
 */
async function main(): Promise<number> {
  const asked = wanted(process.argv.slice(2))
  if ('refused' in asked) return says(asked.refused, 2)
  const { SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_NETWORKS } = process.env
  const read = readSettings({ SEINHUIS_KEY, SEINHUIS_STORE, SEINHUIS_NETWORKS })
  if ('mistakes' in read) return says(read.mistakes.join('\n'), 2)
  const { store, key, networks } = read.settings
  if (store.kind === 'memory')
    return says('SEINHUIS_STORE is memory: and keeps no journal: name a store that lasts', 2)
  try {
    const opened = await openToRead(store, key)
    try {
      return await answered(opened, asked, networks)
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof StoreError || error instanceof NoNetworksError) return says(error.message, 2)
    throw error
  }
}

async function answered(opened: Opened, asked: Wanted, folder: string): Promise<number> {
  if (asked.does === 'verify') return verified(await verdict(opened, asked.logged))
  const people = await readPeople(folder, opened.keys, Instant.parse(Date.now()))
  switch (asked.does) {
    case 'who':
      return told(await who(opened, people, asked))
    case 'what':
      return told(await what(opened, people, asked))
    case 'export': {
      const done = await exported(opened, people, asked)
      if ('refused' in done) return says(done.refused, 2)
      process.stdout.write(`${done.count} lines in ${asked.file}\n`)
      return done.findings === 0
        ? 0
        : says('the journal is not as it was written: npm run journal -- verify tells what', 1)
    }
  }
}

function verified({ told: lines, findings }: Verdict): number {
  for (const line of lines) process.stdout.write(`${line}\n`)
  if (findings.length > 0) return says(findings.join('\n'), 1)
  process.stdout.write(`${isWhole}\n`)
  return 0
}

function told(answer: { told: string[] } | { refused: string }): number {
  if ('refused' in answer) return says(answer.refused, 2)
  process.stdout.write(`${answer.told.join('\n')}\n`)
  return 0
}

function says(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

process.exitCode = await main()
