import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Row, withList } from '#adapters/yaml/with-list.ts'

const file = `# about the file
name: Jeugd     # as people read it
members:
  # who began
  - account: anna   # the account
    works: [mo]
    roles:
      - coordinator
      - lead # of all

  # who came second
  - { account: bram, name: "Bram", works: [mo, tu] }   # since May
  - account: carla
    note: |
      two
      lines
    # until summer

# what is next
prefix: 18M
`
const idOf = ({ account }: Row): string => String(account)
const put = (rows: readonly Row[], text = file) => withList(text, { key: 'members', rows, idOf })
const same: readonly Row[] = [{ account: 'anna' }, { account: 'bram' }, { account: 'carla' }]

describe('a list that is written into a file', () => {
  it('changes nothing when it says the same, in whatever order', () => {
    expect(put(same)).toMatchObject({ text: file, added: 0, changed: 0, takenOut: 0, order: [0, 1, 2] })
    expect(put(same.toReversed())).toMatchObject({ text: file, order: [2, 1, 0] })
    const works = [{ account: 'anna', works: ['mo'], name: undefined, expertise: [] }, ...same.slice(1)]
    expect(put(works).text).toBe(file)
  })

  it('leaves every comment and everything else where it is, and writes what changed', () => {
    const rows = [
      { account: 'carla', works: ['fr'] },
      { account: 'bram', works: ['we'] },
      { account: 'anna', works: ['mo'] },
    ]
    const { text, ...done } = put(rows)
    expect(done).toEqual({ added: 0, changed: 2, takenOut: 0, order: [2, 1, 0] })
    expect(text).toBe(
      file
        .replace(
          '{ account: bram, name: "Bram", works: [mo, tu] }',
          '{ account: bram, name: "Bram", works: [we] }',
        )
        .replace('      lines\n', '      lines\n    works: [ fr ]\n'),
    )
  })

  it('has no field any more that is undefined in its row', () => {
    const { text } = put([
      { account: 'anna', roles: undefined },
      { account: 'bram', name: undefined },
      { account: 'carla' },
    ])
    expect(parse(text).members).toEqual([
      { account: 'anna', works: ['mo'] },
      { account: 'bram', works: ['mo', 'tu'] },
      { account: 'carla', note: 'two\nlines\n' },
    ])
  })

  it('keeps the comments inside an item of several lines that changes', () => {
    const { text } = put([{ account: 'anna', works: ['tu'] }, ...same.slice(1)])
    for (const comment of ['# the account', '# of all', '# who began', '# since May', '# until summer'])
      expect(text).toContain(comment)
    expect(parse(text).members[0]).toEqual({ account: 'anna', works: ['tu'], roles: ['coordinator', 'lead'] })
  })

  it('has who is new at the end, and loses the lines of who is not in it', () => {
    const { text, ...done } = put([{ account: 'carla' }, { account: 'dirk', works: ['mo'], name: 'D: x' }])
    expect(done).toEqual({ added: 1, changed: 0, takenOut: 2, order: [0, 1] })
    expect(text).not.toMatch(/anna|bram|since May/)
    expect(text).toContain(
      '      lines\n  - { account: dirk, works: [mo], name: "D: x" }\n    # until summer',
    )
    expect(text).toMatch(/^# about the file\nname: Jeugd {5}# as people read it\n/)
    expect(text).toMatch(/\n# what is next\nprefix: 18M\n$/)
  })

  it('keeps two of one name apart: the first stays the first', () => {
    const twice = 'members:\n  - { account: a, name: one }\n  - { account: a, name: two }'
    const rows = [{ account: 'a', name: 'one' }, { account: 'a', name: 'three' }, { account: 'b' }]
    expect(put(rows, twice).text).toBe(
      'members:\n  - { account: a, name: one }\n  - { account: a, name: three }\n  - { account: b }\n',
    )
    expect(put(rows.slice(0, 1), twice).text).toBe('members:\n  - { account: a, name: one }\n')
  })

  it('is written anew where it was not there, was empty, stood on one line, or has nobody left', () => {
    for (const text of [
      'prefix: 18M # two\n',
      'members: []\nprefix: 18M # two\n',
      'members: [{ account: c }]\nprefix: 18M # two\n',
    ]) {
      const done = put([{ account: 'a', works: ['mo'] }], text)
      expect(parse(done.text)).toEqual({ prefix: '18M', members: [{ account: 'a', works: ['mo'] }] })
      expect(done.text).toContain('# two')
    }
    expect(parse(put([]).text).members).toEqual([])
  })
})
