import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { NetworkFile } from '#domain/network/network.ts'
import type { Instant } from '#domain/time/instant.ts'
import { type Answer, answersOf } from '../rules/answer.ts'
import { readCases } from '../rules/file.ts'
import { printable } from '../rules/mistakes.ts'
import type { Item } from '../rules/read.ts'

/**
 * The cases of each network that must keep their outcome, in `cases/` beside the network files: one line for each that comes
 * out otherwise, with its file and its name.
 */
export async function casesGoneWrong(
  folder: string,
  networks: readonly NetworkFile[],
  now: Instant,
): Promise<string[]> {
  const files = await filesIn(join(folder, 'cases'))
  const found = await Promise.all(files.map((path) => goneWrong(path, networks, now)))
  return found.flat()
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => /^[^.].*\.json$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}

async function goneWrong(path: string, networks: readonly NetworkFile[], now: Instant): Promise<string[]> {
  const id = basename(path, '.json')
  const network = networks.find((one) => one.id === id)
  if (!network) return [`${path}: there is no network ${printable(id)}: name the file after its network`]
  const cases = await readCases(path, path)
  if ('mistakes' in cases)
    return cases.mistakes.map((one) => (one.startsWith(path) ? one : `${path}: ${one}`))
  const answers = answersOf(cases.value, now, network)
  return cases.value.items.flatMap(({ item }, index) => {
    const answer = answers[index]
    return answer ? differences(item, answer).map((one) => `${path}: ${nameOf(item, index)}: ${one}`) : []
  })
}

type Told = Item['item']

const nameOf = (item: Told, index: number): string => {
  const name = ('id' in item && item.id) || ('title' in item && item.title)
  return typeof name === 'string' ? printable(name) : `item ${index + 1}`
}

const Expected = z.record(z.string(), z.unknown())

/** Each field that is expected, and what came out. A field that must not be there is expected as `null`. */
function differences(item: Told, answer: Answer): string[] {
  const { data: expected = {} } = Expected.safeParse('expect' in item ? item.expect : {})
  if (Object.keys(expected).length === 0) return ['write under expect what must come out']
  const came: Readonly<Record<string, unknown>> = { ...answer }
  return Object.entries(expected)
    .filter(([field, value]) => !isDeepStrictEqual(inOrder(came[field] ?? null), inOrder(value)))
    .map(([field, value]) => `${printable(field)} is ${shown(came[field] ?? null)}, expected ${shown(value)}`)
}

/** Of a list the order says nothing. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value

const shown = (value: unknown): string => printable(JSON.stringify(value))
