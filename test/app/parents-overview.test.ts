import { expect, it } from 'vitest'
import type { Known } from '#app/directory.ts'
import { parentsOverview } from '#app/press/parents-overview.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { whyNotRead } from '#domain/signal/readers.ts'
import { bram, carla, els, fatih, friday, ledByBram, network, visit } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { textOf } from '#support/teams/card.ts'

const goal = 'Rust in de ochtend.'
const begun = ledByBram({ status: 'in-action', goal, actions: [visit] })
const onHold = { ...begun, heldSince: friday }
const inPlace: Member = { ...els, covers: [bram.id] }
const withElsInPlace: Network = {
  ...network,
  members: network.members.map((one) => (one.id === els.id ? inPlace : one)),
}

async function overview(signal: Signal, member: Member): Promise<{ text: string; written: unknown }> {
  const platform = startPlatform([], friday)
  const by = { network: withElsInPlace, member }
  const known: Known = { id: member.id, language: 'nl', memberships: [by] }
  const presser = { world: platform.world, known, inChannel: false, press: 'p', message: null }
  const pressed = { on: 'signal', verb: 'parents-overview', signal: signal.id, rev: 1, inputs: {} } as const
  const { card } = await parentsOverview(presser, by, pressed, { value: signal, version: 1, seal: '' })
  return { text: textOf(card), written: (await platform.journal()).at(-1)?.result }
}

it('the overview for parents is made by who leads, and by who stands in for them', async () => {
  for (const who of [bram, inPlace]) {
    const { text, written } = await overview(begun, who)
    expect(text).toContain(goal)
    expect(written).toBe('done')
  }
})

it('while an objection waits, only by who had a part in it before, or stands in for them', async () => {
  for (const who of [bram, carla, inPlace]) expect((await overview(onHold, who)).text).toContain(goal)
})

it('who may not read a part hears why', () => {
  expect(whyNotRead('identity', begun, network, bram)).toBeNull()
  expect(whyNotRead('identity', begun, network, fatih)).toBe('restricted')
  expect(whyNotRead('identity', onHold, network, els)).toBe('on-hold')
})
