import { beforeEach, describe, expect, it } from 'vitest'
import { type Reply, StoreError } from '#app/ports.ts'
import { pressablesOf } from '#support/card-data.ts'
import { channelNamed } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { inputsOf, textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { bramAt, current, dice, filledIn, onwardOn, sees, signalsOf, type Walker } from '#support/walker.ts'
import { say } from '#text/words.ts'

const files = await sampleNetworks()
const { chat } = say('nl').words

let walker: Walker
beforeEach(async () => {
  walker = await bramAt(files, moment('2026-11-20 10:00'))
  await walker.platform.says(walker.person, 'help')
  walker.platform.written.length = 0
})

const says = (text: string, where: 'in chat' | 'in the channel' = 'in chat'): Promise<Reply> => {
  const channel = where === 'in the channel' ? { channel: channelNamed('oldenzaal-18min') } : {}
  return walker.platform.says(walker.person, text, channel)
}
const press = async (verb: string, data: object) =>
  sees(walker, await walker.platform.presses(walker.person, verb, data))

const withConsent = {
  ageBand: '0_11',
  talked: 'yes',
  authority: 'one-parent',
  consentBy: 'parent1',
  refusedBy: '',
}

/** The next press that goes on, filled in with care. */
const onward = () => {
  const card = walker.seen.at(-1) ?? {}
  const button = onwardOn(card, {})
  if (!button) throw new Error(`nothing leads on from ${textOf(card)}`)
  const asked = inputsOf(card).map(({ id }) => id)
  const sure = Object.entries(withConsent).filter(([id]) => asked.includes(id))
  const filled = filledIn(card, ['Leerling is stil en moe.'], dice(7))
  const inputs = button.withInputs ? { ...filled, ...Object.fromEntries(sure) } : {}
  return { verb: button.verb, data: { ...inputs, ...button.data } }
}
const goOn = async () => {
  const { verb, data } = onward()
  return press(verb, data)
}
const textIn = (reply: Reply): string =>
  'card' in reply
    ? textOf(reply.card)
    : reply.messages.map(({ text, card }) => text ?? textOf(card)).join('\n')

describe('what the bot cannot use gets one sentence, and nothing is stored:', () => {
  it.each([
    ['a word that it does not know', 'wat kun jij', 'in chat', chat.unknown],
    ['nothing at all', '', 'in chat', chat.unknown],
    ['too much text', 'a'.repeat(2_001), 'in chat', chat.tooLong],
    ['an answer without a question', '0_11', 'in chat', chat.unknown],
    ['going back in nothing', 'terug', 'in chat', chat.nothingInProgress],
    ['stopping with nothing', 'stop', 'in chat', chat.nothingInProgress],
    ['linking in a chat', 'koppel oldenzaal-18min', 'in chat', chat.link.inChannel],
    ['a worry in a channel', 'signaal', 'in the channel', chat.onlyInChat],
    ['linking by somebody else', 'koppel oldenzaal-18min', 'in the channel', chat.link.notCoordinator],
    [
      'an unknown network',
      'koppel amsterdam',
      'in the channel',
      chat.link.unknownNetwork(['oldenzaal-18min', 'oldenzaal-18plus']),
    ],
  ] as const)('%s', async (_, text, where, sentence) => {
    expect(textIn(await says(text, where))).toBe(sentence)
    expect(walker.platform.written).toEqual([])
  })

  it.each([
    ['an unknown verb', 'delete-everything', {}, chat.oldCard],
    ['no data', 'answer', null, chat.oldCard],
    ['data of another shape', 'answer', { intake: 7, rev: 'x' }, chat.oldCard],
    ['a signal that is not there', 'take-up', { signal: 's_x', rev: 1 }, chat.gone],
    [
      'a dialogue that is not there',
      'answer',
      { intake: 'i_x', rev: 1, step: 'who' },
      say('nl').words.dialogue.gone.old,
    ],
  ])('a press with %s', async (_, verb, data, sentence) => {
    const reply = await walker.platform.presses(walker.person, verb, data)
    expect(textIn(reply)).toBe(sentence)
    expect(walker.platform.written).toEqual([])
  })

  it('a step of a dialogue pressed in a channel', async () => {
    await begun()
    const { verb, data } = onward()
    walker.platform.written.length = 0
    const channel = channelNamed('oldenzaal-18min')
    const reply = await walker.platform.presses(walker.person, verb, data, { channel })
    expect(textIn(reply)).toBe(chat.onlyInChat)
    expect(walker.platform.written).toEqual([])
  })
})

describe('when the store is away', () => {
  it('the bot says so, and the same press works when it is back', async () => {
    await begun()
    const before = await current(walker)
    const back = fails('unavailable', 'before')
    const { verb, data } = onward()
    expect(textIn(await walker.platform.presses(walker.person, verb, data))).toBe(chat.busy)
    expect(await current(walker)).toEqual(before)
    back()
    await press(verb, data)
    expect((await current(walker))?.rev).toBe((before?.rev ?? 0) + 1)
  })

  it('and nobody knows whether it is stored, the bot says just that; the same press then shows what became of it', async () => {
    await begun()
    while (!verbsShown().includes('raise')) await goOn()
    const { verb, data } = onward()
    const back = fails('unsure', 'after')
    expect(textIn(await walker.platform.presses(walker.person, verb, data))).toBe(chat.unsure)
    back()
    const [signal] = await signalsOf(walker)
    expect(textIn(await press(verb, data))).toContain(signal?.reference ?? 'no signal')
    expect(await signalsOf(walker)).toHaveLength(1)
  })

  it('the log says what kind of trouble, and nothing else', async () => {
    await begun()
    fails('unavailable', 'before')
    await says('Haar BSN is 111222333')
    await goOn()
    expect(walker.platform.log).toEqual(
      Array.from({ length: walker.platform.log.length }, () => ({
        level: 'error',
        event: 'turn-failed',
        fields: { code: 'unavailable', error: 'StoreError' },
      })),
    )
    expect(walker.platform.log.length).toBeGreaterThan(0)
  })
})

it('while Teams does not say who somebody is, it says so and nothing is stored', async () => {
  walker.platform.restart()
  walker.platform.answering.rosters = false
  expect(textIn(await says('signaal'))).toBe(chat.rosterUnknown)
  expect(walker.platform.written).toEqual([])
})

const begun = async () => {
  sees(walker, await says('signaal'))
  for (let card = 0; card < 3; card++) await goOn()
}

const verbsShown = () => pressablesOf(walker.seen.at(-1)).map(({ verb }) => verb)

/** From now on every commit fails, before or after it happened; until the answer is called. */
function fails(code: StoreError['code'], when: 'before' | 'after'): () => void {
  const { store } = walker.platform.world
  const whole = { ...store }
  store.commit = async (what) => {
    if (when === 'after') await whole.commit(what)
    throw new StoreError(code, 'as the test asked')
  }
  return () => void Object.assign(store, whole)
}
