import type { IColumn } from '@microsoft/teams.cards'
import type { CardElement } from '#cards/blocks.ts'
import { line } from '#cards/dialogue/parts.ts'
import type { PhoneNumber } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** Large numbers to tap, two beside each other, each with what it is for. */
export function phoneColumns(numbers: readonly PhoneNumber[], say: Say): CardElement[] {
  const rows = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, row) =>
    numbers.slice(row * 2, row * 2 + 2),
  )
  return rows.map((pair) => ({
    type: 'ColumnSet',
    columns: [...pair.map((number) => column(number, say)), ...(pair.length === 1 ? [empty] : [])],
  }))
}

const column = (number: PhoneNumber, { words: { dialogue } }: Say): IColumn => ({
  type: 'Column',
  width: 'stretch',
  items: [
    line(number, { size: 'ExtraLarge', weight: 'Bolder', color: 'Accent' }),
    line(dialogue.numbers[number], { isSubtle: true, spacing: 'None' }),
  ],
})

const empty: IColumn = { type: 'Column', width: 'stretch', items: [] }
