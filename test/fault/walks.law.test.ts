import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { stepIds } from '#domain/intake/dialogue.ts'
import { type Pressable, pressablesOf } from '#support/card-data.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { finish } from '#support/straight.ts'
import type { Json } from '#support/teams/world.ts'
import { moment } from '#support/time.ts'
import { step, texts, tookOnly } from '#support/walk-promises.ts'
import {
  bramAt,
  current,
  type Dice,
  dice,
  filledIn,
  oneOf,
  onwardOn,
  sees,
  type Walker,
} from '#support/walker.ts'

const words = [
  'terug',
  'overslaan',
  'overzicht',
  'stop',
  'verder',
  'signaal',
  'sparren',
  'niet pluis',
  'help',
  'mijn signalen',
]
const answersTyped = ['1', '2', '3', '1,2', 'ja', 'nee', 'geen', '12', '2026-11-20', 'iets anders', ...texts]

const kinds = fc.oneof(
  { weight: 12, arbitrary: fc.constant('onward' as const) },
  { weight: 3, arbitrary: fc.constant('any-button' as const) },
  { weight: 3, arbitrary: fc.constant('edits' as const) },
  { weight: 2, arbitrary: fc.constant('old-card' as const) },
  { weight: 3, arbitrary: fc.constant('types' as const) },
  { weight: 2, arbitrary: fc.constant('word' as const) },
  { weight: 2, arbitrary: fc.constant('twice' as const) },
  { weight: 2, arbitrary: fc.constant('types-twice' as const) },
  { weight: 1, arbitrary: fc.constant('together' as const) },
  { weight: 1, arbitrary: fc.constant('makes-up' as const) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
  { weight: 1, arbitrary: fc.constant('waits' as const) },
)
type Move = { kind: typeof kinds extends fc.Arbitrary<infer Kind> ? Kind : never; seed: number }
const moves: fc.Arbitrary<Move[]> = fc.array(fc.record({ kind: kinds, seed: fc.nat(1_000_000) }), {
  minLength: 1,
  maxLength: 16,
})

const startsAt = moment('2026-11-20 10:00')
const files = await sampleNetworks()

it('2,000 walks through the dialogue keep every promise', async () => {
  await fc.assert(
    fc.asyncProperty(moves, fc.constantFrom('signaal', 'sparren', 'niet pluis'), async (walk, word) => {
      const walker = await bramAt(files, startsAt)
      await step(walker, () => says(walker, word))
      for (const move of walk) await step(walker, () => go(walker, move))
      await finish(walker, files)
    }),
    { numRuns: 2_000 },
  )
})

// ---------------------------------------------------------------- what somebody does

type Action = { verb: string; data: Json }

async function go(walker: Walker, { kind, seed }: Move): Promise<Reply[]> {
  const roll = dice(seed)
  const card = walker.seen.at(-1) ?? {}
  switch (kind) {
    case 'onward':
      return alone(walker, onward(card, roll))
    case 'any-button':
      return alone(walker, some(card, roll))
    case 'edits':
      return edits(walker, roll)
    case 'old-card':
      return alone(walker, some(oneOf(walker.seen, roll) ?? {}, roll))
    case 'types':
      return says(walker, oneOf(answersTyped, roll) ?? '')
    case 'word':
      return says(walker, oneOf(words, roll) ?? '')
    case 'twice':
      return pressesTwice(walker, onward(card, roll))
    case 'types-twice': {
      const text = oneOf([...answersTyped, 'terug', 'overslaan'], roll) ?? ''
      return typesTwice(walker, text, `said-${seed}`)
    }
    case 'together':
      return (
        await Promise.all([presses(walker, onward(card, roll)), presses(walker, some(card, roll))])
      ).flat()
    case 'makes-up':
      return alone(walker, madeUp(card, roll))
    case 'restart':
      walker.platform.restart()
      return []
    case 'waits':
      walker.platform.wait(60_000 * (1 + roll(600)))
      await walker.platform.drain()
      return []
  }
}

const says = async (walker: Walker, text: string, id?: string): Promise<Reply[]> => [
  sees(walker, await walker.platform.says(walker.person, text, id ? { id } : {})),
]

/** The platform brings a message again when the bot was slow: then it is not a second answer. */
async function typesTwice(walker: Walker, text: string, id: string): Promise<Reply[]> {
  const first = await says(walker, text, id)
  const after = await current(walker)
  const second = await says(walker, text, id)
  expect(await current(walker), `"${text}" came twice`).toEqual(after)
  return [...first, ...second]
}

const presses = async (walker: Walker, action: Action | null): Promise<Reply[]> =>
  action ? [sees(walker, await walker.platform.presses(walker.person, action.verb, action.data))] : []

/** From the overview, or from the last card: back to any step, and another answer there. */
async function edits(walker: Walker, roll: Dice): Promise<Reply[]> {
  const intake = await current(walker)
  if (!intake) return []
  const step = oneOf([...stepIds, 'start', 'start'], roll)
  const there = await alone(walker, { verb: 'edit', data: { intake: intake.id, rev: intake.rev, step } })
  return [...there, ...(await alone(walker, onward(walker.seen.at(-1) ?? {}, roll)))]
}

/** A second delivery has no second effect. */
async function pressesTwice(walker: Walker, action: Action | null): Promise<Reply[]> {
  const first = await alone(walker, action)
  const after = await current(walker)
  const second = await presses(walker, action)
  expect(await current(walker), `${action?.verb} came twice`).toEqual(after)
  return [...first, ...second]
}

/** Nobody else does anything meanwhile: what was said is exactly what is kept, and an old card changes nothing. */
async function alone(walker: Walker, action: Action | null): Promise<Reply[]> {
  const before = await current(walker)
  const replies = await presses(walker, action)
  const after = await current(walker)
  if (before && action?.data['intake'] === before.id && action.data['rev'] !== before.rev)
    expect(after, 'a press on an old card').toEqual(before)
  const asked = stepIds.find((one) => one === action?.data['step'])
  if (before && after?.id === before.id && action?.verb === 'answer' && asked)
    tookOnly(before, after, asked, action.data)
  return replies
}

const onward = (card: Json, roll: Dice): Action | null =>
  pressed(card, onwardOn(card, { audience: roll(3) === 0 ? 'adult' : 'child' }), roll)

const some = (card: Json, roll: Dice): Action | null => pressed(card, oneOf(pressablesOf(card), roll), roll)

const pressed = (card: Json, button: Pressable | undefined, roll: Dice): Action | null =>
  button
    ? {
        verb: button.verb,
        data: { ...(button.withInputs ? filledIn(card, texts, roll) : {}), ...button.data },
      }
    : null

/** What a client can change in a press: the step, the verb, an answer that is no choice. */
function madeUp(card: Json, roll: Dice): Action | null {
  const action = some(card, roll)
  if (!action) return null
  const verbs = [
    'answer',
    'raise',
    'consult',
    'edit',
    'hold',
    'back',
    'start',
    'save',
    'resume',
    'not-acute',
    'feeling',
    'make-signal',
    'look-on',
  ] as const
  const forged = [
    { step: oneOf(stepIds, roll) },
    { audience: 'adult', step: 'start' },
    { checkedNoNames: 'true', step: 'check' },
    { themes: 'geen,thema', ageBand: 'oud' },
    { redFlags: 'none' },
  ] as const
  return { verb: oneOf(verbs, roll) ?? 'answer', data: { ...action.data, ...oneOf(forged, roll) } }
}
