import { createSecretKey } from 'node:crypto'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import type { JournalLine, Keys, Put, Store, TeamsPerson, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { IntakeId, MemberId } from '#domain/ids.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { answerStep } from '#domain/intake/answering.ts'
import { questionsOf } from '#domain/intake/dialogue.ts'
import { type Intake, placeOf, startIntake } from '#domain/intake/intake.ts'
import { type Member, type Network, withIds } from '#domain/network/network.ts'
import { channelNamed, someone } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import type { Deed } from '#support/simulation/deeds.ts'
import type { Standing } from '#support/simulation/teams.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

/** What is there before anything happens: a network with its channel, its people, and dialogues that are almost done. */

export const begins = moment('2026-11-23 10:00')
const idOf = (account: string): MemberId => MemberId.parse(`m_${account.split('@')[0]}`)
export const network: Network = networkNamed('oldenzaal-18min', await sampleNetworks())
export const channel = channelNamed(network.id)

export type Somebody = { member: Member; teams: TeamsPerson }
const person = (name: string): Somebody => {
  const member = network.members.find((one) => one.name === name)
  if (!member) throw new Error(`${name} is not in the sample`)
  return { member, teams: someone(member.account) }
}
export const people = {
  anna: person('Anna'),
  bram: person('Bram'),
  carla: person('Carla'),
  daan: person('Daan'),
  els: person('Els'),
  gerda: person('Gerda'),
}
export const everyone: readonly Somebody[] = Object.values(people)

/** Who raises what; what they wrote is looked for everywhere afterwards. */
export type Draft = { by: Somebody; intake: IntakeId; mark: string; rev: number }

/** A dialogue of which only the last card is to be answered. */
function almostDone(by: Somebody, number: number): { draft: Draft; intake: Intake } {
  const mark = `kanarie${number}`
  const id = IntakeId.parse(`i_${number}`)
  const answers = { ...pupil, audience: 'child', redFlags: 'none', factsOwn: `Leerling is stil, ${mark}.` }
  const started = startIntake({ id, writer: by.member.id, intent: 'signal', now: begins })
  const intake = untilCheck({ ...started, network: network.id }, answers)
  return { draft: { by, intake: id, mark, rev: intake.rev }, intake }
}

function untilCheck(intake: Intake, answers: Answers): Intake {
  const walk = { intent: intake.intent, more: intake.more, oggzOutreach: false }
  const place = placeOf(intake, walk)
  if (place.at !== 'step') throw new Error(`the dialogue ends at ${place.at}`)
  if (place.step === 'check') return intake
  const asked = questionsOf(place.step, readAnswers(intake.answers), walk).map(({ id }) => id)
  const inputs = Object.fromEntries(asked.map((id) => [id, answers[id] ?? null]))
  const about = { walk, now: begins, calendar: network.calendar, partnerType: 'onderwijs_vo' as const }
  const answered = answerStep(intake, place.step, inputs, about)
  if (!('intake' in answered)) throw new Error(`${place.step}: ${JSON.stringify(answered)}`)
  return untilCheck(answered.intake, answers)
}

const almost = [almostDone(people.anna, 1), almostDone(people.els, 2)]
export const drafts: readonly Draft[] = almost.map(({ draft }) => draft)

/** Keys as the cipher knows them already: it takes them for bytes, and begins sooner. */
const bytes = Array.from(
  { length: 64 },
  (_, index) => createSecretKey(new Uint8Array(32).fill(index)) as unknown as Uint8Array,
)

/** What its journal says is looked at, and not who vouches for it. */
const noWitness = {
  journalMac: () => '',
  journalHead: async () => null,
  keepJournalHead: async () => undefined,
}

/** The key store, which the processes share; its ids count, so that they are the same in the same schedule. */
function simulatedKeys(known: ReadonlyMap<string, Uint8Array>, made: number) {
  const keys = new Map(known)
  let count = made
  const port: Keys = {
    create: async () => {
      count += 1
      const id = `k${count}`
      keys.set(id, bytes[count % bytes.length] ?? new Uint8Array(32))
      return id
    },
    open: async (id) => keys.get(id) ?? null,
    destroy: async (id) => void keys.delete(id),
    memberId: idOf,
    secret: async (_name, first) => first,
    ...noWitness,
    probe: async () => undefined,
    close: async () => undefined,
  }
  return { port, known: keys }
}

const nothing = { puts: [], journal: [], work: [], cancel: [] }

/** Where a schedule begins: what is stored and stands in Teams by then, and who did it. */
export type Beginning = {
  at: number
  /** In the order in which they were written. */
  puts: readonly Put[]
  journal: readonly JournalLine[]
  work: readonly WorkItem[]
  keys: ReadonlyMap<string, Uint8Array>
  messages: readonly Standing[]
  deeds: readonly Deed[]
}

/** Written and sealed once; every schedule begins with a copy. */
export const atTheLastCard: Beginning = await sealedOnce()

async function sealedOnce(): Promise<Beginning> {
  const { port, known } = simulatedKeys(new Map(), 0)
  const puts: Put[] = []
  const bare = memoryStore()
  const store = sealed({ ...bare, commit: async (commit) => (puts.push(...commit.puts), 'done') }, port)
  const link = { ...channel, by: people.carla.member.id, at: begins }
  const written = [
    put(kinds.link, keyOf.link(network.id), link, null),
    ...everyone.map(({ member, teams }) =>
      put(kinds.person, keyOf.person(member.id), asKnown(member, teams), null),
    ),
    ...almost.map(({ intake }) => put(kinds.intake, keyOf.current(intake.writer), intake, null)),
  ]
  await store.commit({ ...nothing, id: 'start', puts: written })
  return { at: 0, puts, journal: [], work: [], keys: known, messages: [], deeds: [] }
}

function asKnown({ id }: Member, { tenant, objectId, user, name }: TeamsPerson) {
  const { serviceUrl } = channel
  return {
    member: id,
    tenant,
    objectId,
    user,
    serviceUrl,
    conversation: `a:${name}`,
    language: 'nl' as const,
  }
}

/** A store that is as it was when it begins here. */
export async function groundFrom(
  { puts, journal, work, keys }: Beginning,
  time: () => number,
): Promise<{ store: Store; keys: Keys; known: ReadonlyMap<string, Uint8Array> }> {
  const store = memoryStore(time)
  for (const [index, one] of puts.entries()) await store.commit({ ...nothing, id: `${index}`, puts: [one] })
  await store.commit({ ...nothing, id: 'start', journal, work })
  const { port, known } = simulatedKeys(keys, puts.length)
  return { store, keys: port, known }
}

function networkNamed(id: string, files: Awaited<ReturnType<typeof sampleNetworks>>): Network {
  const file = files.find((one) => one.id === id)
  if (!file) throw new Error(`the samples have no ${id}`)
  return withIds(file, idOf)
}
