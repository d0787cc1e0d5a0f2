import { inTime } from '#app/in-time.ts'
import type { Ended, Incoming, Log, Meter, Reply } from '#app/ports.ts'
import { isAboutDanger, troubled } from '#app/trouble.ts'

type Handle = (incoming: Incoming) => Promise<Reply>

export type Turns = {
  /** One answer, in time whatever happens. */
  take: Handle
  underWay: () => number
  open: () => boolean
  /** From now on whoever comes reads that it is busy. */
  close: () => void
}

/** So many at once, and some more for danger; so many others may wait, for so long. */
export type Limits = { atOnce: number; forDanger: number; inQueue: number; queueMs: number; answerMs: number }

/** Teams gives up on a press after ten seconds or more, and brings it again. */
export const limits: Limits = { atOnce: 24, forDanger: 8, inQueue: 200, queueMs: 3_000, answerMs: 7_000 }

const slow = 1_000

type Waiting = { begin: () => void; danger: boolean }

/**
 * Turns of people, so many at a time. Who would have to wait too long reads at once that it is busy, and that nothing
 * was stored: their turn was not begun. Who was begun and gets no answer in time reads that it is not certain. What is
 * about danger goes before everything else, and has places of its own; who finds these taken reads whom to call.
 */
export function turns(world: { log: Log; meter: Meter }, handle: Handle, within: Limits = limits): Turns {
  let [running, answering, open] = [0, 0, true]
  const queue: Waiting[] = []

  const hasRoom = (danger: boolean): boolean => running < within.atOnce + (danger ? within.forDanger : 0)
  const free = (): void => {
    running -= 1
    const next = queue.find(({ danger }) => danger) ?? queue[0]
    if (!next || !hasRoom(next.danger)) return
    queue.splice(queue.indexOf(next), 1)
    running += 1
    next.begin()
  }
  /** Who came meanwhile is seen first: on an embedded store a turn runs to its end, and would keep them waiting unseen. */
  const begin = (incoming: Incoming): { reply: Promise<Reply> } => ({
    reply: othersCameIn()
      .then(() => handle(incoming))
      .finally(free),
  })
  /** Null when its turn did not come in time. */
  const inTurn = async (incoming: Incoming): Promise<{ reply: Promise<Reply> } | null> => {
    const danger = isAboutDanger(incoming)
    if (hasRoom(danger)) {
      running += 1
      return begin(incoming)
    }
    if (queue.length >= within.inQueue && !danger) return null
    const turn = Promise.withResolvers<void>()
    const waiting = { begin: turn.resolve, danger }
    queue.push(waiting)
    await inTime(turn.promise, within.queueMs, undefined)
    const place = queue.indexOf(waiting)
    if (place < 0) return begin(incoming)
    queue.splice(place, 1)
    return null
  }
  /** Nobody asked anything, so nobody waits and nobody is answered; what it tells is not lost, also while stopping. */
  const unasked = async (incoming: Incoming): Promise<Reply> => {
    answering += 1
    return handle(incoming).finally(() => {
      answering -= 1
    })
  }
  const answer = async (incoming: Incoming): Promise<Reply> => {
    const arrived = performance.now()
    const busy = troubled(incoming, 'busy', 'busy')
    const begun = open ? await inTurn(incoming) : null
    if (!begun) return busy
    const left = within.answerMs - (performance.now() - arrived)
    return inTime(begun.reply, left, troubled(incoming, 'unsure', 'unsure'))
  }
  return {
    take: async (incoming) => {
      if (incoming.kind === 'members-changed') return unasked(incoming)
      const began = performance.now()
      answering += 1
      try {
        const reply = await answer(incoming)
        tell(world, incoming.kind, reply.ended ?? 'done', performance.now() - began)
        return reply
      } finally {
        answering -= 1
      }
    },
    underWay: () => answering,
    open: () => open,
    close: () => {
      open = false
    },
  }
}

const othersCameIn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** One line a turn, without a word of what it was about. */
function tell(
  { log, meter }: { log: Log; meter: Meter },
  kind: Incoming['kind'],
  outcome: Ended,
  took: number,
): void {
  meter.count('answers', { kind, outcome })
  meter.turnTook(kind, took / 1_000)
  const ms = Math.round(took)
  if (ms > slow) log.warn('slow-turn', { kind, outcome, ms })
  else log.info('turn', { kind, outcome, ms })
}
