import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePress, signalVerbs } from '#cards/press.ts'
import { everyVerb } from '#support/verbs.ts'

const signal = { signal: 's_1', rev: 3 }
const intake = { intake: 'i_1', rev: 3, step: 'who' }

describe('a press', () => {
  it('on a signal is its verb, its ids and what was filled in', () => {
    const data = { ...signal, action: 'a_7', what: 'bellen', layer: 2, agreed: true, goal: null, more: ['x'] }
    expect(parsePress('add-action', data)).toEqual({
      on: 'signal',
      verb: 'add-action',
      signal: 's_1',
      rev: 3,
      action: 'a_7',
      inputs: { what: 'bellen', layer: '2', agreed: 'true' },
    })
  })

  it('on a dialogue is its verb, its step and the answers', () => {
    expect(parsePress('answer', { ...intake, 'factor.y_friends': 'yes', ageBand: '0_11' })).toEqual({
      on: 'intake',
      verb: 'answer',
      intake: 'i_1',
      rev: 3,
      step: 'who',
      inputs: { 'factor.y_friends': 'yes', ageBand: '0_11' },
    })
  })

  it('about somebody’s days is its verb, whose days and which, and what was filled in', () => {
    const period = { whose: 'm_bram', first: '2026-11-30', last: '2026-12-06' }
    const form = { from: '2026-11-30', until: '2026-12-06', cover: 'els@ggd.example', works: '1,2,4' }
    expect(parsePress('decline-cover', { ...period, ...form })).toEqual({
      on: 'calendar',
      verb: 'decline-cover',
      ...period,
      inputs: form,
    })
    expect(parsePress('set-away', form)).toEqual({ on: 'calendar', verb: 'set-away', inputs: form })
    for (const wrong of [{ first: 'maandag' }, { last: '2026-02-30' }, { whose: 's_1' }, { whose: 7 }])
      expect(parsePress('end-away', { ...period, ...wrong })).toEqual({ wrong: 'malformed' })
  })

  it('without an action has no action at all', () => {
    expect(parsePress('details', signal)).not.toHaveProperty('action')
  })

  it('of a verb that is not built is not known', () => {
    for (const verb of ['promote', '', 'constructor', 'TAKE-UP', '__proto__']) {
      expect(parsePress(verb, { ...signal, ...intake })).toEqual({ wrong: 'unknown-verb' })
    }
  })

  const malformed: [string, unknown][] = [
    ['no data', undefined],
    ['null', null],
    ['a list', [signal]],
    ['a sentence', 'take-up'],
    ['no signal', { rev: 3 }],
    ['the id of something else', { signal: 'i_1', rev: 3 }],
    ['a revision that is no number', { ...signal, rev: '3' }],
    ['a revision below zero', { ...signal, rev: -1 }],
    ['a broken revision', { ...signal, rev: 1.5 }],
    ['an action that is none', { ...signal, action: 's_1' }],
    ['an input called __proto__', JSON.parse('{"signal":"s_1","rev":3,"__proto__":"x"}')],
    ['an input called constructor', { ...signal, constructor: 'x' }],
    ['half a character', { ...signal, text: 'a\ud800b' }],
    ['4,001 characters', { ...signal, text: 'x'.repeat(4001) }],
    ['61 inputs', { ...signal, ...inputs(61) }],
  ]
  it.each(malformed)('with %s is malformed', (_, data) => {
    expect(parsePress('note', data)).toEqual({ wrong: 'malformed' })
  })

  it('may have 60 inputs of 4,000 characters', () => {
    expect(parsePress('note', { ...signal, ...inputs(60), i0: 'x'.repeat(4000) })).toHaveProperty(
      'on',
      'signal',
    )
  })
})

function inputs(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}`, 'x']))
}

describe('whatever a client sends', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'signal',
      'intake',
      'network',
      'from',
      'rev',
      'step',
      'action',
      'whose',
      'first',
      'last',
      '__proto__',
      'constructor',
      'toString',
      'goal',
    ),
  )
  const anything = fc.anything({ key, withNullPrototype: true, withObjectString: true, maxDepth: 3 })
  const mostly = (value: unknown) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anything })
  const ids = fc.record(
    {
      signal: mostly('s_1'),
      intake: mostly('i_1'),
      network: mostly('oldenzaal-18min'),
      from: mostly(8),
      rev: mostly(3),
      step: mostly('who'),
      action: mostly('a_1'),
      whose: mostly('m_bram'),
      first: mostly('2026-11-30'),
      last: mostly('2026-12-06'),
    },
    { requiredKeys: ['signal', 'intake', 'rev', 'step'] },
  )
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), anything)
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.stringMatching(/^[A-Za-z][\w.]{0,9}$/) },
    { weight: 1, arbitrary: key },
  )
  const filled = fc
    .tuple(ids, fc.dictionary(name, text, { maxKeys: 5 }))
    .map(([ids, more]) => ({ ...more, ...ids }))
  const verb = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...everyVerb) },
    { weight: 1, arbitrary: fc.string() },
  )

  it('is either refused by name, or ids and short texts that are whole', () => {
    let understood = 0
    fc.assert(
      fc.property(verb, fc.oneof(anything, filled), (verb, data) => {
        const press = parsePress(verb, data)
        understood += 'inputs' in press ? 1 : 0
        expect(faultsIn(press)).toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(understood).toBeGreaterThan(50)
  })

  it('comes through unchanged when a card of ours could have sent it', () => {
    const id = fc.stringMatching(/^[a-z][A-Za-z_.]{0,20}$/).filter((one) => !reserved.includes(one))
    const texts = fc.dictionary(id, fc.string({ maxLength: 100, unit: 'grapheme' }), { maxKeys: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...signalVerbs), texts, (verb, inputs) => {
        expect(parsePress(verb, { ...inputs, ...signal })).toEqual({ on: 'signal', verb, ...signal, inputs })
      }),
    )
  })
})

function faultsIn(press: ReturnType<typeof parsePress>): unknown[] {
  if ('wrong' in press) return ['unknown-verb', 'malformed'].includes(press.wrong) ? [] : [press.wrong]
  const fields = Object.entries(press.inputs)
  return [
    ...(Object.getPrototypeOf(press.inputs) === Object.prototype ? [] : ['another prototype']),
    ...fields.filter(([id]) => id === '__proto__'),
    ...fields.filter(
      ([, value]) => typeof value !== 'string' || !value.isWellFormed() || value.length > 4000,
    ),
  ]
}

const reserved = ['signal', 'rev', 'action', 'constructor', 'prototype']
