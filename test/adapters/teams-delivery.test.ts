import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Log, Message, Messenger } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import type { Channel } from '#support/teams/channel.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { addressOf, placeOf, rehearsal } from '#support/teams/ports.ts'
import { cardOf } from '#support/teams/sample-cards.ts'

/** Long enough for a busy machine to ask, short enough to wait for. */
const soon = 500

let teams: Teams
let anna: Person
let channel: Channel
let lines: unknown[]
let messenger: Messenger

beforeEach(async () => {
  teams = await startTeams()
  anna = teams.person('anna@carmel.example', { name: 'Anna' })
  channel = teams.channel('18-', [anna])
  lines = []
  messenger = teamsMessenger(createAdapter(rehearsal), '', log)
})
afterEach(() => teams.close())

const line = (...said: unknown[]) => void lines.push(said)
const log: Log = { info: line, warn: line, error: line }

const message = (text: string): Message => ({
  summary: 'Nieuw signaal',
  card: cardOf(text),
})
const there = () => placeOf(teams.serviceUrl, channel)
const address = () => addressOf(teams.serviceUrl, anna)

const id = '1'
const verbs = {
  post: () => messenger.post(there(), message('kanarie')),
  replyInThread: () => messenger.replyInThread(there(), id, message('kanarie')),
  update: () => messenger.update(there(), id, message('kanarie')),
  remove: () => messenger.remove(there(), id),
  open: () => messenger.open(address()),
  tell: () => messenger.tell(address(), message('kanarie')),
  updateTold: () => messenger.updateTold(address(), id, message('kanarie')),
} satisfies Record<keyof Messenger, () => Promise<unknown>>

const outcomes = [
  [401, 'later'],
  [408, 'later'],
  [412, 'later'],
  [429, 'later'],
  [502, 'later'],
  [503, 'later'],
  [504, 'later'],
  [400, 'unreachable', 'ours'],
  [403, 'unreachable'],
  [404, 'unreachable'],
  [413, 'unreachable', 'ours'],
  [500, 'unsure'],
  [501, 'unsure'],
  ['reset', 'unsure'],
  ['hang', 'unsure'],
] as const

describe.each(Object.entries(verbs))('%s', (verb, send) => {
  it.each(outcomes)(
    'answered with %s ends as %s, after one request',
    async (status, failed, whose?: 'ours') => {
      if (status === 'hang') messenger = teamsMessenger(createAdapter(rehearsal, soon), '', log)
      teams.fail({ status, times: Number.POSITIVE_INFINITY })
      expect(await send()).toEqual({ failed, ...(whose && { ours: true }) })
      expect(teams.calls.map((call) => call.status)).toEqual([status])
      expect(lines).toEqual([['teams-call-failed', expect.objectContaining({ call: verb })]])
    },
  )

  it('waits as long as the platform asks', async () => {
    teams.fail({ status: 429, retryAfter: 7 })
    expect(await send()).toEqual({ failed: 'later', afterMs: 7_000 })
  })

  it('says nothing about who it was for when an administrator stopped the bot', async () => {
    teams.fail({ status: 403, code: 'BotDisabledByAdmin' })
    expect(await send()).toEqual({ failed: 'unreachable', ours: true })
  })

  it('does not follow the platform elsewhere', async () => {
    teams.fail({ status: 307, headers: { location: `${teams.serviceUrl}v3/elsewhere` } })
    expect(await send()).toEqual({ failed: 'unsure' })
    expect(teams.calls).toHaveLength(1)
  })

  it('that nobody is there to hear was certainly not applied', async () => {
    await teams.close()
    expect(await send()).toEqual({ failed: 'later' })
    teams = await startTeams()
  })
})

it.each(['post', 'replyInThread', 'update', 'tell', 'updateTold'] as const)(
  'gives away nothing of what was sent when %s fails',
  async (verb) => {
    for (const status of [403, 429, 500, 'reset'] as const) {
      teams.fail({ status })
      const said = inspect([await verbs[verb](), lines], {
        showHidden: true,
        customInspect: false,
        depth: 20,
      })
      expect(said).not.toContain('kanarie')
    }
  },
)

