import type { Way, WayReason } from '#domain/intake/ways.ts'
import type { Wording } from '#text/wording.ts'

/** What people read who have a feeling that is hard to name (specification 4). */
export const feeling = {
  name: 'Niet pluis',
  start: 'Ik heb een niet-pluisgevoel',
  quote: '“Het is niet je taak om bewijs te leveren. Deel wel altijd je zorgen.”',
  /** Stands behind the facts when a feeling becomes a signal. */
  different: (what: string): string => `Anders dan eerst: ${what}`,
}

/** A feeling became facts: four ways to go on, and which one may fit. */
export const ways = {
  title: 'Wat wil je nu doen?',
  help: 'Goed dat je het opschreef. Er zijn vier manieren om verder te gaan. Jij kiest.',
  titleAgain: 'Hoe is het nu?',
  helpAgain: (day: string): string =>
    `Je wilde blijven kijken. Wil je nu iets doen? Ik bewaar wat je schreef tot en met ${day}.`,
  fits: {
    'look-on': 'Misschien past: blijf kijken.',
    talk: 'Misschien past: praat.',
    consult: 'Misschien past: spar.',
    signal: 'Misschien past: maak er een signaal van.',
  } satisfies Record<Way, string>,
  reasons: {
    'seen-by-others': 'Iemand anders zag het ook.',
    often: 'Je ziet het vaker.',
    said: {
      child: 'Het kind of de jongere zegt er zelf iets over.',
      adult: 'De persoon zegt er zelf iets over.',
    },
    once: 'Je zag het nog maar kort.',
    'little-seen': 'Er is nog niet veel te zien.',
  } satisfies Record<WayReason, Wording>,
  buttons: {
    'look-on': 'Blijf kijken',
    talk: 'Praat',
    consult: 'Spar',
    signal: 'Maak er een signaal van',
  } satisfies Record<Way, string>,
  about: {
    'look-on': 'Ik bewaar wat je schreef, alleen voor jou. Later vraag ik hoe het is.',
    talk: 'Ik help je met woorden voor het gesprek.',
    consult: 'Je vraagt collega’s om mee te denken, zonder naam.',
    signal: 'Je deelt je zorg met het netwerk. Wat je schreef, staat er al.',
  } satisfies Record<Way, string>,
  /** Beside the words for a talk. */
  other: 'Iets anders kiezen',
  /** The last time: it is not kept any longer. */
  lastTime: {
    button: 'Blijf kijken en wis dit',
    about: 'Ik bewaarde het al twee keer. Ik wis wat je schreef. Begin opnieuw als je weer iets ziet.',
  },
}
