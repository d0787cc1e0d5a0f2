import { everyDialogueCard } from '#support/dialogue-cards.ts'
import { renderCards } from '#support/render-cards.ts'
import { say } from '#text/words.ts'
const [, , lang, width, file, ...names] = process.argv
const all = everyDialogueCard(say(lang as 'nl'))
const cards = Object.entries(all)
  .filter(([n]) => names.some((x) => new RegExp(x).test(n)))
  .map(([n, c]) => c)
await renderCards(cards, Number(width), file ?? '')
