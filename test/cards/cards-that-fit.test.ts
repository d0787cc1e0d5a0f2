import { expect, it } from 'vitest'
import { card, plain } from '#cards/blocks.ts'
import { unfitCardsIn } from '#support/cards-that-fit.ts'

const input = { type: 'Input.Text', id: 'text', label: 'Wat zag je?' } as const
const button = { type: 'Action.Execute', title: 'Verder', verb: 'answer' } as const
const five = { type: 'ActionSet', actions: Array.from({ length: 5 }, () => button) } as const

it.each([
  ['is right', card([plain('Dag'), input]), []],
  ['has another version', { ...card([]), version: '1.6' }, ['another version than 1.5']],
  ['has no fallback', { type: 'AdaptiveCard', version: '1.5' }, ['nothing for who cannot draw it']],
  ['is too large', card([plain('x'.repeat(20_000))]), ['20 KB or more']],
  ['has a long row', card([five]), ['more than four buttons in a row']],
  ['has a bare input', card([{ type: 'Input.Text', id: 'text' }]), ['text has no label']],
  ['requires in silence', card([{ ...input, isRequired: true }]), ['text says not what to write']],
])('a card that %s is told so', (_, shown, mistakes) => {
  const sent = JSON.stringify({ attachments: [{ content: shown }] })
  expect(unfitCardsIn(`{}\n${sent}\n${sent}`)).toEqual(mistakes)
})
