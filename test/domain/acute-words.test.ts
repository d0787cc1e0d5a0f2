import { expect, it } from 'vitest'
import { acuteWords } from '#domain/privacy/acute-words.ts'

it.each([
  ['Hij liep met een mes op straat', ['mes']],
  ['Een WAPEN en een Mes', ['mes', 'wapen']],
  ['Zijn keel dichtgeknepen', ['keel dichtgeknepen']],
  ['keel  dicht\ngeknepen', ['keel dichtgeknepen']],
  ['zij zegt dat ze wil  dood', ['wil dood']],
  ['van het dak springen', ['springen']],
  ['er was brand', ['brand']],
  ['een gaslek, of gas-lek, of gas lek', ['gas lek']],
  ['zij lag bewusteloos', ['bewusteloos']],
  ['sinds gisteren vermist', ['vermist']],
  ['dat hij niet naar huis durft', ['niet naar huis durft']],
  ['opgesloten in de kelder', ['opgesloten']],
  ['m\u200Bes', ['mes']],
])('"%s" makes the bot ask whether it is acute', (text, words) => {
  expect(acuteWords(text)).toEqual(words)
})

it.each([
  'Mevrouw Mesman belde',
  'in de zomer mestte hij de stal',
  'de brandweer gaf voorlichting',
  'hij springt graag touwtje',
  'zij wil graag dood hout ruimen',
  'hij durft niet te zwemmen',
  'gewapend beton',
  '',
])('"%s" does not', (text) => {
  expect(acuteWords(text)).toEqual([])
})

it('a word is named once, in the order of the list', () => {
  expect(acuteWords('brand en nog een brand, en een mes')).toEqual(['mes', 'brand'])
})
