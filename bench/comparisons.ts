import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { JournalLine, SealedStore } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { instantAt, LocalDate, LocalTime } from '#domain/time/instant.ts'
import { type Ground, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { bram, inAction, network } from '#support/signals.ts'
import { amsterdam } from '#support/time.ts'
import { unsealed } from '#support/unsealed.ts'
import { say } from '#text/words.ts'
import type { Pair, Way } from './compared.ts'

const now = instantAt(LocalDate.parse('2026-11-20'), LocalTime.parse('10:00'), amsterdam)

/** Everything that is compared, in a folder of its own that `end` takes away. */
export async function comparisons(): Promise<{ pairs: Pair[]; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-bench-'))
  const keys = sqliteKeys(join(folder, 'keys.db'), randomBytes(32))
  const closed = sealed(sqliteStore(join(folder, 'sealed.db')), keys)
  const open = unsealed(sqliteStore(join(folder, 'open.db')))
  const unsigned = sealed(sqliteStore(join(folder, 'unsigned.db')), { ...keys, journalMac: () => '' })
  const pairs = [
    {
      name: 'a turn of the dialogue',
      one: await turns('sealed, on disk', { store: closed, keys }),
      other: await turns('readable, in memory'),
      times: 20,
    },
    {
      name: 'a commit of 2 KB on disk',
      one: commits('sealed', closed),
      other: commits('readable', open),
      times: 50,
    },
    {
      name: 'a commit with a line of the journal',
      one: commits('signed', closed, { key: 'bench:2', journal: [line] }),
      other: commits('not signed', unsigned, { key: 'bench:2', journal: [line] }),
      times: 50,
    },
    { name: 'a search for personal data (100 is linear)', one: search(40_000), other: search(400), times: 3 },
    { name: 'a card', one: details(), other: forChannel(), times: 200 },
  ]
  const end = async (): Promise<void> => {
    await Promise.all([closed.close(), open.close(), unsigned.close(), keys.close()])
    rmSync(folder, { recursive: true })
  }
  return { pairs, end }
}

/** Anna answers the first question, and goes back to it. */
async function turns(name: string, ground?: Ground): Promise<Way> {
  const platform = startPlatform(await sampleNetworks(), now, ground)
  const anna = someone('anna@carmel.example')
  await platform.link('oldenzaal-18min', someone('carla@oldenzaal.example'), [anna])
  await platform.says(anna, 'signaal')
  let count = 0
  return { name, run: () => platform.says(anna, count++ % 2 === 0 ? '1' : 'terug') }
}

const line: JournalLine = {
  at: now,
  verb: 'note-added',
  actor: bram.id,
  network: network.id,
  about: inAction.id,
  result: 'done',
  basis: 'lead',
  request: 'r_1',
}

type Written = { key: string; journal: readonly JournalLine[] }

/** One document that changes, as a dialogue does. */
function commits(name: string, store: SealedStore, written: Written = { key: 'bench:1', journal: [] }): Way {
  const body = randomBytes(2_048)
  const seal = { scope: 'bench' }
  let version: number | null = null
  let key: string | null = null
  return {
    name,
    run: async () => {
      const put = { key: written.key, expect: version, body, tags: [], seal: key ?? seal }
      await store.commit({
        id: `c_${randomBytes(8).toString('hex')}`,
        puts: [put],
        journal: written.journal,
        work: [],
        cancel: [],
      })
      version = (version ?? 0) + 1
      key ??= (await store.get(written.key))?.seal ?? null
    },
  }
}

const sentence = 'Leerling is sinds zes weken stil en moe, en komt op maandag vaak te laat. '

const search = (length: number): Way => {
  const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
  return { name: `${length} characters`, run: () => findPersonalData(text, { at: now, timeZone: amsterdam }) }
}

const dutch = say('nl')

const forChannel = (): Way => ({
  name: 'for the channel',
  run: () => channelCard(toChannel(inAction, network, false), 1, dutch),
})

const details = (): Way => {
  const view = () => toDetails(inAction, network, bram)
  if (!view()) throw new Error('Bram may not see the details: there is nothing to measure')
  return {
    name: 'with the details',
    run: () => {
      const seen = view()
      return seen && detailsCard(seen, 1, dutch)
    },
  }
}
