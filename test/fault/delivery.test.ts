import { describe, expect, it } from 'vitest'
import { Reference } from '#domain/ids.ts'
import { type House, startHouse } from '#support/house.ts'
import { noPosts } from '#support/mentions.ts'
import { reconcile } from '#app/reconcile/reconcile.ts'
import { pressVerb } from '#support/press-verb.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Fault } from '#support/teams/faults.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'

const { placing } = say('nl').words.signal

/** What Teams answers to one request, and whether it did what was asked all the same. */
type Trouble = Pick<Fault, 'status' | 'after' | 'retryAfter'>
const refused: Trouble[] = [429, 412, 502, 503, 504].map((status) => ({ status }))
const unclear: Trouble[] = [500, 'reset' as const].map((status) => ({ status }))
const applied: Trouble[] = unclear.map(({ status }) => ({ status, after: 'apply' }))
const silent: Trouble[] = [{ status: 'hang' }, { status: 'hang', after: 'apply' }]

const anchor = { method: 'POST', path: /^\/v3\/conversations$/ }
const content = { method: 'PUT', path: /^\/v3\/conversations\/19:/ }

/** Anna raises something, and the first request of that kind goes wrong. */
async function raisedUnder(fault: Fault) {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { youth } = await house.linked()
  house.teams.fail(fault)
  const { reference } = await raise(house.rehearsal.anna, pupil)
  await house.beat()
  expect(house.teams.calls.filter(({ status }) => status === fault.status)).toHaveLength(1)
  return { house, youth, reference: Reference.parse(reference) }
}

/** The content was ever in one message only; besides it there are so many that say no more than that it comes. */
function standsOnce(
  { house, youth, reference }: { house: House; youth: Channel; reference: Reference },
  stubs: number,
): void {
  const all = youth.messages()
  expect(all.filter(({ said }) => JSON.stringify(said.history).includes(pupil.factsOwn))).toHaveLength(1)
  expect(all.filter(({ text }) => text.startsWith(placing(reference)))).toHaveLength(stubs)
  expect(textOf(shownTo(house.rehearsal.anna))).toContain(`Je signaal ${reference} staat in het netwerk.`)
}

describe('a card that Teams does not take', () => {
  const name = ({ status, after }: Trouble) => `${status}${after ? ', and done all the same' : ''}`

  it.each([...refused, ...unclear, ...applied].map((trouble) => [name(trouble), trouble] as const))(
    'at the anchor (%s) stands there once; at most an empty one stays behind',
    async (_name, trouble) => {
      const scene = await raisedUnder({ ...anchor, ...trouble })
      await scene.house.at('2026-11-23T10:01')
      standsOnce(scene, trouble.after ? 1 : 0)
    },
  )

  it.each([...refused, ...unclear, ...applied].map((trouble) => [name(trouble), trouble] as const))(
    'at its content (%s) stands there once, and nothing else',
    async (_name, trouble) => {
      const scene = await raisedUnder({ ...content, ...trouble })
      await scene.house.at('2026-11-23T10:01')
      standsOnce(scene, 0)
    },
  )

  it('because Teams is silent stands there once', async () => {
    const tries = silent.flatMap((trouble) => [anchor, content].map((at) => ({ ...at, ...trouble })))
    const scenes = await Promise.all(tries.map((fault) => raisedUnder(fault)))
    for (const [index, scene] of scenes.entries()) {
      await scene.house.at('2026-11-23T10:01')
      const { method, after }: Fault = tries[index] ?? { status: 500 }
      standsOnce(scene, method === 'POST' && after ? 1 : 0)
    }
  })

  it('waits as long as Teams asks', async () => {
    const scene = await raisedUnder({ ...anchor, status: 429, retryAfter: 90 })
    const asked = scene.house.teams.calls.length
    await scene.house.at('2026-11-23T10:01')
    expect(scene.house.teams.calls).toHaveLength(asked)
    await scene.house.at('2026-11-23T10:02')
    standsOnce(scene, 0)
  })
})

