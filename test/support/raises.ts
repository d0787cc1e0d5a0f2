import type { PlaygroundPage } from '#support/playground.ts'
import { noNames } from '#support/rehearsed.ts'

/** A worry about a pupil, with the consent of both parents; as soon as the bot proposes, unless told. */
export async function raises(page: PlaygroundPage, seen: string, haste?: string): Promise<void> {
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
  if (haste) {
    await page.presses('Urgentie aanpassen')
    await page.chooses('Hoeveel haast heeft het volgens jou?', haste)
  }
  await page.chooses('Lees de tekst nog een keer na.', noNames)
  await page.presses('Plaats het signaal')
  await page.until('staat in het netwerk')
}
