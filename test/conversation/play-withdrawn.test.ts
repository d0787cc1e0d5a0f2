import { expect, it } from 'vitest'
import { begun, cardIn } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

/** Consent that is withdrawn in the middle: everything stops, everybody who must know hears it, and the text is gone. */
it('a mother who says stop', async () => {
  const { house, youth, reference, anna, bram, els, carla } = await begun()

  // Bram has asked Els to look along in class; she said yes.
  await bram.presses('Actie erbij', { in: youth })
  await bram.presses('Zet erbij', {
    inputs: { what: 'Meekijken bij gym', owner: 'els@ggd.example', dueOn: '2026-12-04' },
  })
  await house.beat()
  await els.presses('Ja, ik doe dit')
  await house.beat()
  expect(cardIn(youth)).toContain('Meekijken bij gym')

  // On Wednesday the mother calls Anna: she does not want it shared any more.
  await house.at('2026-11-25T16:00')
  await anna.presses('Details')
  await anna.presses('Toestemming ingetrokken')
  expect(textOf(shownTo(anna))).toContain('Alles stopt meteen.')
  await anna.presses('Stop met delen', { inputs: { by: 'parent1' } })
  await house.beat()

  // At once the card is one line.
  const [card, ...more] = youth.messages().filter(({ text }) => text.includes(reference))
  expect(card?.text).toBe(`Signaal ${reference} is afgesloten. Bedankt.`)
  expect(more).toEqual([])

  // Anna gets it confirmed and is asked whether everybody is safe; Bram hears it in his own hours, Els too.
  expect(anna.sees().at(-1)).toContain(`De toestemming voor ${reference} is ingetrokken.`)
  await house.at('2026-11-26T09:00')
  expect(bram.sees().at(-1)).toContain('Is iedereen veilig?')
  expect(els.sees().at(-1)).toContain('Stop met deze actie')
  expect(els.sees().at(-1)).not.toContain('gym')

  // Bram is not sure. He reads whom to call now, and Carla hears that he doubts.
  const numbers = await bram.presses('Nee, of ik twijfel')
  expect(textOf(numbers.value)).toContain('0800-2000')
  await house.beat()
  expect(carla.sees().at(-1)).toContain('Bram (Wijkracht) twijfelt of iedereen veilig is.')

  // Nothing can be done with it, nobody is reminded, and nothing that anybody wrote is left in the store.
  const before = [bram, els].map((person) => person.sees().length)
  const late = await els.presses('Details', { in: youth }).catch((error: unknown) => String(error))
  expect(JSON.stringify(late)).not.toContain('gym')
  await house.at('2026-12-18T12:00')
  expect([bram, els].map((person) => person.sees().length)).toEqual(before)
  await carla.says(`inzage ${reference}`)
  expect(carla.sees().at(-1)).toContain('geen gegevens')
  const lines = (await house.journal()).filter(({ verb }) => verb === 'consent-withdrawn')
  expect(lines).toMatchObject([{ result: 'done', detail: 'parent1' }])
})
