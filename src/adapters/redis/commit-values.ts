import type { Commit, Put, Rewrite, WorkItem } from '#app/ports.ts'
import type { Argument } from './script.ts'

/** A commit as `lua/commit.lua` reads it: from left to right, each list with its length in front. */
export const commitValues = ({ id, lease, puts, journal, rewrites, cancel, work }: Commit): Argument[] => [
  id,
  lease?.token ?? '',
  ...list(puts, putValues),
  ...list(journal, (line) => [JSON.stringify(line)]),
  ...list(rewrites ?? [], rewriteValues),
  ...list(cancel, (item) => [item]),
  ...list(work, workValues),
]

const list = <Item>(items: readonly Item[], values: (item: Item) => readonly Argument[]): Argument[] => [
  items.length,
  ...items.flatMap(values),
]

const putValues = ({ key, expect, body, tags }: Put): Argument[] => [
  key,
  expect ?? '',
  body === null ? 'delete' : 'put',
  Buffer.from(body ?? []),
  ...list([...new Set(tags)], (tag) => [tag]),
]

const rewriteValues = ({ from, to, line }: Rewrite): Argument[] => [from, to, JSON.stringify(line)]

const workValues = ({ id, lane, dueAt, kind, ref }: WorkItem): Argument[] => [
  id,
  lane,
  dueAt,
  kind,
  JSON.stringify(ref),
]
