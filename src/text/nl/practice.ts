import type { Audience } from '#domain/codes.ts'
import type { CanBeBetter, WentWell } from '#domain/practice/review.ts'

/** What people read who practise (specification 1.5, F-004-15). People and situations are made up. */
export const practice = {
  /** The first line of everything. */
  mark: 'OEFENING',
  intro: {
    title: 'Oefen met een verzonnen situatie',
    text: 'Eerst deel je een zorg. Daarna pak je zelf iets op van een collega. Aan het eind lees je wat goed ging. Kies een situatie.',
    learn: {
      child: 'Je oefent: schrijven wat je ziet, zien wat goed gaat, en toestemming van ouders.',
      adult: 'Je oefent: een zorg over twee mensen, zonder namen, en toestemming.',
    } satisfies Record<Audience, string>,
    safe: 'Er komt niets in een kanaal en geen collega hoort iets. Ik wis alles na 48 uur. Typ stop en ik wis het meteen.',
  },
  situation: 'Lees de situatie',
  cases: {
    child: [
      'Je werkt op een basisschool. Een leerling uit groep 5 is sinds zes weken stil en moe.',
      'De leerling komt twee of drie keer per week te laat. De ouders zijn net uit elkaar.',
      'Je sprak met allebei. Zij hebben samen gezag, denken mee en vinden delen goed.',
      'De leerling gaat graag naar school en zegt tegen jou: het is raar thuis nu.',
    ],
    adult: [
      'Je werkt in de wijk. Een vrouw zorgt al drie jaar dag en nacht voor haar man. Hij vergeet veel.',
      'Hij is deze maand twee keer gevallen. Zij slaapt slecht en huilt.',
      'Ze laten je graag binnen en willen hulp. Kinderen wonen er niet.',
      'Je sprak met allebei. Ze vinden het goed dat je dit met het netwerk deelt.',
    ],
  } satisfies Record<Audience, string[]>,

  danger:
    'Dit is een oefening, maar de nummers zijn echt. Is er nu echt gevaar? Bel dan. Geen collega krijgt hier bericht van.',
  kept: 'In het echt bewaar ik dit voor je. Van een oefening wis ik alles na 48 uur.',
  next: 'Pak zelf iets op',

  placed: {
    title: 'Dit zou het kanaal zien',
    answers: {
      signal: (who: string): string => `${who} pakt dit op. Die collega speel ik.`,
      consult: (who: string): string => `${who} denkt mee. Die collega speel ik.`,
    },
    told: {
      signal: (who: string, reference: string): string =>
        `Jij zou lezen: je signaal is opgepakt. ${who} pakt ${reference} op.`,
      consult: (who: string, reference: string): string =>
        `Jij zou lezen: ${who} denkt mee met ${reference}. Bel elkaar even.`,
    },
    firstStep: {
      child: (day: string): string => `Eerste stap: gesprek met de ouders, voor ${day}.`,
      adult: (day: string): string => `Eerste stap: gesprek met de inwoner, voor ${day}.`,
    } satisfies Record<Audience, (day: string) => string>,
    important: 'Jij blijft belangrijk: wat jij ziet, kun je hier doorgeven.',
    other: 'Nu andersom: een collega deelde een zorg. Pak jij die op?',
  },

  takeUp: {
    open: 'Een collega die ik speel, deelde dit. Druk op Ik pak dit op.',
    idle: 'Dit is een oefening: die knop doet hier niets.',
    begin: 'Jij hebt nu de regie. In het echt ziet het kanaal dat ook.',
  },
  played: {
    child: {
      factsOwn:
        'Leerling komt sinds een maand vaak zonder ontbijt op school. Heeft dan buikpijn en wil niet gymmen.',
      goodAt: 'rekenen',
      wish: 'Weer meedoen met gym',
    },
    adult: {
      factsOwn:
        'Meneer houdt sinds de zomer de gordijnen dicht. Hij zegt dat hij bijna niemand meer spreekt. Post blijft liggen.',
      goodAt: null,
      wish: 'Weer eens kaarten met anderen',
    },
  } satisfies Record<Audience, { factsOwn: string; goodAt: string | null; wish: string }>,

  stopped: 'De oefening is gestopt. Alles van de oefening is gewist.',
  over: 'Deze oefening is voorbij en gewist. Typ oefenen voor een nieuwe.',

  review: {
    title: 'Goed geoefend',
    wentWell: 'Dit ging goed',
    canBeBetter: 'Dit kan de volgende keer',
    well: {
      facts: 'Je schreef op wat je zag, zonder oordeel en zonder namen.',
      'advice-asked': 'Het ging over veiligheid, en je vroeg eerst advies.',
      talked: 'Je praatte eerst, en deelde daarna.',
      strengths: 'Je noemde ook wat er goed gaat.',
      'wish-asked': 'Je schreef op wat de persoon zelf wil.',
      'own-goal': 'Je koos een eigen doel dat bij de situatie past.',
      'conversation-first': 'Je eerste stap is een gesprek.',
    } satisfies Record<WentWell, string>,
    better: {
      'personal-detail':
        'Laat namen, adressen en nummers weg. Ik haalde iets weg waaraan iemand te herkennen is.',
      judgement: 'Schrijf wat je ziet of hoort. Laat weg wat je ervan vindt en hoe een ziekte heet.',
      'advice-not-asked':
        'Het ging over veiligheid. Vraag dan eerst advies, aan je aandachtsfunctionaris of Veilig Thuis.',
      'not-talked': 'Praat eerst met de ouders of de persoon zelf. De gesprekshulp geeft je woorden.',
      'no-strengths': 'Noem ook wat er goed gaat. Daar begint goede hulp.',
      'wish-not-asked': 'Vraag wat het kind of de inwoner zelf wil, en schrijf dat op.',
      'goal-as-proposed': 'Schrijf het doel in je eigen woorden, of in die van het gezin of de inwoner.',
      'no-conversation': 'Kies als eerste stap liefst een gesprek.',
    } satisfies Record<CanBeBetter, string>,
    after: (when: string): string => `Ik wis deze oefening uiterlijk ${when}. Nog een keer? Typ oefenen.`,
    discard: 'Wis nu',
  },
}
