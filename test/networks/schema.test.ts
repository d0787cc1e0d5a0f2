import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { NetworkFile } from '#domain/network/network.ts'

const schema = z.toJSONSchema(NetworkFile, { io: 'input' })
const sample = async (name: string): Promise<Record<string, unknown>> =>
  parse(await readFile(`networks/${name}.yaml`, 'utf8')) as Record<string, unknown>

describe('what an editor knows of a network file', () => {
  it('is what the bot reads', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../networks/network.schema.json',
    )
  })

  it('fits the samples, which name it, and not a key that is misspelt', async () => {
    const asEditor = z.fromJSONSchema(schema)
    for (const name of ['oldenzaal-18min', 'oldenzaal-18plus']) {
      expect(await readFile(`networks/${name}.yaml`, 'utf8')).toContain('$schema=network.schema.json')
      expect(asEditor.safeParse(await sample(name)).error).toBeUndefined()
      expect(asEditor.safeParse({ ...(await sample(name)), partnrs: {} }).success).toBe(false)
    }
  })
})
