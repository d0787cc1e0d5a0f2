import type { Row } from '#adapters/yaml/with-list.ts'

/** What of a network file goes into a table and back, under the names of its keys. `required`: no row is without it. */
export type Column = {
  name: string
  kind: 'text' | 'several' | 'number' | 'flag' | 'date' | 'time'
  required?: true
}
export type Table = { list: 'members' | 'services'; columns: readonly Column[]; idOf: (row: Row) => string }
export type TableName = keyof typeof tables

const text = (name: string): Column => ({ name, kind: 'text' })
const required = (name: string, kind: Column['kind'] = 'text'): Column => ({ name, kind, required: true })
const several = (name: string): Column => ({ name, kind: 'several' })

/** Text as it is; a number or a yes as it is written. */
const written = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : value === undefined ? '' : JSON.stringify(value)

export const tables = {
  people: {
    list: 'members',
    columns: [
      required('account'),
      required('name'),
      required('partner'),
      required('function'),
      several('roles'),
      required('works', 'several'),
      { name: 'remindAt', kind: 'time' },
      several('expertise'),
      { name: 'external', kind: 'flag' },
    ],
    idOf: ({ account }) => written(account).toLowerCase(),
  },
  services: {
    list: 'services',
    columns: [
      required('name'),
      required('what'),
      required('themes', 'several'),
      required('layer'),
      text('neighbourhood'),
      { name: 'waitingWeeks', kind: 'number' },
      text('phone'),
      text('site'),
      required('checkedOn', 'date'),
      text('owner'),
    ],
    idOf: ({ name, neighbourhood }) => `${written(name)}\n${written(neighbourhood)}`,
  },
} as const satisfies Record<string, Table>

/** Parts one from the next in a cell. */
export const parts = '|'

export const cellOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(written).join(` ${parts} `) : written(value)

/** As it would stand in the file; nothing for an empty cell. What is not of its kind stays as it is typed: the check names it. */
export function valueOf({ kind }: Column, cell: string): unknown {
  const typed = cell.trim()
  if (typed === '') return undefined
  switch (kind) {
    case 'text':
      return typed
    case 'several':
      return typed.split(parts).flatMap((one) => one.trim() || [])
    case 'number':
      return /^\d+$/.test(typed) ? Number(typed) : typed
    case 'flag':
      return flags[typed.toLowerCase()] ?? typed
    case 'date':
      return typed.replace(
        /^(\d{1,2})-(\d{1,2})-(\d{4})$/,
        (_, day, month, year) => `${year}-${two(month)}-${two(day)}`,
      )
    case 'time':
      return typed.replace(/^(\d{1,2}):(\d\d)(:00)?$/, (_, hour, minute) => `${two(hour)}:${minute}`)
  }
}

/** A spreadsheet writes these, dates and times in the way of its country. */
const flags: Partial<Record<string, boolean>> = { true: true, waar: true, false: false, onwaar: false }
const two = (digits: string): string => digits.padStart(2, '0')
