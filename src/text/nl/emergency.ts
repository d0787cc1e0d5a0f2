import type { EmergencyObjection, EmergencyReason, EmergencyState } from '#domain/emergency/emergency.ts'

type Told = { by: string; second: string; reason: string; missed: string }

/** A coordinator must see a name that is not theirs to see (specification 2.8 and 10.4: break-glass). */
export const emergency = {
  summary: 'Een collega vraagt je iets',
  objections: {
    'not-coordinator': 'Dit kan alleen de coördinator van het netwerk.',
    'no-name': 'Hier is geen naam bewaard. Bel wie het deelde of wie het oppakte. Is er nu gevaar? Bel 112.',
    'own-way': 'Jij kunt de naam al zien. Kies bij Details: Om wie gaat het?',
    'nobody-else':
      'Er is niemand die dit samen met jou kan beslissen. Bel wie het oppakte of wie het deelde. Is er nu gevaar? Bel 112, of Veilig Thuis 0800-2000.',
  } satisfies Record<EmergencyObjection, string>,
  reasons: {
    'danger-now': 'er is nu gevaar voor iemand',
    'lead-unreachable': 'wie het oppakte is niet te bereiken',
    'legal-duty': 'de wet verplicht het',
    'rights-request': 'iemand vraagt naar de eigen gegevens',
  } satisfies Record<EmergencyReason, string>,
  ask: {
    question: 'Waarom moet jij weten om wie het gaat?',
    help: 'Is er nu gevaar? Bel 112. Wacht daar niet mee. Een tweede persoon beslist, binnen een dag. De privacyfunctionaris van het netwerk hoort het. Daarna kun je één keer kijken, een uur lang.',
    reason: 'Kies wat klopt',
    why: 'Waarom kan het niet anders? Zonder namen',
    whyError: 'Schrijf het in één zin.',
    submit: 'Vraag het',
    incomplete: 'Kies een reden en schrijf waarom het niet anders kan.',
    cleaned: 'Ik haalde iets herkenbaars uit je tekst. Kijk of het zo goed is, en stuur het opnieuw.',
  },
  askedAlready: 'Dit is al gevraagd. Bel je collega, dat gaat sneller.',
  asked: (names: readonly string[]): string =>
    `Gevraagd aan ${names.join(', ')}. Eén van hen beslist. Bel hen, dat gaat sneller. Is er nu gevaar? Bel 112.`,
  notSecond: 'Jij kunt hier niet over beslissen.',
  overtaken: 'Hier is al over beslist, of het is te laat. Wie het vroeg, kan het opnieuw vragen.',
  notYours: 'Alleen wie het vroeg, kan kijken.',
  agreed: 'Vastgelegd: akkoord. Je collega kan nu één keer kijken, een uur lang.',
  notAgreed: 'Vastgelegd: niet akkoord. Je collega hoort het. Bel elkaar.',
  states: {
    asked: 'Nog niemand zei ja. Bel je collega, dat gaat sneller.',
    agreed: 'Je kunt nu kijken.',
    declined: 'Je collega zei nee. Bel elkaar.',
    seen: 'Je keek al. Moet het nog een keer, vraag het dan opnieuw.',
    expired: 'Het is te laat. Vraag het opnieuw.',
  } satisfies Record<EmergencyState, string>,
  request: {
    open: 'Lees waarom',
    title: 'Mag je collega zien om wie het gaat?',
    body: (who: string, reason: string): string => `${who} vraagt dit. Reden: ${reason}.`,
    why: 'Waarom het niet anders kan:',
    help: 'Twijfel je? Bel eerst. Zeg alleen ja als het echt niet anders kan. Wat je kiest, wordt vastgelegd.',
    agree: 'Akkoord',
    decline: 'Niet akkoord',
  },
  show: {
    help: (second: string, until: string): string =>
      `${second} zei ja. Je kunt één keer kijken, tot ${until}. Dat schrijf ik op.`,
    submit: 'Toon de naam',
  },
  told: {
    title: 'Noodinzage',
    asked: ({ by, reason }: Told): string => `${by} vraagt om te zien om wie het gaat. Reden: ${reason}.`,
    agreed: ({ by, second }: Told): string => `${second} gaf akkoord. ${by} mag één keer kijken.`,
    declined: ({ by, second }: Told): string => `${second} gaf geen akkoord aan ${by}.`,
    seen: ({ by, second, reason }: Told): string =>
      `${by} heeft gekeken om wie het gaat, met akkoord van ${second}. Reden: ${reason}.`,
    missed: ({ missed }: Told): string => `${missed} is niet te bereiken via mij. Bel zelf.`,
  },
}
