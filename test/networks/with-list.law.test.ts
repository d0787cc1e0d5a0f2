import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { type Row, withList } from '#adapters/yaml/with-list.ts'
import { sample } from '#support/network-folder.ts'

const asItIs = await sample()
const accounts: string[] = parse(asItIs).members.map(({ account }: Row) => account)
const idOf = ({ account }: Row): string => String(account)

const sign = fc.constantFrom(...Array.from('=+-@\'";,:#&*!%{}[]|>?`~ \n\t\\ab1é€😀'))
const words = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''))
const row = fc.record(
  {
    account: fc.oneof(fc.constantFrom(...accounts), words),
    name: words,
    expertise: fc.oneof(fc.array(words, { maxLength: 3 }), fc.constant(undefined)),
    external: fc.constantFrom(true, undefined),
  },
  { requiredKeys: ['account'] },
)
const comments = (text: string): string[] => text.match(/^#.*$| #.*$/gm) ?? []

it.each([
  ['one item a line', asItIs],
  ['one key a line', stringify(parse(asItIs))],
])('with %s, whatever the rows are, the list says them, and every comment and all else stay', (_, file) => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const { text, order } = withList(file, { key: 'members', rows, idOf })
      const { members, ...others } = parse(text)
      const { members: _before, ...same } = parse(file)
      expect(others).toEqual(same)
      expect(members).toHaveLength(rows.length)
      expect(order.toSorted((one, other) => one - other)).toEqual(rows.map((_, index) => index))
      for (const [index, member] of members.entries()) {
        const wanted = rows[order[index] ?? -1] ?? expect.unreachable()
        expect(String(member.account).trim()).toBe(wanted.account.trim())
        if (wanted.name !== undefined) expect(member.name?.trim()).toBe(wanted.name.trim())
        if ('expertise' in wanted) expect(member.expertise ?? []).toEqual(wanted.expertise ?? [])
      }
      if (rows.some(({ account }) => accounts.includes(account)))
        expect(comments(text)).toEqual(expect.arrayContaining(comments(file)))
    }),
  )
})
