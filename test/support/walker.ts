import type { Reply, TeamsPerson } from '#app/ports.ts'
import { keyOf, kinds, load, loadAll } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Answers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { cardsIn, prefilledIn, type Pressable, pressablesOf } from '#support/card-data.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
import { type CardInput, inputsOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'

/** Somebody at a dialogue: what they saw so far, and what they do next. */
export type Walker = {
  platform: Platform
  person: TeamsPerson
  member: MemberId
  /** Every card that was shown, oldest first. */
  seen: Json[]
}

/** Bram, who is in both networks; each has a channel with him and the coordinator. */
export async function bramAt(files: readonly NetworkFile[], now: Instant): Promise<Walker> {
  const platform = startPlatform(files, now)
  const [bram, carla] = [someone('bram@wijkracht.example'), someone('carla@oldenzaal.example')]
  for (const { id } of files) await platform.link(id, carla, [bram])
  return { platform, person: bram, member: platform.memberOf(bram), seen: [] }
}

/** Numbers that follow from one seed: what a walker chooses. */
export type Dice = (below: number) => number
export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

export const oneOf = <Value>(values: readonly Value[], roll: Dice): Value | undefined =>
  values[roll(values.length)]

export const sees = (walker: Walker, reply: Reply): Reply => {
  walker.seen.push(...cardsIn(reply))
  return reply
}

/** The dialogue in progress, as it is stored. */
export const current = async ({ platform, member }: Walker): Promise<Intake | null> =>
  (await load(platform.world.store, kinds.intake, keyOf.current(member)))?.value ?? null

/** Everything that somebody began and did not end: the dialogue in progress, and what was put aside. */
export const dialoguesOf = async ({ platform, member }: Walker): Promise<Intake[]> =>
  (await loadAll(platform.world.store, kinds.intake, `writer:${member}`)).map(({ value }) => value)

/** Everything that was ever placed, in both networks. */
export async function signalsOf({ platform }: Walker): Promise<Signal[]> {
  const { store, networks } = platform.world
  const keys = (await Promise.all(networks.map(({ id }) => store.find(`network:${id}`)))).flat()
  const found = await Promise.all(keys.map((key) => load(store, kinds.signal, key)))
  return found.flatMap((one) => (one ? [one.value] : []))
}

/** The button that goes on with a dialogue: the one that answers, in the order in which a card offers them. */
export const onwardOn = (card: Json, inputs: Answers): Pressable | undefined => {
  const all = pressablesOf(card)
  const named = (verb: string, fits: (data: Json) => boolean = () => true): Pressable | undefined =>
    all.find((one) => one.verb === verb && fits(one.data))
  return (
    named('start', ({ audience }) => audience === (inputs['audience'] ?? 'child')) ??
    named('answer', ({ redFlags }) => redFlags === 'none') ??
    named('not-acute') ??
    named('raise') ??
    (named('hold') ? undefined : named('consult')) ??
    named('answer')
  )
}

/** Fills in what a careful person would, with texts and choices that the dice choose. */
export function filledIn(card: Json, texts: readonly string[], roll: Dice): Record<string, string> {
  const kept = prefilledIn(card)
  const filled = inputsOf(card).map((input): [string, string] => [
    input.id,
    choose(input, kept[input.id], texts, roll),
  ])
  const values = Object.fromEntries(filled.filter(([, value]) => value !== ''))
  return withoutContradiction(values)
}

const dated = new Set(['consentOn', 'consentUntil', 'advisedOn', 'deadlineOn', 'talkOn'])

function choose(input: CardInput, before: string | undefined, texts: readonly string[], roll: Dice): string {
  if (input.id === 'checkedNoNames') return 'true'
  if (input.id === 'notAcuteReason') return 'chosen-by-mistake'
  if (input.id === 'advisedOn') return '2026-11-20'
  if (dated.has(input.id) || input.id === 'urgency') return before ?? ''
  if (!input.isRequired && roll(3) === 0) return before ?? ''
  if (input.type === 'Input.Toggle') return roll(2) === 0 ? 'true' : 'false'
  if (input.type === 'Input.ChoiceSet') return chosen(input, roll)
  return (oneOf(texts, roll) ?? '').slice(0, input.maxLength)
}

function chosen(input: CardInput, roll: Dice): string {
  const values = (input.choices ?? []).map(({ value }) => value).filter((value) => value !== 'none')
  if (input.id.startsWith('factor.') && roll(4) > 0) return 'no'
  if (!input.isMultiSelect) return oneOf(values, roll) ?? ''
  const some = values.filter(() => roll(3) === 0).slice(0, 3)
  return (some.length > 0 ? some : values.slice(0, 1)).join(',')
}

/** Nobody says yes and no at once, and advice that was asked has a date. */
function withoutContradiction(values: Record<string, string>): Record<string, string> {
  const { consentBy, refusedBy, advisedBy, noAdviceReason, ...rest } = values
  const no = (refusedBy ?? '').split(',').filter((giver) => !(consentBy ?? '').split(',').includes(giver))
  const advice = advisedBy || noAdviceReason || !('advisedOn' in values) ? {} : { noAdviceReason: 'other' }
  return {
    ...rest,
    ...(consentBy ? { consentBy } : {}),
    ...(no.join(',') ? { refusedBy: no.join(',') } : {}),
    ...(advisedBy ? { advisedBy } : {}),
    ...(noAdviceReason ? { noAdviceReason } : {}),
    ...advice,
  }
}
