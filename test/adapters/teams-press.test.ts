import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import { type Teams, startTeams } from '#support/teams-simulator.ts'
import { textOf } from '#support/teams/card.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { actions, button, cardOf, fresh } from '#support/teams/sample-cards.ts'
import { type StubBot, startStubBot } from '#support/teams/stub-bot.ts'
import { addressOf, placeOf, rehearsal, silent } from '#support/teams/ports.ts'

let bot: StubBot
let teams: Teams
let anna: Person
let bram: Person
let channel: Channel

beforeEach(async () => {
  bot = await startStubBot()
  teams = await startTeams()
  teams.botAt(bot.url)
  anna = teams.person('anna@carmel.example', { name: 'Anna' })
  bram = teams.person('bram@wijkracht.example', { name: 'Bram' })
  channel = teams.channel('18-', [anna, bram])
})
afterEach(async () => {
  await teams.close()
  await bot.close()
})

const messenger = teamsMessenger(createAdapter(rehearsal), '', silent)
const of = (person: Person) => addressOf(teams.serviceUrl, person)
const there = () => placeOf(teams.serviceUrl, channel)
const told = (person: Person, card: Card) => messenger.tell(of(person), { summary: 'kaart', card })
const posted = async (card: Card) => {
  const delivery = await messenger.post(there(), { summary: 'kaart', card })
  return 'done' in delivery ? delivery.done : ''
}

describe('somebody presses a button', () => {
  beforeEach(async () => {
    await teams.installs(anna)
    bot.heard.length = 0
  })

  it('wherever it stands, and all that is filled in or prefilled goes along', async () => {
    const inputs = {
      type: 'Container',
      items: [
        { type: 'Input.Text', id: 'what', maxLength: 10 },
        { type: 'Input.Text', id: 'empty' },
        { type: 'Input.Date', id: 'dueOn', value: '2026-11-24' },
        { type: 'Input.Toggle', id: 'sure', title: 'Zeker' },
        { type: 'Column', items: [actions(button('Verder'))] },
      ],
    }
    await told(anna, cardOf('Wat?', inputs))
    await anna.presses('Verder', { inputs: { what: 'bellen' } })
    expect(bot.heard).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: expect.stringMatching(/^\d+$/),
        value: {
          action: {
            type: 'Action.Execute',
            verb: 'verder',
            data: { signal: 's_1', what: 'bellen', dueOn: '2026-11-24', sure: 'false' },
          },
        },
      },
    ])
    expect(bot.heard[0]).not.toHaveProperty('value.action.data.empty')
  })

  it('in a folded card, with the inputs around it; a button without inputs takes none', async () => {
    const folded = cardOf('Meer', { type: 'Input.Text', id: 'inner' }, actions(button('Bewaar')))
    const around = cardOf(
      'Kaart',
      { type: 'Input.Text', id: 'outer', value: 'x' },
      actions(
        { type: 'Action.ShowCard', title: 'Meer', card: folded },
        button('Stop', { associatedInputs: 'none' }),
      ),
    )
    await told(anna, around)
    await anna.presses('Bewaar', { inputs: { inner: 'y' } })
    await anna.presses('Stop')
    expect(bot.heard.map((activity) => activity.value)).toMatchObject([
      { action: { data: { outer: 'x', inner: 'y' } } },
      { action: { data: { signal: 's_1' } } },
    ])
    expect(bot.heard[1]).not.toHaveProperty('value.action.data.outer')
  })

  it.each([
    ['an input that is not there', { who: 'x' }, 'Nobody can fill in who'],
    ['more than fits', { what: 'veel te lang' }, 'longer than 5'],
    ['a choice that is not there', { what: 'kort', theme: 'b,c' }, 'Nobody can choose c'],
    ['nothing where something is required', {}, 'what is required'],
  ])('but Teams does not send %s', async (_, inputs, why) => {
    const choices = [
      { title: 'A', value: 'a' },
      { title: 'B', value: 'b' },
    ]
    const form = [
      { type: 'Input.Text', id: 'what', isRequired: true, maxLength: 5 },
      { type: 'Input.ChoiceSet', id: 'theme', isMultiSelect: true, choices },
    ]
    await told(anna, cardOf('Wat?', ...form, actions(button('Verder'))))
    await expect(anna.presses('Verder', { inputs })).rejects.toThrow(why)
    expect(bot.heard).toEqual([])
  })

  it('that is not there, and is told which are', async () => {
    await told(anna, cardOf('Kaart', actions(button('Verder'), button('Uit', { isEnabled: false }))))
    await expect(anna.presses('Uit')).rejects.toThrow('Nobody can press "Uit": there is Verder')
  })

  it('twice, as Teams does: the same activity', async () => {
    await told(anna, cardOf('Kaart', actions(button('Verder'))))
    bot.answers(async () => fresh(cardOf('Klaar')))
    await anna.presses('Verder')
    await anna.pressesAgain()
    expect(bot.heard[1]).toEqual(bot.heard[0])
  })

  it('and alone sees the answer, until the message itself changes', async () => {
    const id = await posted(cardOf('Signaal', actions(button('Oppakken'))))
    bot.answers(async () => fresh(cardOf('Je pakt dit op')))
    await anna.presses('Oppakken', { in: channel })
    expect(anna.sees(channel)).toEqual(['Je pakt dit op'])
    expect(bram.sees(channel)).toEqual(['Signaal\nOppakken'])
    expect(channel.cards().map(textOf)).toEqual(['Signaal\nOppakken'])
    await messenger.update(there(), id, { summary: 'kaart', card: cardOf('Opgepakt') })
    expect(anna.sees(channel)).toEqual(['Opgepakt'])
  })

  it('on a card that was held on to, after it was replaced', async () => {
    const id = await posted(cardOf('Signaal', actions(button('Oppakken'))))
    const old = channel.card()
    await messenger.update(there(), id, { summary: 'kaart', card: cardOf('Opgepakt') })
    await bram.presses('Oppakken', { in: channel, ...(old && { on: old }) })
    expect(bot.heard).toMatchObject([
      { replyToId: id, from: { id: bram.user }, conversation: { id: `${channel.id};messageid=${id}` } },
    ])
  })

  it('only in a channel that they are in', async () => {
    await posted(cardOf('Signaal', actions(button('Oppakken'))))
    channel.leaves(bram)
    await expect(bram.presses('Oppakken', { in: channel })).rejects.toThrow('Bram is not in 18-')
  })
})
