import type { Refusal } from '#domain/signal/commands.ts'

/** Days that would do, where the rules know them. */
type Sentence = string | ((days: readonly string[]) => string)

/** Why not, in one sentence, for the one who pressed. */
export const refusals: Record<Refusal, Sentence> = {
  'already-taken-up': 'Een collega was net iets eerder. Dit signaal is al opgepakt.',
  'you-lead-already': 'Jij hebt dit signaal al opgepakt.',
  'not-taken-up': 'Dit signaal wacht nog op iemand. Pak het eerst op, dan kan dit wel.',
  'already-begun': 'Het doel en de eerste stap staan er al.',
  'not-begun': 'Kies eerst een doel en een eerste stap, dan kan dit wel.',
  'not-now': 'Dit kan nu niet. Het signaal is alweer verder. Kijk bij Details.',
  closed: 'Dit is al afgesloten. Er kan niets meer bij.',
  'not-closed': 'Dit is nog niet afgesloten.',
  withdrawn: 'De toestemming is ingetrokken. Er mag niets meer gebeuren met dit signaal.',
  erased: 'Dit signaal is gewist. De inhoud is weg.',
  'is-signal': 'Dit is een signaal, geen sparvraag.',
  'already-escalated': 'Dit is al opgeschaald. Schaal eerst weer af.',
  'not-escalated': 'Dit is niet opgeschaald.',
  'is-consult': 'Dit is een sparvraag. Je kunt erover meedenken. Oppakken hoeft niet.',
  restricted: 'Jouw organisatie doet dit niet in dit netwerk. Zo is het afgesproken.',
  'lead-only': 'Dit kan alleen degene die het signaal heeft opgepakt.',
  'coordinator-only': 'Dit kan alleen de coördinator van het netwerk.',
  'owner-only': 'Deze actie is van iemand anders.',
  'reporter-only': 'Dit kan alleen degene die het deelde.',
  'case-team-only': 'Dit kan alleen wie het signaal heeft opgepakt, en wie die daarvoor heeft genoemd.',
  'proposer-asked': 'Deze vraag komt van jou. Nu is je collega aan zet.',
  'involved-only': 'Dit kan als je meedoet aan dit signaal. Kies eerst Ik denk mee.',
  'said-already': 'Dat had je al laten weten. Het staat erbij.',
  'own-turn': 'Jij bent nu zelf aan zet. Jezelf aanspreken hoeft niet.',
  'nudged-already': (days) =>
    `Je collega is hier al over aangesproken. Dat kan weer vanaf ${days.join(' of ')}. Bellen kan altijd.`,
  'no-such-action': 'Deze actie staat niet meer op de lijst.',
  'action-done': 'Deze actie is al klaar.',
  'already-accepted': 'Je had al ja gezegd. De actie is van jou.',
  'unknown-person': 'Deze keuze kan niet. Kies iemand anders uit dit netwerk.',
  'restricted-person': 'Deze collega pakt in dit netwerk geen signalen op. Kies iemand anders.',
  'text-missing': 'Er is nog iets leeg. Vul het in, dan kun je verder.',
  'reason-missing': 'Schrijf er kort bij waarom. Eén zin is genoeg.',
  'who-else-missing': 'Schrijf wie dit wel kan. Weet je het niet? Schrijf dan: weet ik niet.',
  'date-missing': 'Kies een datum, of schrijf waarom het nog niet kan.',
  'date-future': 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
  'date-long-ago': 'Deze dag is meer dan een jaar geleden. Kijk de datum na.',
  'date-past': (days) => `Deze datum is al geweest. ${tryDays(days)}`,
  'date-too-far': (days) => `Deze datum is meer dan een jaar weg. ${tryDays(days)}`,
  'day-off': (days) => `Wie dit doet, werkt die dag niet. ${tryDays(days)}`,
  'same-date': 'Dit is al de datum. Kies een andere dag.',
  'lead-decides-date':
    'De datum is al twee keer verzet. Wie het signaal heeft opgepakt, kiest nu de dag. Bel elkaar even.',
  'open-actions':
    'Er staan nog acties open. Kijk bij Details, Acties bijwerken. Kies Klaar, en zo nodig "niet meer nodig".',
  'detail-missing': 'Er is nog een vraag open. Vul die in, dan kan het signaal dicht.',
  'child-not-seen':
    'Zonder het kind te zien kan dit niet dicht. Zie eerst het kind, of schrijf waarom dat niet kan.',
  'is-about-adult': 'Dit signaal gaat over een volwassene.',
  'not-offered': 'Dit is niet aan jou gevraagd, of niet meer.',
  'offered-already': 'Dit is al aan deze collega gevraagd. Wacht op antwoord, of bel even.',
  'same-urgency': 'Dit is al de urgentie. Kies een andere.',
  'acute-by-phone': 'Is het acuut? Bel dan: 112, of Veilig Thuis 0800-2000. Dat gaat niet via deze bot.',
  'lower-one-level': 'Je kunt hoogstens één stap lager kiezen.',
  'nothing-to-agree': 'Er is geen vraag om de urgentie te verlagen. Misschien was een collega je voor.',
  'not-accepted': 'Vraag het daar eerst. Zeggen ze ja, vink het dan aan.',
  'no-consent-here': 'Er is geen toestemming die je kunt verlengen. Vraag eerst om toestemming.',
  'no-other-network': 'Dit netwerk draagt niet over aan andere netwerken. Bel de coördinator daar.',
  'identity-off': 'In dit netwerk geeft de bot geen namen door. Bel degene die het deelde.',
  'inventory-needs-consent':
    'Een inventarisatie maak je samen, met toestemming van iedereen die daarover gaat. Vraag die eerst.',
  'inventory-empty': 'Geef minstens één antwoord. Dan kan ik het bewaren.',
  'identity-needs-consent': 'Een naam doorgeven mag alleen met toestemming van iedereen die daarover gaat.',
  'identity-needs-gates':
    'Er mist nog iets bij de toestemming: wat, met wie, tot wanneer, hoe, en dat stoppen altijd mag.',
  'feedback-not-covered':
    'Zoveel vertellen mag niet. Er is geen toestemming voor. Kies een kortere terugkoppeling.',
  'no-question': 'Er is nu geen vraag aan jou. Er wordt niets bewaard.',
  'no-such-answer': 'Dit antwoord is er niet. Kies een antwoord van de lijst.',
  'too-long-ago': 'Dit is te lang geleden afgesloten. Deel het als nieuw signaal.',
  'criteria-missing': 'Vul alles in en vink aan wat klopt. Zonder dat mag delen zonder toestemming niet.',
  frozen:
    'Dit is tijdelijk dicht. Er is misschien iets misgegaan met de gegevens. De coördinator zoekt het uit. Is er gevaar? Bel 112, of Veilig Thuis 0800-2000.',
  'not-ending': 'Er loopt geen bewaartermijn af. Langer bewaren is nu niet nodig.',
  'on-hold':
    'Iemand heeft bezwaar gemaakt. Tot de coördinator beslist, kan er niets nieuws bij. Maak je je nu zorgen? Bel de coördinator.',
}

const tryDays = (days: readonly string[]): string =>
  days.length === 0 ? 'Kies een andere dag.' : `Kan het op ${days.join(' of ')}?`
