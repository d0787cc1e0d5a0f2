import { describe, expect, it } from 'vitest'
import { documents } from '#app/documents.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { SealedPut } from '#app/ports.ts'
import { Practice } from '#app/practice/record.ts'
import { applied } from '#app/practice/store.ts'
import { insidePractice, isPractised } from '#app/practice/world.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { parsePress } from '#cards/press.ts'
import { IntakeId, SignalId } from '#domain/ids.ts'
import { type Intake, startIntake } from '#domain/intake/intake.ts'
import { cardsIn, pressablesOf } from '#support/card-data.ts'
import { channelNamed, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

const files = await sampleNetworks()
const now = moment('2026-11-23 10:00')
const anna = someone('anna@carmel.example')
const carla = someone('carla@oldenzaal.example')
const { chat } = say('nl').words

/** Somebody who has just begun to practise. */
async function practising(who = anna) {
  const platform = startPlatform(files, now)
  const reply = await platform.says(who, 'oefenen')
  const member = platform.memberOf(who)
  const found = await load(platform.world.store, kinds.practice, keyOf.practice(member))
  if (!found) throw new Error('nobody practises')
  const memberships = platform.world.networks.flatMap((network) =>
    network.members.flatMap((one) => (one.id === member ? [{ network, member: one }] : [])),
  )
  const known = { id: member, language: 'nl' as const, memberships }
  const turn: Turn = { world: platform.world, known, now, message: null, said: null }
  const [first] = cardsIn(reply).flatMap(pressablesOf)
  if (!first) throw new Error('there is nothing to press')
  return { platform, turn, first, practice: found.value }
}

describe('inside a practice', () => {
  it('nobody can be reached, in no way', async () => {
    const { platform, turn, practice } = await practising()
    const { messenger, postbox } = insidePractice(turn, practice).world
    const channel = channelNamed('oldenzaal-18min')
    const address = { tenant: 't', serviceUrl: 's', user: 'u', conversation: 'c' }
    const message = { summary: 'oefening' }
    const answers = await Promise.all([
      messenger.post(channel, message),
      messenger.replyInThread(channel, 'thread', message),
      messenger.update(channel, 'message', message),
      messenger.remove(channel, 'message'),
      messenger.open(address),
      messenger.tell(address, message),
      messenger.updateTold(address, 'message', message),
      postbox.tell(turn.known.id, message),
      postbox.change(turn.known.id, 'message', message),
    ])
    expect(answers).toEqual(answers.map(() => ({ failed: 'unreachable' })))
    expect(platform.sent).toEqual([])
  })

  it('there are only played colleagues, and nobody coordinates, in a network that no file has', async () => {
    const { platform, turn, practice } = await practising(carla)
    const { world, known } = insidePractice(turn, practice)
    expect(world.networks.map(({ id, members }) => [id, members.map(({ name }) => name)])).toEqual([
      ['practice', ['Carla', 'Iris', 'Jonas']],
    ])
    expect(world.networks.flatMap(({ members }) => members.flatMap(({ roles }) => roles))).toEqual([])
    expect(known.memberships.map(({ network }) => network.audience)).toEqual(['youth18min', 'adult18plus'])
    expect(platform.world.networks.map(({ id }) => id)).toEqual(['oldenzaal-18min', 'oldenzaal-18plus'])
  })
})

describe('a press', () => {
  it('in a channel is never for a practice', async () => {
    const { platform, first } = await practising()
    const channel = channelNamed('oldenzaal-18min')
    const reply = await platform.presses(anna, first.verb, { ...first.data, audience: 'child' }, { channel })
    expect(cardsIn(reply).map(textOf)).toEqual([chat.onlyInChat])
  })

  it('is known as one of a practice by its ids, and a real one never is', async () => {
    const { platform, first } = await practising()
    const press = (intake: unknown) => {
      const parsed = parsePress('back', { intake, rev: 1, step: 'who' })
      return 'on' in parsed && isPractised(parsed)
    }
    expect(press(first.data['intake'])).toBe(true)
    for (let count = 0; count < 100; count += 1) expect(press(platform.world.ids.fresh('i'))).toBe(false)
  })
})

describe('the document of a practice', () => {
  const member = startPlatform(files, now).memberOf(anna)
  const id = IntakeId.parse('i_play1')
  const empty: Practice = {
    intake: id,
    played: SignalId.parse('s_play1'),
    startedAt: now,
    touchedAt: null,
    answers: {},
    documents: {},
  }
  const first = startIntake({ id, writer: member, intent: 'signal', now })
  const at = keyOf.current(member)
  const storing = (intake: Intake, expect: number | null): SealedPut => ({
    ...put(kinds.intake, at, intake, null),
    expect,
  })
  const gone = (expect: number): SealedPut => ({ ...storing(first, expect), body: null })
  const raised: SealedPut = { ...storing(first, null), key: keyOf.signal(SignalId.parse('s_play2')) }
  const begun = applied(empty, [storing(first, null)], now)
  const answered = applied(
    begun,
    [storing({ ...first, answers: { audience: 'adult', factsOwn: 'Stil.' } }, 1)],
    now,
  )

  it('counts versions like any store, and refuses what was decided on another one', () => {
    expect([begun, answered].map((one) => one.documents[at]?.version)).toEqual([1, 2])
    expect(() => applied(answered, [storing(first, 1)], now)).toThrow(/changed meanwhile/)
    expect(() => applied(answered, [storing(first, null)], now)).toThrow(/changed meanwhile/)
    expect(() => applied(empty, [gone(1)], now)).toThrow(/changed meanwhile/)
  })

  it('keeps the answers of what was placed, to look back on', () => {
    const after = applied(answered, [gone(2), raised], now)
    expect(after.answers).toEqual({ audience: 'adult', factsOwn: 'Stil.' })
    expect(after.documents[at]).toBeUndefined()
  })

  it('keeps nothing of a dialogue that was ended', () => {
    const after = applied(answered, [gone(2)], now)
    expect(new TextDecoder().decode(documents(Practice).encode(after))).not.toContain('Stil.')
  })
})
