import { createHash } from 'node:crypto'
import type { Delivery, Message, Messenger, WorkItem } from '#app/ports.ts'
import type { ActionId, MemberId, SignalId } from '#domain/ids.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { pressablesOf } from '#support/card-data.ts'
import { isThere, local } from './days.ts'
import type { Cast, Person } from './people.ts'

/** What somebody can press: with which signal, and of which action. */
export type Pressable = { verb: string; signal: SignalId; action: ActionId | null }

/** One message that reached somebody. */
export type Told = {
  at: number
  date: string
  to: MemberId
  /** In a chat of their own, or by a mention in a channel. */
  way: 'chat' | 'mention'
  /** What was carried out: `digest`, `urgent`, `tell`, `watch`. */
  kind: string
  /** Of `tell`: which one. */
  notice: string | null
  summary: string
  /** Within their own hours, on an own day. */
  inWindow: boolean
  /** They did something at this moment themselves. */
  answers: boolean
  signals: SignalId[]
  /** What it names, by title or by what can be pressed. */
  actions: ActionId[]
  /** Lines that there was no room for. */
  hidden: number
  /** What of it was done, or over, when it was sent. */
  finished: string[]
  pressables: Pressable[]
}

export type Record = {
  told: Told[]
  messenger: Messenger
  /** Everything that was sent, told apart: two years with the same one are the same. */
  digest: () => string
  /** Who does something at this moment. */
  acting: { who: MemberId | null; at: number }
  /** Somebody got something. */
  onTold: (listen: (told: Told) => void) => void
  /** How many calls there were to the platform. */
  calls: { [verb: string]: number }
  /** Which action has which title. */
  titles: Map<string, { signal: SignalId; action: ActionId }>
}

type Doing = { item: WorkItem | null }

export function recorder(
  cast: Cast,
  clock: { now: number },
  doing: Doing,
  signals: ReadonlyMap<SignalId, Signal>,
): Record {
  const told: Told[] = []
  const hash = createHash('sha256')
  const acting: Record['acting'] = { who: null, at: 0 }
  const calls: Record['calls'] = {}
  let listen: (told: Told) => void = () => {}
  const titles: Record['titles'] = new Map()
  let count = 0

  const heard = (person: Person, way: Told['way'], message: Message, kind?: string): void => {
    const { item } = doing
    const one = read(message, signals, titles)
    const { date } = local(clock.now)
    const entry: Told = {
      at: clock.now,
      date,
      to: person.id,
      way,
      kind: kind ?? item?.kind ?? 'now',
      notice: item?.ref['notice'] ?? null,
      summary: message.summary,
      inWindow: isThere(person, clock.now),
      answers: acting.who === person.id && acting.at === clock.now,
      ...one,
    }
    told.push(entry)
    listen(entry)
  }
  const called = <Value>(
    verb: keyof Messenger,
    value: Value,
    to: string,
    message?: Message,
  ): Delivery<Value> => {
    calls[verb] = (calls[verb] ?? 0) + 1
    hash.update(JSON.stringify([clock.now, verb, to, message ?? null]))
    return { done: value }
  }
  const fresh = (): string => `message-${(count += 1)}`
  const at = (user: string): Person => {
    const found = cast.people.get(user.replace(/^(29:|a:)/, '') as MemberId)
    if (!found) throw new Error(`nobody is ${user}`)
    return found
  }
  const refuses = ({ reach }: Person): boolean => reach !== 'chat'

  const messenger: Messenger = {
    post: async ({ channel }, message) => {
      const sent = called('post', fresh(), channel, message)
      for (const user of mentionedIn(message)) heard(at(user), 'mention', message)
      return sent
    },
    replyInThread: async ({ channel }, _thread, message) =>
      called('replyInThread', fresh(), channel, message),
    update: async ({ channel }, _id, message) => {
      const sent = called('update', undefined, channel, message)
      // What comes up on the same day joins the mention that stands there.
      for (const user of mentionedIn(message)) heard(at(user), 'mention', message, 'joined')
      return sent
    },
    remove: async ({ channel }) => called('remove', undefined, channel),
    open: async ({ user }) =>
      refuses(at(user)) ? { failed: 'unreachable' } : called('open', user.replace('29:', 'a:'), user),
    tell: async ({ conversation }, message) => {
      const person = at(conversation)
      if (refuses(person)) return { failed: 'unreachable' }
      const sent = called('tell', fresh(), conversation, message)
      heard(person, 'chat', message)
      return sent
    },
    updateTold: async ({ conversation }, _id, message) =>
      called('updateTold', undefined, conversation, message),
  }
  return {
    told,
    messenger,
    digest: () => hash.copy().digest('hex'),
    acting,
    calls,
    titles,
    onTold: (next) => {
      listen = next
    },
  }
}

/** Every action has a title of its own. */
export const titleOf = (number: number): string => `Stap-${String(number).padStart(5, '0')}`

function read(
  { card, text }: Message,
  signals: ReadonlyMap<SignalId, Signal>,
  titles: Record['titles'],
): Pick<Told, 'signals' | 'actions' | 'hidden' | 'finished' | 'pressables'> {
  const shown = card ? JSON.stringify(card) : (text ?? '')
  const pressables = (card ? pressablesOf(card) : []).flatMap(({ verb, data }): Pressable[] =>
    typeof data['signal'] === 'string'
      ? [{ verb, signal: data['signal'] as SignalId, action: (data['action'] ?? null) as ActionId | null }]
      : [],
  )
  const named = [...new Set(shown.match(/Stap-\d{5}/g))].flatMap((title) => titles.get(title) ?? [])
  const pressed = pressables.flatMap(({ signal, action }) => (action ? [{ signal, action }] : []))
  const about = new Set([...pressables, ...named].map(({ signal }) => signal))
  const actions = new Map([...named, ...pressed].map((one) => [one.action, one.signal]))
  const isDone = ([action, id]: [ActionId, SignalId]): boolean =>
    signals.get(id)?.actions.some((one) => one.id === action && one.done !== null) ?? true
  const isOverNow = (id: SignalId): boolean => {
    const signal = signals.get(id)
    return !signal || isOver(signal)
  }
  return {
    signals: [...about],
    actions: [...actions.keys()],
    hidden: Number(/En nog (\d+)\./.exec(shown)?.[1] ?? 0),
    finished: [...[...about].filter(isOverNow), ...[...actions].filter(isDone).map(([action]) => action)],
    pressables,
  }
}

/** Whom a message in a channel calls. */
function mentionedIn({ card }: Message): string[] {
  const teams = (card as { msteams?: { entities?: { mentioned?: { id?: string } }[] } } | undefined)?.msteams
  return (teams?.entities ?? []).flatMap(({ mentioned }) => mentioned?.id ?? [])
}
