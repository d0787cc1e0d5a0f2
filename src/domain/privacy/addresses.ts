import { places } from '#domain/privacy/known-names.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { type Token, startsSentence, tokensOf } from '#domain/privacy/tokens.ts'
import { fieldWords, functionWords } from '#domain/privacy/words.ts'

/** A street and a house number: `Beatrixstraat 22a`, `Laan van Meerdervoort 100`, `woont op Zuiderzand 5`. */
export const addresses = (text: string): Hit<'address'>[] => {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at) => {
    if (!/^\d/.test(token.text)) return []
    const number = houseNumber(text, token.start)
    const street = number === undefined ? undefined : streetBefore(tokens, at)
    const start = street === undefined ? undefined : tokens[street]?.start
    return start === undefined || number === undefined
      ? []
      : [{ rule: 'address', start, end: token.start + number }]
  })
}

const letter = String.raw`(?:[a-tv-z]|hs|bis|huis|boven|beneden|zwart|rood|zw|rd|I{1,3}|IV|[1-3](?:hg|e))`
const house = new RegExp(
  String.raw`^[1-9]\d{0,3}(?:[a-z]{1,2})?(?![\p{L}\p{N}])(?: ?[-/] ?(?:\d{1,4}[a-z]?|${letter})(?![\p{L}\p{N}])| ${letter}(?![\p{L}\p{N}'’]|\.\p{L}))?`,
  'iu',
)
/** What is counted, measured or timed is no house number. */
const counted =
  /^ ?(?:uur|u\b|jaar|jarig|jr|keer|maal|x\b|dag|week|weken|maand|minuten|euro|procent|%|€|km|meter|kg|kind|jongen|meisje|jongere|leerling|mensen|personen|bewoner|ouder|volwassen|vriend|buren|auto|fiets|scooter|graden|punten|plekken|jan|feb|mrt|maart|apr|mei|juni|juli|aug|sept|okt|nov|dec|[:.,]\d)/i

/** How long the house number here is, in characters; undefined when it is a year or something counted. */
const houseNumber = (text: string, start: number): number | undefined => {
  const [number] = house.exec(text.slice(start, start + 20)) ?? []
  if (
    number === undefined ||
    /^(?:19|20)\d\d$/.test(number) ||
    counted.test(text.slice(start + number.length, start + number.length + 12))
  ) {
    return undefined
  }
  return number.length
}

/** Where the street begins of which this is the number. */
const streetBefore = (tokens: readonly Token[], number: number): number | undefined => {
  const said = /^(?:nr|no|nummer|huisnummer)$/.test(tokens[number - 1]?.lower ?? '')
  const last = said ? number - 2 : number - 1
  if (!isNear(tokens, number) || (said && !isNear(tokens, number - 1))) return undefined
  const year = /^1[89]\d\d(?:-\d{4})?$/.test(tokens[last]?.text ?? '') && isNear(tokens, last)
  const street = year ? last - 1 : last
  if (isStreet(tokens, street)) return firstOfStreet(tokens, street)
  return namedStreet(tokens, street) ?? saidStreet(tokens, street)
}

/** A blank; `nr.` and `str.` may have their full stop, `nr` may open a bracket. */
const isNear = (tokens: readonly Token[], at: number): boolean => {
  const [gap, before] = [tokens[at]?.gap ?? '', tokens[at - 1]?.lower ?? '']
  if (/^(?:nr|no|nummer|huisnummer)$/.test(tokens[at]?.lower ?? '')) return /^,? {1,2}\(?$/.test(gap)
  return /^ {1,3}$/.test(gap) || (/^\. ?$/.test(gap) && /(?:^nr|^no|str)$/.test(before))
}
const isBeside = (tokens: readonly Token[], at: number): boolean => /^ {1,3}$/.test(tokens[at]?.gap ?? '')

const suffix =
  /(?:straat|str|straatje|laan|laantje|weg|wegje|plein|pleintje|hof|hofje|dijk|dijkje|kade|singel|gracht|pad|steeg|steegje|dreef|weide|park|baan|burg|wal|markt|brink|kamp|veld|velden|horst|berg|akker|akkers|hoek|haag|oord|borg|donk|meent|plantsoen|allee|boulevard|poort|haven|werf|erf|gaarde|hove|esch|bleek|wetering|vliet|hagen|terras|zoom|kwartier|einde|heide|tuin|tuinen|singels)$/
/** Words of the same form that are no street. */
const noStreet =
  /^(?:onderweg|omweg|bijbaan|stagebaan|antwoord|woord|moord|noord|akkoord|wachtwoord|voorwoord|wakker|zwakker|rakker|makker|waarborg|speelplein|supermarkt|arbeidsmarkt|kwartier|voetbalkamp|zomerkamp|ontmoetingspark|einde|terras|haven|fietspad|zebrapad|voetpad|sportpark|sportveld|voetbalveld|schoolplein|herberg|zorg|tuin|erf|baan|hoek|veld|berg|kamp|pad|park|weg)$/
const ring =
  /^(?:binnen|buiten|stads|noorder|zuider|ooster|wester|rand|park|singel|hof|oost|noord|zuid|west)?ring$/

/** A word with a capital that ends as streets do; with a small letter behind `woont` and `adres`. */
const isStreet = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (
    token === undefined ||
    !(suffix.test(token.lower) || ring.test(token.lower) || token.lower.endsWith('es'))
  )
    return false
  if (token.kind !== 'capital' && !isLoudStreet(token)) return isSmallStreet(tokens, at)
  if (places.has(token.lower) || (noStreet.test(token.lower) && startsSentence(tokens, at))) return false
  if (/^(?:antwoord|woord|akkoord|moord|noord|supermarkt|bijbaan|haag)$/.test(token.lower)) return false
  if (suffix.test(token.lower) || ring.test(token.lower)) return true
  return !startsSentence(tokens, at) && /^(?:de|het|op|aan|in|woont|adres)$/.test(tokens[at - 1]?.lower ?? '')
}