describe('a channel that is gone', () => {
  it.each([403, 404])(
    '(%i) is told to the coordinator once a day; the card stands there when it is back',
    async (status) => {
      const { house, youth, carla, anna } = await raised()
      const lift = house.teams.failFor(youth, status)
      await house.beat()
      expect(carla.sees()).toEqual([expect.stringContaining('Ik kan niet bij het kanaal')])
      expect(carla.sees().join()).not.toContain(pupil.factsOwn)
      await house.at('2026-11-23T11:01')
      expect(carla.sees()).toHaveLength(1)
      lift()
      await house.at('2026-11-23T12:02')
      expect(textOf(youth.card())).toContain(pupil.factsOwn)
      expect(youth.cards()).toHaveLength(1)
      expect(textOf(shownTo(anna))).toContain('staat in het netwerk.')
    },
  )

  it.each([403, 404])('(%i) is told also when not even its members can be asked', async (status) => {
    const { house, youth, carla } = await raised()
    house.teams.failFor(youth, status)
    await house.at('2026-11-23T10:06')
    expect(carla.sees()).toEqual([expect.stringContaining('Ik kan niet bij het kanaal')])
  })
})

describe('a card that somebody deleted', () => {
  const deletes = (youth: Channel) => {
    for (const { said, card } of youth.messages()) if (card) said.deleted = true
  }

  it('comes back once, as the signal is then', async () => {
    const { house, youth, bram } = await raised()
    await house.beat()
    const card = youth.card() ?? {}
    deletes(youth)
    await bram.presses('Ik pak dit op', { in: youth, on: card })
    for (const time of ['10:00', '10:01', '10:10', '11:00']) await house.at(`2026-11-23T${time}`)
    expect(youth.cards().map((one) => textOf(one).includes('OPGEPAKT'))).toEqual([true])
  })

  it('of what is over is not missed, and nothing is sent there any more', async () => {
    const { house, youth, teams, anna } = await raised()
    await house.beat()
    deletes(youth)
    await pressVerb(house, anna, 'withdraw-consent', { by: 'parent1' })
    await house.beat()
    const sent = () =>
      teams.calls.filter(({ path, method }) => path.includes('19:') && method !== 'GET').length
    const before = sent()
    for (const time of ['10:01', '10:10', '12:00']) await house.at(`2026-11-23T${time}`)
    await reconcile(house.bot.world)
    await house.beat()
    expect(sent()).toBe(before)
    expect(youth.cards()).toEqual([])
  })
})

it('a channel that takes the empty message and refuses what is put on it gets one an hour; the coordinator hears', async () => {
  const { house, youth, teams, carla } = await raised()
  teams.fail({ method: 'PUT', path: /19:/, status: 403, times: 1_000 })
  for (const time of ['10:00', '10:01', '10:10', '10:30', '10:59']) await house.at(`2026-11-23T${time}`)
  expect(youth.cards()).toHaveLength(1)
  expect(carla.sees()).toEqual([expect.stringContaining('Ik kan niet bij het kanaal')])
})

it('while Teams does not say who is in the channel the card waits, and comes within minutes after, not an hour', async () => {
  const { house, youth, teams } = await raised()
  const lift = teams.fail({ method: 'GET', path: /19:.*members/, status: 503, times: 1_000 })
  await house.at('2026-11-23T10:06')
  for (let minute = 7; minute < 50; minute += 1)
    await house.at(`2026-11-23T10:${String(minute).padStart(2, '0')}`)
  expect(youth.cards()).toEqual([])
  expect(house.log.filter(({ event }) => event === 'work-again').length).toBeGreaterThan(8)
  lift()
  await house.at('2026-11-23T10:55')
  expect(youth.cards()).toHaveLength(1)
})

/** Anna raised a signal on a Monday morning; it is not in the channel yet. */
async function raised() {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { youth } = await house.linked()
  await raise(house.rehearsal.anna, pupil)
  return { house, youth, teams: house.teams, ...house.rehearsal }
}

