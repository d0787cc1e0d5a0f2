import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NoNetworksError, readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder, sample, sampleWith } from '#support/network-folder.ts'

const today = LocalDate.parse('2026-11-22')
const name = 'oldenzaal-18min.yaml'

/** What is said about a file, as `line: sentence`. */
const saidAbout = async (content: string | Uint8Array, file = name) => {
  const { mistakes } = await readNetworks(await networkFolder({ [file]: content }), today)
  return mistakes.map(({ line, message }) => `${line}: ${message}`)
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a mistake has the line where it stands, and says what to do', () => {
  it.each([
    ['municipality: Oldenzaal', 'municipality: [Oldenzaal]', 'municipality must be text'],
    ['sample: true ', 'sample: yes ', 'sample must be true or false'],
    ['audience: youth18min', 'audience: youth', 'audience must be one of youth18min, adult18plus'],
    ['prefix: 18M', 'prefix: 18-M', 'prefix is not right: write two to six capitals or digits, like 18M'],
    ['dpia: none', 'dpai: none', 'dpai is not a known key here: correct its spelling or remove it'],
    ['  closed: []', '  closed: [24-11-2026]', 'closed, item 1, must be a date, like 2026-11-24'],
    ['works: [mo, tu, th]', 'works: [mo, thu]', 'works, item 2, must be one of mo, tu, we, th, fr, sa, su'],
    ['works: [mo, tu, th]', 'works: []', 'works needs at least 1 in the list'],
    ['works: [mo, tu, th], ', '', 'works is missing: add it', 'bram@'],
    [
      'remindAt: "15:30"',
      'remindAt: "07:30"',
      'remindAt is not right: between 18:00 and 08:00 nothing is sent',
    ],
    [
      'account: anna@carmel.example',
      'account: anna',
      'account is not right: write it like anna@carmel.example',
    ],
    [
      'partner: ooc',
      'partner: occ',
      'partner is not one of the partners of this file: add it under partners or correct it',
    ],
    [
      'account: els@ggd.example',
      'account: Anna@Carmel.example',
      'account stands here for the second time: keep one member with all roles',
    ],
    [
      'roles: [backup-coordinator]',
      'roles: [coordinator]',
      'roles make a second coordinator: make this one backup-coordinator',
      'gerda@',
    ],
    [
      'roles: [coordinator]',
      'roles: []',
      'members have no coordinator: give one of them roles: [coordinator]',
      'members:',
    ],
    [
      'function: woonconsulent',
      'function: woonconsulent, roles: [safeguarding-officer]',
      'roles are not for a restricted partner, whose people read no content: give the role to another member',
    ],
    [
      'roles: [backup-coordinator]',
      'roles: [backup-coordinator, privacy-officer]',
      'roles make somebody watch over their own work: give privacy-officer to somebody who does not coordinate',
      'gerda@',
    ],
    [
      'type: ggd_jgz, agreement: { signedOn: 2026-01-10',
      'type: ggd_jgz, agreement: { signedOn: 2029-01-10',
      'validUntil is before signedOn: correct one of the two',
    ],
    [
      'type: onderwijs_po,',
      'type: onderwijs_po, schoolRegion: oost,',
      'schoolRegion is not one of the regions under schoolHolidays: write its holidays there or correct it',
    ],
    ['  noord:', '  Noord:', 'Noord is not a good key: write it in small letters, like noord'],
    ['until: 2026-10-18', 'until: 2026-10-08', 'until is before from: correct one of the two'],
    [
      'from: 2027-02-20',
      'from: 2027-01-03',
      'noord, item 3, has days of a holiday above it in this region: correct the dates',
    ],
    [
      'impuls:   {',
      'Impuls:   {',
      'Impuls is not a good key: write it in small letters, digits and hyphens, like wijkracht',
      'Impuls:',
    ],
  ])('%s -> %s', async (part, replacement, message, place = replacement) => {
    const text = await sampleWith(part, replacement)
    expect(await saidAbout(text)).toContain(`${lineOf(text, place)}: ${message}`)
  })

  it('a partner type that nobody knows: the ones that exist', async () => {
    const text = await sampleWith('type: onderwijs_vo', 'type: school')
    const [said, ...others] = await saidAbout(text)
    expect(said).toMatch(/^\d+: type must be one of gemeente, onderwijs_po, /)
    expect(others).toEqual([])
  })

  it('the id is the name of the file', async () => {
    const text = await sample()
    expect(await saidAbout(text, 'jeugd.yaml')).toEqual([
      `${lineOf(text, 'id:')}: id must be the name of the file without .yaml: make them the same`,
    ])
  })

  it('two networks with one prefix: the second file hears it', async () => {
    const text = await sampleWith('id: oldenzaal-18min', 'id: a')
    const folder = await networkFolder({ 'a.yaml': text, 'b.yaml': text.replace('id: a', 'id: b') })
    expect((await readNetworks(folder, today)).mistakes).toEqual([
      {
        file: join(folder, 'b.yaml'),
        line: lineOf(text, 'prefix:'),
        message: 'prefix is used by another network: choose another, so that a reference tells them apart',
      },
    ])
  })

  it('all mistakes of all files come at once, in the order of reading', async () => {
    const one = (await sampleWith('municipality: Oldenzaal', '')).replace('partner: ggd', 'partner: gdg')
    const folder = await networkFolder({ [name]: one, 'other.yaml': 'id: other\nname: [' })
    const { networks, mistakes } = await readNetworks(folder, today)
    expect(mistakes.map(({ file, line }) => [file, line])).toEqual([
      [join(folder, name), lineOf(one, 'id:')],
      [join(folder, name), lineOf(one, 'partner: gdg')],
      [join(folder, 'other.yaml'), 2],
    ])
    expect(networks).toEqual([])
  })
})

