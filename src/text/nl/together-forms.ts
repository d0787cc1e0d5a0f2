import type { Audience, FeedbackLevel } from '#domain/codes.ts'
import type { Seat } from '#domain/signal/together.ts'

/** The forms about talking: with parents, child or resident, with the reporter, and about a consult. */
export const togetherForms = {
  involve: {
    question: {
      child: 'Wie is erbij betrokken?',
      adult: 'Is de inwoner erbij betrokken?',
    } satisfies Record<Audience, string>,
    help: 'Geen plan zonder het gezin of de inwoner, en geen plan zonder partners.',
    seats: {
      child: { parents: 'Ouders', school: 'Onderwijs', support: 'Ondersteuning' },
      adult: { parents: 'Inwoner', school: 'Onderwijs', support: 'Ondersteuning' },
    } satisfies Record<Audience, Record<Seat, string>>,
    chairReason: 'Waarom is iets niet van toepassing? (alleen dan nodig)',
    discussedOn: {
      child: 'Op welke dag is het met de ouders besproken? (mag leeg)',
      adult: 'Op welke dag is het met de inwoner besproken? (mag leeg)',
    } satisfies Record<Audience, string>,
    notDiscussed: 'Nog niet besproken? Schrijf waarom. (mag leeg)',
    alone: 'Doe je het zonder partner? Schrijf waarom. (mag leeg)',
    submit: 'Bewaar',
  },
  childSeen: {
    question: 'Is het kind gezien?',
    help: 'Zonder het kind te zien kun je niet goed handelen. Een dag of een reden is genoeg.',
    seenOn: 'Op welke dag? (mag leeg)',
    reason: 'Nog niet? Schrijf waarom. (mag leeg)',
    submit: 'Bewaar',
  },
  ownWords: {
    question: {
      child: 'Wat zegt het kind zelf?',
      adult: 'Wat zegt de inwoner zelf?',
    } satisfies Record<Audience, string>,
    help: 'Vul in wat je weet. De woorden zelf staan niet in het kanaal. Schrijf geen namen.',
    ownWords: 'In eigen woorden (mag leeg)',
    wish: 'Wens (mag leeg)',
    goodAt: 'Goed in (mag leeg)',
    submit: 'Bewaar',
  },
  k3: {
    question: 'Klopt het plan nog?',
    help: 'Drie vragen, één regel per vraag. Vul in wat je weet.',
    framework: 'Kader: wat mogen we? (mag leeg)',
    shortLine: 'Kort: wie bel ik vandaag? Noem een functie. (mag leeg)',
    child: 'Kind: wat wil het kind? (mag leeg)',
    submit: 'Bewaar',
  },
  inventory: {
    question: {
      child: 'Wat gaat goed, en wat geeft zorgen? Loop het samen met het gezin na.',
      adult: 'Wat gaat goed, en wat geeft zorgen? Loop het samen met de inwoner na.',
    } satisfies Record<Audience, string>,
    help: 'Alleen als het nodig is. Laat leeg wat niet besproken is. Praat over geweld of misbruik alleen als dat veilig is; vraag anders eerst advies.',
    madeOn: 'Op welke dag deden jullie dit samen?',
    strengths: 'Wat gaat goed? (mag leeg)',
    submit: 'Bewaar',
  },
  askReporter: {
    question: 'Wat wil je vragen?',
    help: 'Degene die het deelde krijgt je vraag. Schrijf geen namen. Bellen mag ook.',
    text: 'Vraag',
    textError: 'Schrijf eerst je vraag op.',
    submit: 'Vraag het',
  },
  addInformation: {
    question: { open: 'Wat wil je toevoegen?', asked: 'Wat is je antwoord?' },
    help: 'Wie het signaal heeft opgepakt, leest dit. Schrijf geen namen.',
    text: { open: 'Wat zag of hoorde je?', asked: 'Antwoord' },
    textError: 'Schrijf eerst iets op.',
    submit: 'Verstuur',
  },
  feedback: {
    question: 'Wat mag degene die het deelde horen?',
    help: 'De bot maakt de tekst. Hieronder staat precies wat je verstuurt.',
    level: 'Hoeveel vertel je?',
    submit: 'Verstuur',
  },
  answerConsult: {
    question: 'Wat raad je aan?',
    help: 'Een eerste stap is genoeg. Schrijf geen namen.',
    text: 'Antwoord',
    textError: 'Schrijf eerst je antwoord op.',
    submit: 'Verstuur',
  },
  markAnswer: {
    question: 'Welk antwoord hielp jou?',
    help: 'Je collega hoort dat het hielp. De sparvraag gaat daarna dicht.',
    answer: 'Kies een antwoord',
    choice: (number: number, who: string): string => `Antwoord ${number}, van ${who}`,
    submit: 'Dit hielp mij',
  },
}

/** What the reporter hears when it is closed. */
export const closingLevel: Record<FeedbackLevel, string> = {
  '1': 'dat het is afgerond',
  '2': 'ook welke stappen er waren',
  '3': 'ook hoe het afliep',
}
