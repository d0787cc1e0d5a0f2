import { describe, expect, it, vi } from 'vitest'
import type { House } from '#support/house.ts'
import { identityGiven, identitySeal, knowing, ledBy, who } from '#support/known-identity.ts'
import { pressVerb, theSignal } from '#support/press-verb.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'

const looks = { purpose: 'make-contact' }
const said = (person: Person): string => person.sees().at(-1) ?? ''
const reads = async (house: House): Promise<(string | undefined)[]> =>
  (await house.journal())
    .filter(({ verb }) => verb === 'identity-read')
    .map(({ result, detail }) => detail ?? result)

describe('who it is about', () => {
  it('is not passed on in a network that did not switch it on: call whoever shared it', async () => {
    const { house, bram } = await ledBy()
    const answer = await pressVerb(house, bram, 'identity')
    expect(answer).toContain('In dit netwerk geeft de bot geen namen door.')
    expect(answer).toContain('Bel Anna')
    expect(await reads(house)).toEqual(['identity-off'])
  })

  it('cannot be asked for before somebody leads (G8: call first)', async () => {
    const { house, bram } = await ledBy({ files: await knowing() })
    await pressVerb(house, bram, 'hand-over', { to: 'network', reason: 'Het lukt mij niet.' })
    expect(await pressVerb(house, bram, 'identity')).toContain('wacht nog op iemand')
  })

  it('is asked of the reporter by the lead, and the reporter hears to call first', async () => {
    const { house, anna, bram } = await ledBy({ files: await knowing() })
    await pressVerb(house, bram, 'ask-identity', { reason: 'Ik wil langsgaan.' })
    await house.beat()
    expect(said(anna)).toContain('Bel eerst even.')
    expect(buttonsOf(anna.card())).toEqual(['Bel Bram', 'Chat met Bram', 'Geef de naam'])
    expect(await pressVerb(house, bram, 'identity')).toContain('Er is al om gevraagd.')
  })

  it('cannot be given when nobody asked', async () => {
    const { house, anna } = await ledBy({ files: await knowing() })
    expect(await pressVerb(house, anna, 'give-identity', who)).toContain('Er is nu geen vraag aan jou.')
    expect(await identitySeal(house)).toBeNull()
  })

  it('is shown to the lead after they say what for, which is written down first', async () => {
    const { house, bram } = await identityGiven()
    const form = await bram.presses('Om wie gaat het?')
    expect(textOf(form.value)).toContain('Waarvoor heb je de naam nodig?')
    expect(textOf(form.value)).not.toContain(who.name)
    expect(await reads(house)).toEqual([])
    const shown = await bram.presses('Toon de naam', { inputs: { purpose: 'plan-visit' } })
    expect(textOf(shown.value)).toContain(who.name)
    expect(textOf(shown.value)).toContain(who.contact)
    expect(await reads(house)).toEqual(['plan-visit'])
    await bram.pressesAgain()
    expect(await reads(house)).toEqual(['plan-visit'])
  })

  it('is for nobody else any more when the lead names nobody', async () => {
    const { house, bram } = await identityGiven()
    await pressVerb(house, bram, 'case-team', { members: 'daan@ooc.example' })
    expect((await theSignal(house)).value.caseTeam).toHaveLength(1)
    await pressVerb(house, bram, 'case-team', { sent: 'true' })
    expect((await theSignal(house)).value.caseTeam).toEqual([])
  })

  it('is not shown when that somebody looks cannot be written down', async () => {
    const { house, bram } = await identityGiven()
    const { store } = house.bot.world
    const full = vi.spyOn(store, 'commit').mockRejectedValue(new Error('full'))
    const answer = await pressVerb(house, bram, 'identity', looks)
    full.mockRestore()
    expect(answer).not.toContain(who.name)
    expect(await pressVerb(house, bram, 'identity', looks)).toContain(who.name)
  })

  it('exists in the answer to a press and nowhere else: no message, no log, no journal, no file', async () => {
    const { house, bram } = await identityGiven()
    await pressVerb(house, bram, 'identity', looks)
    await house.at('2026-11-30T10:00')
    const { teams } = house
    const journal = JSON.stringify(await house.journal())
    for (const part of ['Kanarie', '12345678']) {
      expect(teams.answers(), 'it was shown').toContain(part)
      expect(teams.everything()).not.toContain(part)
      expect(JSON.stringify(house.log)).not.toContain(part)
      expect(journal).not.toContain(part)
      expect(house.bytes().includes(part)).toBe(false)
    }
    const { value } = await theSignal(house)
    expect(JSON.stringify(value)).not.toContain('Kanarie')
  })

  it('does not appear in a channel, neither asked for nor given there', async () => {
    const { house, bram, anna, youth } = await identityGiven()
    const asked = await pressVerb(house, bram, 'identity', looks, youth)
    const given = await pressVerb(house, anna, 'give-identity', who, youth)
    for (const answer of [asked, given]) {
      expect(answer).toContain('Dit kan alleen in je eigen chat met mij.')
      expect(answer).not.toContain('Kanarie')
    }
  })

  it.each([
    ['anna', 'case-team-only'],
    ['carla', 'case-team-only'],
    ['daan', 'case-team-only'],
    ['els', 'case-team-only'],
    ['fatih', 'restricted'],
    ['gerda', 'case-team-only'],
  ] as const)('stays closed for %s, who does not lead and was not named', async (name, why) => {
    const { house } = await identityGiven()
    expect(await pressVerb(house, house.rehearsal[name], 'identity', looks)).not.toContain('Kanarie')
    expect(await reads(house)).toEqual([why])
  })

  it('stays closed for a stranger', async () => {
    const { house, hugo } = await identityGiven()
    expect(await pressVerb(house, hugo, 'identity', looks)).toContain('Ik ken je niet in een netwerk.')
  })

  it('opens for a colleague whom the lead named, until they are named no more', async () => {
    const { house, bram, els } = await identityGiven()
    await pressVerb(house, bram, 'case-team', { members: 'els@ggd.example' })
    expect(await pressVerb(house, els, 'identity', looks)).toContain(who.name)
    await pressVerb(house, bram, 'case-team', { members: '' })
    expect(await pressVerb(house, els, 'identity', looks)).not.toContain(who.name)
  })

  it('can be corrected by the reporter, and of what stood there first nothing opens any more', async () => {
    const { house, anna, bram, seal } = await identityGiven()
    await pressVerb(house, anna, 'give-identity', { ...who, name: 'Robin de Kanarie' })
    await house.beat()
    expect(await pressVerb(house, bram, 'identity', looks)).toContain('Robin de Kanarie')
    expect(house.bytes(/^keys/).includes(seal)).toBe(false)
  })
})

