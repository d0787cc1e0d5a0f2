import type { Instant, TimeZone } from '#domain/time/instant.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'

/** Whether a text says what somebody thinks of people, or names an illness, where it should say what was seen (specification 2.1). */
export const soundsLikeJudgement = (text: string, when: { at: Instant; timeZone: TimeZone }): boolean =>
  judging.test(text) || findPersonalData(text, when).some(({ rule }) => rule === 'diagnosis')

/** In Dutch and in English. It misses much: somebody who practises reads a hint, and nothing hangs on it. */
const judging = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    'volgens mij|ik (?:denk|vind|vermoed)|waarschijnlijk|vast en zeker|natuurlijk|typisch',
    String.raw`lui|luie|dom|domme|asociale?|onhandelbare?|onverantwoord\p{L}*|hysterisch\p{L}*|manipulati\p{L}*|ongeïnteresseerde?|egoïstische?`,
    String.raw`slechte (?:ouders?|moeder|vader)|verwaarlo(?:o?s|z)\p{L}*|probleem(?:gezin|kind|jongere)|zorgmijder|gestoorde?|gek|aandachttrekker`,
    'in my opinion|i (?:think|believe|suspect)|probably|obviously|of course|typical',
    String.raw`lazy|stupid|antisocial|unmanageable|irresponsible|hysterical|manipulative|selfish|crazy`,
    String.raw`bad (?:parents?|mother|father)|neglect\p{L}*|problem (?:family|child)`,
  ].join('|')})(?![\p{L}\p{N}])`,
  'iu',
)
