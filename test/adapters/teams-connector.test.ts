import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Messenger } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import type { Channel } from '#support/teams/channel.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { addressOf, placeOf, rehearsal, silent } from '#support/teams/ports.ts'
import { cardOf } from '#support/teams/sample-cards.ts'

let teams: Teams
let anna: Person
let channel: Channel
let messenger: Messenger

beforeEach(async () => {
  teams = await startTeams()
  anna = teams.person('anna@carmel.example', { name: 'Anna' })
  channel = teams.channel('18-', [anna])
  messenger = teamsMessenger(createAdapter(rehearsal), '', silent)
})
afterEach(() => teams.close())

const message = (text: string): Message => ({
  summary: 'Nieuw signaal',
  card: cardOf(text),
})
const there = () => placeOf(teams.serviceUrl, channel)
const address = () => addressOf(teams.serviceUrl, anna)
const done = <Value>(delivery: { done: Value } | { failed: string }): Value => {
  if ('failed' in delivery) throw new Error(`Not delivered: ${delivery.failed}`)
  return delivery.done
}
const posted = async () => done(await messenger.post(there(), message('Eén zorg')))

describe('a channel', () => {
  it('gets a new thread, and the value is the id of its first message', async () => {
    const id = await posted()
    expect(channel.messages().map(({ said }) => [said.id, said.thread])).toEqual([[id, id]])
    expect(channel.card()).toEqual(message('Eén zorg').card)
  })

  it('shows on a lock screen the summary and no more', async () => {
    await posted()
    expect(channel.messages()[0]?.said.history).toEqual([
      {
        type: 'message',
        summary: 'Nieuw signaal',
        attachments: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: message('Eén zorg').card },
        ],
      },
    ])
  })

  it('gets a reply in the thread', async () => {
    const thread = await posted()
    const reply = done(
      await messenger.replyInThread(there(), thread, { summary: 'Opgepakt', text: 'Bram pakt dit op' }),
    )
    expect(channel.messages().map(({ said, text }) => [said.id, said.thread, text])).toEqual([
      [thread, thread, 'Eén zorg'],
      [reply, thread, 'Bram pakt dit op'],
    ])
  })

  it('gets what somebody typed as it was typed, without markup', async () => {
    const thread = await posted()
    await messenger.replyInThread(there(), thread, { summary: 'Notitie', text: '*ster* <b>vet</b>' })
    expect(channel.messages().at(-1)?.said.history).toEqual([
      { type: 'message', summary: 'Notitie', text: '*ster* <b>vet</b>', textFormat: 'plain' },
    ])
  })

  it('shows the new card in the place of the old one', async () => {
    const id = await posted()
    expect(await messenger.update(there(), id, message('Twee zorgen'))).toEqual({ done: undefined })
    expect(channel.cards().map(textOf)).toEqual(['Twee zorgen'])
  })

  it('has no message to update that was never there', async () => {
    expect(await messenger.update(there(), '1', message('Twee zorgen'))).toEqual({ failed: 'unreachable' })
  })

  it('no longer shows what is removed, and removing it again succeeds', async () => {
    const id = await posted()
    expect(await messenger.remove(there(), id)).toEqual({ done: undefined })
    expect(channel.messages()).toEqual([])
    expect(await messenger.remove(there(), id)).toEqual({ done: undefined })
  })

  it('that is gone is not taken for one where the message is gone', async () => {
    const gone = { ...there(), channel: '19:gone@thread.tacv2' }
    expect(await messenger.remove(gone, '1')).toEqual({ failed: 'unreachable' })
    expect(await messenger.post(gone, message('Eén zorg'))).toEqual({ failed: 'unreachable' })
  })
})

describe('a person', () => {
  it('has one conversation with the bot, however often it is opened', async () => {
    const first = done(await messenger.open(address()))
    expect(await messenger.open(address())).toEqual({ done: first })
    expect(first).toBe(anna.chat)
  })

  it('of another tenant, or without the bot, cannot be reached', async () => {
    const hugo = teams.person('hugo@elders.example')
    expect(await messenger.open({ ...address(), tenant: 'elsewhere' })).toEqual({ failed: 'unreachable' })
    expect(await messenger.open({ ...address(), user: hugo.user })).toEqual({ failed: 'unreachable' })
  })

  it('is told, 1:1, and sees a later version in the same place', async () => {
    done(await messenger.open(address()))
    const id = done(await messenger.tell(address(), message('Morgen op bezoek')))
    expect(anna.sees()).toEqual(['Morgen op bezoek'])
    expect(await messenger.updateTold(address(), id, message('Vandaag op bezoek'))).toEqual({
      done: undefined,
    })
    expect(anna.sees()).toEqual(['Vandaag op bezoek'])
  })
})
