import { setTimeout } from 'node:timers/promises'
import { nextPress, pupil } from '#support/raise.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'
import { say } from '#text/words.ts'
import { confirmedIn } from './standing.ts'

/** What somebody raised, and what they read of it; null: they gave up while they read that nothing is certain. */
export type Raised = { person: Person; facts: string; confirmed: string | null }

type Persistence = {
  person: Person
  facts: string
  /** `signaal` begins; `verder` goes on with what they had answered before. */
  word: 'signaal' | 'verder'
  /** A number from 0 to 1, another one at every call. */
  roll: () => number
  /** Resolves when there is a bot to talk to. */
  bot: () => Promise<unknown>
}

/** How many of those who read, at the very end, that it is not certain leave it at that. */
const givesUp = 0.1
const soon = 100
const most = 400

/**
 * Somebody who raises something and goes on until they read that it is placed, whatever happens: after an error, a
 * broken line or no answer they press again. What they press is the same press, brought again, or the same card anew.
 */
export async function persists({ person, facts, word, roll, bot }: Persistence): Promise<Raised> {
  const answers = new Map(Object.entries({ ...always, ...pupil, factsOwn: facts }))
  const state = { isLast: false, held: null as Json | null }

  const press = async (card: Json): Promise<void> => {
    const next = nextPress(card, answers)
    if (!next) throw new Error(`${person.name} sees nothing to press: ${textOf(card)}`)
    state.held = card
    state.isLast = buttonsOf(card).includes(raiseIt)
    await person.presses(next.title, { inputs: next.inputs, on: card })
  }

  const tries = async (): Promise<void> => {
    const card = person.card()
    if (card && nextPress(card, answers)) return press(card)
    if (!state.held) return void (await person.says(word))
    if (isOld(card)) return void (await person.says('verder'))
    return roll() < 0.5 ? void (await person.pressesAgain()) : press(state.held)
  }

  for (let count = 0; count < most; count += 1) {
    const confirmed = readsOn(person)
    if (confirmed) return { person, facts, confirmed }
    const before = person.card()
    const broken = await tries().then(() => false, ifBroken)
    const inTrouble = broken || person.card() === before || isError(person)
    if (inTrouble && state.isLast && roll() < givesUp) return { person, facts, confirmed: readsOn(person) }
    if (inTrouble) await setTimeout(soon * (1 + roll()))
    await bot()
  }
  throw new Error(`${person.name} never comes to an end: ${person.sees().join('\n')}`)
}

const always = { audience: 'child', redFlags: 'none', checkedNoNames: 'true' }
const { buttons, gone } = say('nl').words.dialogue
const raiseIt = buttons.raise
const isOld = (card: unknown): boolean => textOf(card).includes(gone.old)

/** On any card that this person got. */
const readsOn = (person: Person): string | null => confirmedIn(person.sees().join('\n'))

const { busy, unsure, rosterUnknown } = say('nl').words.chat
const isError = (person: Person): boolean => {
  const text = textOf(person.card())
  return [busy, unsure, rosterUnknown].some((sentence) => text.includes(sentence))
}

/** The line broke, or the bot says by a code that it could not: anything else is a mistake of this test. */
const ifBroken = (error: unknown): true => {
  if (!(error instanceof Error)) throw error
  if ('code' in error || /answered (HTTP|the press with HTTP)/.test(error.message)) return true
  throw error
}
