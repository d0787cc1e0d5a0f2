import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '#support/needs.ts'
import type { PlaygroundPage } from '#support/playground.ts'
import { noNames, onMonday, type Rehearsed } from '#support/rehearsed.ts'

/** One signal, from the first word to a reminder, in a real client. */
const { missing, how } = needs('chromium')

let rehearsed: Rehearsed
let page: PlaygroundPage

describe.skipIf(missing)(`in front of the Playground${how}`, () => {
  beforeAll(async () => {
    rehearsed = await onMonday('signal', { unread: true })
    page = rehearsed.page
  })
  afterAll(() => rehearsed?.stop())

  it('anna says what worries her, one question at a time', async () => {
    await page.toChat()
    await page.says('signaal')
    await rehearsed.shows('Over wie gaat het?', 'start')
    expect(await page.cutOff(150), 'what is cut off is seen').toContain('Waarom deze vraag?')
    await page.presses('Zorg over een kind of jongere')
    await rehearsed.shows('Is er nu gevaar?', 'safety')
    await page.presses('Nee, niets hiervan')
    await rehearsed.shows('Hoe oud ongeveer?', 'who')
    await page.chooses('Hoe oud ongeveer?', '0 t/m 11 jaar')
    await page.chooses('Hoe ken je deze persoon?', 'Leerling')
    await page.chooses('Waar zie je het?', 'Allebei')
    await page.chooses('Waar gaat het vooral over?', 'School', 'Opvoeden en gezin')
    await page.presses('Verder')
    await rehearsed.shows('Wat zag of hoorde je?', 'facts')
    await page.fills({ 'Wat zag of hoorde je zelf?': seen, 'Sinds wanneer': 'Zes weken, bijna elke dag' })
    await page.presses('Verder')
    await rehearsed.shows('Klopt dit?', 'factors')
    await page.chooses('Het kind gedraagt zich ineens anders', 'Ja')
    await page.chooses('Het kind mist vaak school', 'Ja')
    await page.presses('Verder')
    await rehearsed.shows('Hoe is het nu?', 'now')
    await page.chooses('Speelt dit nu', 'Ja, nu')
    await page.chooses('Gaat het beter, hetzelfde of slechter?', 'Slechter')
    await page.presses('Verder')
    await rehearsed.shows('Wat gaat er goed?', 'strengths')
    await page.chooses('Wie of wat helpt al?', 'Ouders zien het probleem en willen hulp.')
    await page.presses('Verder')
  })

  it('and that it was discussed, and with whose consent', async () => {
    await rehearsed.shows('Is het besproken?', 'talked')
    await page.chooses('Heb je gepraat', 'Ja')
    await page.chooses('Heb je het kind of de jongere zelf gezien', 'Ja')
    await page.presses('Verder')
    await rehearsed.shows('Wie heeft ja gezegd?', 'consent')
    await page.chooses('Wie mag over het kind beslissen', 'Beide ouders')
    await page.chooses('Wie zei ja tegen delen?', 'Ouder 1', 'Ouder 2')
    await page.presses('Verder')
    await rehearsed.shows('Wat vraag je, en wat doe je zelf?', 'own')
    await page.chooses('Wat vraag je van het netwerk?', 'Meedenken', 'Oppakken')
    await page.presses('Verder')
  })

  it('she reads what the channel will read, says yes once to the rules, and it is placed', async () => {
    await rehearsed.shows('Klopt het zo?', 'check')
    expect(await page.lastCardText()).toContain(seen)
    await page.chooses('Lees de tekst nog een keer na.', noNames)
    await page.presses('Plaats het signaal')
    await rehearsed.shows('Het staat nog niet in het netwerk.', 'rules')
    await page.presses('Ik houd me hieraan')
    await rehearsed.shows(/Je signaal 18M-\w{4} staat in het netwerk/, 'thanks')
  })

  it('everyone in the channel reads it, and nobody whom it is about', async () => {
    await page.toChannel('General')
    await rehearsed.shows('Ik pak dit op', 'channel')
    const card = await page.lastCardText()
    for (const shown of ['S.O.K.O. 18-', '0 t/m 11 jaar', 'NORMAAL', seen, '2 zorgen'])
      expect(card).toContain(shown)
    expect(card).not.toContain('Anna')
    await page.toChannel('Netwerk 18+')
    await page.until('Start a new post')
    expect(await page.cards()).toBe(0)
  })

  it('bram takes it up, and says where it goes', async () => {
    await rehearsed.as('Bram')
    await page.toChannel('General')
    await page.presses('Ik pak dit op')
    await rehearsed.shows('zo gaan we om met signalen', 'rules-in-channel')
    await page.presses('Ik houd me hieraan')
    await rehearsed.shows('OPGEPAKT', 'channel-taken-up')
    await page.toChat()
    await page.until('Waar werk je naartoe?')
    await page.until('Je signaal is opgepakt')
    await rehearsed.picture('reporter-hears')
    await page.presses('Begin')
    await page.toChannel('General')
    await rehearsed.shows('ACTIE LOOPT', 'channel-action')
    const card = await page.lastCardText()
    for (const shown of ['Bram, Wijkracht', 'Gesprek met de ouders', 'ma 30 nov'])
      expect(card).toContain(shown)
  })

  it('and is reminded when the day has passed', async () => {
    await rehearsed.as('Anna')
    for (const day of ['wo 25 nov', 'vr 27 nov', 'zo 29 nov', 'di 1 dec']) {
      await page.says('klok +2d')
      await page.until(`Het is nu ${day}`)
    }
    await rehearsed.shows('Dit wacht op jou', 'reminder')
    const card = await page.lastCardText('Dit wacht op jou')
    for (const shown of ['Aan Bram:', 'Over tijd', 'Gesprek met de ouders', 'de datum was ma 30 nov'])
      expect(card).toContain(shown)
  })

  it('both find back what they have to do with it', async () => {
    await rehearsed.as('Bram')
    await page.says('mijn acties')
    await rehearsed.shows('Mijn acties', 'my-actions')
    await rehearsed.as('Anna')
    await page.says('mijn signalen')
    await rehearsed.shows('Mijn signalen', 'my-signals')
    await page.presses('Details')
    await rehearsed.shows('Gesprek met de ouders', 'details')
  })

  it('and the coordinator sees what asks for attention, and asks how it goes', async () => {
    await rehearsed.as('Carla')
    await page.says('overzicht netwerk')
    await page.until('zo gaan we om met signalen in S.O.K.O. 18+')
    await page.presses('Ik houd me hieraan')
    await page.until('0 tussen wal en schip')
    await page.presses('Ik houd me hieraan')
    await page.until('1 over tijd')
    await rehearsed.picture('overview-of-adults')
    await page.presses('Andere knoppen')
    await page.presses('Wijs toe')
    await rehearsed.picture('assign-from-overview')
    await page.until('Wie vraag je om dit op te pakken?')
    await page.says('overzicht netwerk')
    await page.presses('Herinner')
    await page.until('Bram (Wijkracht) krijgt dit bericht van jou')
    await page.until('Hoe gaat het hiermee?')
    await rehearsed.picture('nudged')
    await page.presses('Overzicht netwerk')
    await rehearsed.picture('overview')
  })
})

const seen = 'Leerling is sinds zes weken stil en moe, komt vaak te laat.'
