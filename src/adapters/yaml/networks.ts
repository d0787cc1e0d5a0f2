import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkNetworks, type NetworkMistake } from '#domain/network/check.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { readYamlFile, type YamlFile } from './read-yaml.ts'
import { sentence } from './sentences.ts'

/** `file` is a path that a person can open, the first `line` is 1, and `message` says what to do. */
export type FileMistake = { file: string; line: number; message: string }

/** As it is printed: an editor opens the file at the line. */
export const printed = ({ file, line, message }: FileMistake): string => `${file}:${line}: ${message}`

/** The folder with network files is not there, or none is in it. */
export class NoNetworksError extends Error {
  readonly code = 'no-networks'
}

/**
 * Every network of a folder, one `.yaml` file each, and everything that is wrong in any of them, in the order in which one
 * reads. Warnings stop nothing: what is over, or old, on this day. Throws NoNetworksError.
 */
export const readNetworks = async (folder: string, today: LocalDate): Promise<Checked> =>
  checkFiles(await readFolder(folder), today)

type Checked = { networks: NetworkFile[]; mistakes: FileMistake[]; warnings: FileMistake[] }

/** The same of files that were read. */
export function checkFiles(files: readonly SourceFile[], today: LocalDate): Checked {
  const readable = files.filter(({ yaml }) => yaml.mistakes.length === 0)
  const drafts = readable.map(({ name, yaml }) => ({ file: name, content: yaml.content }))
  const { networks, mistakes, warnings } = checkNetworks(drafts, today)
  const unreadable = files.flatMap(({ path, yaml }) =>
    yaml.mistakes.map((mistake) => ({ file: path, ...mistake })),
  )
  const placed = (mistake: NetworkMistake) => placeIn(readable, mistake)
  return {
    networks,
    mistakes: [...unreadable, ...mistakes.flatMap(placed)].sort(inReadingOrder),
    warnings: warnings.flatMap(placed).sort(inReadingOrder),
  }
}

/** `name` is what the id of the network must be. */
export type SourceFile = { name: string; path: string; yaml: YamlFile }

/** Throws NoNetworksError. */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const names = (await namesIn(folder)).filter((name) => /^[^.].*\.ya?ml$/.test(name)).sort()
  if (names.length === 0)
    throw new NoNetworksError(`no network file in ${folder}: put a .yaml file of each network there`)
  return Promise.all(
    names.map(async (file) => ({
      name: file.replace(/\.yaml$/, ''),
      path: join(folder, file),
      yaml: await readYamlFile(join(folder, file)),
    })),
  )
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    throw new NoNetworksError(
      `the folder ${folder} cannot be read: SEINHUIS_NETWORKS must name the folder with the network files`,
      {
        cause: error,
      },
    )
  }
}

const placeIn = (files: readonly SourceFile[], mistake: NetworkMistake): FileMistake[] =>
  files
    .filter(({ name }) => name === mistake.file)
    .map(({ path, yaml }) => ({ file: path, line: yaml.lineOf(mistake.path), message: sentence(mistake) }))

const inReadingOrder = (one: FileMistake, other: FileMistake): number =>
  one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1
