import { describe, expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import { say } from '#text/words.ts'

const { chat } = say('nl').words
const { rehearsing } = chat

/** Without an app id: on this machine, with made-up people, and with two more words. */
describe('klok', () => {
  it('goes forward by minutes, hours and days, or to a moment of the network', async () => {
    const { rehearsal } = await startHouse({ now: '2026-11-20T10:00', store: 'memory:' })
    const { anna } = rehearsal
    expect(await anna.says('klok +30m')).toEqual(['Het is nu vr 20 nov, 10:30.'])
    expect(await anna.says('klok +4h')).toEqual(['Het is nu vr 20 nov, 14:30.'])
    expect(await anna.says('Klok +2D')).toEqual(['Het is nu zo 22 nov, 14:30.'])
    expect(await anna.says('klok 2026-11-24T09:00')).toEqual(['Het is nu di 24 nov, 09:00.'])
  })

  it('a day later is the same time on the wall, also when the clocks change', async () => {
    const { rehearsal } = await startHouse({ now: '2027-03-27T10:00', store: 'memory:' })
    expect(await rehearsal.anna.says('klok +1d')).toEqual(['Het is nu zo 28 mrt, 10:00.'])
    expect(await rehearsal.anna.says('klok 2027-10-30T10:00')).toEqual(['Het is nu za 30 okt, 10:00.'])
    expect(await rehearsal.anna.says('klok +24h')).toEqual(['Het is nu zo 31 okt, 09:00.'])
  })

  it('never goes back, and says how to type it', async () => {
    const { rehearsal } = await startHouse({ now: '2026-11-20T10:00', store: 'memory:' })
    const { anna } = rehearsal
    await anna.says('klok +2d')
    expect(await anna.says('klok 2026-11-22T09:59')).toEqual([rehearsing.clockBack])
    for (const odd of ['klok', 'klok -2d', 'klok +2', 'klok morgen', 'klok 2026-13-01T09:00', 'klok 24-11'])
      expect(await anna.says(odd)).toEqual([rehearsing.clockHow])
    expect(await anna.says('klok +0m')).toEqual(['Het is nu zo 22 nov, 10:00.'])
  })

  it('does what is then due before it answers', async () => {
    const { teams, rehearsal, linked } = await startHouse({ now: '2026-11-20T10:00' })
    const { anna, carla } = rehearsal
    const { youth } = await linked()
    const { reference } = await raise(anna, pupil)
    await anna.says('klok +0m')
    expect(youth.messages().map(({ text }) => text)).toContain(say('nl').words.signal.noNamesHere)
    await anna.says('klok 2026-11-24T17:00')
    await anna.says('klok 2026-11-25T08:30')
    expect(youth.messages().map(({ text }) => text)).toContain(
      `Signaal ${reference} wacht nog op iemand. Wie weet wie dit kan?`,
    )
    await anna.says('klok 2026-11-25T17:00')
    await anna.says('klok 2026-11-26T08:30')
    expect(carla.sees().at(-1)).toContain('Nog niemand pakt dit op')
    expect(teams.calls.at(-1)?.body['text']).toBe('Het is nu do 26 nov, 08:30.')
  })

  it('is kept: after a restart the time goes on from there', async () => {
    const house = await startHouse({ now: '2026-11-20T10:00' })
    const { anna } = house.rehearsal
    await anna.says('klok +2d')
    await house.restart({ now: '2026-11-20T10:05' })
    expect(await anna.says('klok +0m')).toEqual(['Het is nu zo 22 nov, 10:05.'])
    expect(await anna.says('klok 2026-11-20T10:10')).toEqual([rehearsing.clockBack])
  })

  it('starts an empty store where the setting says, and only an empty one', async () => {
    const settings = { SEINHUIS_CLOCK: '2026-11-20T10:00' }
    const house = await startHouse({ now: '2026-11-22T12:00', settings })
    const { anna } = house.rehearsal
    expect(await anna.says('klok +0m')).toEqual(['Het is nu vr 20 nov, 10:00.'])
    await anna.says('klok +1d')
    await house.restart()
    expect(await anna.says('klok +0m')).toEqual(['Het is nu za 21 nov, 10:00.'])
  })
})

describe('als', () => {
  it('plays somebody else, in the chat and in a channel, until the next als', async () => {
    const house = await startHouse({ now: '2026-11-23T10:00' })
    const { anna, bram } = house.rehearsal
    const { youth } = await house.linked()
    await raise(anna, pupil)
    await house.beat()
    expect(await anna.says('als Bram')).toEqual([rehearsing.actingAs('Bram')])
    const answer = await anna.presses('Ik pak dit op', { in: youth })
    expect(textOf(answer.value)).toContain('Bram, Wijkracht')
    await house.beat()
    expect(bram.sees().at(-1)).toContain('Waar werk je naartoe?')
    await anna.says('als anna')
    await anna.presses('Ik denk mee', { in: youth })
    const journal = await house.journal()
    const actors = ['taken-up', 'thought-along'].map(
      (done) => journal.find(({ verb }) => verb === done)?.actor,
    )
    expect(new Set(actors).size).toBe(2)
    const raised = journal.find(({ verb }) => verb === 'signal-raised')
    expect(raised?.actor).toBe(actors[1])
    expect(raised?.behalf).toBeUndefined()
    expect(journal.find(({ verb }) => verb === 'taken-up')?.behalf).toBe('rehearsal')
  })

  it('knows everyone of the sample, also the stranger, by name or account', async () => {
    const { rehearsal, linked } = await startHouse({ store: 'memory:' })
    await linked()
    const { anna } = rehearsal
    for (const name of ['Bram', 'Carla', 'Daan', 'Els', 'Fatih', 'Gerda', 'Hugo'])
      expect(await anna.says(`als ${name.toLowerCase()}`)).toEqual([rehearsing.actingAs(name)])
    expect(await anna.says('als gerda@impuls.example')).toEqual([rehearsing.actingAs('Gerda')])
    const everyone = ['anna', 'bram', 'carla', 'daan', 'els', 'fatih', 'gerda', 'hugo']
    expect(await anna.says('als wie')).toEqual([rehearsing.nobody(everyone)])
  })

  it('is one user’s own: another user stays who they are, and who is played can still come', async () => {
    const { rehearsal, linked } = await startHouse()
    await linked()
    const { anna, bram, daan } = rehearsal
    await anna.says('als bram')
    await anna.says('signaal')
    expect(await bram.says('verder')).toEqual([expect.stringContaining('Over wie gaat het?')])
    expect(await daan.says('verder')).toEqual([chat.nothingSaved])
  })

  it('keeps what is played: who it is, the language, the dialogue, also after a restart', async () => {
    const house = await startHouse()
    await house.linked()
    const { anna } = house.rehearsal
    await anna.says('als bram')
    await anna.says('taal en')
    await anna.says('signal')
    await house.restart()
    await anna.says('resume')
    expect(textOf(shownTo(anna))).toContain('Worry about an adult')
    await anna.says('als hugo')
    await house.restart()
    expect(await anna.says('signaal')).toEqual([chat.stranger])
    await anna.says('als anna')
    expect(await anna.says('verder')).toEqual([chat.nothingSaved])
  })
})

describe('a rehearsal', () => {
  it('says in its greeting what it is, and in help which words there are more', async () => {
    const { teams, rehearsal } = await startHouse({ store: 'memory:' })
    expect((await teams.installs(rehearsal.anna)).join()).toContain(chat.rehearsal)
    await rehearsal.anna.says('help')
    expect(textOf(shownTo(rehearsal.anna))).toContain(chat.helpRehearsal)
  })

  it('listens to this machine and to nothing else', async () => {
    const { rehearsal } = await startHouse({ store: 'memory:' })
    const { anna } = rehearsal
    const from = (serviceUrl: string) =>
      anna.sends({ ...anna.activity({ type: 'message', text: 'help' }), serviceUrl })
    for (const elsewhere of [
      'https://smba.trafficmanager.net/emea/',
      'http://10.0.0.7/',
      'https://127.0.0.1/',
    ])
      expect(await from(elsewhere)).toMatchObject({ status: 403, text: '' })
  })
})
