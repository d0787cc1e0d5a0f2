import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { rowsOf } from '#support/markdown.ts'
import { picture } from '#support/png.ts'
import { manifestMistakes, translationMistakes } from '../../src/manifest/schema.ts'
import { manifestSettings } from '../../src/manifest/settings.ts'

const appId = '1f0c7a52-8d3e-4b6a-9c21-5e7d40a8b913'
const main = new URL('../../src/manifest/main.ts', import.meta.url).pathname

const Commands = z.array(z.object({ title: z.string(), description: z.string() }))
const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.record(z.string(), z.string()),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  icons: z.record(z.string(), z.string()),
  validDomains: z.array(z.string()),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: Commands })),
    }),
  ]),
})

/** Runs the command in an empty folder and tells what came of it. */
async function run(settings: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'seinhuis-manifest-'))
  const { MicrosoftAppId: _id, SEINHUIS_HOST: _host, ...env } = process.env
  const ended = await new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [main], { cwd: folder, env: { ...env, ...settings } }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    )
  })
  const written = await readdir(folder, { recursive: true })
  const zip = ended.code === 0 ? await readFile(join(folder, 'dist/seinhuis.zip')) : Buffer.alloc(0)
  await rm(folder, { recursive: true })
  return { ...ended, written, zip }
}

async function build(settings: Record<string, string> = {}) {
  const { zip, written } = await run({ MicrosoftAppId: appId, ...settings })
  const files = unzipSync(zip)
  const json = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()))
  const raw = json('manifest.json')
  return { zip, written, files, raw, manifest: Manifest.parse(raw), english: json('en.json') }
}

const plain = await build()

describe('the app package', () => {
  it('holds the manifest, the translation and the icons, and nothing else', async () => {
    const { files, manifest } = plain
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png'])
    expect(manifest.icons).toEqual({ color: 'color.png', outline: 'outline.png' })
  })

  it('is what the schema of Microsoft asks', async () => {
    const { raw, english } = plain
    expect(await manifestMistakes(raw)).toEqual([])
    expect(await translationMistakes(english)).toEqual([])
    expect(await manifestMistakes({ ...Object(raw), accentColor: 'teal' })).toEqual([
      expect.stringMatching(/^\/accentColor /),
    ])
    expect(await translationMistakes({ 'name.long': 'x' })).not.toEqual([])
  })

  it('is of this app and this version', async () => {
    const { manifest } = plain
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')))
    expect(manifest).toMatchObject({ id: appId, version, bots: [{ botId: appId }] })
  })

  it('points to the pages of the organisation', async () => {
    const { manifest } = await build({ SEINHUIS_HOST: 'seinhuis.oldenzaal.example' })
    expect(manifest.validDomains).toEqual(['seinhuis.oldenzaal.example'])
    expect(manifest.developer).toMatchObject({ privacyUrl: 'https://seinhuis.oldenzaal.example/privacy' })
  })

  it('is the same for the same settings', async () => {
    expect((await build()).zip).toEqual(plain.zip)
  })

  it('leaves no placeholder', async () => {
    expect(JSON.stringify(plain.raw)).not.toMatch(/\{\{|\}\}/)
  })
})

describe('what the bot asks for', () => {
  it('is a place in 1:1 chats and teams, and no permission: it never receives every message', async () => {
    const { manifest, raw } = plain
    expect(manifest.bots[0].scopes).toEqual(['personal', 'team'])
    expect(manifest.bots[0].supportsFiles).toBe(false)
    expect(raw).not.toHaveProperty('authorization')
    expect(raw).not.toHaveProperty('webApplicationInfo')
    expect(raw).not.toHaveProperty('permissions')
    expect(raw).not.toHaveProperty('devicePermissions')
    expect(JSON.stringify(raw)).not.toContain('ChannelMessage.Read')
  })
})

