import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, testTimeout, hookTimeout: testTimeout },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/{domain,text,cards,app,networks,docs}/**/*.test.ts'], 20_000),
      project('contract', ['test/contract/**/*.test.ts'], 60_000),
      project('adapters', ['test/adapters/**/*.test.ts'], 60_000),
      project('conversation', ['test/conversation/**/*.test.ts'], 60_000),
      project('fault', ['test/fault/**/*.test.ts'], 300_000),
      project('e2e', ['test/e2e/**/*.test.ts'], 300_000),
    ],
  },
})
