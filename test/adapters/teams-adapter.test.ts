import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import type { Channel } from '#support/teams/channel.ts'
import { textOf } from '#support/teams/card.ts'
import { placeOf, rehearsal, silent } from '#support/teams/ports.ts'
import { cardOf } from '#support/teams/sample-cards.ts'

let teams: Teams
let channel: Channel

beforeEach(async () => {
  teams = await startTeams()
  channel = teams.channel('18-', [teams.person('anna@carmel.example')])
})
afterEach(() => teams.close())

const message = (text: string): Message => ({
  summary: 'Nieuw signaal',
  card: cardOf(text),
})
const there = () => placeOf(teams.serviceUrl, channel)

describe('the registration', () => {
  it('decides whether tokens are asked for and sent', async () => {
    const proof = { secret: 'secret' }
    const { credentialsFactory } = createAdapter({ appId: 'app', tenantId: 'x', proof, serviceHosts: [] })
    expect(await credentialsFactory.isAuthenticationDisabled()).toBe(false)
    expect(await credentialsFactory.isValidAppId('app')).toBe(true)
    expect(await createAdapter(rehearsal).credentialsFactory.isAuthenticationDisabled()).toBe(true)
  })
})

describe('without a token', () => {
  const withSignature = (signRequest: () => Promise<unknown>) => {
    const adapter = createAdapter(rehearsal, 200)
    adapter.use(async (context, next) => {
      context.turnState.get(adapter.ConnectorClientKey).credentials = { signRequest }
      await next()
    })
    return teamsMessenger(adapter, '', silent)
  }

  it('nothing leaves, and the message waits', async () => {
    const locked = withSignature(() => Promise.reject(new Error('no token')))
    expect(await locked.post(there(), message('Eén zorg'))).toEqual({ failed: 'later' })
    expect(teams.calls).toEqual([])
  })

  it('that comes after the deadline, nothing leaves either', async () => {
    const login = Promise.withResolvers<void>()
    const slow = withSignature(() => login.promise)
    expect(await slow.post(there(), message('Te laat'))).toEqual({ failed: 'later' })
    login.resolve()
    await teamsMessenger(createAdapter(rehearsal), '', silent).post(there(), message('Eén zorg'))
    expect(channel.cards().map(textOf)).toEqual(['Eén zorg'])
  })
})