const unreached = (who: string) => expect.stringContaining(`Ik kan ${who}`)
const to = (person: Person) => ({
  method: 'POST',
  path: new RegExp(`^/v3/conversations/${person.chat}/activities`),
})

describe('feedback to the reporter', () => {
  const takenUp = (person: Person) => person.sees().filter((text) => text.includes('Je signaal is opgepakt'))

  it.each([...refused, ...unclear])('after $status arrives', async (trouble) => {
    const { house, youth, teams, anna, bram } = await raised()
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    teams.fail({ ...to(anna), ...trouble })
    await house.beat()
    expect(takenUp(anna)).toEqual([])
    await house.at('2026-11-23T10:01')
    expect(takenUp(anna)).toHaveLength(1)
  })

  it.each(applied)('that arrived with $status may come twice, and no more', async (trouble) => {
    const { house, youth, teams, anna, bram } = await raised()
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    teams.fail({ ...to(anna), ...trouble })
    for (const time of ['10:00', '10:01', '10:10']) await house.at(`2026-11-23T${time}`)
    expect(takenUp(anna)).toHaveLength(2)
  })

  it('that cannot arrive in any way is told to who leads and to the coordinator, within a working day (K13)', async () => {
    const { house, youth, teams, anna, bram, carla } = await raised()
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    teams.failFor(anna, 403)
    teams.fail(noPosts)
    await house.beat()
    await house.at('2026-11-24T10:00')
    for (const reader of [bram, carla])
      expect(reader.sees().filter((text) => text.includes('Ik kan '))).toEqual([unreached('Anna')])
    expect((await house.journal()).filter(({ verb }) => verb === 'not-reached')).toHaveLength(1)
  })
})

describe('a reminder', () => {
  /** Bram leads; his own action is due on Monday 30 November, and he hears of it on Thursday the 26th. */
  async function bramOwes() {
    const scene = await raised()
    await scene.house.beat()
    await scene.bram.presses('Ik pak dit op', { in: scene.youth })
    await scene.house.beat()
    await scene.bram.presses('Begin')
    await scene.house.beat()
    const before = scene.bram.sees().length
    return { ...scene, news: () => scene.bram.sees().slice(before) }
  }

  it.each(applied)('that may have arrived ($status) counts as sent', async (trouble) => {
    const { house, teams, bram, news } = await bramOwes()
    teams.fail({ ...to(bram), ...trouble })
    for (const time of ['08:30', '08:31', '09:30']) await house.at(`2026-11-26T${time}`)
    expect(news()).toHaveLength(1)
  })

  it.each(unclear)('that did not arrive ($status) is not said again; the next rung is', async (trouble) => {
    const { house, teams, bram, news } = await bramOwes()
    teams.fail({ ...to(bram), ...trouble })
    for (const time of ['08:30', '08:31', '09:30']) await house.at(`2026-11-26T${time}`)
    expect(news()).toEqual([])
    await house.at('2026-11-30T08:30')
    expect(news()).toHaveLength(1)
  })

  it.each(refused)('that Teams refused for now ($status) comes a little later, once', async (trouble) => {
    const { house, teams, bram, news } = await bramOwes()
    teams.fail({ ...to(bram), ...trouble })
    await house.at('2026-11-26T08:30')
    expect(news()).toEqual([])
    for (const time of ['08:31', '09:30']) await house.at(`2026-11-26T${time}`)
    expect(news()).toHaveLength(1)
  })

  it('for somebody whom no way reaches is heard by the coordinator, within a working day (K13)', async () => {
    const { house, teams, bram, carla } = await bramOwes()
    teams.failFor(bram, 403)
    teams.fail(noPosts)
    await house.at('2026-11-26T08:30')
    await house.at('2026-11-26T17:00')
    expect(carla.sees()).toEqual([unreached('Bram')])
  })
})