/** `STATIONSWEG`. */
const isLoudStreet = ({ kind, text }: Token): boolean => kind === 'acronym' && /^\p{Lu}{6,}$/u.test(text)

const isSmallStreet = (tokens: readonly Token[], at: number): boolean => {
  const street = tokens[at]?.lower ?? ''
  if (!/.{3}(?:straat|laan|weg|plein|gracht|singel|kade|dijk|hof)$/.test(street) || noStreet.test(street))
    return false
  return livingBefore(tokens, at) !== undefined || isWholeAddress(tokens, at)
}

/** `kerkstraat 12` and then the clause ends, or the town follows. */
const isWholeAddress = (tokens: readonly Token[], street: number): boolean => {
  const after = tokens[street + 2]
  const ends = after === undefined || /^ ?[,.;:)\n]/.test(after.gap) || /^(?:in|te)$/.test(after.lower)
  return /(?:straat|laan|singel|gracht)$/.test(tokens[street]?.lower ?? '') && ends
}

/** `woont`, `adres` at most five words before, in the same sentence. */
const livingBefore = (tokens: readonly Token[], at: number): number | undefined => {
  for (
    let before = at - 1;
    before >= at - 5 && /^:? {1,3}$/.test(tokens[before + 1]?.gap ?? '');
    before -= 1
  ) {
    if (living.test(tokens[before]?.lower ?? '')) return before
  }
  return undefined
}
const living =
  /^(?:woont|wonen|woonde|woonden|woonachtig|wonend|wonende|adres|verhuisd|verhuist|verblijft|ingeschreven)$/

/** `Burgemeester Wallerstraat`, `Johan de Wittlaan`, `1e Kerkstraat`: what belongs to it in front. */
const firstOfStreet = (tokens: readonly Token[], street: number): number => {
  let first = street
  for (let at = street - 1; at >= street - 6 && belongs(tokens, at + 1); at -= 1) {
    if (isStreetWord(tokens, at)) first = at
    else if (/^(?:Van|Von|Ter|Ten)$/.test(tokens[at]?.text ?? '')) first = at
    else if (tokens[at]?.kind !== 'particle' || !/^\p{Ll}|^'/u.test(tokens[at]?.text ?? '')) break
  }
  return first
}

const belongs = (tokens: readonly Token[], at: number): boolean =>
  isBeside(tokens, at) ||
  (/^\. ?$/.test(tokens[at]?.gap ?? '') && streetWords.test(tokens[at - 1]?.lower ?? ''))

const streetWords =
  /^(?:prins|prinses|koning|koningin|keizer|graaf|hertog|jonkheer|burgemeester|burg|wethouder|pastoor|kapelaan|dominee|ds|dokter|doctor|dr|professor|prof|meester|mr|minister|president|generaal|admiraal|sint|st|oude|nieuwe|lange|korte|grote|kleine|hoge|lage|eerste|tweede|derde|vierde|verlengde|noorder|zuider|ooster|wester|\de|\dde)$/

const isStreetWord = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (streetWords.test(token.lower)) return token.kind !== 'small' || /^\d/.test(token.text)
  if (token.kind === 'initial') return true
  return (
    token.kind === 'capital' &&
    !functionWords.has(token.lower) &&
    !fieldWords.has(token.lower) &&
    !places.has(token.lower)
  )
}

/** `Laan van Meerdervoort`, `Plein van de Vrede`. */
const namedStreet = (tokens: readonly Token[], last: number): number | undefined => {
  if (tokens[last]?.kind !== 'capital') return undefined
  for (let at = last - 1; at >= last - 5 && isBeside(tokens, at + 1); at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'capital' && generic.test(token.lower) && tokens[at + 1]?.kind === 'particle')
      return at
    if (token?.kind === 'small' && !/^(?:naar|des)$/.test(token.lower)) return undefined
  }
  return undefined
}
const generic =
  /^(?:laan|plein|hof|weg|straat|kade|park|pad|dreef|singel|boulevard|poort|markt|baan|steeg|gracht|hoge|lage)$/

/** Whatever it is called: `woont op Zuiderzand 5`, `adres: Achter de Hoven 12`. */
const saidStreet = (tokens: readonly Token[], last: number): number | undefined => {
  const said = livingBefore(tokens, last)
  if (said === undefined || tokens[last]?.kind !== 'capital' || noName.test(tokens[last]?.lower ?? ''))
    return undefined
  const ahead = tokens.slice(said + 1, last + 1).findIndex(({ text }) => /^\p{Lu}/u.test(text))
  const first = said + 1 + ahead
  const name = tokens.slice(first, last + 1)
  const joined = name.every(({ kind, text }) => kind === 'particle' || /^\p{Lu}/u.test(text))
  return joined && !(first === last && places.has(tokens[last]?.lower ?? '')) ? first : undefined
}
const noName = /^(?:groep|klas|kamer|lokaal|afdeling|unit|week|fase|flat|verdieping)$/
