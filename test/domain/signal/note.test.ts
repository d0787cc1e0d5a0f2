import { describe, expect, it } from 'vitest'
import {
  anna,
  aSignal,
  bram,
  carla,
  closedSignal,
  daan,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  visit,
} from '#support/given.ts'

const note = { type: 'note', text: ' De ouders zijn gebeld. ' } as const
const added = { type: 'note-added', at: friday, text: 'De ouders zijn gebeld.' } as const

describe('a note', () => {
  it.each([
    ['the lead', bram],
    ['who thinks along', els],
    ['who owns an action', daan],
    ['the coordinator', carla],
  ])('is added by %s', (_, by) => {
    const signal = ledByBram({ thinkingAlong: [els.id], actions: [{ ...visit, owner: daan.id }] })
    given(signal)
      .when(note, by)
      .leadsTo({ ...added, by: by.id })
    expect(given(signal).when(note, by).after.notes).toHaveLength(1)
  })

  it('is for who takes part', () => {
    given(aSignal()).when(note, daan).refuses('involved-only')
  })

  it('is not for the reporter, who adds to what they raised', () => {
    given(ledByBram()).when(note, anna).refuses('involved-only')
  })

  it('is not for a restricted partner, who reads none, whatever action is theirs', () => {
    given(ledByBram({ actions: [{ ...visit, owner: fatih.id }] }))
      .when(note, fatih)
      .refuses('restricted')
  })

  it('says something, and comes before the end', () => {
    given(aSignal()).when({ type: 'note', text: ' ' }, carla).refuses('text-missing')
    given(closedSignal).when(note, carla).refuses('closed')
  })

  it('disturbs nobody', () => {
    expect(follows(aSignal(), { ...added, by: carla.id })).toEqual([])
  })

  it('is nothing that the clock writes', () => {
    given(aSignal()).when(note, 'clock').staysQuiet()
  })
})
