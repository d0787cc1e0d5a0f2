import { type Hit, hitsOf } from '#domain/privacy/reading.ts'

/** Addresses on the web: with a scheme, with `www.`, or with a path behind the name. */
export const urls = (text: string): Hit<'url'>[] => hitsOf('url', text, url)

/** E-mail addresses, also with a blank around the `@` or with `(at)`. */
export const emails = (text: string): Hit<'email'>[] =>
  Array.from(text.matchAll(at)).flatMap(({ 0: sign, index }) => {
    const local = /[\p{L}\p{N}._%+'-]{1,64}$/u.exec(text.slice(Math.max(0, index - 64), index))
    const host = domain.exec(text.slice(index + sign.length, index + sign.length + 120))
    if (local === null || host === null) return []
    return [
      {
        rule: 'email',
        start: index - local[0].replace(/^['.-]+/, '').length,
        end: index + sign.length + host[0].length,
      },
    ]
  })

/** Names on social media: `@fatima.x12`, or behind the name of the service. */
export const handles = (text: string): Hit<'handle'>[] => [
  ...hitsOf('handle', text, handle),
  ...hitsOf('handle', text, numbered),
  ...Array.from(text.matchAll(profile), ({ 0: { length }, 1: name, index }): Hit<'handle'> => {
    const end = index + length
    return { rule: 'handle', start: end - (name ?? '').length, end }
  }),
]

const url =
  /(?<![\p{L}\p{N}@._-])(?:[a-z][a-z+]{1,9}:\/\/\S{1,2000}|www\.\S{1,2000}|(?:[a-z\d](?:[a-z\d-]{0,40})\.){1,4}(?:nl|com|org|net|eu|be|de|info|io|me|app|tv|gg|co|uk|ly|fr|nu|online|site|link|ee|to|us)\/\S{1,2000})(?<![.,;:!?)\]}'"])/giu
const at = / @ |@| ?[([{](?:at|apenstaartje)[)\]}] ?| apenstaartje /giu
const domain = /^[\p{L}\p{N}-]{1,63}(?:(?: ?[([{](?:punt|dot)[)\]}] ?| punt |\.)[\p{L}\p{N}-]{1,63}){1,4}/u
const handle = /(?<![\p{L}\p{N}_@.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,28}[\p{L}\p{N}_]/gu
/** `wolfje#4412`. */
const numbered = /(?<![\p{L}\p{N}_.#])\p{L}[\p{L}\p{N}_.]{1,30}#\d{4}(?![\p{L}\p{N}])/gu
const profile =
  /(?<!\p{L})(?:instagram|insta|snapchat|snap|tiktok|discord|telegram|facebook|twitter|roblox|fortnite|twitch|steam|username|gebruikersnaam|gamertag|profielnaam|nickname|account)(?:[ -]?(?:account|naam|profiel))?(?: (?:is|heet|als|onder|met))?[ :=]{1,3}(?=[\p{L}_.]{0,30}[\d_.-][\p{L}\p{N}_])(\p{L}[\p{L}\p{N}_.-]{2,29}[\p{L}\p{N}_])/giu
