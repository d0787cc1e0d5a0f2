import { z } from 'zod'
import { ErasureReason } from '#domain/codes.ts'
import { NetworkId, Reference } from '#domain/ids.ts'
import { LocalDate } from '#domain/time/instant.ts'
import type { Signal } from '#domain/signal/signal.ts'

const count = z.number().int().nonnegative()
const moment = z.iso.datetime()

/**
 * What became of a signal that was erased, without a word of what was in it: for whoever asked, and for whoever must
 * answer for it. Moments are UTC.
 */
export const Certificate = z.strictObject({
  certificate: z.literal(1),
  reference: Reference,
  network: NetworkId,
  ground: ErasureReason,
  askedOn: LocalDate.nullable(),
  erasedAt: moment,
  issuedAt: moment,
  /** How many of each kind are gone. */
  destroyed: z.strictObject({
    signal: count,
    consent: count,
    identity: count,
    actions: count,
    notes: count,
    messages: count,
  }),
  /** What sealed it is destroyed: no copy opens, also not in a backup of the store, but with a backup of the keys from before. */
  keyDestroyed: z.literal(true),
  /** In the channel one line without content is left; or it never stood there, or Teams does not have it any more. */
  card: z.enum(['one-line', 'none']),
  /** What the bot keeps on, without content. */
  stays: z.array(
    z.enum(['journal-2-years', 'register-2-years', 'request-2-years', 'record-of-sharing-without-consent']),
  ),
  /** What is out of the reach of the bot. In Redis a backup of its files is one of the keys too. */
  outside: z.array(
    z.enum(['backups-of-keys-7-days', 'what-teams-keeps', 'cards-read-1-to-1', 'files-of-organisations']),
  ),
  /** Of the installation that signed it: the beginning of a digest of its public key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
})
export type Certificate = z.infer<typeof Certificate>

/** The one way in which it is written down: what the parser says, in that order. What is signed is exactly this text. */
export const written = (certificate: Certificate): string =>
  JSON.stringify(Certificate.parse(certificate), null, 2)

/** How many of each went with this signal. */
export const destroyedWith = (signal: Signal): Certificate['destroyed'] => ({
  signal: 1,
  consent: 1,
  identity: signal.identity === 'given' ? 1 : 0,
  actions: signal.actions.length,
  notes: signal.notes.length,
  messages: signal.questions.length + signal.additions.length + signal.answers.length,
})
