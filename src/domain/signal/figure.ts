import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { NetworkId } from '#domain/ids.ts'
import { Theme } from '#domain/intake/lists.ts'
import type { Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

/**
 * What is left of a signal that is forgotten (specification 2.9): what a network can be counted by. No id, no day, no
 * sentence: nothing that leads back to whom it was about, or to whoever raised it.
 */
export const Figure = z.object({
  network: NetworkId,
  kind: z.enum(['signal', 'consult']),
  /** `2026-11`. */
  raisedIn: z.string(),
  ending: z.enum(['closed', 'withdrawn', 'erased', 'never-closed']),
  audience: codes.Audience,
  ageBand: codes.AgeBand.nullable(),
  themes: z.array(Theme),
  urgency: codes.Urgency.nullable(),
  hoursToTakeUp: z.int().nullable(),
  daysToClosing: z.int().nullable(),
  closingReason: codes.ClosingReason.nullable(),
  knownBefore: codes.KnownBefore.nullable(),
})
export type Figure = z.infer<typeof Figure>

export function figureOf(signal: Signal, network: Network): Figure {
  const { content, closing, raisedAt, takenUpAt } = signal
  const always = {
    network: network.id,
    kind: signal.kind,
    raisedIn: localDate(raisedAt, network.calendar.timeZone).slice(0, 7),
    audience: content.audience,
  }
  const asked = onRequest(signal)
  if (asked) return { ...always, ...nothingMore, ending: asked }
  return {
    ...always,
    ending: closing ? 'closed' : 'never-closed',
    ageBand: content.ageBand,
    themes: content.themes,
    urgency: signal.urgency,
    hoursToTakeUp: takenUpAt && passed(raisedAt, takenUpAt, hour),
    daysToClosing: closing && passed(raisedAt, closing.at, 24 * hour),
    closingReason: closing && closing.reason,
    knownBefore: closing && closing.knownBefore,
  }
}

/** What somebody asked to erase counts as one that was, and says no more. */
function onRequest({ erasedFor }: Signal): 'withdrawn' | 'erased' | null {
  if (erasedFor === 'consent-withdrawn') return 'withdrawn'
  return erasedFor === 'request' ? 'erased' : null
}

const nothingMore = {
  ageBand: null,
  themes: [],
  urgency: null,
  hoursToTakeUp: null,
  daysToClosing: null,
  closingReason: null,
  knownBefore: null,
}

const hour = 3_600_000
const passed = (from: Instant, to: Instant, unit: number): number => Math.round((to - from) / unit)
