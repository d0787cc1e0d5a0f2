import { expect } from 'vitest'
import type { House } from '#support/house.ts'
import { theSignal } from '#support/press-verb.ts'
import { later } from '#domain/time/instant.ts'
import { goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { theRest, writes } from '#support/writing.ts'
import { say } from '#text/words.ts'

/** The store is in trouble while people are busy: what they read then, and how it goes on. */
export type Trouble = {
  begins: () => Promise<unknown> | void
  ends: () => Promise<unknown> | void
  /** How often each of them tries while it lasts; once unless told. */
  times?: number
  /** For whom it is none: what they do needs nothing that is missing. */
  notFor?: readonly string[]
}

const { chat, dialogue, signal } = say('nl').words
const honest: readonly string[] = [chat.busy, chat.unsure]
/** A person who waits longer thinks that it hangs. */
const patienceMs = 5_000

const ofGerda = 'Leerling is sinds drie weken vaak afwezig.'

/**
 * Anna is halfway, Els is at the last card, Bram takes up what Gerda raised and Gerda asks for her list when it begins.
 * Each of them reads within seconds that nothing was kept, or that it is not sure. Afterwards Anna is at her question
 * again, the same presses work, and nothing is there twice or missing. Answers the longest that anybody waited.
 */
export async function peopleInTrouble(house: House, youth: Channel, trouble: Trouble): Promise<number> {
  const { anna, bram, els, gerda } = house.rehearsal
  await raise(gerda, { ...pupil, factsOwn: ofGerda })
  await stand(house, youth, { [ofGerda]: 1 })
  await writes(anna)
  await comesToTheLastCard(els)
  const { times = 1, notFor = [] } = trouble
  const question = textOf(shownTo(anna))
  const [card, last, inChannel] = [shownTo(anna), shownTo(els), youth.card() ?? {}]

  await laterDue(house)
  await trouble.begins()
  const doings = [
    trying('Anna', () => pressed(anna.presses(dialogue.buttons.next, { on: card, inputs: answer }))),
    trying('Els', () => pressed(els.presses(dialogue.buttons.raise, { on: last, inputs: checked }))),
    trying('Bram', () => pressed(bram.presses(signal.buttons.takeUp, { in: youth, on: inChannel }))),
    trying('Gerda', async () => listed(await gerda.says('mijn signalen'))),
  ]
  const waits: number[] = []
  for (let left = times; left > 0; left -= 1) {
    const answers = await Promise.all(doings.map((tries) => tries()))
    for (const { who, read, ms } of answers) {
      expect(honest.includes(read), `${who} reads: ${read}`).toBe(!notFor.includes(who))
      waits.push(ms)
    }
  }
  if (notFor.length === 0) await workerMeetsIt(house)
  await trouble.ends()

  await expect.poll(() => house.bot.world.store.probe().catch(() => 'away')).toBeUndefined()
  // Who kept somebody waiting is not asked for a second.
  await expect.poll(async () => honest.includes((await anna.says('verder')).join())).toBe(false)
  expect(textOf(shownTo(anna)), 'the same question, or the next when it was kept after all').toMatch(
    new RegExp(`^Stap (${stepIn(question)}|${Number(stepIn(question)) + 1}) van`, 'm'),
  )
  for (const person of [anna, els, bram]) expect(honest).not.toContain(await pressed(person.pressesAgain()))
  for (const person of [els, bram]) await person.pressesAgain()
  await anna.says('verder')
  await goOn(anna, Object.fromEntries(Object.entries(theRest).filter(([id]) => !(id in answer))))
  await stand(house, youth, { OPGEPAKT: 1, [pupil.factsOwn]: 2 })
  const done = (await house.journal()).filter(({ result }) => result === 'done').map(({ verb }) => verb)
  expect(done.filter((verb) => verb === 'signal-raised')).toHaveLength(3)
  expect(done.filter((verb) => verb === 'taken-up')).toHaveLength(1)
  expect(youth.cards()).toHaveLength(3)
  expect(Math.max(...waits)).toBeLessThan(patienceMs)
  return Math.max(...waits)
}

const checked = { checkedNoNames: 'true' }
const answer = { 'factor.y_behaviour_change': 'yes' }
/** What can be read may be read. */
const listed = ([text = '']: readonly string[]): string =>
  text.startsWith('Mijn signalen') ? chat.busy : text
const stepIn = (text: string): string => /^Stap (\d+) van/m.exec(text)?.[1] ?? ''
const pressed = async (answering: Promise<{ value?: unknown }>): Promise<string> =>
  textOf((await answering).value)

type Tried = { who: string; read: string; ms: number }
const trying = (who: string, does: () => Promise<string>) => async (): Promise<Tried> => {
  const began = performance.now()
  const read = await does()
  return { who, read, ms: performance.now() - began }
}

async function comesToTheLastCard(person: Person): Promise<void> {
  await writes(person)
  for (
    let card = shownTo(person);
    !buttonsOf(card).includes(dialogue.buttons.raise);
    card = shownTo(person)
  ) {
    const asked = inputsOf(card).map(({ id }) => id)
    const inputs = Object.fromEntries(Object.entries(theRest).filter(([id]) => asked.includes(id)))
    await person.presses(dialogue.buttons.next, { inputs })
  }
}

/** Something is due a minute from now: what is claimed has to be written. */
async function laterDue(house: House): Promise<void> {
  const { store, clock } = house.bot.world
  const { value } = await theSignal(house)
  const dueAt = later(clock.now(), 60_000)
  const ref = { signal: value.id }
  const work = [{ id: `show:${value.id}`, lane: `card:${value.id}`, dueAt, kind: 'show', ref }]
  await store.commit({ id: 'shown-later', puts: [], journal: [], work, cancel: [] })
}

/** While no person does anything, the store is asked and refuses. */
async function workerMeetsIt(house: House): Promise<void> {
  house.passes(60_000)
  const before = await refusalsOf(house)
  await expect.poll(() => refusalsOf(house)).toBeGreaterThan(before)
}

async function refusalsOf({ bot }: House): Promise<number> {
  const page = await (await fetch(`http://127.0.0.1:${bot.port}/metrics`)).text()
  const counts = page.matchAll(/^seinhuis_store_errors_total\{code="un\w+"\} (\d+)$/gm)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

/** The worker brings it by itself, minute after minute; so often each text stands there, and no other card. */
async function stand(house: House, youth: Channel, wanted: Readonly<Record<string, number>>): Promise<void> {
  const standing = (text: string) => youth.cards().filter((card) => textOf(card).includes(text)).length
  const look = () => {
    house.passes(60_000)
    return Object.fromEntries(Object.keys(wanted).map((text) => [text, standing(text)]))
  }
  await expect.poll(look, { timeout: 45_000, interval: 100 }).toEqual(wanted)
}
