import { read } from '#domain/privacy/reading.ts'

/**
 * Words that make the bot ask "Is dit acuut?" (specification 2.5): they decide nothing. Whole words only, so that
 * nobody called Mesman is asked; each is named once, as it stands in the list.
 */
export const acuteWords = (text: string): string[] => {
  const { text: seen } = read(text)
  return patterns.filter(({ pattern }) => pattern.test(seen)).map(({ word }) => word)
}

const list = [
  'mes',
  'messen',
  'wapen',
  'wapens',
  'vuurwapen',
  'pistool',
  'keel dichtgeknepen',
  'keel dichtknijpen',
  'gewurgd',
  'wil dood',
  'dood wil',
  'zelfmoord',
  'zelfdoding',
  'springen',
  'brand',
  'gas lek',
  'bewusteloos',
  'vermist',
  'niet naar huis durft',
  'durft niet naar huis',
  'opgesloten',
]

/** Between the words of a phrase any blank or dash, or none: `gaslek`, `keel dicht geknepen`. */
const loose = (phrase: string) => phrase.replace('dicht', 'dicht ').replaceAll(/ +/g, String.raw`[\s-]{0,5}`)
const patterns = list.map((word) => ({
  word,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_])${loose(word)}(?![\p{L}\p{N}_])`, 'iu'),
}))
