import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout: number, exclude: string[] = []) => ({
  test: { name, include, exclude, testTimeout, hookTimeout: testTimeout },
})

/** Fast and without a process of its own: what `npm run check` runs. */
const pure = ['test/{domain,text,cards,app,networks,docs}/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { ...project('unit', pure, 20_000, ['**/*.law.test.ts', '**/*command.test.ts']).test, isolate: false } },
      project('law', ['test/{domain,app,cards}/**/*.law.test.ts'], 120_000),
      project('command', ['test/**/*command.test.ts'], 60_000),
      project('contract', ['test/contract/**/*.test.ts'], 60_000),
      project('adapters', ['test/adapters/**/*.test.ts'], 60_000),
      project('conversation', ['test/conversation/**/*.test.ts'], 60_000),
      project('fault', ['test/fault/**/*.test.ts'], 300_000),
      project('e2e', ['test/e2e/**/*.test.ts'], 300_000),
    ],
  },
})
