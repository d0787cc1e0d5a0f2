import type { Asked } from './connector-api.ts'
import type { Sky } from './weather.ts'
import type { Place, Someone } from './world.ts'

/** What goes wrong, and when. A fault without `times` happens once. */
export type Fault = {
  method?: string
  /** Of the decoded path: `/v3/conversations/19:…;messageid=…/activities/…`. */
  path?: RegExp
  /** Of the body, as it is on the wire. */
  body?: RegExp
  /** `reset` cuts the connection, `hang` never answers, `held` is done as asked, once `until` is over. */
  status: number | 'reset' | 'hang' | 'held'
  until?: Promise<unknown>
  /** Teams' own word for it: `ConversationBlockedByUser`. The usual one of the status unless told. */
  code?: string
  /** Seconds. */
  retryAfter?: number
  headers?: Readonly<Record<string, string>>
  times?: number
  /** `apply`: what was asked is done, and the answer still says that it failed; `ms`: it is done so much later. */
  after?: 'apply' | { ms: number }
}

export type Faults = {
  /** Calling the answer lifts it. */
  fail: (fault: Fault) => () => void
  /** Until it is lifted by calling the answer, everything about this person or channel fails so. */
  failFor: (whom: Someone | Place, status: Fault['status']) => () => void
  /** From now on chance decides what else goes wrong; null is fair weather. */
  under: (sky: Sky | null) => void
  /** The first fault that fits, used up by one; else what the weather has in store. */
  take: (asked: Asked) => Fault | undefined
}

export const faultQueue = (): Faults => {
  const queue: { fault: Fault; fits: (asked: Asked) => boolean; left: number }[] = []
  let above: Sky | null = null
  const add = (fault: Fault, fits: (asked: Asked) => boolean, times: number) => {
    const entry = { fault, fits, left: times }
    queue.push(entry)
    return () => {
      entry.left = 0
    }
  }
  return {
    fail: (fault) => add(fault, fitting(fault), fault.times ?? 1),
    failFor: (whom, status) => add({ status }, (asked) => isAbout(asked, whom), Number.POSITIVE_INFINITY),
    under: (sky) => {
      above = sky
    },
    take: (asked) => {
      const entry = queue.find(({ fits, left }) => left > 0 && fits(asked))
      if (!entry) return above?.fault()
      entry.left -= 1
      return entry.fault
    },
  }
}

const fitting =
  ({ method, path, body }: Fault) =>
  (asked: Asked): boolean =>
    (method === undefined || method === asked.method) &&
    (path === undefined || path.test(decodeURIComponent(asked.path))) &&
    (body === undefined || body.test(JSON.stringify(asked.body)))

const isAbout = (asked: Asked, whom: Someone | Place): boolean => {
  const conversation = 'chat' in whom ? whom.chat : whom.id
  const opened = JSON.stringify([asked.body.members, asked.body.channelData])
  const opening = asked.method === 'POST' && asked.path === '/v3/conversations'
  return opening
    ? opened.includes(JSON.stringify('chat' in whom ? whom.user : whom.id))
    : decodeURIComponent(asked.path).startsWith(`/v3/conversations/${conversation}`)
}
