import { z } from 'zod'

/** How often somebody may: so many at once, and so many a second for as long as they like. */
export type Allowance = { atOnce: number; aSecond: number }

export type Limits = {
  /** Somebody who is refused anyway: false says no more than that there were too many. */
  stranger: (address: string) => boolean
  /** Who sent this activity, which the platform signed. */
  person: (activity: unknown) => boolean
}

/**
 * Whoever presses now and then always gets through, whatever others do: their call may be about danger. Only somebody who
 * goes on faster than that depends on how busy their tenant is, and nobody goes on faster than any hand can press.
 * `elapsed` is in milliseconds and only goes forward.
 */
export function limits(elapsed: () => number): Limits {
  const strangers = pace({ atOnce: 60, aSecond: 1 })
  const [calm, hasty] = [pace({ atOnce: 30, aSecond: 1 }), pace({ atOnce: 150, aSecond: 10 })]
  const tenants = pace({ atOnce: 600, aSecond: 60 })
  return {
    stranger: (address) => strangers(address, elapsed()),
    person: (activity) => {
      const { tenant, person } = senderOf(activity)
      const now = elapsed()
      return calm(person, now) || (hasty(person, now) && tenants(tenant, now))
    },
  }
}

/** Who is over the allowance hears no. Of more than `most` the one that was heard of longest ago is forgotten, and begins anew. */
export function pace({ atOnce, aSecond }: Allowance, most = 10_000): (who: string, now: number) => boolean {
  const step = 1_000 / aSecond
  const paidUntil = new Map<string, number>()
  return (who, now) => {
    const from = Math.max(paidUntil.get(who) ?? now, now)
    const enough = from - now <= (atOnce - 1) * step
    paidUntil.delete(who)
    paidUntil.set(who, enough ? from + step : from)
    const [oldest = who] = paidUntil.keys()
    if (paidUntil.size > most) paidUntil.delete(oldest)
    return enough
  }
}

const Sender = z
  .object({
    from: z
      .object({ aadObjectId: z.string().optional(), id: z.string().optional() })
      .optional()
      .catch(undefined),
    conversation: z.object({ tenantId: z.string().optional() }).optional().catch(undefined),
    channelData: z
      .object({ tenant: z.object({ id: z.string() }).optional() })
      .optional()
      .catch(undefined),
  })
  .catch({})

/** As short as they are long enough to tell people apart. */
function senderOf(activity: unknown): { tenant: string; person: string } {
  const { from, conversation, channelData } = Sender.parse(activity)
  const tenant = (channelData?.tenant?.id ?? conversation?.tenantId ?? '').slice(0, 100)
  return { tenant, person: `${tenant} ${(from?.aadObjectId ?? from?.id ?? '').slice(0, 100)}` }
}
