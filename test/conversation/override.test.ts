import { describe, expect, it } from 'vitest'
import { kinds, loadAll, tagOf } from '#app/records.ts'
import { OverrideCriterion } from '#domain/codes.ts'
import type { SignalId } from '#domain/ids.ts'
import type { House } from '#support/house.ts'
import { ledBy } from '#support/known-identity.ts'
import { pressVerb, sendPress, signalsIn, theSignal } from '#support/press-verb.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'

const conflict = {
  ground: 'conflict-of-duties',
  recipient: 'professional-who-can-avert',
  sharedOn: '2026-11-23',
  consulted: 'supervisor',
  consultedOn: '2026-11-20',
  criteria: OverrideCriterion.options.join(),
}
const section = 'Gedeeld zonder toestemming\nOp'

async function ledByBram() {
  const scene = await ledBy()
  return { ...scene, id: (await theSignal(scene.house)).value.id }
}

async function shared() {
  const scene = await ledByBram()
  expect(await pressVerb(scene.house, scene.anna, 'share-without-consent', conflict)).toContain(
    'Het is vastgelegd.',
  )
  return scene
}

/** How many records there are of the one signal that was raised. */
async function kept({ house, id }: { house: House; id: SignalId }): Promise<number> {
  return (await loadAll(house.bot.world.store, kinds.override, tagOf.overrides(id))).length
}

describe('what was shared without consent', () => {
  it('is filled in as choices and days: nothing can be typed', async () => {
    const { house, anna } = await ledBy()
    await pressVerb(house, anna, 'share-without-consent')
    const answers = house.teams.answers().split('\n')
    const card = (JSON.parse(answers.at(-1) ?? '{}') as { value: Json }).value
    expect(textOf(card)).toContain('Ik deel zelf niets.')
    expect(inputsOf(card).map(({ type }) => type)).not.toContain('Input.Text')
    expect(inputsOf(card).map(({ id }) => id)).toEqual(Object.keys(conflict))
    expect(buttonsOf(card)).toEqual(['Leg vast', 'Details'])
  })

  it('comes back with what was chosen when something is missing or does not fit', async () => {
    const { house, anna, id } = await ledByBram()
    const press = (change: Partial<Record<keyof typeof conflict, string>>) =>
      pressVerb(house, anna, 'share-without-consent', { ...conflict, ...change })
    expect(await press({ sharedOn: '' })).toContain('Vul alles in.')
    expect(await press({ criteria: 'serious-harm' })).toContain('Bij deze grond hoort meer.')
    expect(await press({ recipient: 'veilig-thuis' })).toContain('hoort niet bij deze grond')
    expect(await press({ sharedOn: '2026-11-24' })).toContain('moet nog komen')
    expect(await kept({ house, id })).toBe(0)
  })

  it('is for the reporter or the lead to write down', async () => {
    const { house, els, bram, id } = await ledByBram()
    expect(await pressVerb(house, els, 'share-without-consent', conflict)).toContain(
      'Dit kan als je meedoet aan dit signaal.',
    )
    expect(await pressVerb(house, bram, 'share-without-consent', conflict)).toContain('Het is vastgelegd.')
    expect(await kept({ house, id })).toBe(1)
  })

  it('is one record when the press comes twice', async () => {
    const { house, anna, id } = await ledByBram()
    const press = { signal: id, rev: (await theSignal(house)).version, ...conflict }
    for (let time = 0; time < 2; time++)
      expect(textOf(await sendPress(anna, 'share-without-consent', press))).toContain('Het is vastgelegd.')
    expect(await kept({ house, id })).toBe(1)
  })

  it('tells the journal the ground, and nobody anything', async () => {
    const { house, youth } = await shared()
    const before = house.teams.calls.length
    await house.beat()
    expect((await house.journal()).at(-1)).toMatchObject({
      verb: 'shared-without-consent',
      detail: 'conflict-of-duties',
    })
    expect(house.teams.calls).toHaveLength(before)
    expect(
      youth
        .messages()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('zonder toestemming')
  })

  it.each([
    ['anna', true],
    ['carla', true],
    ['gerda', true],
    ['bram', false],
    ['els', false],
    ['daan', false],
  ] as const)('is under Details for %s: %s', async (name, reads) => {
    const { house } = await shared()
    const answer = await pressVerb(house, house.rehearsal[name], 'details')
    expect(answer.includes(section)).toBe(reads)
    expect(answer).toContain('Leerling is sinds zes weken stil')
  })
})

describe('it is kept', () => {
  it('two years after closing, when the signal itself is long gone; not a day longer', async () => {
    const { house, bram, id } = await shared()
    const inputs = { closingReason: 'no-help-needed', reason: 'Het gaat goed.', level: '1' }
    await house.at('2026-12-01T10:00')
    await pressVerb(house, bram, 'close', inputs)
    await house.at('2027-06-05T10:00')
    await house.at('2027-06-07T10:00')
    expect(await signalsIn(house)).toEqual([])
    expect(await kept({ house, id })).toBe(1)
    await house.at('2028-12-01T23:59')
    expect(await kept({ house, id })).toBe(1)
    await house.at('2028-12-02T00:00')
    expect(await kept({ house, id })).toBe(0)
  })

  it('counted from the last closing, when it was opened again', async () => {
    const { house, bram, id } = await shared()
    const inputs = { closingReason: 'no-help-needed', reason: 'Het gaat goed.', level: '1' }
    await house.at('2026-12-01T10:00')
    await pressVerb(house, bram, 'close', inputs)
    await pressVerb(house, bram, 'reopen', { reason: 'Toch niet.' })
    await house.at('2026-12-08T10:00')
    await pressVerb(house, bram, 'close', inputs)
    await house.at('2028-12-02T00:00')
    expect(await kept({ house, id })).toBe(1)
    await house.at('2028-12-09T00:00')
    expect(await kept({ house, id })).toBe(0)
  })

  it('also after consent was withdrawn, and never longer than five years', async () => {
    const { house, anna, id } = await shared()
    await house.at('2030-11-01T10:00')
    await pressVerb(house, anna, 'withdraw-consent', { by: 'parent1' })
    await house.at('2031-11-23T23:59')
    expect(await kept({ house, id })).toBe(1)
    await house.at('2031-11-24T00:00')
    expect(await kept({ house, id })).toBe(0)
  })
})
