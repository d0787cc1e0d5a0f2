import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Head } from '#app/ports.ts'
import { unwrap, wrap } from './wrap.ts'

/** The key that vouches for the lines of the journal, and how far it is chained: both under the master key. */
export const journalKeyName = 'journal'
export const journalHeadName = 'journal-head'

export const macOf = (key: Uint8Array, words: string): string =>
  createHmac('sha256', key).update(words).digest('base64url')

/** Nobody without the master key makes a head; an earlier one of this installation opens. */
export const wrapHead = (master: Uint8Array, head: Head): Uint8Array =>
  wrap(master, Buffer.from(JSON.stringify(head)), journalHeadName)

export const unwrapHead = (master: Uint8Array, wrapped: Uint8Array): Head =>
  shape.parse(JSON.parse(Buffer.from(unwrap(master, wrapped, journalHeadName)).toString()))

const shape = z.object({ number: z.number(), link: z.string(), since: z.number() })
