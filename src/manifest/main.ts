import { mkdir, rename, writeFile } from 'node:fs/promises'
import { appPackage } from './package.ts'
import { manifestSettings, noHost } from './settings.ts'

/** `npm run manifest`: settings in, `dist/seinhuis.zip` out; or every mistake on a line of its own, exit code 2, and nothing written. */
const target = 'dist/seinhuis.zip'

const main = async (): Promise<void> => {
  if (process.argv.length > 2) return refuse(['npm run manifest takes no arguments: it reads the settings'])
  const read = manifestSettings(process.env)
  if ('mistakes' in read) return refuse(read.mistakes)
  const made = await appPackage(read.settings)
  if ('mistakes' in made) return refuse(made.mistakes)
  await mkdir('dist', { recursive: true })
  await writeFile(`${target}.new`, made.zip)
  await rename(`${target}.new`, target)
  process.stdout.write(`${target}: Seinhuis for app ${read.settings.appId}, pages on ${read.settings.host}\n`)
  if (read.settings.host === noHost) process.stdout.write(notice)
}

const refuse = (mistakes: string[]): void => {
  for (const mistake of mistakes) process.stderr.write(`${mistake}\n`)
  process.exitCode = 2
}

const notice = 'Before people install it: set SEINHUIS_HOST to the host of your own pages about it\n'

await main()
