import { agreementCards } from '#support/agreement-cards.ts'
import { breachCards } from '#support/breach-cards.ts'
import { everyDialogueCard } from '#support/dialogue-cards.ts'
import { emergencyCards } from '#support/emergency-cards.ts'
import { transferCards } from '#support/transfer-cards.ts'
import { networkCards } from '#support/network-cards.ts'
import { practiceCards } from '#support/practice-cards.ts'
import { renderCards } from '#support/render-cards.ts'
import { rightsCards } from '#support/rights-cards.ts'
import { everyCard } from '#support/signal-cards.ts'
import { say } from '#text/words.ts'

/** `node test/support/look.ts nl 390 /tmp/cards.png '^step: who'`: the cards whose names match, as Teams would draw them. */
const [, , language, width, file, pattern] = process.argv
if (!width || !file) throw new Error('say which: nl or en, a width in pixels, a PNG file, a pattern of names')

const words = say(language === 'en' ? 'en' : 'nl')
const cards = Object.entries({
  ...everyDialogueCard(words),
  ...everyCard(words),
  ...practiceCards(words),
  ...networkCards(words),
  ...agreementCards(words),
  ...breachCards(words),
  ...emergencyCards(words),
  ...transferCards(words),
  ...rightsCards(words),
})
const chosen = cards.filter(([name]) => new RegExp(pattern ?? '.').test(name)).map(([, card]) => card)
await renderCards(chosen, Number(width), file)
