import { afterAll, beforeAll, describe, it } from 'vitest'
import { needs } from '#support/needs.ts'
import type { PlaygroundPage } from '#support/playground.ts'
import { raises } from '#support/raises.ts'
import { onMonday, type Rehearsed } from '#support/rehearsed.ts'

/** Every state that a card in a channel can have, in a real client. */
const { missing, how } = needs('chromium')

let rehearsed: Rehearsed
let page: PlaygroundPage

describe.skipIf(missing)(`a card in the channel, in front of the Playground${how}`, () => {
  beforeAll(async () => {
    rehearsed = await onMonday('life')
    page = rehearsed.page
    await page.toChat()
    await raises(page, 'Leerling is sinds zes weken stil en moe.')
  })
  afterAll(() => rehearsed?.stop())

  it('waits for somebody', () => channelShows('NORMAAL'))

  it('is talked over while a partner is missing: anna took up what she raised herself', async () => {
    await page.presses('Ik pak dit op')
    await channelShows('OPGEPAKT')
    await page.toChat()
    await page.until('Waar werk je naartoe?')
    await page.presses('Begin')
    await page.until('Nog nodig voor actie')
    await rehearsed.picture('details-in-consultation')
    await channelShows('IN OVERLEG')
  })

  it('is in action once somebody of another organisation thinks along', async () => {
    await rehearsed.as('Els')
    await page.toChannel('General')
    await page.presses('Ik denk mee')
    await channelShows('ACTIE LOOPT')
    await page.toChat()
    await page.until('Er denkt iemand mee')
  })

  it('is scaled up, and comes back', async () => {
    await rehearsed.as('Anna')
    await page.says('mijn signalen')
    await page.until('Mijn signalen')
    await page.presses('Details')
    await page.until('Meer doen')
    await page.presses('Meer doen')
    await rehearsed.picture('details-unfolded')
    await page.presses('Opschalen')
    await page.until('Wie is er nog meer nodig?')
    await page.chooses('Opschalen naar', 'De coördinator')
    await rehearsed.picture('form-scale-up')
    await page.presses('Schaal op')
    await channelShows('OPGESCHAALD')
    await page.toChat()
    await page.presses('Afschalen')
    await page.until('Wanneer kijken jullie terug?')
    await page.presses('Schaal af')
    await channelShows('ACTIE LOOPT')
  })

  it('is followed when no action is open any more', async () => {
    await page.toChat()
    await page.says('mijn acties')
    await page.until('Mijn acties')
    await page.presses('Klaar')
    await page.until('Hoe is het gegaan?')
    await rehearsed.picture('form-complete')
    await page.presses('Klaar')
    await channelShows('WE VOLGEN HET')
  })

  it('is one line when it is closed, and stands again when it is opened', async () => {
    await page.toChat()
    await page.presses('Sluit af')
    await page.until('Waarom kan dit dicht?')
    await rehearsed.picture('form-close')
    await page.chooses('Reden', 'Dit signaal was er al')
    await page.presses('Verder')
    await channelShows(/Signaal 18M-\w{4} is afgesloten\. Bedankt\./)
    await page.toChat()
    await page.presses('Open opnieuw')
    await page.until('Waarom moet het weer open?')
    await page.fills({ 'Wat is er gebeurd?': 'De zorg is terug.' })
    await rehearsed.picture('form-reopen')
    await page.presses('Open opnieuw')
    await channelShows('WE VOLGEN HET')
  })

  it('is one line when consent is withdrawn', async () => {
    await page.toChat()
    await page.presses('Meer doen')
    await page.presses('Toestemming ingetrokken')
    await page.until('Alles stopt meteen.')
    await page.chooses('Wie zegt dat?', 'Ouder 1')
    await rehearsed.picture('form-withdraw')
    await page.presses('Stop met delen')
    await page.until('Is iedereen veilig?')
    await rehearsed.picture('withdrawn-notice')
    await page.presses('Nee, of ik twijfel')
    await page.until('0800-2000')
    await rehearsed.picture('not-safe')
    await channelShows(/Signaal 18M-\w{4} is afgesloten\. Bedankt\./)
  })
})

/** The card in the channel says this. */
async function channelShows(text: string | RegExp): Promise<void> {
  const slug = String(text)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
  await page.toChannel('General')
  await rehearsed.shows(text, `channel-${slug}`)
}
