import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for this test, with these files. */
export async function networkFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seinhuis-networks-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** The text of the sample network for children. */
export const sample = (): Promise<string> =>
  readFile(new URL('../../networks/oldenzaal-18min.yaml', import.meta.url), 'utf8')

/** The same with one part replaced; throws when that part is not in it. */
export async function sampleWith(part: string, replacement: string): Promise<string> {
  const text = await sample()
  if (!text.includes(part)) throw new Error(`the sample has no ${part}`)
  return text.replace(part, replacement)
}
