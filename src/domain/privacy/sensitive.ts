import { type Hit, hitsOf } from '#domain/privacy/reading.ts'

/** What is rarely needed to help, and an age that is told more exactly than the card shows. */
export const sensitive = (text: string): Hit<'criminal' | 'special' | 'exact_age' | 'diagnosis'>[] => [
  ...hitsOf('criminal', text, criminal),
  ...hitsOf('special', text, special),
  ...ages(text),
  ...hitsOf('diagnosis', text, diagnosis),
]

const word = (source: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu')

const criminal = word(
  [
    'strafblad(?:en)?|antecedent(?:en)?|veroordeeld[e]?[n]?|veroordeling(?:en)?|verdachte[n]?|aangehouden',
    'crimineel verleden|criminele verleden|ex-?gedetineerde[n]?|gedetineerde?[n]?|recidivist(?:en)?',
    '(?:drugs)?dealers?|gevangenisstraf|celstraf|jeugddetentie|taakstraf|reclassering',
  ].join('|'),
)

const special = word(
  [
    String.raw`marokkaan\p{L}*|turk(?:s|se|en)?|syri(?:sch|er)\p{L}*|somali\p{L}*|pools?e?|antilliaan\p{L}*|surinaam\p{L}*|surinamer[s]?`,
    String.raw`oekrai(?:n|en)\p{L}*|eritre(?:er|ers|es|ese)|afghaan\p{L}*|iraakse?|iraanse?|koerd(?:en|isch|ische)?|roemeense?|bulgaarse?|hindoestaan\p{L}*`,
    String.raw`molukk?(?:er|ers|s|se)|moslim\p{L}*|islamitisch\p{L}*|islam|christelijk\p{L}*|joods\p{L}*|hindoe\p{L}*|katholieke?|gereformeerde?`,
    String.raw`jehova(?:'s)?(?: getuigen?)?|homo(?:'s|fiel\p{L}*|seksu\p{L}*)?|lesbisch\p{L}*|lesbiennes?|biseksu\p{L}*|transgender\p{L}*|transseksu\p{L}*`,
    String.raw`zigeuner\p{L}*|roma|vakbondslid|politieke voorkeur`,
  ].join('|'),
)

const diagnosis = word(
  [
    String.raw`adhd|add|pdd-nos|autis\p{L}*|asperger|borderline|depressie(?:f|ve)?|depressies|schizofre\p{L}*|psychotisch\p{L}*|psychoses?`,
    String.raw`bipola\p{L}*|ptss|anorexia|boulimia|lvb|zwakbegaafd\p{L}*|dement(?:ie|erend\p{L}*)?|alzheimer|korsakov|alcoholist\p{L}*`,
    String.raw`verslaafd\p{L}*|junk\p{L}*|narcis\p{L}*|pedofiel\p{L}*|psychopa\p{L}*`,
  ].join('|'),
)

/** `8 jaar`, `(15)`, `12-jarige`, `6 weken oud`; how long something lasts is no age. */
const ages = (text: string): Hit<'exact_age'>[] => [
  ...hitsOf('exact_age', text, age).filter(({ start, end }) => !isDuration(text, start, end)),
  ...hitsOf('exact_age', text, otherAge),
]

const age =
  /(?<![\p{L}\p{N}]|\d[.,])\d{1,3}(?:[,.]5)? ?(?:jaar|jr\.?(?!\p{L})|maanden|mnd)(?: (?:en )?\d{1,2} ?(?:maanden|mnd))?(?![\p{L}\p{N}])/giu
const otherAge =
  /\(\d{1,2}\)|(?<![\p{L}\p{N}])\d{1,2}[- ]?jarigen?(?!\p{L})|(?<![\p{L}\p{N}])\d{1,2} (?:weken|dagen)(?= oud(?!\p{L}))/giu

const isDuration = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 20)
  if (
    /^ (?:lang|geleden|dag|samen|later|eerder|tijd|achtereen|achter elkaar|ervaring|getrouwd|gescheiden)(?!\p{L})/iu.test(
      after,
    )
  )
    return true
  if (
    /(?<!\p{L})(?:sinds|binnen|gedurende|elke|iedere|per|afgelopen|laatste|vorige|komende|over|nog) $/iu.test(
      before,
    )
  )
    return true
  return /(?<!\p{L})al $/iu.test(before) && /^ (?!oud|en |maar )\p{L}/iu.test(after)
}
