import { expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import { say } from '#text/words.ts'

/** A Monday morning at which no time goes by for the pace of sending, unless the test lets it. */
async function atOneMoment() {
  let elapsed = 0
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:', elapsed: () => elapsed })
  const { youth } = await house.linked()
  const minute = async (time: string) => {
    elapsed += 60_000
    await house.at(`2026-11-23T${time}`)
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
