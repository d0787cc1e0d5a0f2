import { expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'

/** A Monday morning at which no time goes by for the pace of sending, unless the test lets it. */
async function atOneMoment() {
  let elapsed = 0
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', elapsed: () => elapsed })
  const { youth } = await house.linked()
  const minute = async (time: string, day = '2026-11-23') => {
    elapsed += 60_000
    await house.at(`${day}T${time}`)
  }
  const asked = (method: string, path: RegExp) =>
    house.teams.calls.filter((call) => call.method === method && path.test(call.path)).length
  return { house, youth, minute, asked, ...house.rehearsal }
}

it('six signals at once come into their channel one after another, each once, and it is no trouble', async () => {
  const { house, youth, minute, asked, anna, els, gerda } = await atOneMoment()
  for (const reporter of [anna, anna, els, els, gerda, gerda]) await raise(reporter, pupil)
  await house.beat()
  expect(asked('POST', /^\/v3\/conversations$/) + asked('PUT', /19:/)).toBe(5)
  for (const time of ['10:01', '10:02', '10:03', '10:04', '10:05']) await minute(time)
  expect(youth.cards().filter((card) => textOf(card).includes(pupil.factsOwn))).toHaveLength(6)
  const notes = youth.messages().filter(({ text }) => text === say('nl').words.signal.noNamesHere)
  expect([asked('POST', /^\/v3\/conversations$/), notes.length]).toEqual([6, 6])
  expect(house.log.filter(({ level }) => level !== 'info')).toEqual([])
})

it('a form for which the chat has no room is the answer to the press, also when the press comes again', async () => {
  const { house, youth, minute, anna, bram } = await atOneMoment()
  await raise(anna, pupil)
  for (const time of ['10:01', '10:02']) await minute(time)
  await bram.presses('Ik pak dit op', { in: youth })
  await minute('10:03')
  await minute('10:04')
  const inChat = () => bram.sees().length
  const before = inChat()
  const press = async () => textOf((await bram.presses('Actie erbij', { in: youth })).value)
  const seven = [
    await press(),
    await press(),
    await press(),
    await press(),
    await press(),
    await press(),
    await press(),
  ]
  expect(inChat() - before).toBe(7)
  const form = await press()
  expect(form).toContain('Wat')
  expect(seven.some((answer) => answer.includes(form))).toBe(false)
  expect(textOf((await bram.pressesAgain()).value)).toBe(form)
  expect(inChat() - before).toBe(7)
  expect(house.log.filter(({ event }) => event === 'turn-failed')).toEqual([])
})

const danger = 'rf_life_danger_now'
const { stopReminder, helpCall } = say('nl').words.chat

/** Ordinary messages took all the room in the chat with this person that is not kept for what goes first. */
function fill({ bot }: House, { tenant, chat }: Person): void {
  while (bot.world.room.take({ tenant, conversation: chat }, false) === 0);
}

it('a reminder for which the chat has no room comes when there is, once', async () => {
  const { house, youth, minute, anna, bram } = await atOneMoment()
  await raise(anna, pupil)
  for (const time of ['10:01', '10:02']) await minute(time)
  await bram.presses('Ik pak dit op', { in: youth })
  for (const time of ['10:03', '10:04']) await minute(time)
  await bram.presses('Begin')
  await minute('10:05')
  const news = newsOf(bram)
  fill(house, bram)
  await house.at('2026-11-26T08:30')
  expect(news(bram)).toEqual([])
  await minute('10:00', '2026-11-26')
  await minute('10:01', '2026-11-26')
  expect(news(bram)).toEqual([expect.stringContaining('Over 2 werkdagen')])
  expect(house.log.filter(({ event }) => event === 'work-again')).toEqual([])
})

it('a reminder of what was not finished comes when there is room for it, once', async () => {
  const { house, minute, anna } = await atOneMoment()
  await anna.says('signaal')
  await anna.presses('Zorg over een kind of jongere')
  const news = newsOf(anna)
  fill(house, anna)
  await house.at('2026-11-24T15:30')
  expect(news(anna)).toEqual([])
  await minute('15:31', '2026-11-24')
  await minute('15:32', '2026-11-24')
  expect(news(anna)).toEqual([say('nl').words.chat.unsent])
})

it('about danger people hear at once, however much they are sent', async () => {
  const { house, anna, carla, els } = await atOneMoment()
  await carla.says('help')
  await raise(anna, { redFlags: danger })
  await raise(els, { redFlags: danger })
  for (const person of [anna, carla, els]) fill(house, person)
  const news = newsOf(anna, carla)
  await els.presses('Help mij bellen')
  await house.beat()
  expect(news(carla)).toEqual([helpCall('Els')])
  await house.at('2026-11-23T10:15')
  expect(news(anna)).toEqual([stopReminder])
  expect(news(carla)).toEqual([helpCall('Anna')])
})
