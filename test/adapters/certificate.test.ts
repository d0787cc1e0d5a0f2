import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { verified } from '#app/certificate/block.ts'
import { identityGiven } from '#support/known-identity.ts'
import { shell } from '#support/shell.ts'
import { inputsOf } from '#support/teams/card.ts'

it('who erases on request gets a certificate, which the shell knows to be real without store or master key', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-certificate-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const env = {
    SEINHUIS_STORE: `sqlite:${join(folder, 'seinhuis.db')}`,
    SEINHUIS_KEY: randomBytes(32).toString('base64'),
  }
  const { house, carla, bram, reference } = await identityGiven({ settings: env })
  await carla.says(`wissen ${reference}`)
  await carla.presses(`Wis alles van ${reference}`)
  await house.beat()
  expect(JSON.stringify(carla.card()), 'not before its card is one line').not.toContain('BEGIN CERTIFICATE')
  await house.at('2026-11-23T10:05')
  const text = String(inputsOf(carla.card())[0]?.value)
  const { out: key } = await shell('src/certificate/main.ts', ['key'], env)
  expect(verified(text, key.trim())).toMatchObject({
    certificate: {
      reference,
      ground: 'request',
      card: 'one-line',
      destroyed: { signal: 1, identity: 1 },
      keyDestroyed: true,
    },
  })

  const file = join(folder, 'certificate.txt')
  writeFileSync(file, text)
  const verify = () => shell('src/certificate/main.ts', ['verify', file, key.trim()])
  expect(await verify()).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`${reference} of`) })
  writeFileSync(file, text.replace('"identity": 1', '"identity": 0'))
  expect(await verify()).toEqual({
    code: 2,
    out: '',
    err: 'this certificate is not as it was issued: ask the coordinator for it once more\n',
  })

  await carla.says('help')
  await carla.says(`wissen ${reference}`)
  expect(inputsOf(carla.card())[0]?.value, 'asked for once more').toBe(text)
  await bram.says(`wissen ${reference}`)
  expect(bram.sees().at(-1)).toBe('Dit kan alleen de coördinator van het netwerk.')
})
