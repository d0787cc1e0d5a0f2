import { createRequire } from 'node:module'
import { Application } from '@microsoft/teams-ai/lib/Application.js'
import { type CloudAdapterBase, TurnContext } from 'botbuilder'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Card, Reply } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { application } from '#adapters/teams/application.ts'
import { serve } from '#adapters/teams/server.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { openDoor, placeOf, rehearsal, silent, unwatched } from '#support/teams/ports.ts'
import { actions, button, cardOf } from '#support/teams/sample-cards.ts'

let teams: Teams
let anna: Person
let bram: Person
let channel: Channel
const adapter = createAdapter(rehearsal)

beforeEach(async () => {
  teams = await startTeams()
  anna = teams.person('anna@carmel.example', { name: 'Anna' })
  bram = teams.person('bram@wijkracht.example', { name: 'Bram' })
  channel = teams.channel('18-', [anna, bram])
  const card = cardOf('Signaal', actions(button('Oppakken')))
  await teamsMessenger(adapter, '', silent).post(placeOf(teams.serviceUrl, channel), {
    summary: 'kaart',
    card,
  })
})
afterEach(() => teams.close())

async function opened(app: Application): Promise<void> {
  const { port, close } = await serve({
    adapter,
    app,
    threshold: openDoor,
    port: 0,
    host: '127.0.0.1',
    watch: unwatched,
  })
  onTestFinished(close)
  teams.botAt(`http://127.0.0.1:${port}/api/messages`)
}

/** What only Anna may see, and a wish of the card to be fetched again by her. */
const secret = (whom: string): Card & { refresh: object } => ({
  ...cardOf(`Alleen voor ${whom}`),
  refresh: { action: { type: 'Action.Execute', verb: 'details' }, userIds: [whom] },
})

describe('a card for one person', () => {
  it('is the answer to that press, and is never sent to the channel', async () => {
    const answers: Reply[] = [{ card: secret('Anna') }, { card: cardOf('Alleen voor Bram') }]
    await opened(application(adapter, async () => answers.shift() ?? { messages: [] }, silent))
    const before = teams.calls.length
    expect(await anna.presses('Oppakken', { in: channel })).toMatchObject({ value: secret('Anna') })
    await bram.presses('Oppakken', { in: channel })
    expect(anna.sees(channel)).toEqual(['Alleen voor Anna'])
    expect(bram.sees(channel)).toEqual(['Alleen voor Bram'])
    expect(teams.calls.slice(before)).toEqual([])
  })

  it('would be sent to all by the route of the library', async () => {
    const app = new Application({ adapter })
    app.adaptiveCards.actionExecute('oppakken', async () => secret('Anna'))
    await opened(app)
    const before = teams.calls.length
    await anna.presses('Oppakken', { in: channel })
    expect(teams.calls.slice(before)).toMatchObject([{ method: 'PUT' }])
  })
})

describe('while somebody waits for an answer', () => {
  const thinking = async (make: (handle: () => Promise<void>) => Application): Promise<string[]> => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const sent: string[] = []
    const app = make(async () => {
      await vi.advanceTimersByTimeAsync(5_000)
    })
    await app.run(new TurnContext(keeping(sent), anna.activity({ type: 'message', text: 'help' })))
    return sent
  }

  it('nothing is sent', async () => {
    const quiet = await thinking((wait) =>
      application(adapter, () => wait().then(() => ({ messages: [] })), silent),
    )
    expect(quiet).toEqual([])
  })

  it('the library would say that somebody types', async () => {
    const restless = await thinking((wait) => {
      const app = new Application({ adapter, startTypingTimer: false })
      app.addRoute(async () => true, wait)
      return app
    })
    expect(restless).toContain('typing')
  })
})

describe('a turn that falls over', () => {
  /** What the library throws: it holds what was to be sent. */
  class RestError extends Error {
    override readonly name = 'RestError'
    readonly request = { body: 'kanarie' }
  }

  it('is a name in the log, and a status for who waits', async () => {
    const lines: unknown[] = []
    const line = (...said: unknown[]) => void lines.push(said)
    const spoken = [vi.spyOn(console, 'error'), vi.spyOn(process.stderr, 'write')]
    onTestFinished(() => void vi.restoreAllMocks())
    const fall = () => Promise.reject(new RestError('kanarie'))
    await opened(application(adapter, fall, { info: line, warn: line, error: line }))
    const before = teams.calls.length
    const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'start' } } }
    expect(await anna.sends(anna.activity({ type: 'message', text: 'help' }))).toMatchObject({
      status: 200,
      text: '',
    })
    expect(await anna.sends(anna.activity(press))).toMatchObject({ status: 400, text: '' })
    expect(lines).toEqual(Array.from({ length: 2 }, () => ['turn-error', { error: 'RestError' }]))
    expect(teams.calls.slice(before)).toEqual([])
    expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  })
})

it('the part of the library that speaks to a model is never made, nor loaded', () => {
  const app = application(adapter, async () => ({ messages: [] }), silent)
  expect(() => app.ai).toThrow('AI')
  const loaded = Object.keys(createRequire(import.meta.url).cache)
  expect(loaded.filter((file) => file.includes('/teams-ai/lib/Application.js'))).toHaveLength(1)
  expect(loaded.filter((file) => file.includes('/node_modules/openai/'))).toEqual([])
})

/** An adapter that keeps the kinds of what is sent. */
function keeping(sent: string[]): CloudAdapterBase {
  const kept = Object.create(adapter)
  kept.sendActivities = async (_context: unknown, activities: { type: string }[]) => {
    sent.push(...activities.map(({ type }) => type))
    return activities.map(() => ({ id: '1' }))
  }
  return kept
}
