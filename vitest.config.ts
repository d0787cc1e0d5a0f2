import { defineConfig } from 'vitest/config'

type Group = {
  order: number
  timeout: number
  exclude?: string[]
  isolate?: boolean
  alone?: boolean
  chances?: boolean
}

/** Groups run one after another: first what is quick to say no, last what has the machine to itself. */
const project = (
  name: string,
  include: string[],
  { order, timeout, exclude = [], isolate = true, alone = false, chances = false }: Group,
) => ({
  test: {
    name,
    include,
    exclude,
    isolate,
    // Properties draw the same chances each time.
    setupFiles: chances ? ['test/support/same-each-time.ts'] : [],
    fileParallelism: !alone,
    testTimeout: timeout,
    hookTimeout: timeout,
    // What comes by itself: a server that is there again, a file that is written anew. A busy machine takes longer.
    expect: { poll: { timeout: 20_000 } },
    sequence: { groupOrder: order },
  },
})

/** Fast and without a process of its own: what `npm run check` runs. */
const pure = ['test/{domain,text,cards,app,networks,docs}/**/*.test.ts']
const slow = ['**/*.law.test.ts', '**/*command.test.ts']

/** How long something takes: one after another, with the machine to themselves. */
const timed = ['test/figures/{answers,visible,restart}.test.ts', 'test/fault/{crowd,store-hangs}.test.ts']

export default defineConfig({
  test: {
    // One for each core of the smallest machine on which this runs; the standard leaves one idle.
    maxWorkers: 2,
    projects: [
      project('unit', pure, { order: 0, timeout: 20_000, exclude: slow, isolate: false }),
      project('law', ['test/{domain,app,cards,networks}/**/*.law.test.ts'], {
        order: 1,
        timeout: 480_000,
        chances: true,
      }),
      project('command', ['test/**/*command.test.ts'], { order: 1, timeout: 120_000 }),
      project('contract', ['test/contract/**/*.test.ts'], { order: 1, timeout: 120_000, chances: true }),
      project('adapters', ['test/adapters/**/*.test.ts'], {
        order: 1,
        timeout: 120_000,
        exclude: ['**/*command.test.ts'],
        chances: true,
      }),
      project('conversation', ['test/conversation/**/*.test.ts'], {
        order: 2,
        timeout: 120_000,
        isolate: false,
      }),
      project('fault', ['test/fault/**/*.test.ts'], {
        order: 3,
        timeout: 600_000,
        exclude: timed,
        chances: true,
      }),
      project('figures', ['test/figures/**/*.test.ts'], {
        order: 3,
        timeout: 900_000,
        exclude: [...slow, ...timed],
      }),
      project('timed', timed, { order: 4, timeout: 400_000, alone: true }),
      project('e2e', ['test/e2e/**/*.test.ts'], { order: 5, timeout: 400_000, alone: true }),
    ],
  },
})
