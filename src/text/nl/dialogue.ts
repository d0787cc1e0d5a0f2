import type { Audience } from '#domain/codes.ts'
import { check, cleaned, consentFilled, diagnosis, mistakes } from '#text/nl/answering.ts'
import { acute, meldcode, numbers, refer, safety, stop } from '#text/nl/danger.ts'
import { feeling, ways } from '#text/nl/feeling.ts'
import * as keeping from '#text/nl/keeping.ts'
import { questions } from '#text/nl/questions.ts'
import { steps } from '#text/nl/steps.ts'

/** Everything people read in a dialogue: "je", short sentences, no blame (specification 4 and 5). */
export const dialogue = {
  ...keeping,
  acute,
  check,
  cleaned,
  consentFilled,
  diagnosis,
  feeling,
  meldcode,
  mistakes,
  numbers,
  questions,
  refer,
  safety,
  steps,
  stop,
  ways,

  /** Filled in beforehand: what people usually agree to. */
  usualScope: (network: string | null): string =>
    network ? `hulp, met de partners van ${network}` : 'hulp, met de partners van dit netwerk',
  progress: (number: number, of: number): string => `Stap ${number} van ${of}`,
  topic: {
    signal: { child: 'Zorg over een kind', adult: 'Zorg over een volwassene' },
    feeling: { child: 'Niet pluis bij een kind', adult: 'Niet pluis bij een volwassene' },
    consult: { child: 'Sparren over een kind', adult: 'Sparren over een volwassene' },
  },
  starts: {
    child: 'Zorg over een kind of jongere',
    adult: 'Zorg over een volwassene',
  } satisfies Record<Audience, string>,

  severalMistakes: (count: number): string =>
    `Kijk nog naar ${count} vragen. Bij elke vraag staat wat er mist.`,
  allMayBeEmpty: 'Je mag iets leeg laten.',
  mayBeEmpty: (label: string): string => `${label} (mag leeg)`,
  ownWords: (own: string, usual: string): string =>
    `Dit netwerk vraagt: "${own}" Elders staat er: "${usual}"`,
  questionsChanged: 'Het netwerk heeft zijn vragen veranderd. Wat je al antwoordde, is er nog.',
  askedAgain: (questions: string): string =>
    `Dit netwerk vraagt nu in andere woorden: ${questions} Kijk of je antwoord nog klopt.`,
  choose: 'Kies',
  elsewhere: 'ergens anders',
  youngUntil: (years: number): string => `18 tot ${years} jaar`,
  chooseAnAnswer: 'Kies een antwoord.',
  score: { lowest: '0, heel onveilig', highest: '10, veilig' },
  adviceFirst: 'Het gaat over veiligheid. Vraag eerst advies.',

  buttons: {
    next: 'Verder',
    back: 'Terug',
    save: 'Bewaar en stop',
    why: 'Waarom deze vraag?',
    more: 'Meer vragen',
    raise: 'Plaats het signaal',
    consult: 'Vraag mee te denken',
    edit: 'Aanpassen',
  },

  /** One question in plain text, for who types. */
  ask: {
    warning: 'Wat je hier typt, blijft in Teams staan. Typ geen namen.',
    factor: (statement: string): string => `Klopt dit? ${statement}`,
    choice: 'Typ het nummer of het antwoord.',
    redFlags: 'Typ het nummer van wat klopt. Klopt niets? Typ "nee".',
    choices: 'Typ een of meer nummers, met een komma ertussen.',
    text: 'Typ je antwoord in een of twee zinnen.',
    date: 'Typ de datum zo: 24-11-2026.',
    score: 'Typ een cijfer van 0 tot en met 10.',
    keep: 'Je antwoordde dit eerder. Typ "overslaan" om dat zo te laten.',
    skip: 'Weet je het niet? Typ "overslaan".',
    button: 'Typ wat er op een knop staat.',
  },
}
