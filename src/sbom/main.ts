import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const out = 'dist/seinhuis.cdx.json'

/** `npm run sbom`: the bill of materials of what runs in production, as the lock file has it. Exit code 2 for a wrong call. */
async function main(): Promise<number> {
  if (process.argv.length > 2) return refuse(`npm run sbom takes no arguments: it writes ${out}`)
  const above = await mkdtemp(join(tmpdir(), 'sbom-'))
  try {
    const folder = join(above, 'seinhuis')
    await mkdir(folder)
    await withoutDevelopment(folder)
    await mkdir(dirname(out), { recursive: true })
    await writeFile(out, await billOf(folder))
  } finally {
    await rm(above, { recursive: true })
  }
  process.stdout.write(`${out}\n`)
  return 0
}

const Entry = z.looseObject({ dev: z.boolean().optional(), devDependencies: z.unknown().optional() })
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) })

/** `npm sbom --omit dev` leaves out what development needs as well, zod among them; here only production is left to list. */
async function withoutDevelopment(folder: string): Promise<void> {
  const { devDependencies: _none, ...program } = Entry.parse(await json('package.json'))
  const lock = Lock.parse(await json('package-lock.json'))
  const { '': root, ...others } = lock.packages
  const { devDependencies: _neither, ...own } = root ?? {}
  const shipped = Object.fromEntries(Object.entries(others).filter(([, { dev }]) => dev !== true))
  await writeFile(join(folder, 'package.json'), JSON.stringify(program))
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: { '': own, ...shipped } }),
  )
}

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(name, 'utf8'))

async function billOf(cwd: string): Promise<string> {
  const words = ['--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
  const { stdout } = await promisify(execFile)('npm', ['sbom', ...words], { cwd, maxBuffer: 2 ** 24 })
  return stdout
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

process.exitCode = await main()
