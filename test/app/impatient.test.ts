import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { impatient } from '#app/impatient.ts'
import { StoreError } from '#app/ports.ts'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** A store that fails so, after so long. */
function failing(code: StoreError['code'], afterMs: number) {
  const asked: string[] = []
  const fails = (name: string) => async (): Promise<never> => {
    asked.push(name)
    vi.advanceTimersByTime(afterMs)
    throw new StoreError(code, 'as the test asked')
  }
  const store = impatient({ ...memoryStore(), isDone: fails('isDone'), probe: fails('probe') })
  return { store, asked }
}

it('a store that failed after seconds is not asked for a second; then it is again', async () => {
  const { store, asked } = failing('unavailable', 2_000)
  for (let times = 0; times < 5; times += 1)
    await expect(store.isDone('c')).rejects.toMatchObject({ code: 'unavailable' })
  expect(asked).toEqual(['isDone'])
  await expect(store.get('k')).rejects.toMatchObject({ code: 'unavailable' })
  vi.advanceTimersByTime(1_000)
  expect(await store.get('k')).toBeNull()
  await expect(store.isDone('c')).rejects.toThrow('as the test asked')
  expect(asked).toEqual(['isDone', 'isDone'])
})

it('a probe is let through, so that it is known as soon as it is back', async () => {
  const { store, asked } = failing('unavailable', 2_000)
  await expect(store.isDone('c')).rejects.toThrow('as the test asked')
  await expect(store.probe()).rejects.toThrow('as the test asked')
  expect(asked).toEqual(['isDone', 'probe'])
})

it.each<[string, StoreError['code'], number]>([
  ['that it refuses at once', 'unavailable', 10],
  ['that somebody was first', 'conflict', 2_000],
  ['that is not certain: it may have happened', 'unsure', 2_000],
])('a store goes on being asked after a failure %s', async (_, code, afterMs) => {
  const { store, asked } = failing(code, afterMs)
  for (let times = 0; times < 3; times += 1) await expect(store.isDone('c')).rejects.toMatchObject({ code })
  expect(asked).toHaveLength(3)
})