describe('a BSN', () => {
  it.each([
    ['in the name', { name: 'Robin 111222333', contact: 'Kanariestraat 12' }],
    ['in the contact, in groups', { name: 'Robin', contact: '111 222 333' }],
    ['announced, right or wrong', { name: 'Robin', contact: 'bsn 123456789' }],
  ])('%s is refused: nothing is kept, and nothing is said back', async (_, inputs) => {
    const { house, anna, bram } = await ledBy({ files: await knowing() })
    await pressVerb(house, bram, 'ask-identity', { reason: 'Ik wil langsgaan.' })
    const answer = await pressVerb(house, anna, 'give-identity', inputs)
    expect(answer).toContain('Hier staat een nummer dat op een BSN lijkt.')
    expect(answer).not.toContain('Robin')
    expect(await identitySeal(house)).toBeNull()
    for (const number of ['111222333', '111 222 333', '123456789']) {
      expect(house.teams.answers()).not.toContain(number)
      expect(house.bytes().includes(number)).toBe(false)
    }
  })

  it.each([
    '06-12345678',
    '06 1234 5678',
    '0541-234567',
    '+31 6 12 34 56 78',
    'Kerkstraat 9, 7571 AB Oldenzaal',
  ])('is not what %s is', async (contact) => {
    const { house, anna, bram } = await ledBy({ files: await knowing() })
    await pressVerb(house, bram, 'ask-identity', { reason: 'Ik wil langsgaan.' })
    expect(await pressVerb(house, anna, 'give-identity', { name: 'Robin', contact })).toContain(
      'Het is doorgegeven.',
    )
  })
})

describe('who it is about is forgotten', () => {
  const closes = async (house: House, bram: Person) => {
    const inputs = { closingReason: 'no-help-needed', reason: 'Het gaat goed.', level: '1' }
    expect(await pressVerb(house, bram, 'close', inputs)).toContain('afgesloten')
  }
  const isForgotten = async (house: House, seal: string) => {
    expect(await identitySeal(house)).toBeNull()
    expect(house.bytes(/^keys/).includes(seal)).toBe(false)
  }

  it('ten working days after closing, and not a minute before', async () => {
    const { house, bram, seal } = await identityGiven()
    await closes(house, bram)
    await house.at('2026-12-07T16:59')
    expect(await identitySeal(house)).toBe(seal)
    await house.at('2026-12-07T17:00')
    await isForgotten(house, seal)
  })

  it('not when it was opened again before that', async () => {
    const { house, bram, seal } = await identityGiven()
    await closes(house, bram)
    await pressVerb(house, bram, 'reopen', { reason: 'Er is toch iets.' })
    await house.at('2026-12-08T10:00')
    expect(await identitySeal(house)).toBe(seal)
  })

  it('when consent ends and nobody asked again; not while it is renewed', async () => {
    const { house, anna, bram, seal } = await identityGiven()
    await house.at('2027-05-20T10:00')
    expect(await pressVerb(house, anna, 'renew-consent', { consentUntil: '2027-06-01' })).not.toContain(
      'Kies',
    )
    await house.at('2027-06-01T23:59')
    expect(await identitySeal(house)).toBe(seal)
    await house.at('2027-06-02T00:00')
    await isForgotten(house, seal)
    expect(await pressVerb(house, bram, 'identity', looks)).toContain('mag alleen met toestemming')
  })

  it('at once when consent is withdrawn', async () => {
    const { house, anna, seal } = await identityGiven()
    await pressVerb(house, anna, 'withdraw-consent', { by: 'parent1' })
    await house.beat()
    await isForgotten(house, seal)
  })

  it('at once when the coordinator erases it', async () => {
    const { house, carla, seal } = await identityGiven()
    await pressVerb(house, carla, 'erase')
    await house.beat()
    await isForgotten(house, seal)
  })
})
