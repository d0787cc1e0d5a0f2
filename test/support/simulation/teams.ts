import type { Channel, Delivery, Message, Messenger } from '#app/ports.ts'
import type { Chance } from '#support/simulation/chance.ts'
import { type Delays, type Life, someDelays } from '#support/simulation/life.ts'
import type { Timeline } from '#support/simulation/timeline.ts'
import type { Troubles } from '#support/simulation/troubles.ts'

/** A message as it stands somewhere, with everything that it ever said. */
export type Standing = {
  id: string
  place: string
  history: Message[]
  /** When it was changed last. */
  at: number
  removed: boolean
}
/** What was sent to somebody, and may have arrived. */
export type Told = { at: number; to: string; message: Message }

export type SimulatedTeams = ReturnType<typeof simulatedTeams>

/** A call that gets no answer is cut after so long. */
const deadline = 4_000

/** What becomes of one request. */
type Fate =
  | { is: 'done' }
  | { is: 'refused'; afterMs: number | null }
  | { is: 'unclear'; applies: boolean }
  | { is: 'silent'; appliesAfter: number | null }

const mentions = ({ card, text }: Message): boolean => JSON.stringify({ card, text }).includes('<at>')

const counted = {
  done: 'requests taken',
  refused: 'refused',
  unclear: 'unclear',
  silent: 'without an answer',
} as const

/** Teams as bots see it: it refuses, breaks off, stays silent, and does late what it was asked. */
export function simulatedTeams(line: Timeline, chance: Chance, troubles: Troubles) {
  const messages = new Map<string, Standing>()
  const told: Told[] = []
  const unanswered: Message[] = []
  const unreachable = new Set<string>()
  const refused = new Map<string, number[]>()
  const refusesMentions = { is: false }

  const fateOf = (): Fate => {
    if (troubles.has('late') && chance.happens(0.08))
      return { is: 'silent', appliesAfter: chance.between(0, 2 * deadline) }
    if (!troubles.has('teams') || !chance.happens(0.2)) return { is: 'done' }
    return chance.oneOf<Fate>([
      { is: 'refused', afterMs: null },
      { is: 'refused', afterMs: chance.between(1, 8) * 1_000 },
      { is: 'unclear', applies: true },
      { is: 'unclear', applies: false },
      { is: 'silent', appliesAfter: null },
      { is: 'silent', appliesAfter: 0 },
    ])
  }

  /** One request on the wire. */
  const request = <Value>(
    life: Life,
    what: string,
    apply: () => Delivery<Value>,
    maybe: (is: Fate['is']) => void = () => undefined,
  ): Promise<Delivery<Value>> => {
    const fate = fateOf()
    const { there, back } = someDelays(chance)
    line.trace.count(counted[fate.is])
    const call = (does: () => Delivery<Value>, delays: Delays = { there, back }) =>
      life.call(`${what} (${JSON.stringify(fate)})`, async () => does(), delays)
    switch (fate.is) {
      case 'done':
        return call(() => (maybe(fate.is), apply()))
      case 'refused':
        return call(() => ({ failed: 'later', ...(fate.afterMs ? { afterMs: fate.afterMs } : {}) }))
      case 'unclear':
        return call(() => {
          maybe(fate.is)
          if (fate.applies) apply()
          return { failed: 'unsure' }
        })
      case 'silent':
        return call(
          () => {
            maybe(fate.is)
            if (fate.appliesAfter !== null)
              line.after(fate.appliesAfter, () => {
                line.trace.note(`late: ${what}`)
                line.trace.count('done late')
                apply()
              })
            return { failed: 'unsure' }
          },
          { there, back: deadline },
        )
    }
  }

  const add = (place: string, message: Message): Delivery<string> => {
    const id = `message-${messages.size + 1}`
    messages.set(id, { id, place, history: [message], at: line.now(), removed: false })
    return { done: id }
  }
  const onMessage = (id: string, does: (message: Standing) => void): Delivery<void> => {
    const found = messages.get(id)
    if (!found || found.removed) return { failed: 'unreachable' }
    does(found)
    return { done: undefined }
  }
  const refuse = (to: string): Delivery<never> => {
    refused.set(to, [...(refused.get(to) ?? []), line.now()])
    return { failed: 'unreachable' }
  }
  const change = (id: string, message: Message) =>
    onMessage(id, (found) => {
      found.history.push(message)
      found.at = line.now()
    })

  return {
    /** From before it began. */
    stands: (before: readonly Standing[]): void => {
      for (const one of before) messages.set(one.id, { ...one, history: [...one.history] })
    },
    told,
    /** What was posted for somebody in a channel, without word whether it stands there. */
    unanswered,
    /** In whose chat nothing arrives. */
    unreachable,
    /** Whether nobody can be mentioned in the channel either. */
    refusesMentions,
    /** To which of them something was sent, and when. */
    refused,
    all: (): Standing[] => [...messages.values()],
    messengerOf: (life: Life): Messenger => ({
      post: ({ channel }, message) =>
        request(
          life,
          `post ${message.summary}`,
          () => (refusesMentions.is && mentions(message) ? { failed: 'unreachable' } : add(channel, message)),
          (is) => void (is !== 'done' && mentions(message) && unanswered.push(message)),
        ),
      replyInThread: ({ channel }, thread, message) =>
        request(life, `reply under ${thread}`, () => add(channel, message)),
      update: (_channel: Channel, id, message) => request(life, `put ${id}`, () => change(id, message)),
      remove: (_channel: Channel, id) =>
        request(life, `remove ${id}`, () => onMessage(id, (found) => void (found.removed = true))),
      open: ({ user }) => request(life, `open ${user}`, () => ({ done: user.replace('29:', 'a:') })),
      tell: ({ conversation: to }, message) =>
        unreachable.has(to)
          ? life.call(`tell ${to}, who is not reached`, async () => refuse(to), someDelays(chance))
          : request(
              life,
              `tell ${to} ${message.summary}`,
              () => add(to, message),
              () => void told.push({ at: line.now(), to, message }),
            ),
      updateTold: ({ conversation }, id, message) =>
        request(life, `put ${id} of ${conversation}`, () => change(id, message)),
    }),
  }
}
