import { type Hit, hitsOf } from '#domain/privacy/reading.ts'

/** `7571 AB`. In small letters only when attached, or when the word says what it is: `2026 en` is no postcode. */
export const postcodes = (text: string): Hit<'postcode'>[] => [
  ...hitsOf('postcode', text, capitalPostcode),
  ...hitsOf('postcode', text, attachedPostcode),
  ...hitsOf('postcode', text, namedPostcode),
]

/** Dutch number plates of every series; without dashes in capitals only, in any spelling behind `kenteken`. */
export const plates = (text: string): Hit<'plate'>[] => [
  ...hitsOf('plate', text, dashedPlate).filter(({ start, end }) => !noPlate.test(text.slice(start, end))),
  ...hitsOf('plate', text, barePlate),
  ...hitsOf('plate', text, namedPlate),
  ...hitsOf('plate', text, foreignPlate),
]

/** The number under which somebody is known somewhere: `leerlingnummer 84512`. */
export const recordNumbers = (text: string): Hit<'record_no'>[] => [
  ...hitsOf('record_no', text, recordNumber),
  ...hitsOf('record_no', text, yearNumber),
  ...hitsOf('record_no', text, policeNumber),
]

const apart = String.raw`(?<![\p{L}\p{N}])`
const closed = String.raw`(?![\p{L}\p{N}])`

/** Two letters behind a year that are an abbreviation of the field. */
const abbreviations =
  'VT|GI|IB|PO|VO|SO|MO|OM|HV|AF|JB|OV|EU|NL|VS|MT|EN|IN|OP|IS|WE|TV|PC|KM|KG|MG|ML|GB|MB|CM'
const capitalPostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,]|€ ?)(?!(?:19|20)\d\d {1,2}(?:${abbreviations})${closed})[1-9]\d{3}(?: {0,2}|-)(?!SA|SD|SS)[A-Z]{2}${closed}`,
  'gu',
)
const attachedPostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\d[.,]|€ ?)[1-9]\d{3}(?!sa|sd|ss|mg|ml|km|kg|cm|mm|kb|mb|gb|en|er|de|st|pk|ha)(?:[a-z]{2}|[a-z][A-Z]|[A-Z][a-z])${closed}`,
  'gu',
)
const namedPostcode = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:postcode|pc)(?: is)?[^\p{L}\p{N}\]]{1,3})[1-9]\d{3} {0,2}[a-z]{2}${closed}`,
  'giu',
)

/** D is a digit, L a letter: the series of the RDW since 1951. */
const series = 'LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL'
  .concat(' LLL-DD-L L-DD-LLL D-LL-DDD DDD-LL-D')
  .split(' ')
const seriesPattern = (dash: string, letter: string, chosen = series) => {
  const written: Record<string, string> = { L: letter, D: String.raw`\d`, '-': dash }
  return chosen.map((one) => one.replaceAll(/./g, (sign) => written[sign] ?? sign)).join('|')
}
/** Without dashes the two oldest are a postcode and a word with a number. */
const clear = series.filter((one) => !/^(?:DD-DD-LL|LL-DD-DD)$/.test(one))
const dashedPlate = new RegExp(`${apart}(?:${seriesPattern('-', '[A-Z]')})${closed}(?!-)`, 'giu')
const barePlate = new RegExp(`${apart}(?:${seriesPattern('', '[B-DF-HJ-NP-TV-Z]', clear)})${closed}`, 'gu')
const namedPlate = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:kenteken|nummerbord|kentekenplaat)(?:nummer)?(?: is| was)?[^\p{L}\p{N}\]]{1,3})(?:${seriesPattern('[ -]{0,3}', '[A-Z]')})${closed}`,
  'giu',
)
/** Of whatever country, in capitals, behind the word. */
const foreignPlate = new RegExp(
  String.raw`(?<=(?<!\p{L})[Kk](?:enteken|ENTEKEN)(?:nummer|plaat)?(?: is| was)?[^\p{L}\p{N}\]]{1,3})(?=[A-Z -]{0,6}\d)[A-Z\d]{1,8}(?:[ -][A-Z\d]{1,6}){0,2}${closed}`,
  'gu',
)
/** `12-mei-20` is a day and `1-op-100` a ratio. */
const noPlate = /jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|-(?:en|op|of|in|om|jr)(?:-|$)/i

const kept =
  'dossier|zaak|client|leerling|student|polis|klant|contract|huurders?|huur|patient|casus|meldings?|relatie|registratie'
    .concat(
      '|lidmaatschaps?|lid|deelnemers?|verzekerden?|verzekerings?|inschrijf|inschrijvings?|personeels?|aanvraag',
    )
    .concat(
      '|beschikkings?|parket|paspoort|rijbewijs|id|id-kaart|identiteits|document|vreemdelingen|v|pv|proces-verbaal',
    )
    .concat('|incident|rekening|debiteuren?|ov-chipkaart|pas')
const recordNumber = new RegExp(
  String.raw`${apart}(?:\p{L}{2,15}?-?)?(?:${kept})[ -]?(?:nummer|nr\b\.?|no\b\.?|id\b)(?: (?:is|was))?[^\p{L}\p{N}]{0,3}(?=[\p{L}./-]{0,12}\d)(?:[\p{L}\p{N}](?:[\p{L}\p{N}_./-]{2,24}[\p{L}\p{N}])(?: \d{3,9})?|\d{1,3}(?: \d{2,4}){1,4})${closed}`,
  'giu',
)

/** The number of a report of the police: `PL0600-2026123456`. */
const policeNumber = new RegExp(String.raw`${apart}PL ?\d{4} ?[-/] ?\d{6,12}${closed}`, 'giu')

/** `dossier 2026-000123`, but not `dossier 2025-2026`. */
const yearNumber = new RegExp(
  String.raw`${apart}(?:dossier|zaak|casus)[ :]{1,2}(?:19|20)\d\d[-/.](?:0\d{2,9}|\d{5,9})${closed}`,
  'giu',
)
