import type { Signal } from '#domain/signal/signal.ts'
import type { Bot } from '#support/simulation/bot.ts'
import { type Deed, doIt } from '#support/simulation/deeds.ts'
import { type Draft, people, type Somebody, everyone } from '#support/simulation/ground.ts'
import type { Stage } from '#support/simulation/stage.ts'

/** What becomes of one signal: who does what, at which bot, and at the same moment as whom. */
export type Story = { draft: Draft; deeds: Deed[] }

const onTheCard = ['take-up', 'think-along']
const day = 24 * 3_600_000

/** From the last card of the dialogue to wherever it gets. */
export async function play(stage: Stage, { draft, deeds }: Story, days: number): Promise<void> {
  const { chance, line } = stage
  const does = (deed: Pressing, bot: Bot = chance.oneOf(stage.bots)): Promise<void> => {
    const started = { ...deed, answers: [], denied: false }
    deeds.push(started)
    return doIt(stage, started, bot)
  }
  await line.wait(chance.between(0, 3_000))
  await does(raise(draft))
  const signal = await stage.signalOf(draft.intake)
  if (!signal) return
  const on = (by: Somebody, verb: string, event: string, more: object = {}) => ({
    by,
    verb,
    event,
    where: onTheCard.includes(verb) ? ('channel' as const) : ('chat' as const),
    about: signal.id,
    data: { signal: signal.id, rev: 1, ...more },
  })
  const ending = chance.happens(0.4) ? ends(stage, draft, on, does) : null
  await line.wait(chance.between(0, 12_000))
  await atOnce(
    stage,
    (bot) => does(on(people.bram, 'take-up', 'taken-up'), bot),
    (bot) => does(on(people.daan, 'take-up', 'taken-up'), bot),
  )
  if (chance.happens(0.2)) await does(on(people.gerda, 'think-along', 'thought-along'))
  if (chance.happens(0.6)) await led(stage, draft, signal, on, does)
  if (days > 0) await line.wait(days * day)
  await ending
}

type Pressing = Omit<Deed, 'answers' | 'denied'>
type On = (by: Somebody, verb: string, event: string, more?: object) => Pressing
type Does = (deed: Pressing, bot?: Bot) => Promise<void>

/** Whoever leads begins, and asks Els for something, who says yes and no. */
async function led(stage: Stage, draft: Draft, { id }: Signal, on: On, does: Does): Promise<void> {
  const { chance, line } = stage
  const lead = await leadOf(stage, draft)
  if (!lead) return
  await line.wait(chance.between(0, 6_000))
  const { mark } = draft
  await does(
    on(lead, 'begin', 'begun', { goal: `Rust, ${mark}`, what: `Bellen, ${mark}`, dueOn: '2026-11-30' }),
  )
  const els = { what: `Meekijken, ${mark}`, owner: people.els.member.account, dueOn: '2026-12-01' }
  await Promise.all([
    does(on(lead, 'add-action', 'action-added', els)),
    ...(chance.happens(0.3) ? [does(on(lead, 'note', 'note-added', { text: `Gezien, ${mark}` }))] : []),
  ])
  if (chance.happens(0.3)) return
  await line.wait(chance.between(0, 6_000))
  const offered = (await stage.signalOf(draft.intake))?.actions.find(
    ({ owner }) => owner === people.els.member.id,
  )
  if (!offered) return
  const action = { action: offered.id }
  await atOnce(
    stage,
    (bot) => does(on(people.els, 'accept-action', 'action-accepted', action), bot),
    (bot) => does(on(people.els, 'decline-action', 'action-declined', action), bot),
  )
  if (chance.happens(0.5)) return
  const done = { ...action, outcome: 'done' }
  await atOnce(
    stage,
    (bot) => does(on(people.els, 'complete-action', 'action-completed', done), bot),
    (bot) => does(on(lead, 'complete-action', 'action-completed', { ...done, reason: 'Klaar' }), bot),
  )
  line.trace.note(`${id} was led`)
}

/** At any moment, also while others are at it. */
async function ends({ chance, line }: Stage, draft: Draft, on: On, does: Does): Promise<void> {
  await line.wait(chance.between(0, 45_000))
  await (chance.happens(0.5)
    ? does(on(draft.by, 'withdraw-consent', 'consent-withdrawn', { by: 'parent1' }))
    : does(on(people.carla, 'erase', 'erased', { sure: 'true' })))
}

/** Two people, or one with two devices, at two bots. */
async function atOnce(
  { chance, bots, line }: Stage,
  ...both: ((bot: Bot) => Promise<void>)[]
): Promise<void> {
  const first = chance.happens(0.5) ? 0 : 1
  await Promise.all(
    both.map(async (does, index) => {
      await line.wait(chance.happens(0.6) ? chance.between(0, 8) : chance.between(0, 3_000))
      await does((index + first) % 2 === 0 ? bots[0] : bots[1])
    }),
  )
}

async function leadOf(stage: Stage, { intake }: Draft): Promise<Somebody | undefined> {
  const lead = (await stage.signalOf(intake))?.lead
  return everyone.find(({ member }) => member.id === lead)
}

const raise = ({ by, intake, rev }: Draft): Pressing => ({
  by,
  verb: 'raise',
  where: 'chat',
  event: 'signal-raised',
  about: intake,
  data: { intake, rev, step: 'check', checkedNoNames: 'true' },
})
