import { startHouse } from '#support/house.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Channel } from '#support/teams/channel.ts'

/** Anna has raised a signal on a Monday morning, and it stands in the channel. */
export async function raised() {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { youth } = await house.linked()
  const { reference } = await raise(house.rehearsal.anna, pupil)
  await house.beat()
  return { house, youth, reference, teams: house.teams, ...house.rehearsal }
}

/** The card of the one signal, as everyone in the channel sees it. */
export const cardIn = (channel: Channel): string =>
  channel.messages().find(({ text }) => text.includes('Signaal 18M'))?.text ?? ''

/** Bram leads and has begun: his own action is due on Monday 30 November. */
export async function begun() {
  const scene = await raised()
  const { house, bram, youth } = scene
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await bram.presses('Begin')
  await house.beat()
  return scene
}
