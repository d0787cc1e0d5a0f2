import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { needs } from '#support/needs.ts'
import { openPlayground, type PlaygroundPage } from '#support/playground.ts'
import { silent } from '#support/teams/ports.ts'
import { readSettings } from '../../src/settings.ts'
import { type Rehearsal, settingsFor, startRehearsal } from '../../src/try/rehearsal.ts'

/** Every state that a card in a channel can have, in a real client. SCREENSHOTS names a folder for a picture of each. */
const { missing, how } = needs('chromium')
const folder = mkdtempSync(join(tmpdir(), 'seinhuis-life-'))
const pictures = process.env['SCREENSHOTS'] || join(folder, 'pictures')

let rehearsal: Rehearsal
let page: PlaygroundPage

describe.skipIf(missing)(`a card in the channel, in front of the Playground${how}`, () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    rehearsal = await onMonday()
    page = await openPlayground(rehearsal.address)
    await page.toChat()
    await raises('Leerling is sinds zes weken stil en moe.')
  })
  afterAll(async () => {
    await page?.close()
    await rehearsal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('waits for somebody', () => channelShows('NORMAAL'))

  it('is talked over while a partner is missing: anna took up what she raised herself', async () => {
    await page.presses('Ik pak dit op')
    await channelShows('OPGEPAKT')
    await page.toChat()
    await page.until('Waar werk je naartoe?')
    await page.presses('Begin')
    await page.until('Nog nodig voor actie')
    await picture('details-in-consultation')
    await channelShows('IN OVERLEG')
  })

  it('is in action once somebody of another organisation thinks along', async () => {
    await as('Els')
    await page.toChannel('General')
    await page.presses('Ik denk mee')
    await channelShows('ACTIE LOOPT')
    await page.toChat()
    await page.until('Er denkt iemand mee')
  })

  it('is scaled up, and comes back', async () => {
    await as('Anna')
    await page.says('mijn signalen')
    await page.until('Mijn signalen')
    await page.presses('Details')
    await page.until('Meer doen')
    await page.presses('Meer doen')
    await picture('details-unfolded')
    await page.presses('Opschalen')
    await page.until('Wie is er nog meer nodig?')
    await page.chooses('Opschalen naar', 'De coördinator')
    await picture('form-scale-up')
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
    await picture('form-complete')
    await page.presses('Klaar')
    await channelShows('WE VOLGEN HET')
  })

  it('is one line when it is closed, and stands again when it is opened', async () => {
    await page.toChat()
    await page.presses('Sluit af')
    await page.until('Waarom kan dit dicht?')
    await picture('form-close')
    await page.chooses('Reden', 'Dit signaal was er al')
    await page.presses('Verder')
    await channelShows(/Signaal 18M-\w{4} is afgesloten\. Bedankt\./)
    await page.toChat()
    await page.presses('Open opnieuw')
    await page.until('Waarom moet het weer open?')
    await page.fills({ 'Wat is er gebeurd?': 'De zorg is terug.' })
    await picture('form-reopen')
    await page.presses('Open opnieuw')
    await channelShows('WE VOLGEN HET')
  })

  it('is one line when consent is withdrawn', async () => {
    await page.toChat()
    await page.presses('Meer doen')
    await page.presses('Toestemming ingetrokken')
    await page.until('Alles stopt meteen.')
    await page.chooses('Wie zegt dat?', 'Ouder 1')
    await picture('form-withdraw')
    await page.presses('Stop met delen')
    await page.until('Is iedereen veilig?')
    await picture('withdrawn-notice')
    await page.presses('Nee, of ik twijfel')
    await page.until('0800-2000')
    await picture('not-safe')
    await channelShows(/Signaal 18M-\w{4} is afgesloten\. Bedankt\./)
  })
})

/** A worry about a pupil, with the consent of both parents. */
async function raises(seen: string): Promise<void> {
  await page.says('signaal')
  await page.presses('Zorg over een kind of jongere')
  await page.presses('Nee, niets hiervan')
  await page.chooses('Hoe oud ongeveer?', '0 t/m 11 jaar')
  await page.chooses('Hoe ken je deze persoon?', 'Leerling')
  await page.chooses('Waar gaat het vooral over?', 'School')
  await page.presses('Verder')
  await page.fills({ 'Wat zag of hoorde je zelf?': seen })
  await page.presses('Verder')
  await page.until('Klopt dit?')
  await page.chooses('Het kind gedraagt zich ineens anders', 'Ja')
  await page.chooses('Het kind mist vaak school', 'Ja')
  await page.presses('Verder')
  await page.until('Hoe is het nu?')
  await page.presses('Verder')
  await page.until('Wat gaat er goed?')
  await page.presses('Verder')
  await page.until('Is het besproken?')
  await page.chooses('Heb je gepraat', 'Ja')
  await page.presses('Verder')
  await page.until('Wie heeft ja gezegd?')
  await page.chooses('Wie mag over het kind beslissen', 'Beide ouders')
  await page.chooses('Wie zei ja tegen delen?', 'Ouder 1', 'Ouder 2')
  await page.presses('Verder')
  await page.until('Wat vraag je, en wat doe je zelf?')
  await page.presses('Verder')
  await page.until('Klopt het zo?')
  await page.chooses('Lees de tekst nog een keer na.', noNames)
  await page.presses('Plaats het signaal')
  await page.until('staat in het netwerk')
}

const noNames = 'Ik heb gecontroleerd: er staan geen namen of andere herkenbare gegevens in de tekst.'

/** Monday 23 November 2026 at ten, in an empty store. */
async function onMonday(): Promise<Rehearsal> {
  const read = readSettings({ ...settingsFor(folder, {}), SEINHUIS_CLOCK: '2026-11-23T10:00' })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { networks } = await readNetworks('networks', LocalDate.parse('2026-11-22'))
  return startRehearsal(read.settings, folder, networks, silent)
}

async function as(name: string): Promise<void> {
  await page.toChat()
  await page.says(`als ${name}`)
  await page.until(`Je bent nu ${name}.`)
}

/** The card in the channel says this, and nothing of it is cut off on a telephone. */
async function channelShows(text: string | RegExp): Promise<void> {
  await page.toChannel('General')
  await page.until(text)
  expect(await page.cutOff(390)).toEqual([])
  await picture(
    `channel-${String(text)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')}`,
  )
}

let count = 0
async function picture(name: string): Promise<void> {
  count += 1
  const file = join(pictures, `life-${String(count).padStart(2, '0')}-${name}`)
  await page.screenshot(`${file}-1280.png`)
  await page.screenshot(`${file}-390.png`, 390)
}
