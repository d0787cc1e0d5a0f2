import { describe, expect, it } from 'vitest'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import { actions, button, cardOf } from '#support/teams/sample-cards.ts'

describe('a reader', () => {
  const full = cardOf(
    'Kop',
    { type: 'FactSet', facts: [{ title: 'Regie', value: 'Bram' }] },
    { type: 'RichTextBlock', inlines: ['los', { type: 'TextRun', text: 'vet' }] },
    {
      type: 'Input.ChoiceSet',
      id: 'k',
      label: 'Keuze',
      value: 'code',
      choices: [{ title: 'Ja', value: 'code' }],
    },
    { type: 'Container', isVisible: false, items: [{ type: 'TextBlock', text: 'verborgen' }] },
    actions(button('Druk'), { type: 'Action.OpenUrl', title: 'Lees', url: 'https://x.example' }),
  )

  it('reads every word on a card, and no code', () => {
    expect(textOf(full).split('\n')).toEqual([
      'Kop',
      'Regie',
      'Bram',
      'los',
      'vet',
      'Keuze',
      'Ja',
      'verborgen',
      'Druk',
      'Lees',
    ])
  })

  it('finds its buttons and its inputs', () => {
    expect(buttonsOf(full)).toEqual(['Druk', 'Lees'])
    expect(inputsOf(full)).toMatchObject([{ id: 'k', type: 'Input.ChoiceSet' }])
  })
})
