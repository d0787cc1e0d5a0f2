import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { newsOf } from '#support/news.ts'
import { pupil, raise } from '#support/raise.ts'
import { storedSignal } from '#support/stored.ts'
import { asInvokeAnswer } from '#support/teams/client.ts'

/** Bram leads since Monday and has a first step; it is Tuesday. */
async function ledByBram() {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { anna, bram, carla, els } = house.rehearsal
  const { youth } = await house.linked()
  const { reference } = await raise(anna, pupil)
  await house.beat()
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await bram.presses('Begin')
  await house.at('2026-11-24T10:00')
  const news = newsOf(anna, bram, carla, els)
  return { house, youth, reference, news, ...house.rehearsal }
}

/** He goes on leave and gives it back to the network. */
async function givenBack() {
  const scene = await ledByBram()
  const { house, reference, bram } = scene
  const { id } = await storedSignal(house, reference)
  const data = { signal: id, rev: 1, to: 'network', reason: 'Ik ben twee weken vrij.' }
  const press = bram.activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'hand-over', data }, trigger: 'manual' },
  })
  asInvokeAnswer(await bram.sends(press))
  await house.beat()
  return scene
}

describe('who leads goes on leave and gives it back to the network', () => {
  it('makes it wait for somebody again at once: the network is asked under the card, the coordinator hears', async () => {
    const { youth, reference, news, carla } = await givenBack()
    const said = youth.messages().map(({ text }) => text)
    expect(said).toContainEqual(expect.stringContaining('oppakken voor'))
    expect(said).toContainEqual(`Signaal ${reference} wacht nog op iemand. Wie weet wie dit kan?`)
    const heard = news(carla).join()
    expect(heard).toContain(`Niemand houdt nu het overzicht bij ${reference}.`)
    expect(heard).not.toContain('twee weken vrij')
  })

  it('the clock of taking up runs anew, and somebody else can take it up and go on where it was', async () => {
    const { house, youth, reference, els } = await givenBack()
    const waiting = await storedSignal(house, reference)
    expect(waiting).toMatchObject({ status: 'open', lead: null, goal: expect.any(String) })
    expect(waiting.takeUpBy).toBeGreaterThan(house.bot.world.clock.now())
    await els.presses('Ik pak dit op', { in: youth })
    await house.beat()
    const after = await storedSignal(house, reference)
    expect(after).toMatchObject({ goal: waiting.goal, actions: waiting.actions })
    expect(after.status).not.toBe('open')
  })

  it('who led hears nothing more of leading; who did not give it back does', async () => {
    const heardBy = async ({ house, news, bram }: Awaited<ReturnType<typeof ledByBram>>) => {
      for (const moment of ['2026-12-14T17:00', '2027-01-04T17:00']) await house.at(moment)
      return news(bram).filter((text) => /hoe gaat het nu\?/i.test(text)).length
    }
    expect(await heardBy(await ledByBram())).toBeGreaterThan(0)
    expect(await heardBy(await givenBack())).toBe(0)
  })
})
