import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { silent } from '#support/teams/ports.ts'
import { needs } from '#support/needs.ts'
import { openPlayground, type PlaygroundPage } from '#support/playground.ts'
import { readSettings } from '../../src/settings.ts'
import { type Rehearsal, settingsFor, startRehearsal } from '../../src/try/rehearsal.ts'

/** One signal, from the first word to a reminder, in a real client. SCREENSHOTS names a folder for a picture of every card. */
const { missing, how } = needs('chromium')
const folder = mkdtempSync(join(tmpdir(), 'seinhuis-e2e-'))
const pictures = process.env['SCREENSHOTS'] || join(folder, 'pictures')

let rehearsal: Rehearsal
let page: PlaygroundPage

describe.skipIf(missing)(`in front of the Playground${how}`, () => {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    rehearsal = await onMonday()
    page = await openPlayground(rehearsal.address)
  })
  afterAll(async () => {
    await page?.close()
    await rehearsal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('anna says what worries her, one question at a time', async () => {
    await page.toChat()
    await page.says('signaal')
    await step('Over wie gaat het?', 'start')
    expect(await page.cutOff(150), 'what is cut off is seen').toContain('Waarom deze vraag?')
    await page.presses('Zorg over een kind of jongere')
    await step('Is er nu gevaar?', 'safety')
    await page.presses('Nee, niets hiervan')
    await step('Hoe oud ongeveer?', 'who')
    await page.chooses('Hoe oud ongeveer?', '0 t/m 11 jaar')
    await page.chooses('Hoe ken je deze persoon?', 'Leerling')
    await page.chooses('Waar zie je het?', 'Allebei')
    await page.chooses('Waar gaat het vooral over?', 'School', 'Opvoeden en gezin')
    await page.presses('Verder')
    await step('Wat zag of hoorde je?', 'facts')
    await page.fills({ 'Wat zag of hoorde je zelf?': seen, 'Sinds wanneer': 'Zes weken, bijna elke dag' })
    await page.presses('Verder')
    await step('Klopt dit?', 'factors')
    await page.chooses('Het kind gedraagt zich ineens anders', 'Ja')
    await page.chooses('Het kind mist vaak school', 'Ja')
    await page.presses('Verder')
    await step('Hoe is het nu?', 'now')
    await page.chooses('Speelt dit nu', 'Ja, nu')
    await page.chooses('Gaat het beter, hetzelfde of slechter?', 'Slechter')
    await page.presses('Verder')
    await step('Wat gaat er goed?', 'strengths')
    await page.chooses('Wie of wat helpt al?', 'Ouders zien het probleem en willen hulp.')
    await page.presses('Verder')
  })

  it('and that it was discussed, and with whose consent', async () => {
    await step('Is het besproken?', 'talked')
    await page.chooses('Heb je gepraat', 'Ja')
    await page.chooses('Heb je het kind of de jongere zelf gezien', 'Ja')
    await page.presses('Verder')
    await step('Wie heeft ja gezegd?', 'consent')
    await page.chooses('Wie mag over het kind beslissen', 'Beide ouders')
    await page.chooses('Wie zei ja tegen delen?', 'Ouder 1', 'Ouder 2')
    await page.presses('Verder')
    await step('Wat vraag je, en wat doe je zelf?', 'own')
    await page.chooses('Wat vraag je van het netwerk?', 'Meedenken', 'Oppakken')
    await page.presses('Verder')
  })

  it('she reads what the channel will read, and it is placed', async () => {
    await step('Klopt het zo?', 'check')
    expect(await page.lastCardText()).toContain(seen)
    await page.chooses('Lees de tekst nog een keer na.', noNames)
    await page.presses('Plaats het signaal')
    await step(/Je signaal 18M-\w{4} staat in het netwerk/, 'thanks')
  })

  it('everyone in the channel reads it, and nobody whom it is about', async () => {
    await page.toChannel('General')
    await step('Ik pak dit op', 'channel')
    const card = await page.lastCardText()
    for (const shown of ['S.O.K.O. 18-', '0 t/m 11 jaar', 'NORMAAL', seen, '2 zorgen'])
      expect(card).toContain(shown)
    expect(card).not.toContain('Anna')
    await page.toChannel('Netwerk 18+')
    await page.until('Start a new post')
    expect(await page.cards()).toBe(0)
  })

  it('bram takes it up, and says where it goes', async () => {
    await as('Bram')
    await page.toChannel('General')
    await page.presses('Ik pak dit op')
    await step('OPGEPAKT', 'channel-taken-up')
    await page.toChat()
    await page.until('Waar werk je naartoe?')
    await page.until('Je signaal is opgepakt')
    await picture('reporter-hears')
    await page.presses('Begin')
    await page.toChannel('General')
    await step('ACTIE LOOPT', 'channel-action')
    const card = await page.lastCardText()
    for (const shown of ['Bram, Wijkracht', 'Gesprek met de ouders', 'ma 30 nov'])
      expect(card).toContain(shown)
  })

  it('and is reminded when the day has passed', async () => {
    await as('Anna')
    for (const day of ['wo 25 nov', 'vr 27 nov', 'zo 29 nov', 'di 1 dec']) {
      await page.says('klok +2d')
      await page.until(`Het is nu ${day}`)
    }
    await step('De datum was maandag. Lukt het?', 'reminder')
    const card = await page.lastCardText()
    for (const shown of ['Aan Bram:', 'Gesprek met de ouders', 'Anna']) expect(card).toContain(shown)
  })

  it('both find back what they have to do with it', async () => {
    await as('Bram')
    await page.says('mijn acties')
    await step('Mijn acties', 'my-actions')
    await as('Anna')
    await page.says('mijn signalen')
    await step('Mijn signalen', 'my-signals')
    await page.presses('Details')
    await step('Gesprek met de ouders', 'details')
  })
})

const seen = 'Leerling is sinds zes weken stil en moe, komt vaak te laat.'
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

/** The card that says this is there, and nothing of it is cut off on a telephone. */
async function step(text: string | RegExp, name: string): Promise<void> {
  await page.until(text)
  expect(await page.cutOff(390)).toEqual([])
  await picture(name)
}

let count = 0
async function picture(name: string): Promise<void> {
  count += 1
  const file = join(pictures, `${String(count).padStart(2, '0')}-${name}`)
  await page.screenshot(`${file}-1280.png`)
  await page.screenshot(`${file}-390.png`, 390)
}
