/** What people read when a dialogue waits, ends or is read back (specification 2.9 and 5.6). */
export const hold = {
  title: 'Eerst praten',
  text: 'Je hebt het nog niet besproken. Dat geeft niet. Praat eerst, dan delen we. Ik bewaar wat je schreef 10 werkdagen, alleen voor jou. Wil je vast sparren zonder naam?',
  remind: (day: string): string => `Ik herinner je op ${day}.`,
  keep: 'Bewaar 10 werkdagen',
  help: 'Gesprekshulp',
  consult: 'Sparren',
}

/** A dialogue that belongs to an own signal begins. */
export const linked = {
  household:
    'Dit gaat over iemand anders in hetzelfde gezin. Alles begint opnieuw, met een eigen gesprek en eigen toestemming.',
  consult: 'Wat je al schreef, staat er al. Gevaar, gesprek en toestemming vraag ik opnieuw.',
  aside: 'Waar je mee bezig was, is bewaard. Typ "verder" als je daarmee verder wilt.',
}

export const conversation = {
  title: 'Gesprekshulp',
  readAloud: 'Dit kun je voorlezen.',
  script:
    'Ik maak me zorgen over ... Ik zie dat ... Wat ziet u zelf? Ik wil graag samen met u kijken wat helpt. Mag ik hierover praten met mensen van het netwerk? Zij werken bij ... Ik vertel alleen wat nodig is. Eerst zonder naam. Pas als iemand gaat helpen, hoort die persoon uw naam. U mag altijd ‘stop’ zeggen. Dan delen we niet verder. U mag ook altijd zien wat er over u staat. U mag iemand meenemen. Gratis hulp bij het gesprek heet onafhankelijke cliëntondersteuning. Praat u liever in een andere taal? Dan regelen wij een tolk. Wat vindt u daarvan?',
  forChild: 'Voor een kind',
  childScript:
    'Ik wil dat het goed met je gaat. Ik kan niet beloven dat ik het geheim houd. Ik vertel je wel eerst met wie ik ga praten.',
  talked: 'Ik heb gepraat',
}

export const saved = {
  title: 'Het is bewaard.',
  titleHeld: 'Het is bewaard. Eerst praten.',
  titleLooking: 'Het is bewaard. Je blijft kijken.',
  lookAgain: (day: string): string => `Op ${day} vraag ik hoe het is.`,
  until: (day: string): string => `Alleen jij kunt dit zien. Ik wis het na ${day}.`,
  goOn: 'Typ "verder" als je verder wilt.',
  resume: 'Ga verder',
  discard: 'Wis alles',
}

export const dayEight = {
  title: 'Heb je al gepraat?',
  text: 'Ik bewaar wat je schreef nog 2 werkdagen. Daarna wis ik het.',
  extend: 'Bewaar 10 werkdagen langer',
  discard: 'Wis nu',
}

export const kept = {
  title: 'Wat je bewaarde',
  nothing: 'Er is niets bewaard. Typ "signaal" om te beginnen.',
  unknown: 'Nog geen antwoorden',
  started: (day: string): string => `begonnen op ${day}`,
  until: (day: string): string => `bewaard tot en met ${day}`,
  extend: 'Bewaar langer',
}

/** Why there is nothing to press any more. */
export const gone = {
  old: 'Deze kaart is oud. Typ "verder" voor de kaart van nu.',
  finished: 'Dit is klaar.',
  discarded: 'Alles is gewist.',
  called: 'Goed dat je hulp zocht. Wat je schreef, is gewist.',
  expired: 'De bewaartijd is voorbij. Wat je schreef, is gewist.',
}

export const overview = {
  title: 'Jouw antwoorden',
  nothing: 'Je hebt nog niets beantwoord.',
  edit: 'Aanpassen',
}

export const copy = {
  title: 'Voor je eigen dossier',
  help: 'Kopieer de tekst. Ik bewaar die niet voor je dossier.',
  label: 'Jouw antwoorden',
}

type Kind = 'signal' | 'consult'
const named = (kind: Kind, reference: string): string =>
  `${kind === 'consult' ? 'sparvraag' : 'signaal'} ${reference}`

export const receipt = {
  title: {
    placing: (kind: Kind, reference: string): string => `Je ${named(kind, reference)} is bewaard.`,
    placed: (kind: Kind, reference: string): string =>
      `Bedankt. Je ${named(kind, reference)} staat in het netwerk.`,
    waiting: (kind: Kind, reference: string): string => `Je ${named(kind, reference)} wacht nog.`,
  },
  state: {
    placing: (network: string): string => `Ik plaats het nu in ${network}.`,
    waiting: (network: string): string =>
      `In het kanaal van ${network} is nu iemand die dit niet mag lezen. De coördinator weet dat.`,
  },
  hears: {
    signal: (day: string): string => `Je hoort uiterlijk ${day} wie het oppakt.`,
    consult: (day: string): string => `Je hoort uiterlijk ${day} een antwoord.`,
  },
  second: (network: string, reference: string): string => `In ${network} staat het als ${reference}.`,
}
