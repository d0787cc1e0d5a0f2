import { expect, it } from 'vitest'
import { raised } from '#support/in-the-channel.ts'
import { storedSignal } from '#support/stored.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'

/** Whoever writes a client writes what is in a press; who pressed, and from where, is what the platform signed. */
it('a press is by who pressed, whoever it says that it is by', async () => {
  const { house, reference, bram, daan, hugo } = await raised()
  const { id } = await storedSignal(house, reference)
  for (const one of [daan, hugo]) await house.teams.installs(one)
  const asBram = {
    from: { id: bram.user, aadObjectId: bram.objectId },
    actor: bram.objectId,
    member: bram.account,
    tenant: house.teams.tenant,
    conversation: { id: bram.chat, tenantId: house.teams.tenant },
  }
  const presses = (person: Person, more: Json, besides: Json = {}) => {
    const action = { type: 'Action.Execute', verb: 'take-up', data: { signal: id, rev: 1, ...more } }
    const value = { action, trigger: 'manual', ...besides }
    return person.sends(
      person.activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: '1', value }),
    )
  }
  const lead = async () => (await storedSignal(house, reference)).lead

  for (const besides of [{}, asBram]) {
    const { text } = await presses(hugo, asBram, besides)
    expect(text).not.toContain(reference)
    expect(await lead()).toBeNull()
  }
  await presses(daan, asBram, asBram)
  await presses(daan, {}, asBram)
  const journal = (await house.journal()).filter(({ verb }) => verb === 'taken-up')
  expect(journal).toHaveLength(1)
  await house.beat()
  expect(daan.sees().join('\n')).toContain('Begin')
  expect(bram.sees().join('\n')).not.toContain('Begin')
  expect(await lead()).toBe(journal[0]?.actor)
})
