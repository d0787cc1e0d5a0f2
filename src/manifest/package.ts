import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import type { ManifestSettings } from './settings.ts'
import { manifestMistakes, translationMistakes } from './schema.ts'

/** The package that an administrator uploads to Teams: manifest, translation and icons. The same settings give the same bytes. */
export const appPackage = async (
  settings: ManifestSettings,
): Promise<{ zip: Uint8Array } | { mistakes: string[] }> => {
  const manifest = filled(await text('manifest.json'), { ...settings, version: await version() })
  const english = await text('en.json')
  const mistakes = [
    ...(await manifestMistakes(JSON.parse(manifest))).map((mistake) => `manifest.json: ${mistake}`),
    ...(await translationMistakes(JSON.parse(english))).map((mistake) => `en.json: ${mistake}`),
  ]
  if (mistakes.length > 0) return { mistakes }
  const files = {
    'manifest.json': Buffer.from(manifest),
    'en.json': Buffer.from(english),
    'color.png': await bytes('color.png'),
    'outline.png': await bytes('outline.png'),
  }
  return { zip: zipSync(files, { mtime: new Date(2000, 0, 1) }) }
}

/** Values come from checked settings, so none can hold a quote. */
const filled = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder)

const version = async (): Promise<string> => {
  const { version: current } = JSON.parse(await readFile(at('../../package.json'), 'utf8')) as {
    version: string
  }
  return current
}

const text = (name: string) => readFile(at(`../../manifest/${name}`), 'utf8')
const bytes = (name: string) => readFile(at(`../../manifest/${name}`))
const at = (path: string) => new URL(path, import.meta.url)
