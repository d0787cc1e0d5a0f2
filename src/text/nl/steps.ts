import type { StepId } from '#domain/intake/dialogue.ts'
import type { Keeping, StepWords } from '#text/wording.ts'

/** Some steps say something else: when it begins with a feeling, when nothing is shared yet, or only a question. */
export type StepSense = StepId | 'startFeeling' | 'ownHold' | 'ownConsult' | 'checkConsult'

const signalKept = ({ retention: { closedMonths } }: Keeping): string =>
  `Ik wis dit ${closedMonths} ${closedMonths === 1 ? 'maand' : 'maanden'} na het afsluiten.`
const questionKept = ({ retention }: Keeping): string =>
  `Ik wis je vraag ${retention.consultDays} dagen na het laatste antwoord.`
const sharedKept = (keeping: Keeping): string =>
  `${keeping.intent === 'consult' ? questionKept(keeping) : signalKept(keeping)} Plaats je niets? Dan al na twee van je werkdagen.`
const feelingKept = 'Ik wis dit na twee van je werkdagen. Bewaar je het? Dan zie je tot wanneer.'

/** What each step asks, and why (specification 4). */
export const steps: Record<StepSense, StepWords> = {
  start: {
    title: 'Fijn dat je dit deelt. Over wie gaat het?',
    short: 'Kind of volwassene',
    help: 'Ik vraag eerst of er gevaar is. Noem geen namen.',
    why: {
      purpose: 'Zo stel ik de goede vragen en kies ik het goede netwerk.',
      readers: 'Het netwerk ziet of het om een kind of een volwassene gaat.',
      kept: sharedKept,
    },
  },
  startFeeling: {
    title: 'Goed dat je hierbij stilstaat. Over wie gaat het?',
    short: 'Kind of volwassene',
    help: 'Je hoeft nog niets zeker te weten. Ik vraag eerst of er gevaar is. Noem geen namen.',
    why: {
      purpose: 'Zo stel ik de goede vragen.',
      readers: 'Alleen jij ziet dit, tot je iets deelt.',
      kept: feelingKept,
    },
  },
  safety: {
    title: 'Is er nu gevaar?',
    short: 'Gevaar',
    help: 'Klopt een van deze dingen? Druk erop. Dan zie je wie je belt.',
    why: {
      purpose: 'Bij gevaar helpt bellen, niet typen.',
      readers: 'Niemand in het netwerk ziet je antwoord.',
      kept: 'Stop je bij gevaar? Dan bewaar ik 90 dagen alleen dat je stopte.',
    },
  },
  feeling: {
    title: 'Wat is er niet pluis?',
    short: 'Niet pluis',
    help: 'Schrijf wat je zag en hoorde. Noem geen namen. Een paar woorden is genoeg.',
    why: {
      purpose: 'Met feiten wordt een gevoel duidelijker.',
      readers: 'Alleen jij ziet dit, tot je iets deelt.',
      kept: feelingKept,
    },
  },
  who: {
    title: 'Over wie gaat het?',
    short: 'Over wie',
    help: 'Noem geen naam, adres of geboortedatum.',
    fold: 'Meer over de persoon',
    why: {
      purpose: 'Leeftijd en onderwerp bepalen wat ik vraag en wie ja moet zeggen.',
      readers: 'Het kanaal ziet de leeftijdsgroep, het onderwerp en waar je het ziet.',
      kept: sharedKept,
    },
  },
  facts: {
    title: 'Wat zag of hoorde je?',
    short: 'Wat je zag',
    help: 'Alleen feiten, geen namen. Schrijf zoals je het een collega vertelt.',
    fold: 'Iets van anderen gehoord?',
    why: {
      purpose: 'Met feiten kunnen collega’s goed meedenken.',
      readers: 'Het kanaal ziet wat je zelf zag. De rest is voor wie gaat helpen en de coördinator.',
      kept: sharedKept,
    },
  },
  factors: {
    title: 'Klopt dit?',
    short: 'Zorgen',
    help: '"Ja, ernstig" is: gevaarlijk, of al lang zo.',
    why: {
      purpose: 'Zo zien we hoeveel haast er is. Het is geen oordeel.',
      readers: 'Het kanaal ziet hoeveel zorgen er zijn, niet welke.',
      kept: sharedKept,
    },
  },
  now: {
    title: 'Hoe is het nu?',
    short: 'Hoe het nu is',
    help: 'Zeg wat jij denkt.',
    why: {
      purpose: 'Zo weten we hoe snel iemand moet kijken.',
      readers: 'Je antwoorden zijn voor wie gaat helpen en de coördinator.',
      kept: sharedKept,
    },
  },
  strengths: {
    title: 'Wat gaat er goed?',
    short: 'Wat goed gaat',
    help: 'Ook kleine dingen tellen.',
    why: {
      purpose: 'Hulp werkt beter met wat er al goed gaat.',
      readers: 'Het kanaal ziet wat er goed gaat. Wat de persoon wil, is voor wie gaat helpen.',
      kept: sharedKept,
    },
  },
  talked: {
    title: 'Is het besproken?',
    short: 'Praten',
    help: {
      child: 'Eerst praten, dan delen. Bij 16 of 17 jaar praat je eerst met de jongere.',
      adult: 'Eerst praten, dan delen.',
    },
    why: {
      purpose: 'Praten bepaalt wat je mag delen.',
      readers: 'Het kanaal ziet of er is gepraat. De rest is voor wie gaat helpen en de coördinator.',
      kept: sharedKept,
    },
  },
  consent: {
    title: 'Wie heeft ja gezegd?',
    short: 'Toestemming',
    help: 'Kies alleen wie zelf ja of nee zei tegen delen in het netwerk.',
    fold: 'Aanpassen',
    why: {
      purpose: 'Delen mag pas als de juiste mensen ja zeggen.',
      readers: 'Het kanaal ziet alleen: ja, deels of nee.',
      kept: sharedKept,
    },
  },
  own: {
    title: 'Wat vraag je, en wat doe je zelf?',
    short: 'Jouw vraag',
    help: 'Jij blijft belangrijk: je kent de persoon.',
    why: {
      purpose: 'Zo weten collega’s wat je vraagt en wat je zelf doet.',
      readers: 'Het kanaal ziet wat je vraagt. Wat je zelf doet, is voor wie gaat helpen.',
      kept: sharedKept,
    },
  },
  ownHold: {
    title: 'Wanneer wil je praten?',
    short: 'Praten',
    help: 'Op die dag herinner ik je.',
    why: {
      purpose: 'Zo vergeet je het gesprek niet.',
      readers: 'Alleen jij ziet dit.',
      kept: 'Ik wis dit na 10 van je werkdagen.',
    },
  },
  ownConsult: {
    title: 'Wat wil je vragen?',
    short: 'Jouw vraag',
    help: 'Collega’s denken mee, zonder naam.',
    why: {
      purpose: 'Met een duidelijke vraag krijg je een bruikbaar antwoord.',
      readers: 'Het kanaal ziet je vraag, de leeftijdsgroep en het onderwerp.',
      kept: questionKept,
    },
  },
  check: {
    title: 'Klopt het zo?',
    short: 'Nalezen',
    help: 'Lees wat het netwerk te zien krijgt.',
    fold: 'Urgentie aanpassen',
    why: {
      purpose: 'Jij leest het als laatste na, zodat niemand te herkennen is.',
      readers: 'Het kanaal ziet precies deze kaart.',
      kept: sharedKept,
    },
  },
  checkConsult: {
    title: 'Klopt het zo?',
    short: 'Nalezen',
    help: 'Lees wat het netwerk te zien krijgt.',
    why: {
      purpose: 'Jij leest het als laatste na, zodat niemand te herkennen is.',
      readers: 'Het kanaal ziet precies deze kaart.',
      kept: questionKept,
    },
  },
}
