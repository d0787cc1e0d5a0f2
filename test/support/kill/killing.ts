import { setTimeout } from 'node:timers/promises'
import { later, minutes } from '#domain/time/instant.ts'
import { chance } from '#support/chance.ts'
import { placeOf } from '#support/teams/ports.ts'
import { everyWay, faulty } from '#support/teams/weather.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { moment } from '#support/time.ts'
import type { Seen } from '../../figures/row.ts'
import { type Child, startChild } from './child.ts'
import { factsOf } from './crowd.ts'
import { boundaries } from './mortal.ts'
import type { Order, Report, Scene } from './small-process.ts'
import { standingOf, type Told } from './standing.ts'

const accounts = [
  'anna@carmel',
  'bram@wijkracht',
  'carla@oldenzaal',
  'daan@ooc',
  'els@ggd',
  'gerda@impuls',
].map((name) => `${name}.example`)
const deadlineMs = 250
const startsAt = moment('2026-11-23 09:00')

/**
 * Six people raise one thing after the other, in a process that is killed so many times: by us at a random moment, or by
 * itself at a boundary. What nobody answered they raise again in the next life. Throws when something is lost or doubled.
 */
export async function killing(seed: number, times: number, folder: string, store: string) {
  const teams = await startTeams()
  const stage = stageOf(teams)
  const roll = chance(`${seed} kills`)
  let lives = 0
  const loading = () => load(folder, store)
  let next = loading()
  const born = async (): Promise<Life> => {
    lives += 1
    const life = await next
    next = loading()
    return begun(life, stage.scene(later(startsAt, minutes(10) * lives)))
  }
  try {
    await linked(await born())
    const drawn = teams.weather({ seed, odds: everyWay(35), latestMs: 1_000 })
    for (let kills = 0; kills < times; kills += 1) await dies(await born(), roll, stage)
    teams.weather(null)
    await teams.settled()
    await finishes(await born(), stage)
    await teams.settled()
    return told(seed, stage, { calls: faulty(drawn) + drawn.fine, faulty: faulty(drawn) })
  } finally {
    await (await next).kill()
    await teams.close()
  }
}

type Life = Child<Order, Report>

/** Who is there, what they are still at, and what they read of the rest. */
function stageOf(teams: Teams) {
  const people = accounts.map((account) => teams.person(account))
  for (const one of people) one.installed = one.opened = true
  const channel = teams.channel('18-', people)
  const open = new Map<string, string>()
  const told: Told[] = []
  let count = 0
  const known = people.map(({ tenant, objectId, user, account, name }) => ({
    tenant,
    objectId,
    user,
    account,
    name,
  }))
  return {
    channel,
    open,
    told,
    next: () => factsOf((count += 1)),
    /** Resolves after so many more, or when nothing comes of it for long. */
    requests: async (many: number): Promise<void> => {
      const enough = teams.calls.length + many
      await teams.until(() => teams.calls.length > enough, 2_000).catch(() => undefined)
    },
    scene: (now: number): Scene => ({
      serviceUrl: teams.serviceUrl,
      deadlineMs,
      now,
      channel: placeOf(teams.serviceUrl, channel),
      people: known,
    }),
  }
}
type Stage = ReturnType<typeof stageOf>

async function load(folder: string, store: string): Promise<Life> {
  const env = { SEINHUIS_STORE: store, NODE_COMPILE_CACHE: `${folder}/compiled` }
  const child = startChild<Order, Report>('small-process.ts', env)
  if (!(await child.hears('loaded'))) throw new Error('the process does not start')
  return child
}

async function begun(life: Life, scene: Scene): Promise<Life> {
  life.order({ begin: scene })
  if (!(await life.hears('begun'))) throw new Error('the process does not begin')
  return life
}

async function linked(life: Life): Promise<void> {
  life.order({ link: 'carla@oldenzaal.example' })
  await life.hears('linked')
  await life.kill()
}

/** Half of them at a boundary, a few after the named one; the others a moment after they made so many requests. */
async function dies(life: Life, roll: () => number, stage: Stage): Promise<void> {
  const byItself = roll() < 0.5
  const at = boundaries[Math.floor(roll() * boundaries.length)] ?? null
  if (byItself) life.order({ die: { at, further: Math.floor(roll() * 4) } })
  const killed = stage
    .requests(byItself ? 60 : roll() * 30)
    .then(() => setTimeout(roll() * 30))
    .then(life.kill)
  while (!life.isDead()) await raises(life, stage, stage.next)
  await Promise.race([killed, life.gone()])
}

/** Everyone raises what they are still at, or something else; meanwhile what is due is done. */
async function raises(life: Life, { open, told }: Stage, next: () => string | undefined): Promise<void> {
  const raising = accounts.map(async (account) => {
    const facts = open.get(account) ?? next()
    if (facts === undefined) return
    open.set(account, facts)
    life.order({ raise: facts, by: account })
    const said = await life.hears('raised', facts)
    if (!said?.confirmed) return
    open.delete(account)
    told.push({ facts, confirmed: said.confirmed })
  })
  life.order({ work: true })
  await Promise.all([...raising, life.hears('idle')])
}

/** Nobody dies any more: what is still open is raised, and all that is due is done. */
async function finishes(life: Life, stage: Stage): Promise<void> {
  for (let left = 5; stage.open.size > 0 && left > 0; left -= 1) await raises(life, stage, () => undefined)
  life.order({ work: true })
  await life.hears('idle')
  await life.kill()
}

function told(seed: number, { channel, told, open }: Stage, calls: Seen): Seen {
  const { lost, doubled, confirmed, stubs } = standingOf(channel, told)
  const unanswered = [...open.values()]
  if (lost.length + doubled.length + unanswered.length > 0)
    throw new Error(`FAULT_SEED=${seed}: ${JSON.stringify({ lost, doubled, unanswered })}`)
  return { confirmed, stubs, ...calls }
}
