import { expect, it } from 'vitest'
import { cardIn, raised } from '#support/in-the-channel.ts'
import { shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

/** A child, with the consent of both parents: from the first card to the day on which nothing of it is left. */
it('a child whose parents both said yes', async () => {
  const { house, youth, reference, teams, anna, bram, els, daan, carla } = await raised()
  const channel = () => cardIn(youth)

  // Monday: nobody leads yet. Daan does not know this school, and says who does; Bram takes it up.
  await daan.presses('Niet voor mij', { in: youth })
  await daan.presses('Verstuur', {
    inputs: { reason: 'Ik ken deze school niet.', whoElse: 'de jongerenwerker' },
  })
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  expect(channel()).toContain('OPGEPAKT')
  expect(anna.sees().at(-1)).toContain(`Bram (jongerenwerker, Wijkracht) pakt ${reference} op.`)

  // He says where it goes. It was discussed before, and he is of another organisation than Anna: so action is going on.
  await bram.presses('Begin', { inputs: { goal: 'Weer met plezier naar school', dueOn: '2026-11-24' } })
  await house.beat()
  expect(channel()).toContain('ACTIE LOOPT')
  expect(channel()).toContain('Weer met plezier naar school')

  // He asks Els to look along in class; until she says yes it is his.
  await bram.presses('Actie erbij', { in: youth })
  await bram.presses('Zet erbij', {
    inputs: { what: 'Meekijken in de klas', type: 'find-out', owner: 'els@ggd.example', dueOn: '2026-12-04' },
  })
  await house.beat()
  await els.presses('Ja, ik doe dit')

  // What K3 asks, one line each, and what Anna saw herself.
  await bram.presses('K3: kader, kort, kind')
  await bram.presses('Bewaar', {
    inputs: { framework: 'Ouders zeiden ja', shortLine: 'De mentor', child: 'Weer met vrienden lopen' },
  })
  await bram.presses('Vraag aan signaleerder')
  await bram.presses('Vraag het', { inputs: { text: 'Hoe gaat het in de pauze?' } })
  await house.beat()
  expect(anna.sees().at(-1)).not.toContain('in de pauze')
  await anna.presses('Antwoord geven')
  expect(textOf(shownTo(anna))).toContain('Hoe gaat het in de pauze?')
  await anna.presses('Verstuur', { inputs: { text: 'Staat vaak alleen bij het hek.' } })
  await house.beat()
  expect(bram.sees().at(-1)).toContain('Anna (Twents Carmel College) heeft iets toegevoegd')

  // Tuesday: he has spoken with the parents and the child. The words for Anna are ready: one press.
  await house.at('2026-11-24T14:00')
  await bram.presses('Klaar')
  await bram.presses('Klaar', { inputs: { outcome: 'done', spokenWith: 'parents,child' } })
  await house.beat()
  expect(textOf(shownTo(bram))).toContain('Er is gesproken met wie het aangaat.')
  await bram.presses('Verstuur zo')
  await house.beat()
  expect(anna.sees().at(-1)).toContain('Wat er gebeurt: gesprek, uitzoeken.')

  // The parents get it in words they can keep, from him and not from the bot.
  const overview = await bram.presses('Overzicht voor ouders')
  expect(textOf(overview.value)).toContain('Els, jeugdverpleegkundige, GGD doet dit voor vr 4 dec.')
  expect(teams.everything()).not.toContain('U heeft met ons gesproken')

  // Els is done; nothing is open, so it is followed until the day on which Bram looks back: Monday 4 January.
  await house.at('2026-12-04T10:00')
  await els.presses('Klaar')
  await els.presses('Klaar', { inputs: { outcome: 'done' } })
  await house.beat()
  expect(channel()).toContain('WE VOLGEN HET')
  await house.at('2027-01-04T09:00')
  expect(bram.sees().at(-1)).toContain('Vandaag kijk je terug op')
  await bram.presses('Kijk terug')
  await bram.presses('Bewaar', { inputs: { how: 'better', evaluateOn: '2027-02-01' } })
  await house.beat()

  // It goes well. Bram closes it; Anna hears how it went, but not why it could be closed.
  await house.at('2027-02-01T09:00')
  await bram.presses('Details', { in: youth })
  await bram.presses('Sluit af', { in: youth })
  await bram.presses('Verder', { inputs: { closingReason: 'general-support', knownBefore: 'no' } })
  await bram.presses('Sluit af', { inputs: { who: 'de sportclub in de buurt' } })
  await house.beat()
  expect(channel()).toBe(`Signaal ${reference} is afgesloten. Bedankt.`)
  expect(anna.sees().at(-1)).toContain('is afgerond. Er is gesproken met wie het aangaat.')
  expect(anna.sees().at(-1)).not.toContain('sportclub')
  expect(anna.sees().at(-1)).not.toContain('hulp uit de buurt')

  // Half a year later nothing of it is left but what can be counted.
  await house.at('2027-08-01T12:00')
  expect(await found(house, reference)).toBe(true)
  await house.at('2027-08-02T01:00')
  await house.at('2027-08-03T02:00')
  expect(await found(house, reference)).toBe(false)
  const verbs = (await house.journal()).map(({ verb }) => verb)
  for (const moment of [
    'dialogue-started',
    'dialogue-sent',
    'taken-up',
    'contact-made',
    'fed-back',
    'signal-closed',
    'erased',
  ])
    expect(verbs).toContain(moment)
  await carla.says(`inzage ${reference}`)
  expect(carla.sees().at(-1)).toContain('geen gegevens')
})

/** Whether the store still holds a document of this reference. */
const found = async (
  { bot }: Awaited<ReturnType<typeof raised>>['house'],
  reference: string,
): Promise<boolean> => (await bot.world.store.get(`ref:${reference}`)) !== null
