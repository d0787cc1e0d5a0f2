import { expect, it, onTestFinished } from 'vitest'
import { startManned } from '#support/manned-bot.ts'
import { shownTo } from '#support/raise.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'

const { chat, dialogue, labels } = say('nl').words

/** What somebody reads who presses this, and after how long. */
const presses = async (person: Person, title: string, on = shownTo(person)) => {
  const from = performance.now()
  const answer = JSON.stringify((await person.presses(title, { on })).value)
  return { person, on, answer, ms: performance.now() - from }
}

it('three hundred who press at once are all answered within ten seconds, and what was confirmed is stored; who is in danger goes first', async () => {
  const house = await startManned(301)
  onTestFinished(house.end)
  const [endangered, ...members] = house.members as [Person, ...Person[]]
  for (const person of house.members) await person.says('signaal')
  await endangered.presses(dialogue.starts.child)

  const pressing = Promise.all(members.map((person) => presses(person, dialogue.starts.child)))
  const stop = await presses(endangered, labels.redFlags.rf_weapon_or_threat)
  expect(stop.answer).toContain(dialogue.stop.title)
  const heard = await pressing
  const done = heard.filter(({ answer }) => answer.includes(dialogue.safety.none))
  const busy = heard.filter(({ answer }) => answer.includes(chat.busy))
  const slowest = Math.round(Math.max(...heard.map(({ ms }) => ms)))
  process.stdout.write(`crowd ${JSON.stringify({ done: done.length, busy: busy.length, slowest })}\n`)
  expect(done.length + busy.length, 'nobody hears nothing, or something else').toBe(300)
  expect(done.length).toBeGreaterThan(24)
  expect(slowest).toBeLessThan(10_000)

  for (const { person } of done)
    expect((await presses(person, dialogue.safety.none)).answer, 'it was stored').not.toContain(
      dialogue.safety.none,
    )
  for (const { person, on } of busy.slice(0, 3))
    expect((await presses(person, dialogue.starts.child, on)).answer, 'it was not').toContain(
      dialogue.safety.none,
    )
})
