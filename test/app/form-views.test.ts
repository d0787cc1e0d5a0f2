import { describe, expect, it } from 'vitest'
import { formFor } from '#app/press/forms.ts'
import type { Member } from '#domain/network/network.ts'
import { nothingYet } from '#domain/signal/together.ts'
import { anna, bram, carla, fatih, friday, ledByBram, network } from '#support/given.ts'

const why = 'Het kind logeert bij oma.'
const form = (member: Member): string => {
  const { member: id, ...rest } = ledByBram().reporter
  const reporter = { ...rest, member: member === fatih ? fatih.id : id }
  const value = ledByBram({ reporter, together: { ...nothingYet, childNotSeen: why } })
  const asker = { world: { clock: { now: () => friday } }, known: { language: 'nl' } } as const
  const by = { network, member }
  return JSON.stringify(formFor(asker, by, { verb: 'child-seen' }, { value, version: 1 }, { values: {} }))
}

describe('the form about seeing the child', () => {
  it('is filled in with what was said before, for who takes part', () => {
    for (const member of [bram, carla]) expect(form(member)).toContain(why)
  })

  it('is empty for whoever only raised it, of a restricted partner too', () => {
    for (const member of [anna, fatih]) expect(form(member)).not.toContain(why)
  })
})
