import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import program from '../../package.json' with { type: 'json' }
import { lockedPackages } from '#support/locked-packages.ts'
import { root, shell } from '#support/shell.ts'

const run = (...words: string[]) => shell('src/sbom/main.ts', words)

/** What CycloneDX 1.5 asks, and what whoever looks for weaknesses needs: the name, the version and the sum of each. */
const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.literal(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ type: z.literal('application'), purl: z.string(), 'bom-ref': z.string() }),
  }),
  components: z.array(
    z.object({
      type: z.literal('library'),
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      'bom-ref': z.string(),
      hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) })).length(1),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** As `npm run sbom` makes it, where whoever deploys it finds it. */
const made = async () => {
  expect(await run()).toMatchObject({ code: 0, out: 'dist/seinhuis.cdx.json\n', err: '' })
  return Bill.parse(JSON.parse(await readFile(join(root, 'dist/seinhuis.cdx.json'), 'utf8')))
}
const bill = await made()

describe('the software bill of materials', () => {
  it('names every package that runs in production, and none that does not', () => {
    const shipped = lockedPackages.filter(({ dev }) => !dev).map(({ name, version }) => `${name}@${version}`)
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`)
    expect(listed.toSorted()).toEqual([...new Set(shipped)].toSorted())
  })

  it('says of each what it needs, and names nothing there that it does not list', () => {
    const refs = [bill.metadata.component, ...bill.components].map((one) => one['bom-ref'])
    expect(bill.dependencies.map(({ ref }) => ref).toSorted()).toEqual(refs.toSorted())
    expect(refs).toEqual(expect.arrayContaining(bill.dependencies.flatMap(({ dependsOn }) => dependsOn)))
  })

  it('is of this program', () => {
    expect(bill.metadata.component.purl).toBe(`pkg:npm/seinhuis@${program.version}`)
  })

  it('takes no arguments', async () => {
    expect(await run('--all')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('takes no') })
  })
})
