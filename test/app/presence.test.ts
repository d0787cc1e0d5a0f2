import { beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { directory } from '#app/directory.ts'
import { type Rosters, RosterError } from '#app/ports.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import { bram, els, fatih, friday, network, stranger } from '#support/given.ts'
import { channelNamed, someone, tenant } from '#support/platform.ts'
import { unsealed } from '#support/unsealed.ts'

const channel = channelNamed('18-')
const store = () => unsealed(memoryStore(() => 0))
let ground: ReturnType<typeof store>
beforeEach(() => {
  ground = store()
})

type Scene = { present: readonly Member[] | RosterError; oneRoster?: boolean }

function people({ present, oneRoster = false }: Scene) {
  const rosters: Rosters = {
    channel: () =>
      present instanceof RosterError
        ? Promise.reject(present)
        : Promise.resolve(present.map(({ account }) => someone(account))),
    person: () => Promise.resolve(null),
  }
  const needs = { store: ground, keys: memoryKeys(), rosters, ids: systemIds(), networks: () => [network] }
  return directory({ ...needs, now: () => friday, tenants: [tenant], oneRoster, acting: {} })
}

async function linked(): Promise<void> {
  const puts = [put(kinds.link, keyOf.link(network.id), { ...channel, by: bram.id, at: friday }, null)]
  await ground.commit({ id: 'c_link', puts, journal: [], work: [], cancel: [] })
}

const presenceOf = (scene: Scene, id: MemberId) => people(scene).presence(network, id)

describe('whether what somebody promised can still be asked of them', () => {
  it('yes for who is in the file and in the channel; no for who is not in one of them', async () => {
    await linked()
    expect(await presenceOf({ present: [bram] }, bram.id)).toBe('here')
    expect(await presenceOf({ present: [bram] }, els.id)).toBe('gone')
    expect(await presenceOf({ present: [bram] }, stranger)).toBe('gone')
  })

  it('a restricted member is in no channel by agreement: the file counts', async () => {
    await linked()
    expect(await presenceOf({ present: [bram] }, fatih.id)).toBe('here')
  })

  it('in front of a client with one roster for all channels the file counts', async () => {
    await linked()
    expect(await presenceOf({ present: [], oneRoster: true }, bram.id)).toBe('here')
    expect(await presenceOf({ present: [], oneRoster: true }, stranger)).toBe('gone')
  })

  it('nobody knows while there is no channel, or while the platform does not say', async () => {
    expect(await presenceOf({ present: [] }, bram.id)).toBe('unknown')
    await linked()
    for (const gone of [true, false])
      expect(await presenceOf({ present: new RosterError({ gone }) }, bram.id)).toBe('unknown')
  })
})
