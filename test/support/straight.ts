import { expect } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { kinds, load } from '#app/records.ts'
import type { Answers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { pressablesOf } from '#support/card-data.ts'
import { inputsOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'
import { step } from '#support/walk-promises.ts'
import { bramAt, current, dice, filledIn, onwardOn, sees, signalsOf, type Walker } from '#support/walker.ts'

/**
 * Wherever somebody is, they come to an end; and what comes out is what their last answers alone would have given to
 * somebody who never went back, pressed twice or came back to it.
 */
export async function finish(walker: Walker, files: readonly NetworkFile[]): Promise<void> {
  await takeUpAgain(walker)
  for (let left = 60; left > 0; left--) {
    const intake = await current(walker)
    if (!intake) return
    const card = left === 60 ? await present(walker, intake) : shown(walker)
    if (isEnd(card))
      return expectSame(await endOf(walker, files, intake, {}), { end: stripped(card), placed: [] })
    const known = new Set((await signalsOf(walker)).map(({ id }) => id))
    const data = answersFor(card, left)
    await step(walker, async () => [await press(walker, card, data)])
    const placed = (await signalsOf(walker)).filter(({ id }) => !known.has(id))
    if (placed.length > 0) {
      const straight = await endOf(walker, files, intake, data)
      return expectSame(straight, { end: null, placed: placed.map(stripped) })
    }
  }
  throw new Error(`stuck at ${JSON.stringify(await current(walker))}`)
}

type End = { end: unknown; placed: unknown[] }

const expectSame = (straight: End, walked: End): void => {
  const sorted = ({ end, placed }: End) => ({
    end,
    placed: placed.map((one) => JSON.stringify(one)).toSorted(),
  })
  expect(sorted(straight)).toEqual(sorted(walked))
}

async function takeUpAgain(walker: Walker): Promise<void> {
  const { platform, member } = walker
  if (await current(walker)) return
  const [key] = (await platform.world.store.find(`writer:${member}`)).filter((one) => one.startsWith('kept:'))
  const kept = key ? await load(platform.world.store, kinds.intake, key) : null
  if (kept) await send(walker, 'resume', { intake: kept.value.id, rev: kept.value.rev, step: 'start' })
  else await platform.says(walker.person, 'signaal')
}

const shown = ({ seen }: Walker): Json => {
  const card = seen.at(-1)
  if (!card) throw new Error('no card was shown')
  return card
}

/** A press with an old number shows the present card and changes nothing. */
async function present(walker: Walker, { id, rev }: Intake): Promise<Json> {
  await send(walker, 'answer', { intake: id, rev: rev - 1, step: 'start' })
  return shown(walker)
}

/** Talk first, advice first, or the four ways of a feeling: there it ends. */
const isEnd = (card: Json): boolean => {
  const verbs = pressablesOf(card).map(({ verb }) => verb)
  return ['hold', 'copy-for-file', 'look-on'].some((verb) => verbs.includes(verb))
}

const answersFor = (card: Json, attempt: number): Record<string, string> => {
  const filled = filledIn(card, ['Leerling is sinds zes weken stil en moe.'], dice(attempt))
  return 'urgency' in filled ? { ...filled, urgency: 'high' } : filled
}

const send = async (walker: Walker, verb: string, data: object): Promise<Reply> =>
  sees(walker, await walker.platform.presses(walker.person, verb, data))

async function press(walker: Walker, card: Json, inputs: Answers): Promise<Reply> {
  const button = onwardOn(card, inputs)
  if (!button) throw new Error(`nothing leads on from ${JSON.stringify(card)}`)
  return send(walker, button.verb, { ...(button.withInputs ? inputs : {}), ...button.data })
}

/** The same answers, given once each in a fresh installation, at the same moment. */
async function endOf(
  walker: Walker,
  files: readonly NetworkFile[],
  intake: Intake,
  last: Answers,
): Promise<End> {
  const straight = await beginAnew(walker, files, intake)
  const answers = { ...intake.answers, ...last }
  let more = intake.more
  for (let left = 30; left > 0; left--) {
    const now = await current(straight)
    if (!now) return { end: null, placed: (await signalsOf(straight)).map(stripped) }
    const card = shown(straight)
    if (isEnd(card)) return { end: stripped(card), placed: [] }
    const further = more ? pressablesOf(card).find(({ verb }) => verb === 'more') : undefined
    if (further) {
      more = false
      await send(straight, 'more', further.data)
    } else await press(straight, card, given(card, answers))
  }
  throw new Error(`straight on, stuck at ${JSON.stringify(await current(straight))}`)
}

async function beginAnew(
  { platform }: Walker,
  files: readonly NetworkFile[],
  { intent }: Intake,
): Promise<Walker> {
  const anew = await bramAt(files, platform.world.clock.now())
  sees(anew, await anew.platform.says(anew.person, wordFor[intent]))
  return anew
}

const wordFor = { signal: 'signaal', consult: 'sparren', feeling: 'niet pluis' } as const

const given = (card: Json, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    [...inputsOf(card).map(({ id }) => id), 'audience'].flatMap((id) => {
      const answer = answers[id]
      return answer ? [[id, answer]] : id === 'notAcuteReason' ? [[id, 'other']] : []
    }),
  )

/** Without what differs each time: ids, references, numbers of versions. */
const stripped = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/"[simac]_[a-z0-9]+"/g, '"id"')
      .replaceAll(/"18[MP]-[^"]{4}"/g, '"reference"')
      .replaceAll(/"rev":\d+/g, '"rev":0')
      .replaceAll(/"receipt":("[^"]*"|null)/g, '"receipt":null'),
  )
