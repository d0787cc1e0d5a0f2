import { expect, it } from 'vitest'
import { startHouse } from '#support/house.ts'
import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'

it('smoke', async () => {
  const house = await startHouse({ store: 'memory:' })
  const { teams } = house
  const anna = teams.person('anna@carmel.example', { name: 'Anna' })
  const bram = teams.person('bram@wijkracht.example', { name: 'Bram' })
  const carla = teams.person('carla@oldenzaal.example', { name: 'Carla' })
  const youth = teams.channel('18-', [anna, bram, carla])
  await youth.mention(carla, 'koppel oldenzaal-18min')
  console.log(youth.messages().map((m) => m.text))
  await anna.says('signaal')
  console.log(
    teams.answers(),
    teams.calls.map((c) => [c.method, c.path, c.status]),
  )
  console.log(anna.sees())
  for (const [title, inputs] of [
    ['Zorg over een kind of jongere', {}],
    ['Nee, niets hiervan', {}],
    ['Verder', { ageBand: '0_11', origin: 'pupil', themes: 'school,wellbeing_behaviour', context: 'both' }],
    ['Verder', { factsOwn: 'Leerling is sinds zes weken stil en moe.' }],
    ['Verder', { 'factor.y_behaviour_change': 'yes', 'factor.y_school_absence': 'yes' }],
    ['Verder', { current: 'true', trend: 'same' }],
    ['Verder', { strengths: 'p_y_school_bond' }],
    ['Verder', { talked: 'yes', childSeen: 'yes' }],
    ['Verder', { authority: 'both-parents', consentBy: 'parent1,parent2' }],
    ['Verder', { asked: 'think-along' }],
    ['Plaats het signaal', { checkedNoNames: 'true' }],
  ] as const) {
    const card = anna.card()
    console.log(
      '----',
      textOf(card).slice(0, 500),
      buttonsOf(card),
      inputsOf(card).map((i) => i.id),
    )
    await anna.presses(title, { inputs })
  }
  console.log('----', textOf(anna.card()), buttonsOf(anna.card()))
  await house.beat()
  console.log(anna.sees().at(-1))
  console.log(youth.messages().map((m) => m.text))
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  console.log(youth.messages().map((m) => m.text))
  console.log(bram.sees(), anna.sees())
  expect(1).toBe(1)
  await house.close()
})
