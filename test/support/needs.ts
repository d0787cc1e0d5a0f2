import { existsSync } from 'node:fs'
import { describe } from 'vitest'

/** Where Chromium is on Debian. */
export const browser = '/usr/bin/chromium'

const tools = {
  chromium: { path: browser, install: 'apt-get install --no-install-recommends chromium fonts-liberation' },
}

/**
 * `describe` for tests that need a tool of the machine. Without it they are reported as skipped, with the command that
 * installs it; where CI is set they run anyway, and fail.
 */
export const needs = (tool: keyof typeof tools) => {
  const { path, install } = tools[tool]
  const missing = !existsSync(path) && !process.env['CI']
  return (title: string, tests: () => void) =>
    missing ? describe.skip(`${title} (needs ${tool}: ${install})`, tests) : describe(title, tests)
}
