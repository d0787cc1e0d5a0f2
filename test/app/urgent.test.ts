import { describe, expect, it } from 'vitest'
import { urgentItem } from '#app/deliver/urgent.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { aSignal, at, ledByBram, stranger } from '#support/given.ts'
import { mornings } from '#support/mornings.ts'
import { day } from '#support/time.ts'

/** High, raised on Friday 20 November at ten: nobody took it up within four hours. */
const waits = (changes: Partial<Signal> = {}): Signal =>
  aSignal({ urgency: 'high', rules: ['H2'], takeUpBy: at('2026-11-20T14:00'), ...changes })
const another = waits({ id: SignalId.parse('s_9'), reference: Reference.parse('18M-9K9K') })
const one = expect.stringMatching(/^tell: [^]*18M-7F3K/)

describe('what is high and stands still', () => {
  it('comes at once, within somebody’s own hours, whatever came that morning', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T15:00')
    expect(scene.news('carla')).toEqual([one])
  })

  it('waits for the next own day in quiet hours and in the weekend', async () => {
    const scene = await mornings('2026-11-20T18:30', waits())
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-22T12:00')
    await scene.at('2026-11-23T08:29')
    expect(scene.news('carla')).toEqual([])
    await scene.at('2026-11-23T08:30')
    expect(scene.news('carla')).toEqual([one])
  })

  it('is one message a day: what is added changes it in place, and both are in it', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T15:00')
    expect(scene.news('carla')).toEqual([one])
    await scene.becomes(another)
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T16:00')
    expect(scene.news('carla')).toEqual([
      expect.stringMatching(/^updateTold: [^]*Dit kan niet wachten[^]*18M-7F3K[^]*18M-9K9K/),
    ])
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-23T09:00')
    expect(scene.news('carla')).toEqual([expect.stringMatching(/^tell: [^]*18M-7F3K[^]*18M-9K9K/)])
  })

  it('is sent anew where the message of that day is gone', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T15:00')
    scene.news('carla')
    scene.fails({ failed: 'unreachable' })
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T16:00')
    expect(scene.news('carla')).toEqual([expect.stringMatching(/^updateTold/), one])
  })

  it.each([
    [
      'when somebody took it up',
      ledByBram({ beginBy: at('2026-11-24T17:00'), urgency: 'high' }),
      '2026-11-23T15:00',
    ],
    ['when it is not high, however long it waits', waits({ urgency: 'normal' }), '2026-12-02T15:00'],
  ])('is nothing %s', async (_, signal, moment) => {
    const scene = await mornings(moment, signal)
    await scene.rings('carla', 'urgent')
    await scene.at(moment)
    expect(scene.news('carla')).toEqual([])
    expect(await scene.waiting('2026-12-31T12:00')).toEqual([])
  })

  it('is sent until it is certain that it arrived', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    scene.fails({ failed: 'later', afterMs: 30_000 }, { failed: 'unsure' })
    await scene.rings('carla', 'urgent')
    for (const moment of ['15:00', '15:01', '15:02', '15:03', '16:00']) await scene.at(`2026-11-20T${moment}`)
    expect(scene.news('carla')).toEqual([one, one, one])
  })

  it('of somebody who cannot be reached is heard by who can', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    scene.fails({ failed: 'unreachable' })
    await scene.rings('carla', 'urgent')
    await scene.at('2026-11-20T15:00')
    scene.news('carla')
    expect((await scene.notReached()).map(({ actor }) => actor)).toEqual([scene.member('carla')])
    expect(scene.news('gerda')).toEqual([expect.stringContaining('Ik kan Carla')])
  })

  it('waited for somebody who is away now: whoever does their work gets it the same day', async () => {
    const scene = await mornings('2026-11-20T18:30', waits())
    await scene.rings('carla', 'urgent')
    await scene.away('carla', { from: day('2026-11-23'), until: day('2026-11-29'), cover: 'els' })
    await scene.at('2026-11-23T08:30')
    expect(scene.news('carla')).toEqual([])
    expect(scene.news('els')).toEqual([
      expect.stringMatching(/^tell: [^]*Dit is voor Carla, die afwezig is\.[^]*18M-7F3K/),
    ])
  })

  it('is nothing to who left the networks', async () => {
    const scene = await mornings('2026-11-20T15:00', waits())
    const work = [urgentItem(stranger, at('2026-11-20T15:00'))]
    await scene.platform.world.store.commit({ id: 'left', puts: [], journal: [], work, cancel: [] })
    await scene.at('2026-11-20T15:00')
    expect(scene.platform.sent).toEqual([])
    expect(await scene.waiting('2026-12-31T12:00')).toEqual([])
  })
})
