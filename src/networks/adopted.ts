import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { NetworkId } from '#domain/ids.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** Each network as it was read on the day that it was adopted, with everything that was the standard then. */
const Adopted = z.record(
  NetworkId,
  z.strictObject({ on: LocalDate, network: z.record(z.string(), z.unknown()) }),
)
export type Adopted = z.infer<typeof Adopted>

/** Beside the network files, so that it is kept and read with them. */
const pathIn = (folder: string): string => join(folder, 'adopted.json')

/** Empty when nothing was adopted; `mistake` when it cannot be read. */
export async function readAdopted(folder: string): Promise<{ adopted: Adopted } | { mistake: string }> {
  const path = pathIn(folder)
  try {
    return { adopted: Adopted.parse(JSON.parse(await readFile(path, 'utf8'))) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { adopted: {} }
    return { mistake: `${path}:1: this is not what was adopted: put back the file as it was, or remove it` }
  }
}

/** What is read now is what later versions are compared with. */
export async function adopt(
  folder: string,
  networks: readonly NetworkFile[],
  on: LocalDate,
): Promise<{ done: true } | { mistake: string }> {
  const adopted = Object.fromEntries(networks.map((network) => [network.id, { on, network }]))
  const path = pathIn(folder)
  try {
    await writeFile(path, `${JSON.stringify(adopted, null, 2)}\n`)
    return { done: true }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return { mistake: `${path} cannot be written (${reason}): check the rights of the folder` }
  }
}
