import { expect, it } from 'vitest'
import { receiptFor } from '#app/dialogue/receipt.ts'
import { StoreError } from '#app/ports.ts'
import { aSignal } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

it('what was placed is answered as placed, also when the store is out of reach right after it', async () => {
  const { world } = startPlatform(await sampleNetworks(), moment('2026-11-20 10:00'))
  const link = () => Promise.reject(new StoreError('unavailable', 'the line is broken'))
  const cut = Object.assign(Object.create(world), { directory: { ...world.directory, link } })
  const signal = aSignal({ postedAt: null })
  expect(JSON.stringify(await receiptFor('nl', cut, [signal]))).toContain(signal.reference)
})
