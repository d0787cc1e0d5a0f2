import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NoNetworksError, readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { networkFolder, sampleWith } from '#support/network-folder.ts'

const today = LocalDate.parse('2026-11-22')
const name = 'oldenzaal-18min.yaml'

/** What is said about a file, as `line: sentence`. */
const saidAbout = async (content: string | Uint8Array, file = name) => {
  const { mistakes } = await readNetworks(await networkFolder({ [file]: content }), today)
  return mistakes.map(({ line, message }) => `${line}: ${message}`)
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a mistake has the line where it stands, and says what to do', () => {
  it('a partner type that nobody knows: the ones that exist', async () => {
    const text = await sampleWith('type: onderwijs_vo', 'type: school')
    const [said, ...others] = await saidAbout(text)
    expect(said).toMatch(/^\d+: type must be one of gemeente, onderwijs_po, /)
    expect(others).toEqual([])
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
  it('a text that would grow without end is not expanded', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `k${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
    )
    const said = await saidAbout(['k0: &a0 [x]', ...levels].join('\n'))
    expect(said).toHaveLength(30)
  })

  it('a file in another encoding is refused', async () => {
    expect(await saidAbout(Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9))).toEqual([
      '1: the file cannot be read as text in UTF-8 (ERR_ENCODING_INVALID_ENCODED_DATA): check its encoding and its rights',
    ])
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
