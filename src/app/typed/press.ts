import type { Turn } from '#app/dialogue/turn.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import type { Membership } from '#app/directory.ts'
import type { Message } from '#app/ports.ts'
import { stoppedBefore } from '#app/press/gates.ts'
import { tried } from '#app/press/refused.ts'
import type { SignalRecord } from '#app/records.ts'
import { reply, replyCard } from '#app/replies.ts'
import { isTelling } from '#app/telling.ts'
import { presserOf, pressWith } from '#app/typed/form.ts'
import { listOf, type Offered, offeredOn } from '#app/typed/offered.ts'
import { signalWith } from '#app/typed-reference.ts'
import { networkOf } from '#app/world.ts'
import type { SignalPress } from '#cards/press.ts'
import { fold } from '#domain/intake/typed.ts'
import { whyNotRead } from '#domain/signal/readers.ts'

/**
 * What somebody types instead of pressing: the words on a button with the code of the signal behind them, and below that an
 * answer on each line. What a signal says is read by pressing alone, and so it is here: what comes back holds none of it.
 */
export async function typedPress(turn: Turn, text: string): Promise<Message[] | null> {
  const [first = '', ...lines] = text
    .split(/\r?\n/)
    .flatMap((line) => line.replaceAll(/\s+/g, ' ').trim() || [])
  const asked = askedIn(first, turn)
  const found = asked && (await signalWith(turn.world.store, asked.reference))
  if (!found) return null
  const by = turn.known.memberships.find(({ network }) => network.id === found.value.network)
  const offered = by ? offeredOn(turn, by, found) : []
  if (!by || offered.length === 0) return notTheirs(turn, by, found)
  const meant = meantBy(asked, offered)
  const [one] = meant
  if (one && meant.length === 1) return pressWith(turn, { ...one, line: first, by, found }, lines)
  // In a dialogue somebody may tell of a signal by its code.
  const tells = asked.words !== '' || lines.length > 0
  if (tells && meant.length === 0 && (await isTelling(turn))) return null
  const stopped = await stoppedBefore(presserOf(turn), by, looking(found), found)
  const kept = nothingKept(turn, text).map((sentence) => reply(turn, sentence))
  return [...kept, stopped ? replyCard(turn, stopped.card) : listOf(turn, found, offered)]
}

/** Whether it is known, they do not hear; that they tried is written down, as when they press. */
async function notTheirs(turn: Turn, by: Membership | undefined, found: SignalRecord): Promise<null> {
  if (await isTelling(turn)) return null
  const network = networkOf(turn.world, found.value.network)
  const why = by ? whyNotRead('details', found.value, network, by.member) : 'not-a-member'
  if (why) await tried(presserOf(turn), { network }, looking(found), found, why)
  return null
}

const looking = ({ value, version: rev }: SignalRecord): SignalPress => ({
  on: 'signal',
  verb: 'details',
  signal: value.id,
  rev,
  inputs: {},
})

type Asked = { words: string; number: number | null; reference: string }

/** `gedaan 18M-7F3K`, `gedaan 2 18M-7F3K`, or the code alone. */
function askedIn(line: string, { world }: Turn): Asked | null {
  const found = /^(?:(.*?) )?(?:(\d{1,2}) )?([a-z0-9]{2,6}) ?-? ?([0-9a-z]{4})[.!?]*$/i.exec(line)
  const [, words = '', number, prefix = '', code = ''] = found ?? []
  if (!found || !world.networks.some((one) => one.prefix === prefix.toUpperCase())) return null
  return { words, number: number ? Number(number) : null, reference: `${prefix}-${code}` }
}

/** With these words on it; of several the one with this number or, without a number, the one that is about no action. */
function meantBy({ words, number }: Asked, offered: readonly Offered[]): Offered[] {
  const same = offered.filter(({ title }) => fold(title) === fold(words))
  if (number !== null) return same.filter((one) => one.number === number)
  const whole = same.filter((one) => one.number === null)
  return whole.length === 1 ? whole : same
}
