import type { Bot } from '#support/simulation/bot.ts'
import { type Deed, doIt } from '#support/simulation/deeds.ts'
import { type Draft, everyone, people, type Somebody } from '#support/simulation/ground.ts'
import type { Stage } from '#support/simulation/stage.ts'

/** What becomes of one signal: who does what, at which bot, and at the same moment as whom. */
export type Story = { draft: Draft; deeds: Deed[] }

type Pressing = Omit<Deed, 'answers' | 'denied' | 'pressedAt'>
type Does = (deed: Pressing, bot?: Bot) => Promise<void>
type On = (by: Somebody, verb: string, event: string, more?: object) => Pressing
/** Who tells one story. */
type Teller = { stage: Stage; draft: Draft; does: Does; on: On }

const onTheCard = ['take-up', 'think-along']
const day = 24 * 3_600_000

/** From the last card of the dialogue, or from where somebody leads already. */
export async function play(stage: Stage, story: Story, days: number): Promise<void> {
  const { chance, line } = stage
  const isLed = story.deeds.length > 0
  await line.wait(chance.between(0, 3_000))
  if (!isLed) await pressing(stage, story)(raise(story.draft))
  const teller = await tellerOf(stage, story)
  if (!teller) return
  const ending = chance.happens(0.4) ? ends(teller) : null
  await (isLed ? goesOn(teller) : isPlaced(teller))
  if (days > 0) await line.wait(days * day)
  await ending
}

/** Anna raises, Bram leads and asks Els for something: without any trouble, one after the other. */
export async function playUntilLed(stage: Stage, story: Story): Promise<void> {
  await pressing(stage, story)(raise(story.draft))
  const teller = await tellerOf(stage, story)
  if (!teller) throw new Error('nothing was raised')
  const { does, on, draft } = teller
  await does(on(people.bram, 'take-up', 'taken-up'))
  await does(begin(on, people.bram, draft))
  await does(asksEls(on, people.bram, draft))
}

const pressing =
  (stage: Stage, { deeds }: Story): Does =>
  (deed, bot = stage.chance.oneOf(stage.bots)) => {
    const started = { ...deed, answers: [], denied: false, pressedAt: 0 }
    deeds.push(started)
    return doIt(stage, started, bot)
  }

/** Null when nothing was raised. */
async function tellerOf(stage: Stage, story: Story): Promise<Teller | null> {
  const about = (await stage.signalOf(story.draft.intake))?.id
  if (!about) return null
  const on: On = (by, verb, event, more = {}) => ({
    by,
    verb,
    event,
    where: onTheCard.includes(verb) ? 'channel' : 'chat',
    about,
    data: { signal: about, rev: 1, ...more },
  })
  return { stage, draft: story.draft, does: pressing(stage, story), on }
}

/** Two take it up at the same moment; one of them begins. */
async function isPlaced({ stage, draft, does, on }: Teller): Promise<void> {
  const { chance, line } = stage
  await line.wait(chance.between(0, 12_000))
  await atOnce(
    stage,
    (bot) => does(on(people.bram, 'take-up', 'taken-up'), bot),
    (bot) => does(on(people.daan, 'take-up', 'taken-up'), bot),
  )
  const lead = chance.happens(0.3) ? await leadOf(stage, draft) : undefined
  if (!lead) return
  await line.wait(chance.between(0, 6_000))
  await does(begin(on, lead, draft))
}

/** Els says yes and no at the same moment, and what she was asked for is done twice. */
async function goesOn({ stage, draft, does, on }: Teller): Promise<void> {
  const { chance, line } = stage
  const actions = (await stage.signalOf(draft.intake))?.actions ?? []
  const offered = actions.find(({ owner }) => owner === people.els.member.id)
  if (!offered) return
  const action = { action: offered.id }
  const done = { ...action, outcome: 'done' }
  const besides = [
    on(people.gerda, 'think-along', 'thought-along'),
    on(people.bram, 'note', 'note-added', { text: `Gezien, ${draft.mark}` }),
    { ...asksEls(on, people.daan, draft) },
  ] as const
  await Promise.all([
    atOnce(
      stage,
      (bot) => does(on(people.els, 'accept-action', 'action-accepted', action), bot),
      (bot) => does(on(people.els, 'decline-action', 'action-declined', action), bot),
    ),
    ...(chance.happens(0.5) ? [does(chance.oneOf(besides))] : []),
  ])
  if (chance.happens(0.5)) return
  await line.wait(chance.between(0, 6_000))
  await atOnce(
    stage,
    (bot) => does(on(people.els, 'complete-action', 'action-completed', done), bot),
    (bot) => does(on(people.bram, 'complete-action', 'action-completed', { ...done, reason: 'Klaar' }), bot),
  )
}

/** At any moment, also while others are at it. */
async function ends({ stage: { chance, line }, draft, on, does }: Teller): Promise<void> {
  await line.wait(chance.between(0, 30_000))
  await (chance.happens(0.5)
    ? does(on(draft.by, 'withdraw-consent', 'consent-withdrawn', { by: 'parent1' }))
    : does(on(people.carla, 'erase', 'erased')))
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

const begin = (on: On, by: Somebody, { mark }: Draft): Pressing =>
  on(by, 'begin', 'begun', { goal: `Rust, ${mark}`, what: `Bellen, ${mark}`, dueOn: '2026-11-30' })

const asksEls = (on: On, by: Somebody, { mark }: Draft): Pressing =>
  on(by, 'add-action', 'action-added', {
    what: `Meekijken, ${mark}`,
    owner: people.els.member.account,
    dueOn: '2026-12-01',
  })
