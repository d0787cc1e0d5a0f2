import type { Commit, JournalLine, Put, Rewrite, StoreError, WorkItem } from '#app/ports.ts'
import { Instant, later, minutes } from '#domain/time/instant.ts'

/** The words in which the store tests speak. */
export const at = (time: string): Instant => Instant.parse(Date.parse(`2026-11-22T${time}Z`))
export const days = (count: number): number => count * 24 * minutes(60)
export const seconds = (count: number): number => count * 1000

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const put = (key: string, expect: number | null, body: string | null, tags: string[] = []): Put => ({
  key,
  expect,
  body: body === null ? null : bytes(body),
  tags,
})

export const commit = (id: string, some: Partial<Commit> = {}): Commit => ({
  id,
  puts: [],
  journal: [],
  work: [],
  cancel: [],
  ...some,
})

export const line = (verb: string): JournalLine => ({
  at: at('10:00'),
  verb,
  actor: 'system',
  result: 'done',
})

/** One line instead of all these. */
export const forgotten = (from: number, to: number): Rewrite => ({
  from,
  to,
  line: { ...line('journal-forgotten'), from },
})

export const show: WorkItem = {
  id: 'show:s_1',
  lane: 'card:s_1',
  dueAt: at('10:00'),
  kind: 'show',
  ref: { signal: 's_1' },
}
export const remind: WorkItem = {
  id: 'remind:a_1',
  lane: 'member:m_bram',
  dueAt: later(show.dueAt, minutes(60)),
  kind: 'remind',
  ref: { action: 'a_1' },
}

export const is = (code: StoreError['code']): { name: string; code: StoreError['code'] } => ({
  name: 'StoreError',
  code,
})
