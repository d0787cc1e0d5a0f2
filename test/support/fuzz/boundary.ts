import { refuse } from '#adapters/teams/guard.ts'
import { receive } from '#adapters/teams/receive.ts'
import { handle } from '#app/handle.ts'
import type { Incoming, Reply } from '#app/ports.ts'
import type { Json } from '#support/teams/world.ts'
import { dice, oneOf } from '#support/walker.ts'
import { forbidden, openHouse, type Open, senders, words } from './house.ts'
import { mutated } from './mutate.ts'
import { wasParsed } from './parsed.ts'
import { sentBy } from './sent.ts'

/** What became of what came in: the door refused it, nobody could read it, or a handler answered. */
export type Outcome = 'refused' | 'unread' | 'answered' | 'answered with content'

const door = { appId: '', tenants: [], serviceHosts: [] }
/** 60 MB in one word: in front of this the server has its own limit. */
const enormous = 'x'.repeat(60_000_000)

/** So many bent activities through everything that reads what comes in. Throws when a promise is broken. */
export async function bendAndSend(seed: number, count: number): Promise<Record<Outcome, number>> {
  const roll = dice(seed)
  const house = await openHouse()
  const ids = [...Object.values(house.targets).flat(), ...senders.flatMap((one) => [one.user, one.objectId])]
  const outcomes = { refused: 0, unread: 0, answered: 0, 'answered with content': 0 }
  for (let number = 0; number < count; number += 1) {
    const person = oneOf(senders, roll)
    const channel = oneOf(house.channels, roll)
    if (!person || !channel) throw new Error('nobody sends anything')
    const about = { channel, id: `activity-${roll(count * 4)}`, canary: `${words.typed} ${number}` }
    const activity = sentBy(person, about, house.targets, roll)
    const bent = number === 0 ? { ...activity, text: enormous } : mutated(activity, ids, roll)
    outcomes[await through(house, bent).catch(blame(number, bent))] += 1
  }
  await nothingLeaked(house)
  if (outcomes['answered with content'] === 0) throw new Error('nobody read anything: this says nothing')
  return outcomes
}

const blame =
  (number: number, bent: Json) =>
  (cause: unknown): never => {
    throw new Error(`activity ${number}: ${String(cause)}: ${shortly(bent)}`, { cause })
  }

/** What is too deep to be written is not. */
function shortly(bent: Json): string {
  try {
    return JSON.stringify(bent).slice(0, 2_000)
  } catch {
    return 'too deep to be written'
  }
}

async function through({ platform }: Open, raw: Json): Promise<Outcome> {
  if (refuse(door, undefined, raw) !== null) return 'refused'
  const incoming = receive(raw)
  if (incoming === null) return 'unread'
  wasParsed(incoming)
  const reply = await handle(platform.world, incoming, null)
  isAnAnswer(incoming, reply)
  return Object.values(words).some((word) => JSON.stringify(reply).includes(word))
    ? 'answered with content'
    : 'answered'
}

function isAnAnswer({ kind, sender }: Incoming, reply: Reply): void {
  const isOne = kind === 'pressed' ? 'card' in reply : 'messages' in reply
  if (!isOne) throw new Error(`no answer to what was ${kind}`)
  reads(sender.objectId, reply)
}

function reads(objectId: string, what: unknown): void {
  const secrets = forbidden(objectId)
  if (secrets.length === 0) return
  const text = JSON.stringify(what)
  const secret = secrets.find((one) => text.includes(one))
  if (secret) throw new Error(`${objectId} reads ${secret}`)
}

/** Nothing fell over, and no content is in the log, in somebody else's chat or in the wrong channel. */
async function nothingLeaked({ platform, channels }: Open): Promise<void> {
  await platform.drain()
  const fell = platform.log.find(({ fields }) => fields['code'] === 'unexpected')
  if (fell) throw new Error(`something fell over: ${JSON.stringify(fell)}`)
  const log = JSON.stringify(platform.log)
  if (log.includes('kwikstaart')) throw new Error('there is content in the log')
  for (const { to, message } of platform.sent) {
    const [youth, adult] = channels
    if (to === youth?.channel) reads('object-anna', message ?? null)
    else if (to === adult?.channel) reads('object-fatih', message ?? null)
    else reads(to.replace('a:', 'object-'), message ?? null)
  }
  if ('polluted' in {}) throw new Error('every object is polluted')
}