describe('one send', () => {
  it.each([404, 500])('refused with %s is not taken for one that could not connect', async (status) => {
    teams.fail({ status, code: 'ECONNREFUSED' })
    expect(await messenger.post(there(), message('Eén zorg'))).not.toEqual({ failed: 'later' })
  })

  it('removes nothing when the platform only breaks', async () => {
    teams.fail({ status: 500, code: 'ActivityNotFoundInConversation' })
    expect(await messenger.remove(there(), '1')).toEqual({ failed: 'unsure' })
  })

  it('that was applied and then failed is unsure, and was applied once', async () => {
    teams.fail({ status: 500, after: 'apply' })
    expect(await messenger.post(there(), message('Eén zorg'))).toEqual({ failed: 'unsure' })
    expect(channel.cards().map(textOf)).toEqual(['Eén zorg'])
  })

  it('that succeeds without an id is unsure', async () => {
    teams.fail({ status: 200 })
    expect(await messenger.post(there(), message('Eén zorg'))).toEqual({ failed: 'unsure' })
  })

  it('is cut after four seconds of silence', async () => {
    teams.fail({ status: 'hang', times: 9 })
    const began = performance.now()
    const patient = teamsMessenger(createAdapter(rehearsal), '', log)
    expect(await patient.post(there(), message('Eén zorg'))).toEqual({ failed: 'unsure' })
    expect(performance.now() - began).toBeGreaterThan(3_900)
    expect(performance.now() - began).toBeLessThan(6_000)
    expect(teams.calls).toHaveLength(1)
  })

  it('within a turn is one request too', async () => {
    const adapter = createAdapter(rehearsal, soon)
    anna.opened = true
    for (const [status, why] of [
      [503, 'as the test asked'],
      ['reset', 'ECONNRESET'],
      ['hang', 'deadline'],
    ] as const) {
      teams.fail({ status })
      const reference = { serviceUrl: teams.serviceUrl, conversation: { id: anna.chat } }
      const turn = adapter.continueConversationAsync('', reference as never, async (context) => {
        await context.sendActivity('hoi')
      })
      await expect(turn).rejects.toThrow(why)
    }
    expect(teams.calls.map(({ status }) => status)).toEqual([503, 'reset', 'hang'])
  })

  it('stands, whatever goes wrong around it', async () => {
    const broken = (when: 'before' | 'after') => {
      const adapter = createAdapter(rehearsal, soon)
      adapter.use(async (_, next) => {
        if (when === 'after') await next()
        throw new Error('broken')
      })
      return teamsMessenger(adapter, '', log)
    }
    expect(await broken('before').post(there(), message('Eén zorg'))).toEqual({ failed: 'later' })
    expect(teams.calls).toEqual([])
    expect(await broken('after').post(there(), message('Eén zorg'))).toHaveProperty('done')
  })

  it('that fails is no error of the turn', async () => {
    const adapter = createAdapter(rehearsal, soon)
    adapter.onTurnError = vi.fn<typeof adapter.onTurnError>()
    teams.fail({ status: 500 })
    await teamsMessenger(adapter, '', log).post(there(), message('Eén zorg'))
    expect(adapter.onTurnError).not.toHaveBeenCalled()
  })
})

describe('the log', () => {
  it('has the codes that an administrator looks up', async () => {
    teams.fail({ status: 403, code: 'ConversationBlockedByUser' })
    await messenger.post(there(), message('Eén zorg'))
    teams.fail({ status: 'reset' })
    await messenger.post(there(), message('Eén zorg'))
    expect(lines).toEqual([
      ['teams-call-failed', { call: 'post', status: 403, code: 'ConversationBlockedByUser', left: true }],
      ['teams-call-failed', { call: 'post', status: null, code: 'ECONNRESET', left: true }],
    ])
  })

  it('has no sentence, even where the platform writes one for a code', async () => {
    teams.fail({ status: 403, code: 'Anna mag dit niet lezen' })
    await messenger.post(there(), message('Eén zorg'))
    expect(lines).toEqual([['teams-call-failed', { call: 'post', status: 403, code: null, left: true }]])
  })
})
