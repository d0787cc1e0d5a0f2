import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { networkFolder } from '#support/network-folder.ts'
import { regionWritten } from '#support/region.ts'
import { restart } from './restart.ts'
import { figure } from './row.ts'
import { onThisMachine } from './spread.ts'

describe('after a crash it is soon back', () => {
  figure(restart)
})

it('with the networks of five collaborations and a region of fourteen it is up within five seconds', async () => {
  const files: Record<string, string> = {}
  for (const folder of ['networks', 'networks/examples'])
    for (const name of await readdir(folder))
      if (name.endsWith('.yaml')) files[name] = await readFile(`${folder}/${name}`, 'utf8')
  for (const one of regionWritten())
    files[`${one.id}.yaml`] = stringify(one, { aliasDuplicateObjects: false })
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    PORT: '0',
    SEINHUIS_STORE: 'memory:',
    SEINHUIS_NETWORKS: await networkFolder(files),
  }
  const machine = onThisMachine()
  const from = performance.now()
  const bot = spawn(process.execPath, ['src/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    let out = ''
    for await (const chunk of bot.stdout) {
      out += String(chunk)
      if (out.includes('"event":"started"')) break
    }
    expect(out, 'it did not start').toContain('"event":"started"')
    const took = performance.now() - from
    process.stdout.write(`start with ${Object.keys(files).length} networks ${Math.round(took)} ms\n`)
    expect(Object.keys(files)).toHaveLength(20)
    expect(took).toBeLessThan(machine.limit(5_000))
  } finally {
    machine.end()
    bot.kill('SIGKILL')
  }
})
