import { expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { carer, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

/** An adult with children in the household: two signals that know of each other and tell each other nothing. */
it('a couple at the end of their strength, with children at home', async () => {
  const house = await startHouse({ now: '2026-11-23T10:00', store: 'memory:' })
  const { youth, adult } = await house.linked()
  const { bram, els, gerda } = house.rehearsal

  // Els raises it for the adults; children make a second card in the other network, without a word of it.
  const { reference } = await raise(els, { ...carer, childrenOrPregnancy: 'true' })
  await house.beat()
  const kindcheck = (): string => youth.messages().find(({ text }) => text.includes('Kindcheck'))?.text ?? ''
  const card = (): string => adult.messages().find(({ text }) => text.includes(reference))?.text ?? ''
  expect(kindcheck()).not.toContain('Echtgenote')

  // Each has a lead of its own: Gerda for the couple, Bram for the children.
  await gerda.presses('Ik pak dit op', { in: adult })
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await gerda.presses('Begin')
  await bram.presses('Begin')
  await house.beat()

  // The couple agreed, so there is action. Of the children nobody asked anything yet: that is talked over first.
  expect(card()).toContain('ACTIE LOOPT')
  expect(kindcheck()).toContain('IN OVERLEG')
  expect(textOf(shownTo(bram))).toContain('Hoort bij een ander signaal (Kindcheck)')
  expect(textOf(shownTo(bram))).not.toContain('Echtgenote')
  expect(textOf(shownTo(gerda))).toContain('Hoort bij een ander signaal (Kindcheck)')

  // Bram talks with the parents: now he may act for the children, with a consent of their own.
  await house.at('2026-11-26T10:00')
  await bram.presses('Wie is betrokken')
  await bram.presses('Bewaar', { inputs: { parents: 'involved', discussedOn: '2026-11-26' } })
  await house.beat()
  expect(kindcheck()).toContain('ACTIE LOOPT')
  await bram.presses('Toestemming vastleggen')
  const recorded = await bram.presses('Leg vast', {
    inputs: {
      ageBand: '0_11',
      authority: 'both-parents',
      consentBy: 'parent1,parent2',
      consentUntil: '2027-05-20',
      withdrawalExplained: 'true',
    },
  })
  await house.beat()
  expect(textOf(recorded.value)).toContain('ouder 1, ouder 2')
  expect(kindcheck()).not.toContain('ouder 1')

  // The couple are helped: their signal ends. That of the children goes on, and is kept no longer than theirs once it ends.
  await gerda.presses('Klaar')
  await gerda.presses('Klaar', { inputs: { outcome: 'done', spokenWith: 'subject' } })
  await gerda.presses('Sluit af')
  await gerda.presses('Verder', { inputs: { closingReason: 'own-network' } })
  await gerda.presses('Sluit af', { inputs: { agreedWithFamily: 'true' } })
  await house.beat()
  expect(card()).toContain('is afgesloten')
  expect(kindcheck()).toContain('ACTIE LOOPT')

  await house.at('2026-12-18T10:00')
  await bram.presses('Klaar')
  await bram.presses('Klaar', { inputs: { outcome: 'done', spokenWith: 'parents,child' } })
  await bram.presses('Sluit af')
  await bram.presses('Verder', { inputs: { closingReason: 'duplicate' } })
  await house.beat()
  const erased = async () => (await house.journal()).filter(({ verb }) => verb === 'erased').length
  await house.at('2027-05-26T23:00')
  expect(await erased()).toBe(0)
  await house.at('2027-05-27T01:00')
  expect(await erased()).toBe(2)
})
