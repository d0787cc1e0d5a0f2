import { existsSync } from 'node:fs'
import { basename } from 'node:path'

/** Where Chromium and Redis are on Debian. */
export const browser = '/usr/bin/chromium'
export const redisServer = '/usr/bin/redis-server'

const tools = {
  chromium: { path: browser, install: 'apt-get install --no-install-recommends chromium fonts-liberation' },
  openssl: { path: '/usr/bin/openssl', install: 'apt-get install --no-install-recommends openssl' },
  redis: { path: redisServer, install: 'apt-get install --no-install-recommends redis-server' },
}

export type Tool = keyof typeof tools

/**
 * For `describe.skipIf(missing)`, with `how` in its title: a test that needs a tool of the machine is reported as skipped
 * without it, with the command that installs it. Where CI is set it runs anyway, and fails.
 */
export const needs = (tool: Tool): { missing: boolean; how: string; program: string } => {
  const { path, install } = tools[tool]
  const missing = !existsSync(path) && !process.env['CI']
  return { missing, how: missing ? ` (needs ${tool}: ${install})` : '', program: basename(path) }
}