describe('a file that is no plain YAML', () => {
  it.each([
    ['', '1: the file must be a block of keys, each with a value'],
    ['- id: x', '1: the file must be a block of keys, each with a value'],
    ['id: x\nid: y', '2: this key stands here twice: remove one of the two'],
    ['id: x\n---\nid: y', '2: a file holds one network: remove the line with --- and what follows'],
    ['id: x\nname: !secret y', '2: remove the tag that starts with an exclamation mark'],
    ['id: &x y\nname: *x', '2: write out what the alias stands for: aliases are not read'],
    ['partners:\n  __proto__: { restricted: true }', '2: remove the key __proto__'],
    ['\tid: x', '1: this is not plain YAML: Tabs are not allowed as indentation'],
  ])('%j', async (text, said) => {
    expect(await saidAbout(text)).toEqual([said])
  })

  it('a text that would grow without end is not expanded', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `k${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
    )
    const said = await saidAbout(['k0: &a0 [x]', ...levels].join('\n'))
    expect(said).toHaveLength(30)
  })

  it('a text that goes too deep is refused', async () => {
    expect(await saidAbout(`id: ${'['.repeat(20_000)}`)).toContain(
      '1: this goes too many levels deep: write it flatter',
    )
  })

  it('a file that is too large is not read', async () => {
    expect(await saidAbout(`# ${'x'.repeat(256 * 1024)}`)).toEqual([
      '1: a network file has at most 256 KB: make it smaller',
    ])
  })

  it('a file in another encoding is refused', async () => {
    expect(await saidAbout(Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9))).toEqual([
      '1: the file cannot be read as text in UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA): check its encoding and its rights',
    ])
  })

  it('a name that ends in .yml is not overlooked', async () => {
    expect(await saidAbout('id: x', 'x.yml')).toEqual(['1: the name must end in .yaml: rename the file'])
  })
})

describe('a folder', () => {
  it('that is not there is named', async () => {
    const missing = join(await networkFolder({}), 'nowhere')
    await expect(readNetworks(missing, today)).rejects.toThrow(NoNetworksError)
    await expect(readNetworks(missing, today)).rejects.toThrow(missing)
  })

  it('without a network file is no folder of networks', async () => {
    const folder = await networkFolder({ 'README.md': 'x', '.hidden.yaml': 'x' })
    await expect(readNetworks(folder, today)).rejects.toThrow(`no network file in ${folder}`)
  })
})
