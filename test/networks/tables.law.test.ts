import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRow } from '../../src/csv.ts'
import { readTable } from '../../src/networks/read-table.ts'
import { cellOf, tables } from '../../src/networks/tables.ts'

/** Words with everything in them that means something to a spreadsheet, a table or YAML. */
const sign = fc.constantFrom(...Array.from('=+-@\'";,:#&*!%{}[] ab1é€😀'))
const words = fc
  .array(sign, { minLength: 1, maxLength: 12 })
  .map((all) => all.join('').trim())
  .filter((text) => text !== '')
const row = fc.record({
  account: words,
  name: words,
  partner: words,
  function: words,
  roles: fc.option(fc.array(words, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  works: fc.array(words, { minLength: 1, maxLength: 3 }),
  expertise: fc.option(fc.array(words, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  external: fc.option(fc.boolean(), { nil: undefined }),
})

it('whatever stands in a table is read as it was written, with commas and with semicolons', () => {
  const columns = tables.people.columns.filter(({ name }) => name !== 'remindAt')
  const names = columns.map(({ name }) => name)
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }),
      fc.constantFrom(',' as const, ';' as const),
      (rows, separator) => {
        const lines = rows.map((one) => names.map((name) => cellOf(Object(one)[name])))
        const text = [names, ...lines].map((cells) => csvRow(cells, separator)).join('')
        const read = readTable(Buffer.from(text), tables.people)
        expect(read).toEqual({ rows: rows.map((one, index) => ({ line: index + 2, row: one })) })
      },
    ),
  )
})
