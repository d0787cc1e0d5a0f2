import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

const { checkup, chat } = say('nl').words
const { troubles } = checkup
const nothing = { network: 'oldenzaal-18min', names: '', on: null }

/** A network in which nothing is wrong: the samples lack a privacy assessment, and one of their services is old. */
const sound = async (): Promise<NetworkFile[]> =>
  (await sampleNetworks()).map((file) => ({ ...file, dpia: 'DPIA 2026-04', services: [] }))

async function scene(files = sound()) {
  const house = await startHouse({ now: '2026-11-23T10:00', files: await files })
  const channels = await house.linked()
  // As it is where people work: in a rehearsal nothing is tried in the channel.
  Object.assign(house.bot.world, { rehearsal: false })
  const { carla } = house.rehearsal
  const examined = async (): Promise<string> => {
    await carla.says('dokter')
    return carla.sees().findLast((text) => text.startsWith('Dokter: S.O.K.O. 18-')) ?? ''
  }
  return { house, ...channels, ...house.rehearsal, examined }
}

describe('"dokter"', () => {
  it('says that everything works, tries it in the channel, and leaves nothing there', async () => {
    const { house, youth, examined } = await scene()
    const before = youth.messages().length
    const text = await examined()
    expect(text).toContain('Alles werkt.')
    expect(text).toContain(`In orde: ${Object.values(checkup.names).join(', ')}.`)
    expect(youth.messages()).toHaveLength(before)
    expect(house.teams.calls.filter(({ method }) => method === 'DELETE')).not.toEqual([])
    expect((await house.journal()).filter(({ verb }) => verb === 'checked-up')).toHaveLength(2)
  })

  it('tries nothing in the channel of a rehearsal, and does not say that it did', async () => {
    const { house, examined } = await scene()
    Object.assign(house.bot.world, { rehearsal: true })
    const text = await examined()
    expect(text).toContain('Alles werkt.')
    expect(text).not.toContain(checkup.names.post)
    expect(text).not.toContain(checkup.names.change)
    expect(house.teams.calls.filter(({ method }) => method === 'DELETE')).toEqual([])
  })

  it('is for the coordinator alone', async () => {
    const { anna } = await scene()
    expect(await anna.says('dokter')).toEqual([chat.coordinatorOnly])
  })

  it('says who reads along and does not belong there, and who is not there and belongs', async () => {
    const { youth, hugo, els, examined } = await scene()
    youth.joins(hugo)
    youth.leaves(els)
    const text = await examined()
    expect(text).toContain(troubles.readers({ ...nothing, names: 'Hugo' }))
    expect(text).toContain(troubles.members({ ...nothing, names: 'Els' }))
    expect(text).toContain('2 dingen vragen aandacht:')
  })

  it('says that there is no channel, and tries nothing in it', async () => {
    const { youth, carla, examined } = await scene()
    await youth.mention(carla, 'ontkoppel')
    const text = await examined()
    expect(text).toContain(troubles.channel(nothing))
    expect(text).not.toContain(checkup.names.post)
  })

  it.each([
    ['post', 'POST', /^\/v3\/conversations$/],
    ['change', 'PUT', /activities/],
    ['change', 'DELETE', /activities/],
  ] as const)('says that it cannot %s when Teams refuses a %s', async (check, method, path) => {
    const { house, examined } = await scene()
    house.teams.fail({ method, status: 403, path, times: 5 })
    expect(await examined()).toContain(troubles[check]())
  })

  it('says whom a message in their own chat did not reach', async () => {
    const { house, bram, examined } = await scene()
    house.teams.fail({ method: 'POST', status: 403, path: new RegExp(bram.chat), times: 5 })
    await house.bot.world.postbox.tell(
      house.bot.world.networks[0]?.members.find(({ name }) => name === 'Bram')?.id ?? expect.unreachable(),
      { summary: chat.summaries.reply, text: chat.stopped },
    )
    expect(await examined()).toContain(troubles.chats({ ...nothing, names: 'Bram' }))
  })

  it('says which agreement ends within thirty days, who stands in for nobody, and what is missing or old', async () => {
    const samples = sampleNetworks().then((files): NetworkFile[] =>
      files.map((file) => ({
        ...file,
        members: file.members.map((one) => (one.name === 'Gerda' ? { ...one, roles: [] } : one)),
        partners: Object.fromEntries(
          Object.entries(file.partners).map(([key, partner]) => [
            key,
            key === 'ggd'
              ? { ...partner, agreement: { ...partner.agreement, validUntil: LocalDate.parse('2026-12-23') } }
              : partner,
          ]),
        ),
      })),
    )
    const { examined } = await scene(samples)
    const text = await examined()
    expect(text).toContain(troubles.agreements({ ...nothing, names: 'GGD', on: 'wo 23 dec' }))
    expect(text).toContain(troubles['stand-in']())
    expect(text).toContain(troubles.dpia())
    expect(text).toContain('Training omgaan met scheiding')
  })
})
