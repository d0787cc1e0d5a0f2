import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Locked = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().default(false),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
})

const Lock = z.object({ packages: z.record(z.string(), z.unknown()) })
const lock = Lock.parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')))

/** Every package that `npm ci` puts here, as the lock file names it; one that stands there twice is here twice. */
export const lockedPackages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => {
    const { license: licence, ...rest } = Locked.parse(entry)
    return { name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), licence, ...rest }
  })
