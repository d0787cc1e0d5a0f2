import type { IColumn } from '@microsoft/teams.cards'
import type { CardElement } from '#cards/blocks.ts'
import { styled } from '#cards/signal/parts.ts'
import type { Phone } from '#domain/network/phone.ts'
import { phoneLink, type PhoneNumber } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

type Shown = Pick<Phone, 'number' | 'name'>

/** Large numbers to tap, two beside each other, each with what it is for: those of the country, then those of the network. */
export function phoneColumns(
  numbers: readonly PhoneNumber[],
  own: readonly Phone[],
  { words: { dialogue } }: Say,
): CardElement[] {
  const all: Shown[] = [...numbers.map((number) => ({ number, name: dialogue.numbers[number] })), ...own]
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => all.slice(row * 2, row * 2 + 2))
  return rows.map((pair) => ({
    type: 'ColumnSet',
    columns: [...pair.map(column), ...(pair.length === 1 ? [empty] : [])],
  }))
}

const column = ({ number, name }: Shown): IColumn => ({
  type: 'Column',
  width: 'stretch',
  items: [
    styled(phoneLink(number), { size: 'ExtraLarge', weight: 'Bolder', color: 'Accent' }),
    styled(name, { isSubtle: true, spacing: 'None' }),
  ],
})

const empty: IColumn = { type: 'Column', width: 'stretch', items: [] }
