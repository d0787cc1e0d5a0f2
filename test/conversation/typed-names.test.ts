import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { begun } from '#support/in-the-channel.ts'
import { goOn, pupil, shownTo } from '#support/raise.ts'
import { inputsOf } from '#support/teams/card.ts'
import { aChild, types } from '#support/typing.ts'

async function scene() {
  const house = await startHouse({ now: '2026-11-23T10:00' })
  const { youth } = await house.linked()
  return { house, youth, ...house.rehearsal }
}

const told = 'Sanne de Vries, bsn 123456782, woont op Kerkweg 4 en belt met 06-12345678.'
const found = ['Sanne', 'Vries', '123456782', 'Kerkweg', '12345678']

describe('personal data that is typed', () => {
  it('is replaced, never repeated, and the writer is asked to remove it from the chat', async () => {
    const { house, anna } = await scene()
    await types(anna, 'signaal', ...aChild)
    const [answer = ''] = await types(anna, told)
    expect(answer).toContain('Haal je bericht weg uit deze chat.')
    await types(anna, 'stop', 'verder', 'overzicht')
    await house.beat()
    expectNowhere(house)
  })

  it('is not repeated either where a choice was asked, or nothing at all', async () => {
    const { house, anna } = await scene()
    const [nothing = ''] = await types(anna, told)
    expect(nothing).toMatch(/Dat heb ik niet bewaard\. Haal je bericht weg[^]*Typ help/)
    const [, , , choice = ''] = await types(anna, 'signaal', 'kind of jongere', 'nee', told)
    expect(choice).toMatch(/Haal je bericht weg[^]*Hoe oud ongeveer\?/)
    expectNowhere(house)
  })

  it('is not kept where the question was not asked aloud yet, or where it is too long', async () => {
    const { house, anna } = await scene()
    await anna.says('signaal')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Nee, niets hiervan')
    await anna.presses('Verder', { inputs: { ageBand: '0_11', origin: 'pupil', themes: 'school' } })
    const [early = '', long = ''] = await types(anna, told, told.repeat(10))
    expect(early).toMatch(/Haal je bericht weg uit deze chat[^]*Wat je hier typt, blijft in Teams staan/)
    expect(long).toMatch(/Haal je bericht weg uit deze chat[^]*hoogstens 400 tekens/)
    expect(await types(anna, told.repeat(40))).toEqual([
      expect.stringMatching(/Haal je bericht weg[^]*te lang/),
    ])
    expectNowhere(house)
  })

  it('gets the same request where a practice only has buttons left', async () => {
    const { house, anna } = await scene()
    await anna.says('oefenen')
    await goOn(anna, pupil)
    expect(await types(anna, told)).toEqual([expect.stringMatching(/OEFENING[^]*Haal je bericht weg/)])
    expectNowhere(house)
  })

  it('gets the same request at every question of the dialogue, in a practice too', async () => {
    const { house, anna } = await scene()
    for (const word of ['signaal', 'oefenen']) {
      await types(anna, word)
      for (const line of aChild) {
        const [answer = ''] = await types(anna, told)
        expect(answer, `before ${line}`).toMatch(/Haal je bericht weg/)
        await types(anna, line)
      }
      await types(anna, 'stop')
    }
    expectNowhere(house)
  })

  it('gets a request of its own in a channel, where everybody reads it', async () => {
    const { house, youth, anna, carla } = await scene()
    const request = /Iedereen in dit kanaal kan het lezen\. Haal je bericht nu weg/
    expect((await youth.mention(anna, told)).join('\n')).toMatch(request)
    expect((await youth.mention(carla, `koppel ${told}`)).join('\n')).toMatch(request)
    expect((await youth.mention(anna, told.repeat(40))).join('\n')).toMatch(request)
    expect((await youth.mention(anna, 'wie weet raad?')).join('\n')).not.toMatch(request)
    expectNowhere(house)
  })

  it('in a form comes back replaced, and later in no card, reminder or message of the day', async () => {
    const { house, youth, bram } = await begun()
    const asked = { what: told, doneWhen: told, owner: 'bram@wijkracht.example', dueOn: '2026-12-01' }
    await bram.presses('Actie erbij', { in: youth })
    await bram.presses('Zet erbij', { inputs: asked })
    expect(inputsOf(shownTo(bram)).find(({ id }) => id === 'what')?.value).toContain('[BSN verwijderd]')
    await bram.presses('Zet erbij')
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-08']) await house.at(`${day}T10:00`)
    expect(house.teams.everything()).toContain('[BSN verwijderd]')
    expectNowhere(house)
  })

  function expectNowhere({ teams, log, bytes }: House): void {
    const sent = `${teams.everything()}\n${teams.answers()}\n${JSON.stringify(log)}`
    expect(found.filter((text) => sent.includes(text))).toEqual([])
    const files = bytes()
    expect(found.filter((text) => files.includes(text))).toEqual([])
  }
})
