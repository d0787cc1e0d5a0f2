import { parseArgs } from 'node:util'

/** `networks`: those by whose agreements is answered; `standard` when none was named. */
export type Asked = { file: string; json: boolean; networks: 'standard' | 'all' | { id: string } }

/** What was typed behind the command; or how it is typed, in one line. */
export function readArguments(args: readonly string[]): Asked | { mistake: string } {
  const inNetwork = args.some((arg) => /^--(network|all)\b/.test(arg))
  const usage = inNetwork
    ? 'usage: npm run rules -- (--network ID | --all) FILE [--json], with - for standard input'
    : 'usage: npm run rules -- FILE [--json], with - for standard input'
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { json = false, all = false, network } = values
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0 || (all && network !== undefined)) return { mistake: usage }
    const one = network === undefined ? 'standard' : { id: network }
    return { file, json, networks: all ? 'all' : one }
  } catch {
    return { mistake: usage }
  }
}

const options = {
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  network: { type: 'string' },
} as const