describe('the words in the manifest', () => {
  it('are words that the bot understands, in each language', async () => {
    const words = (await rowsOf('docs/contract.md', 'Typed in chat')).map((row) => ({
      dutch: bare(row['word']),
      english: bare(row['in English']),
      status: row['status'],
    }))
    const { manifest, english } = plain
    const translations = z.record(z.string(), z.string()).parse(english)
    for (const [list, { commands }] of manifest.bots[0].commandLists.entries())
      for (const [index, { title }] of commands.entries())
        expect(words).toContainEqual({
          dutch: title,
          english: translations[`bots[0].commandLists[${list}].commands[${index}].title`],
          status: 'built',
        })
  })

  it('are each offered where they are understood', async () => {
    const { manifest } = plain
    const offered = manifest.bots[0].commandLists.map(({ scopes, commands }) => [
      scopes,
      commands.map(({ title }) => title),
    ])
    const raising = ['signaal', 'niet pluis', 'sparren']
    const reading = ['mijn signalen', 'mijn acties']
    expect(offered).toEqual([
      [['personal'], [...raising, ...reading, 'verder', 'oefenen', 'help']],
      [['team'], ['koppel', 'ontkoppel']],
    ])
  })

  it('are complete in English: every text that a person reads', async () => {
    const { manifest, english } = plain
    const commands = manifest.bots[0].commandLists.flatMap((list, at) =>
      list.commands.flatMap((_, index) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${at}].commands[${index}].${part}`),
      ),
    )
    const names = ['name.short', 'name.full', 'description.short', 'description.full']
    expect(Object.keys(Object(english)).sort()).toEqual(['$schema', ...names, ...commands].sort())
  })
})

describe('the icons', () => {
  it('have the sizes that Teams asks', async () => {
    const { files } = plain
    expect(picture(Buffer.from(files['color.png'] ?? []))).toMatchObject({ width: 192, height: 192 })
    expect(picture(Buffer.from(files['outline.png'] ?? []))).toMatchObject({ width: 32, height: 32 })
  })

  it('the outline is white on nothing, the colour icon covers its whole square', async () => {
    const { files } = plain
    const outline = picture(Buffer.from(files['outline.png'] ?? [])).pixels
    const drawn = outline.filter(({ alpha }) => alpha > 0)
    expect(drawn.filter(({ red, green, blue }) => Math.min(red, green, blue) < 255)).toEqual([])
    expect(drawn.length).toBeGreaterThan(100)
    expect(outline.length - drawn.length).toBeGreaterThan(100)
    const colour = picture(Buffer.from(files['color.png'] ?? [])).pixels
    expect(colour.every(({ alpha }) => alpha === 255)).toBe(true)
  })
})

describe('settings', () => {
  const asked = { MicrosoftAppId: appId, SEINHUIS_HOST: 'seinhuis.oldenzaal.example' }
  const mistakesIn = (settings: Record<string, string>) => {
    const read = manifestSettings({ ...asked, ...settings })
    return 'mistakes' in read ? read.mistakes.map((mistake) => mistake.split(':')[0]) : []
  }

  it.each([
    [{}, []],
    [{ SEINHUIS_HOST: '' }, []],
    [{ MicrosoftAppId: '' }, ['MicrosoftAppId is missing']],
    [{ MicrosoftAppId: 'seinhuis' }, ['MicrosoftAppId is not an id']],
    [{ SEINHUIS_HOST: 'https://x.example' }, ['SEINHUIS_HOST is not a host name']],
    [{ SEINHUIS_HOST: 'x.example/y' }, ['SEINHUIS_HOST is not a host name']],
    [{ SEINHUIS_HOST: '10.0.0.1' }, ['SEINHUIS_HOST is not a host name']],
    [{ SEINHUIS_HOST: 'a","b.example' }, ['SEINHUIS_HOST is not a host name']],
  ])('%j: %j', (settings, mistakes) => {
    expect(mistakesIn(settings)).toEqual(mistakes)
  })

  it('that are wrong give a line each and exit code 2, and nothing is written', async () => {
    const { code, out, err, written } = await run({ SEINHUIS_HOST: 'https://x.example' })
    expect({ code, out, written }).toEqual({ code: 2, out: '', written: [] })
    expect(err).toMatch(/^MicrosoftAppId is missing: .*\nSEINHUIS_HOST is not a host name: .*\n$/)
  })

  it('that are right leave one file behind', () => {
    expect(plain.written.sort()).toEqual(['dist', 'dist/seinhuis.zip'])
  })
})

/** The fixed part of a word: `koppel NETWORK` is `koppel`. */
const bare = (cell: string | undefined): string | undefined => cell?.replaceAll(/`| [A-Z]+\b/g, '')
