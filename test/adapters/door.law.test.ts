import { Socket } from 'node:net'
import * as fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { startHouse } from '#support/house.ts'
import { knock } from '#support/knock.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

/** In every text that is sent: it may come back to who sent it, and stand nowhere else. */
const canary = 'Kwetsbaar Kanarietje'

const verbs = [
  'start',
  'answer',
  'back',
  'raise',
  'save',
  'discard',
  'take-up',
  'details',
  'close',
  'koppel',
  'x',
]
const things = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      '',
      '\u{0}\u{1F600}',
      'x'.repeat(5_000),
      '../../etc/passwd',
      "' OR 1=1 --",
      -0,
      1e308,
      [[[[]]]],
      { id: {} },
      JSON.parse('{"__proto__":{"polluted":true}}'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://evil.example/', 'http://evil.example@127.0.0.1.nip.example/'),
  },
)

/** Where one thing is put in the place of another; undefined takes it away. */
type Change = { path: readonly string[]; thing: unknown }
const change = (paths: readonly string[][]): fc.Arbitrary<Change> =>
  fc.record({ path: fc.constantFrom(...paths), thing: fc.option(things, { nil: undefined }) })

function changed(value: Json, { path: [name, ...rest], thing }: Change): Json {
  if (name === undefined) return value
  const inside = value[name]
  const next = rest.length === 0 ? thing : isJson(inside) ? changed(inside, { path: rest, thing }) : inside
  return { ...value, [name]: next }
}
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every name in it, with the names that lead there. */
const pathsOf = (value: Json, before: string[] = []): string[][] =>
  Object.entries(value).flatMap(([name, inside]) => {
    const path = [...before, name]
    return isJson(inside) ? [path, ...pathsOf(inside, path)] : [path]
  })

const kindsOf = (person: Person): fc.Arbitrary<Json> => {
  const press = fc
    .tuple(fc.constantFrom(...verbs), fc.oneof(things, fc.dictionary(fc.string(), things)))
    .map(([verb, data]) => ({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    }))
  const word = fc.constantFrom('signaal', 'help', '1', 'terug', 'stop', 'klok +1d', 'als carla', canary)
  const said = word.map((text) => ({ type: 'message', text, textFormat: 'plain' }))
  const other = fc.constantFrom({ type: 'installationUpdate', action: 'add' }, { type: 'conversationUpdate' })
  return fc.oneof(press, said, other).map((more) => person.activity({ ...more, note: canary }))
}

it('whatever is put into an activity, there is an answer, it is never 5xx, and nothing goes elsewhere', async () => {
  const { bot, teams, rehearsal, log } = await startHouse({ store: 'memory:' })
  await teams.installs(rehearsal.anna)
  const wires = vi.spyOn(Socket.prototype, 'connect')
  const spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
  const activities = kindsOf(rehearsal.anna).chain((activity) =>
    fc.array(change(pathsOf(activity)), { maxLength: 3 }).map((changes) => changes.reduce(changed, activity)),
  )
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(activities, async (activity) => {
      const { status, text } = await knock(bot.port, JSON.stringify(activity))
      statuses.add(status)
      expect(status).toBeLessThan(500)
      expect(status < 400 || text === '').toBe(true)
    }),
    { numRuns: 1_000 },
  )
  expect(statuses).toEqual(new Set([200, 400, 403]))
  expect(hostsOf(wires.mock.calls)).toEqual(['127.0.0.1'])
  expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  expect(
    log.filter(({ event, fields }) => event === 'turn-failed' && fields['code'] === 'unexpected'),
  ).toEqual([])
  expect(JSON.stringify(log)).not.toContain('Kanarie')
  expect({}).not.toHaveProperty('polluted')
  expect(await rehearsal.hugo.says('help')).toHaveLength(1)
})

/** Of every connection that was made: the platform's and, from this test, the bot's own. */
const hostsOf = (calls: readonly (readonly unknown[])[]): unknown[] => [
  ...new Set(calls.map(([first]) => (Array.isArray(first) ? first[0] : first)?.host)),
]
