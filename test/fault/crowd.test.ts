import { expect, it, onTestFinished } from 'vitest'
import { startManned } from '#support/manned-bot.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'

const { chat, dialogue } = say('nl').words

it('three hundred who come at once are all answered within ten seconds, and what was confirmed is stored', async () => {
  const house = await startManned(300)
  onTestFinished(house.end)
  const comes = async (person: Person) => {
    const from = performance.now()
    const [said = ''] = await person.says('signaal')
    return { person, said, ms: performance.now() - from }
  }
  const heard = await Promise.all(house.members.map(comes))
  const begun = heard.filter(({ said }) => said.includes(dialogue.starts.child))
  const busy = heard.filter(({ said }) => said === chat.busy)
  process.stdout.write(`crowd ${JSON.stringify({ begun: begun.length, busy: busy.length })}\n`)
  expect(begun.length + busy.length, 'nobody hears nothing, or something else').toBe(300)
  expect(begun.length).toBeGreaterThan(24)
  expect(Math.max(...heard.map(({ ms }) => ms))).toBeLessThan(10_000)

  for (const { person } of begun) {
    const answer = await person.presses(dialogue.starts.child)
    expect(JSON.stringify(answer.value), 'it goes on from there').toContain(dialogue.safety.none)
  }
  const [one] = busy
  if (one) expect(await one.person.says('verder'), 'nothing was stored').not.toContain(dialogue.safety.none)
})
