import { afterAll, beforeAll, describe, it } from 'vitest'
import { needs } from '#support/needs.ts'
import type { PlaygroundPage } from '#support/playground.ts'
import { raises } from '#support/raises.ts'
import { onMonday, type Rehearsed } from '#support/rehearsed.ts'

/** Somebody is away for a week and a colleague stands in: what both, and the coordinator, get to read meanwhile. */
const { missing, how } = needs('chromium')

let rehearsed: Rehearsed
let page: PlaygroundPage

describe.skipIf(missing)(`somebody's days, in front of the Playground${how}`, () => {
  beforeAll(async () => {
    rehearsed = await onMonday('calendar')
    page = rehearsed.page
    await page.toChat()
    await raises(page, 'Leerling is sinds zes weken stil en moe.')
    await rehearsed.as('Bram')
    await page.toChannel('General')
    await page.presses('Ik pak dit op')
    await page.toChat()
    await page.until('Waar werk je naartoe?')
    await page.presses('Begin')
    await page.toChannel('General')
    await page.until('ACTIE LOOPT')
  })
  afterAll(() => rehearsed?.stop())

  it('els says when she works', async () => {
    await rehearsed.as('Els')
    await page.says('werkdagen')
    await rehearsed.shows('Wanneer werk je?', 'working-days')
    await page.chooses('Vanaf hoe laat?', '15:00')
    await page.chooses('Tot hoe laat?', '09:00')
    await page.presses('Bewaar')
    await rehearsed.shows('Staan de tijden andersom?', 'working-days-refused')
    await page.chooses('Vanaf hoe laat?', '08:00')
    await page.chooses('Tot hoe laat?', '16:00')
    await page.presses('Bewaar')
    await rehearsed.shows('van 08:00 tot 16:00', 'working-days-kept')
  })

  it('els promises an action of her own, and daan asks her for another', async () => {
    await adds({
      what: 'Bellen met de schoolarts',
      owner: 'Els, jeugdverpleegkundige, GGD',
      on: '2026-12-01',
    })
    await rehearsed.as('Daan')
    await adds({
      what: 'Meegaan naar het spreekuur',
      owner: 'Els, jeugdverpleegkundige, GGD',
      on: '2026-12-04',
    })
  })

  it('the first reminder of bram asks whether his days are right', async () => {
    await clock('2026-11-26T08:31')
    await rehearsed.as('Bram')
    await rehearsed.shows('Klopt dit?', 'first-reminder')
    await page.presses('Klopt')
    await rehearsed.shows('Goed, zo laat ik het.', 'days-are-right')
  })

  it('who leads may not be away with nobody in his place, and reads who could', async () => {
    await page.says('afwezig')
    await rehearsed.shows('Wanneer ben je er niet?', 'away')
    await page.picks({ 'Eerste dag': '2026-11-30', 'Laatste dag': '2026-12-06' })
    await page.presses('Bewaar')
    await rehearsed.shows('Kies wie waarneemt, of geef het terug', 'away-refused')
    await page.chooses('Wie neemt waar?', 'Els, jeugdverpleegkundige, GGD')
    await page.presses('Bewaar')
    await rehearsed.shows('Els neemt waar, en hoort dat nu.', 'away-kept')
    await rehearsed.shows('Jij neemt waar voor Bram', 'cover')
    await page.says('afwezig')
    await rehearsed.shows('Dit weet ik al', 'away-known')
  })

  it('the channel, details and the lists of people say that bram is away', async () => {
    await clock('2026-11-30T08:31')
    await page.toChannel('General')
    await rehearsed.shows('Els neemt waar', 'channel-away')
    await rehearsed.as('Carla')
    await page.toChannel('General')
    await page.presses('Actie erbij')
    await page.toChat()
    await page.chooses(
      'Wie doet dit?',
      'Bram: afwezig tot en met zo 6 dec, Els neemt waar · Bram, jongerenwerker, Wijkracht',
    )
    await rehearsed.shows('Wat gaat er gebeuren?', 'people-away')
  })

  it('els gets all that is due in one message, and does it from there', async () => {
    await rehearsed.as('Els')
    await clock('2026-12-01T08:31')
    await rehearsed.shows('Dit wacht op jou', 'digest')
    await page.presses('Wie is betrokken')
    await rehearsed.shows('Wie is erbij betrokken?', 'digest-involve')
    await page.presses('Ja, ik doe dit')
    await rehearsed.shows('Meegaan naar het spreekuur', 'digest-accepted')
    await page.says('mijn acties')
    await rehearsed.shows('Mijn acties', 'my-actions')
    await page.presses('Klaar')
    await page.until('Hoe is het gegaan?')
    await page.presses('Klaar')
    await page.until(/Bram · klaar|Els · klaar/)
  })

  it('the coordinator gets one message in the morning', async () => {
    await clock('2026-12-02T08:31')
    await rehearsed.shows('Aan Carla:', 'coordinator')
  })

  it('what is high and stands still comes by itself', async () => {
    await clock('2026-12-02T09:00')
    await rehearsed.as('Anna')
    await raises(page, 'Leerling zegt dat het thuis onveilig voelt.', 'Hoog')
    await clock('2026-12-02T14:30')
    await rehearsed.shows('Er is nog niemand', 'urgent')
    await raises(page, 'Leerling slaapt niet meer en eet slecht.', 'Hoog')
    await clock('2026-12-03T11:30')
    await rehearsed.shows('Dit kan niet wachten', 'urgent-both')
  })

  it('bram is back, and reads what was done', async () => {
    await clock('2026-12-07T08:31')
    await rehearsed.shows('Welkom terug', 'back')
  })
})

async function adds({ what, owner, on }: { what: string; owner: string; on: string }): Promise<void> {
  await page.toChannel('General')
  await page.presses('Actie erbij')
  await page.toChat()
  await page.until('Wat gaat er gebeuren?')
  await page.fills({ 'Wat is de actie?': what })
  await page.chooses('Wie doet dit?', owner)
  await page.picks({ 'Wanneer is het klaar?': on })
  await page.presses('Zet erbij')
}

async function clock(moment: string): Promise<void> {
  await page.toChat()
  await page.says(`klok ${moment}`)
  await page.until(/Het is nu .*/)
}
