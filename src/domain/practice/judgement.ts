import type { Instant, TimeZone } from '#domain/time/instant.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'

/** Whether a text says what somebody thinks of people, or names an illness, where it should say what was seen (specification 2.1). */
export const soundsLikeJudgement = (text: string, when: { at: Instant; timeZone: TimeZone }): boolean =>
  judging.test(text) || findPersonalData(text, when).some(({ rule }) => rule === 'diagnosis')

/** In Dutch and in English. It misses much: somebody who practises reads a hint, and nothing hangs on it. */
const judging = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    'volgens mij|ik (?:denk|vind|vermoed)|waarschijnlijk|vast en zeker|natuurlijk|typisch|ongetwijfeld|blijkbaar|kennelijk|overduidelijk',
    'naar mijn (?:mening|idee)|ik heb het (?:gevoel|idee)|het schijnt|schijnbaar|zoals altijd|weer eens|daar gaan we weer',
    String.raw`lui|luie|dom|domme|aso|asociale?|onhandelbare?|onverantwoord\p{L}*|hysterisch\p{L}*|manipulati\p{L}*|ongeïnteresseerde?|egoïstische?`,
    String.raw`onwillige?|ongemotiveerde?|onbetrouwbare?|onbekwame?|onverbeterlijke?|onopgevoede?|verwende?|brutale?|lastige? (?:kind|jongen|meisje|gezin|ouder|bewoner|huurder|cliënt|moeder|vader)`,
    String.raw`hopeloze?|theatrale?|claimende?|zeurderige?|zweverige?|vieze (?:man|vrouw)|viezerik|tokkies?|raddraaiers?`,
    String.raw`slechte (?:ouders?|moeder|vader|opvoeding)|verwaarlo(?:o?s|z)\p{L}*|probleem(?:gezin|kind|jongere|geval)|multiprobleem\p{L}*|zorgmijder|gestoorde?|gek|aandachttrekker`,
    '(?:kan|kunnen) niet opvoeden|geen (?:goede|echte) (?:moeder|vader|ouders?)|wil(?:len)? (?:gewoon )?niet (?:meewerken|veranderen)|eigen schuld|stelt zich aan',
    'in my opinion|i (?:think|believe|suspect|feel)|probably|obviously|of course|typical|apparently|undoubtedly|clearly|as always',
    String.raw`lazy|stupid|antisocial|unmanageable|irresponsible|hysterical|manipulative|selfish|crazy|unwilling|unmotivated|unreliable|incapable|spoilt|spoiled|rude|hopeless`,
    String.raw`bad (?:parents?|mother|father)|neglect\p{L}*|problem (?:family|child)|difficult (?:child|family)|attention[ -]seek\p{L}*|own fault`,
  ].join('|')})(?![\p{L}\p{N}])`,
  'iu',
)
