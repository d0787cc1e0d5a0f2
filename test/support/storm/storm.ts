import { keyOf, kinds, load, signalsIn } from '#app/records.ts'
import type { JournalEntry, TeamsPerson } from '#app/ports.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import { NetworkId } from '#domain/ids.ts'
import { type Dice, dice } from '#support/walker.ts'
import { say } from '#text/words.ts'
import { type Bot, type Pressing, type Shown, startBot } from './bot.ts'
import { type Ground, groundOf } from './ground.ts'
import { network, pressers } from './people.ts'

/** Two bots on one store, and people who press at one moment. */
export type Storm = {
  bots: readonly [Bot, Bot]
  ground: Ground
  roll: Dice
  /** Everything that was ever written in the channel. */
  shown: Shown[]
  memberOf: (person: TeamsPerson) => MemberId
}

export async function startStorm(store: string, seed: number): Promise<Storm> {
  const ground = await groundOf(store)
  const bots = await Promise.all([startBot(store), startBot(store)])
  await bots[0].link()
  return {
    bots,
    ground,
    roll: dice(seed),
    shown: [],
    memberOf: ({ account }) => ground.keys.memberId(account),
  }
}

export async function endStorm({ bots, ground }: Storm): Promise<void> {
  for (const bot of bots) await bot.kill()
  await ground.close()
}

/** Both at once, until neither finds anything to do. */
export async function settles({ bots, shown }: Storm): Promise<void> {
  for (;;) {
    const worked = await Promise.all(bots.map((bot) => bot.works()))
    shown.push(...worked.flatMap((one) => one.shown))
    if (worked.every(({ did }) => did === 0)) return
  }
}

/** Who pressed what, and what they read; `again` came a second time under the same id. */
export type Pressed = Pressing & { person: TeamsPerson; answers: string[] }
export type Wanted = Pick<Pressing, 'verb' | 'data' | 'inChannel'> & { person: TeamsPerson }

/** All at one moment, by turns at either bot; every third comes twice, at the other bot as well. */
export async function pressAll(
  { bots, roll }: Storm,
  name: string,
  wanted: readonly Wanted[],
): Promise<Pressed[]> {
  const first = roll(2)
  const presses = wanted.map((one, index) => ({ ...one, who: one.person.account, id: `${name}:${index}` }))
  const twice = presses.map(() => roll(3) === 0)
  const at = (bot: number) =>
    presses.filter((_, index) => twice[index] === true || (index + first) % 2 === bot)
  const brought = [at(0), at(1)]
  const sent = brought.map((some) => some.map(({ person: _person, ...press }) => press))
  const answers = await Promise.all(bots.map((bot, index) => bot.press(sent[index] ?? [])))
  const read = (press: Pressing): string[] =>
    brought.flatMap((some, bot) => {
      const answer = answers[bot]?.[some.findIndex(({ id }) => id === press.id)]
      return answer === undefined ? [] : [answer]
    })
  return presses.map((press) => ({ ...press, answers: read(press) }))
}

export const everySignal = ({ ground }: Storm): Promise<SignalId[]> =>
  signalsIn(ground.store, NetworkId.parse(network), ['open', 'taken-up', 'in-action'])

export async function signalOf({ ground }: Storm, id: SignalId) {
  const found = await load(ground.store, kinds.signal, keyOf.signal(id))
  if (!found) throw new Error(`${id} is gone`)
  return found
}

/** The last writing of the one message that a signal has. */
export async function cardOf({ ground, shown }: Storm, id: SignalId): Promise<string> {
  const post = await load(ground.store, kinds.post, keyOf.post(id))
  const own = shown.filter(({ message }) => message === post?.value.message)
  return own.toSorted((one, other) => one.at - other.at).at(-1)?.text ?? ''
}

/** What was done about each signal, in order: not what was refused. */
export async function doneAbout({ ground }: Storm): Promise<Map<string, JournalEntry[]>> {
  const lines = await ground.store.journal(0, 1_000_000)
  return Map.groupBy(
    lines.filter(({ result }) => result === 'done'),
    ({ about = '' }) => about,
  )
}

export const personOf = (storm: Storm, member: MemberId | null | undefined): TeamsPerson => {
  const person = pressers.find((one) => storm.memberOf(one) === member)
  if (!person) throw new Error(`${member} is none of the pressers`)
  return person
}

const { chat, signal } = say('nl').words
const sentences = Object.values(signal.refusals).filter((one) => typeof one === 'string')
const troubles = [chat.busy, chat.unsure, chat.rosterUnknown, chat.gone, chat.notYours, chat.oldCard]

/** Somebody read that it was not done. */
export const isNo = (text: string): boolean => sentences.some((sentence) => text.includes(sentence))
/** Somebody read that it went wrong. */
export const isTrouble = (text: string): boolean => troubles.some((sentence) => text.includes(sentence))
