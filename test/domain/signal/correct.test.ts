import { describe, expect, it } from 'vitest'
import { ActionId } from '#domain/ids.ts'
import { toCorrect } from '#domain/signal/disclose-forms.ts'
import { anna, bram, carla, els, friday, ledByBram, network } from '#support/given.ts'

const correction = { what: 'Het zijn twee weken.', at: friday, task: ActionId.parse('a_correct') }
const asked = { ...ledByBram(), correction }

describe('what somebody it is about asked to correct', () => {
  it('is read by who raised it, leads it or coordinates, also after it was closed', () => {
    for (const signal of [asked, { ...asked, status: 'closed' as const }])
      for (const member of [anna, bram, carla])
        expect(toCorrect({ signal, network, member }), `${member.name} ${signal.status}`).toBe(signal.content)
  })

  it.each([
    ['by a colleague', asked, els],
    ['while nothing is asked', { ...asked, correction: null }, anna],
    ['while it is frozen', { ...asked, frozenAt: friday }, anna],
    ['when consent was withdrawn', { ...asked, status: 'withdrawn' as const }, anna],
    ['when it is erased', { ...asked, status: 'erased' as const }, carla],
  ])('is not read %s', (_, signal, member) => {
    expect(toCorrect({ signal, network, member })).toBeNull()
  })
})
