import { describe, expect, it } from 'vitest'
import { keyOf, kinds, put } from '#app/records.ts'
import { canary } from '#support/canaries.ts'
import { ledByBram, visit } from '#support/given.ts'
import { NetworkId } from '#domain/ids.ts'
import { channelNamed, someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { moment } from '#support/time.ts'

const [anna, bram, carla] = [
  someone('anna@carmel.example'),
  someone('bram@wijkracht.example'),
  someone('carla@oldenzaal.example'),
]
const title = canary('title')

/** Anna raised something, and Bram has an action in it; both are in the channel. */
async function scene(change: { agreement?: 'over' } = {}) {
  const files = (await sampleNetworks()).map((file) => ({
    ...file,
    partners: change.agreement
      ? Object.fromEntries(
          Object.entries(file.partners).map(([key, one]) => [
            key,
            { ...one, agreement: { ...one.agreement, validUntil: one.agreement.signedOn } },
          ]),
        )
      : file.partners,
  }))
  const platform = startPlatform(files, moment('2026-11-23 10:00'))
  const youth = await platform.link('oldenzaal-18min', carla, [anna, bram])
  const [reporter, owner] = [platform.memberOf(anna), platform.memberOf(bram)]
  const base = ledByBram()
  const signal = {
    ...base,
    reporter: { ...base.reporter, member: reporter },
    lead: owner,
    actions: [{ ...visit, what: { text: title }, owner, proposedBy: owner }],
  }
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await platform.world.store.commit({ id: 'kept', puts, journal: [], work: [], cancel: [] })
  const reads = async (who: typeof anna, text: string) => JSON.stringify(await platform.says(who, text))
  const leave = (who: typeof anna) => {
    const there = platform.rosters.get(youth.channel) ?? []
    platform.rosters.set(
      youth.channel,
      there.filter(({ account }) => account !== who.account),
    )
    platform.wait(5 * 60_000)
  }
  return { platform, reads, leave, reference: signal.reference }
}

describe('the lists of somebody', () => {
  it('hold what they raised and promised while they are in the channel', async () => {
    const { reads, reference } = await scene()
    expect(await reads(anna, 'mijn signalen')).toContain(reference)
    expect(await reads(bram, 'mijn acties')).toContain('canary-title')
  })

  it('say nothing of it five minutes after they left the channel, typed or pressed', async () => {
    const { platform, reads, leave, reference } = await scene()
    await reads(anna, 'mijn signalen')
    await reads(bram, 'mijn acties')
    leave(anna)
    leave(bram)
    expect(await reads(anna, 'mijn signalen')).not.toContain(reference)
    for (const list of [
      await reads(bram, 'mijn acties'),
      JSON.stringify(await platform.presses(bram, 'my-actions', {})),
    ])
      expect(list).not.toMatch(new RegExp(`canary-title|${reference}`))
  })

  it('are there while Teams does not say who is in the channel', async () => {
    const { platform, reads, reference } = await scene()
    await reads(anna, 'mijn signalen')
    platform.answering.rosters = false
    platform.wait(4 * 60_000)
    platform.world.directory.forget(NetworkId.parse('oldenzaal-18min'), channelNamed('oldenzaal-18min'))
    expect(await reads(anna, 'mijn signalen')).toContain(reference)
  })

  it('say nothing of it once the agreement of their organisation is over', async () => {
    const { reads, reference } = await scene({ agreement: 'over' })
    expect(await reads(anna, 'mijn signalen')).not.toContain(reference)
    expect(await reads(bram, 'mijn acties')).not.toMatch(new RegExp(`canary-title|${reference}`))
  })
})
