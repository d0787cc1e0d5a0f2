import { describe, expect, it } from 'vitest'
import { accepting, rulesState, showing, wasShown, withoutLeavers } from '#domain/network/accepted.ts'
import { anna, at, bram } from '#support/given.ts'

describe('the rules that somebody could read', () => {
  const shown = showing(showing(null, anna.id, 'one'), bram.id, 'one')

  it('are no yes, and those of before say nothing of those of now', () => {
    expect(wasShown(shown, anna.id, 'one')).toBe(true)
    expect(wasShown(shown, anna.id, 'two')).toBe(false)
    expect(wasShown(null, anna.id, 'one')).toBe(false)
    expect(rulesState(shown, anna.id, 'one')).toBe('never')
  })

  it('stay known beside a yes, and go with who left the file', () => {
    const said = accepting(shown, anna.id, 'one', at('2026-11-23T10:00'))
    expect(rulesState(said, anna.id, 'one')).toBe('accepted')
    expect(wasShown(said, bram.id, 'one')).toBe(true)
    expect(rulesState(showing(said, anna.id, 'two'), anna.id, 'one')).toBe('accepted')
    const left = withoutLeavers(said, (id) => id === anna.id, at('2026-11-23T10:00'))
    expect(left.shown).toEqual({ [anna.id]: 'one' })
  })
})
