import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignalId } from '#domain/ids.ts'
import { startRedis } from '#support/redis-server.ts'
import { contendForLead, oneLead } from '#support/storm/leads.ts'
import { contendForAction, type Contest } from '#support/storm/contest.ts'
import { oneOwner } from '#support/storm/owners.ts'
import { endStorm, everySignal, type Pressed, settles, startStorm, type Storm } from '#support/storm/storm.ts'
import type { Row } from './row.ts'

/** So many signals, and as many actions. */
const size = { file: 142, server: 38 }

/**
 * Two processes on one store. Of each signal eight people want the lead at one moment; then eight say yes, no or *geef
 * door* to one action of it. Older cards and the same press twice are among it.
 */
export const storm: Row = {
  name: 'storm',
  unit: 'presses',
  inTests: 4_000,
  goal: 1_000_000,
  needs: 'redis',
  batch: async (seed) => {
    const file = await onFile(seed)
    const server = await onServer(seed)
    return { reached: file + server, seen: { 'on SQLite': file, 'on Redis': server } }
  },
}

async function onFile(seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-storm-'))
  try {
    return await blow(`sqlite:${folder}/seinhuis.db`, seed, size.file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function onServer(seed: number): Promise<number> {
  const redis = await startRedis()
  try {
    return await blow(redis.url, seed, size.server)
  } finally {
    await redis.end()
  }
}

async function blow(store: string, seed: number, count: number): Promise<number> {
  const storm = await startStorm(store, seed)
  try {
    await storm.bots[0].places(count)
    await settles(storm)
    const signals = await everySignal(storm)
    if (signals.length !== count) throw new Error(`${signals.length} of ${count} signals were placed`)
    return (await leads(storm, signals)) + (await owners(storm, signals))
  } catch (cause) {
    throw new Error(`storm on ${store.split(':')[0]}, seed ${seed}: ${String(cause)}`, { cause })
  } finally {
    await endStorm(storm)
  }
}

async function leads(storm: Storm, signals: readonly SignalId[]): Promise<number> {
  const pressed = new Map<SignalId, readonly Pressed[]>()
  for (const id of signals) pressed.set(id, await contendForLead(storm, id))
  await settles(storm)
  await oneLead(storm, pressed)
  return countOf([...pressed.values()])
}

async function owners(storm: Storm, signals: readonly SignalId[]): Promise<number> {
  const contests = new Map<SignalId, Contest>()
  for (const id of signals) contests.set(id, await contendForAction(storm, id))
  await settles(storm)
  await oneOwner(storm, contests)
  return countOf([...contests.values()].map(({ pressed }) => pressed))
}

const countOf = (contests: readonly (readonly Pressed[])[]): number =>
  contests.flat().reduce((sum, { answers }) => sum + answers.length, 0)
