import { describe, expect, it } from 'vitest'
import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import type { Address, Channel } from '#app/ports.ts'
import { messengerInMemory } from '#support/platform-ports.ts'

/** A room in a time that the test moves. */
function aRoom() {
  let elapsed = 0
  const here = room(() => elapsed)
  const take = (conversation: string, first = false) => here.take({ conversation, tenant: 't' }, first)
  return {
    take,
    elsewhere: () => here.take({ conversation: 'elsewhere', tenant: 'other' }, false),
    /** How many of so many are let through at this moment. */
    takes: (count: number, conversation: string, first = false) =>
      Array.from({ length: count }, () => take(conversation, first)).filter((wait) => wait === 0).length,
    pass: (milliseconds: number) => {
      elapsed += milliseconds
    },
  }
}

describe('one conversation', () => {
  it('has room for five at once; two more only for what goes first', () => {
    const { takes, take, pass } = aRoom()
    expect(takes(9, 'anna')).toBe(5)
    expect(takes(9, 'anna', true)).toBe(2)
    expect(take('anna')).toBe(1_100)
    pass(1_099)
    expect(takes(1, 'anna', true)).toBe(0)
    pass(1)
    expect(takes(9, 'anna')).toBe(5)
  })

  it('has room for fifty in half a minute; ten more only for what goes first', () => {
    const { takes, take, pass } = aRoom()
    let sent = 0
    for (let second = 0; second < 20; second += 1) {
      sent += takes(9, 'anna')
      pass(1_100)
    }
    expect(sent).toBe(50)
    expect(take('anna')).toBe(30_100 - 22_000)
    expect(takes(7, 'anna', true)).toBe(7)
    pass(1_100)
    expect(takes(7, 'anna', true)).toBe(3)
  })

  it('that is full leaves the others alone', () => {
    const { takes } = aRoom()
    takes(9, 'anna')
    expect(takes(5, 'bram')).toBe(5)
  })
})

it('what Teams takes is shared by the processes on one store, and each can always send', () => {
  const takenBy = (processes: number, first: boolean) => {
    const here = room(
      () => 0,
      () => processes,
    )
    const takes = Array.from({ length: 20 }, () => here.take({ conversation: 'anna', tenant: 't' }, first))
    return takes.filter((wait) => wait === 0).length
  }
  expect([1, 2, 3, 30].map((processes) => takenBy(processes, true))).toEqual([7, 3, 2, 1])
  expect([1, 2, 3, 30].map((processes) => takenBy(processes, false))).toEqual([5, 2, 2, 1])
})

describe('one tenant', () => {
  const people = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `p${from + index}`)

  it('has room for 25 at once; five more only for what goes first, and other tenants are left alone', () => {
    const { take, elsewhere } = aRoom()
    expect(people(0, 40).filter((one) => take(one) === 0)).toHaveLength(25)
    expect(people(40, 80).filter((one) => take(one, true) === 0)).toHaveLength(5)
    expect(elsewhere()).toBe(0)
  })

  it('gives each conversation that waits a turn, in order, and who comes later does not take it', () => {
    const { take, pass } = aRoom()
    people(0, 25).forEach((one) => take(one))
    const turns = people(25, 80).map((one) => take(one))
    expect(turns).toEqual([...Array(25).fill(1_100), ...Array(25).fill(2_200), ...Array(5).fill(3_300)])
    pass(1_100)
    expect(take('somebody else')).toBe(2_200)
    expect(take('p60')).toBe(1_100)
    expect(people(25, 50).map((one) => take(one))).toEqual(Array(25).fill(0))
  })

  it('keeps a turn while something that goes first takes its room', () => {
    const { take, pass } = aRoom()
    people(0, 25).forEach((one) => take(one))
    take('anna')
    people(25, 50).forEach((one) => take(one))
    pass(1_100)
    people(50, 80).forEach((one) => take(one, true))
    expect(take('anna')).toBe(1_100)
    pass(1_100)
    expect(take('anna')).toBe(0)
  })

  it('gives the turn of who does not come to others', () => {
    const { take, pass } = aRoom()
    people(0, 50).forEach((one) => take(one))
    pass(6_101)
    expect(people(50, 80).filter((one) => take(one) === 0)).toHaveLength(25)
  })
})

describe('every request to Teams', () => {
  const channel: Channel = { tenant: 't', serviceUrl: '', team: '19:team', channel: '19:one' }
  const chat: Address & { conversation: string } = {
    tenant: 't',
    serviceUrl: '',
    user: '29:anna',
    conversation: 'a:anna',
  }
  const message = { summary: 'Eén zorg' }

  it.each([
    ['post', 5],
    ['replyInThread', 5],
    ['update', 5],
    ['remove', 5],
    ['tell', 5],
    ['updateTold', 5],
    ['open', 7],
  ] as const)('keeps the pace: %s', async (verb, most) => {
    const { messenger, sent } = messengerInMemory()
    const to = paced(
      messenger,
      room(() => 0),
    )
    const does = {
      post: () => to.post(channel, message),
      replyInThread: () => to.replyInThread(channel, 'root', message),
      update: () => to.update(channel, 'root', message),
      remove: () => to.remove(channel, 'root'),
      tell: () => to.tell(chat, message),
      updateTold: () => to.updateTold(chat, 'one', message),
      open: () => to.open(chat),
    }
    const answers = []
    for (let count = 0; count < 9; count += 1) answers.push(await does[verb]())
    expect(sent).toHaveLength(most)
    expect(answers.slice(0, most).every((answer) => 'done' in answer)).toBe(true)
    expect(answers.at(-1)).toEqual({ failed: 'later', afterMs: 1_100, pace: true })
  })

  it('to a channel counts for the channel, whatever its thread', async () => {
    const { messenger } = messengerInMemory()
    const to = paced(
      messenger,
      room(() => 0),
    )
    for (const thread of ['1', '2', '3', '4', '5']) await to.replyInThread(channel, thread, message)
    expect(await to.replyInThread(channel, '6', message)).toMatchObject({ failed: 'later', pace: true })
    expect(await to.replyInThread(channel, '6', { ...message, first: true })).toMatchObject({
      done: expect.any(String),
    })
  })
})
