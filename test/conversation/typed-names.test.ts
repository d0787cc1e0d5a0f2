import { describe, expect, it } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import { aChild, types } from '#support/typing.ts'

async function scene() {
  const house = await startHouse({ now: '2026-11-23T10:00' })
  await house.linked()
  return { house, anna: house.rehearsal.anna }
}

describe('personal data that is typed', () => {
  const told = 'Sanne de Vries, bsn 123456782, woont op Kerkweg 4 en belt met 06-12345678.'
  const found = ['Sanne', 'Vries', '123456782', 'Kerkweg', '12345678']

  it('is replaced, never repeated, and the writer is asked to remove it from the chat', async () => {
    const { house, anna } = await scene()
    await types(anna, 'signaal', ...aChild)
    const [answer = ''] = await types(anna, told)
    expect(answer).toContain('Haal je bericht weg uit deze chat.')
    await types(anna, 'stop', 'verder', 'overzicht')
    await house.beat()
    expectNowhere(house, found)
  })

  it('is not repeated either where a choice was asked, or nothing at all', async () => {
    const { house, anna } = await scene()
    const [nothing = ''] = await types(anna, told)
    expect(nothing).toMatch(/Dat heb ik niet bewaard\. Haal je bericht weg[^]*Typ help/)
    const [, , , choice = ''] = await types(anna, 'signaal', 'kind of jongere', 'nee', told)
    expect(choice).toMatch(/Haal je bericht weg[^]*Hoe oud ongeveer\?/)
    expectNowhere(house, found)
  })

  function expectNowhere({ teams, log, bytes }: House, texts: readonly string[]): void {
    const sent = `${teams.everything()}\n${teams.answers()}\n${JSON.stringify(log)}`
    expect(texts.filter((text) => sent.includes(text))).toEqual([])
    const files = bytes()
    expect(texts.filter((text) => files.includes(text))).toEqual([])
  }
})
