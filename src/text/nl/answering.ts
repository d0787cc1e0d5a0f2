import type { Outcome } from '#domain/codes.ts'
import type { MistakeKind } from '#domain/intake/check.ts'
import type { PersonalDataRule } from '#domain/privacy/personal-data.ts'

/** What the bot says back to an answer. A question that is missing says it with its own error. */
export const mistakes: Record<Exclude<MistakeKind, 'missing' | 'not-an-option'>, (most: number) => string> = {
  'too-many': (most) => `Kies er hoogstens ${most}.`,
  'too-long': (most) => `Maak de tekst korter: hoogstens ${most} tekens.`,
  'none-and-more': () => 'Kies "Nee, niets hiervan", of kies wat wel klopt.',
  'not-a-date': () => 'Schrijf de datum zo: 24-11-2026.',
  'in-the-future': () => 'Kies vandaag of een dag die al voorbij is.',
  'in-the-past': () => 'Kies vandaag of een dag die nog komt.',
  'too-far-ahead': () => 'Kies een dag binnen een jaar.',
  'not-a-score': () => 'Kies een cijfer van 0 tot en met 10.',
  'yes-and-no': () => 'Iemand staat bij ja en bij nee. Kies een van de twee.',
  'advice-first': () =>
    'Het gaat over veiligheid. Kies met wie je overlegde en wanneer, of waarom dat nog niet lukte.',
  'lower-one-level': () => 'Je kunt hoogstens een stap lager kiezen.',
  'lower-needs-reason': () => 'Schrijf waarom het minder haast heeft.',
  'tick-no-names': () => 'Lees de tekst na en zet het vinkje.',
  'not-in-this-network': () =>
    'Jij zit niet in het netwerk dat hierbij hoort. Vraag je coördinator wie kan helpen.',
  'no-channel': () =>
    'Het netwerk heeft nog geen kanaal. De coördinator moet in het kanaal eerst "koppel" typen.',
  'not-in-channel': () =>
    'Jij zit niet in het kanaal van het netwerk. Vraag je coördinator om je toe te voegen.',
  'no-agreement': () =>
    'De afspraak met jouw organisatie is niet geldig. Vraag je coördinator wat er nodig is.',
  suspended: () => 'Jouw organisatie doet nu niet mee in dit netwerk. Vraag je coördinator wie kan helpen.',
  'question-frozen': () =>
    'De sparvraag waar dit uit komt, is tijdelijk dicht. Plaatsen kan nu niet: bewaar dit, of bel de coördinator.',
  'question-on-hold': () =>
    'Iemand maakte bezwaar tegen de sparvraag waar dit uit komt. Plaatsen kan nu niet: bewaar dit, of bel de coördinator.',
}

type Taken = Exclude<PersonalDataRule, 'bsn' | 'bsn_ctx' | 'criminal' | 'special' | 'exact_age' | 'diagnosis'>
/** What was taken out of a text (specification 5.6). An exact age goes silently: the card shows the age group. */
export const cleaned = {
  bsn: 'Ik heb een nummer weggehaald dat op een BSN lijkt. Dat mag hier niet. Klopt de tekst nog?',
  criminal: 'Ik heb iets weggehaald over politie of straf. Dat mag hier niet. Klopt de tekst nog?',
  special:
    'Je noemt iemands afkomst, geloof of geaardheid. Is dat nodig om te helpen? Meestal niet. Ik heb het weggehaald.',
  notAName: 'Was het geen naam? Schrijf het dan anders, zonder hoofdletter.',
  one: (what: string, mark: string): string =>
    `Er staat misschien ${what} in je tekst. Ik heb dat vervangen door ${mark}. Klopt de tekst nog?`,
  several: (what: string, marks: string): string =>
    `Er staan misschien ${what} in je tekst. Ik heb ze vervangen door ${marks}. Klopt de tekst nog?`,
  what: {
    email: { what: 'een e-mailadres', mark: '[e-mail]' },
    iban: { what: 'een rekeningnummer', mark: '[rekening]' },
    phone: { what: 'een telefoonnummer', mark: '[telefoon]' },
    dob: { what: 'een geboortedatum', mark: '[geboortedatum]' },
    address: { what: 'een adres', mark: '[adres]' },
    postcode: { what: 'een postcode', mark: '[postcode]' },
    handle: { what: 'een account', mark: '[account]' },
    url: { what: 'een link', mark: '[link]' },
    record_no: { what: 'een dossiernummer', mark: '[nummer]' },
    plate: { what: 'een kenteken', mark: '[kenteken]' },
    name_title: { what: 'een naam', mark: '[naam]' },
    name_full: { what: 'een naam', mark: '[naam]' },
    name_cue: { what: 'een naam', mark: '[naam]' },
    name_first: { what: 'een naam', mark: '[naam]' },
  } satisfies Record<Taken, { what: string; mark: string }>,
}

export const diagnosis: string =
  'Je noemt een ziekte of stoornis. Is die vastgesteld door een arts? Schrijf liever wat je ziet.'

/** One line instead of five questions: what is filled in beforehand. */
export const consentFilled = {
  filled: (parts: string): string => `Ingevuld: ${parts}.`,
  on: (day: string): string => `op ${day}`,
  until: (day: string): string => `geldt tot ${day}`,
  explained: 'uitgelegd dat "stop" zeggen mag',
}

/** The last look before anything is placed. */
export const check = {
  outcome: {
    A_IDENT_CASE: 'Je deelt dit met toestemming. In het kanaal staat geen naam.',
    B_PSEUDO: 'Je deelt dit zonder naam. Nog niet iedereen heeft ja gezegd.',
    C_CONSULT: 'Je stelt een vraag zonder naam. Collega’s denken alleen mee.',
  } satisfies Partial<Record<Outcome, string>>,
  readers: (people: number, organisations: number): string =>
    `Dit ziet het kanaal. ${people === 1 ? '1 mens' : `${people} mensen`} van ${organisations === 1 ? '1 organisatie' : `${organisations} organisaties`} ${people === 1 ? 'kan' : 'kunnen'} dit lezen.`,
  kindcheck:
    'Ook het netwerk voor kinderen krijgt een kaart. Daar staat alleen: er zijn kinderen of een zwangerschap.',
  both: 'De persoon is bijna of net 18. Daarom krijgen beide netwerken dit.',
  meantFor: (network: string): string =>
    `Dit past bij het netwerk ${network}. Jij doet daar niet mee. Daarom komt het hier. Wie het oppakt, overlegt met ${network}.`,
  suggestion: (urgency: string): string => `Voorstel: ${urgency}.`,
  recognisable:
    'Is iemand hieraan te herkennen in jullie stad? Let op bijzondere combinaties, zoals een tweeling met een rolstoel.',
  tick: 'Ik heb gecontroleerd: er staan geen namen of andere herkenbare gegevens in de tekst.',
}
