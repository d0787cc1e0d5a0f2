import type { Audience, ClosingDetail } from '#domain/codes.ts'
import { courseForms } from './course-forms.ts'
import { closingLevel, togetherForms } from './together-forms.ts'

/** Each form asks one question. An error says what to write. What is marked "(mag leeg)" may stay empty. */
export const forms = {
  ...togetherForms,
  ...courseForms,
  begin: {
    question: 'Waar werk je naartoe?',
    help: 'Het doel en de eerste stap staan straks in het kanaal. Schrijf geen namen.',
    goal: {
      child: 'Wat moet er beter worden, volgens het kind en de ouders?',
      adult: 'Wat moet er beter worden, volgens de inwoner?',
    } satisfies Record<Audience, string>,
    goalError: 'Schrijf in één zin wat er beter moet worden.',
    what: 'Wat is de eerste stap?',
    whatError: 'Schrijf wat je als eerste gaat doen.',
    dueOn: 'Wanneer is dat klaar?',
    goalBefore: {
      child: 'Samen met de ouders kijken wat er beter moet worden',
      adult: 'Samen met de inwoner kijken wat er beter moet worden',
    } satisfies Record<Audience, string>,
    whatBefore: {
      child: 'Gesprek met de ouders',
      adult: 'Gesprek met de inwoner',
    } satisfies Record<Audience, string>,
    submit: 'Begin',
  },
  notForMe: {
    question: 'Waarom past dit niet bij jou?',
    help: 'Dat mag. Zo weet het netwerk wie het wel kan.',
    reason: 'Wat is de reden?',
    reasonError: 'Schrijf kort waarom. Eén zin is genoeg.',
    whoElse: 'Wie kan dit wel? Noem een functie. Weet je het niet, schrijf dat dan.',
    whoElseHint: 'Bijvoorbeeld: de jeugdverpleegkundige',
    whoElseError: 'Schrijf wie dit wel kan, of: weet ik niet.',
    submit: 'Verstuur',
  },
  addAction: {
    question: 'Wat gaat er gebeuren?',
    help: 'De actie staat straks in het kanaal. Schrijf geen namen.',
    what: 'Wat is de actie?',
    whatHint: 'Bijvoorbeeld: meekijken in de klas',
    whatError: 'Schrijf wat er gaat gebeuren.',
    type: 'Wat voor actie is het?',
    owner: 'Wie doet dit? Een collega krijgt eerst de vraag.',
    dueOn: 'Wanneer is het klaar?',
    doneWhen: 'Het is klaar als … (mag leeg)',
    layer: 'Welke hulp is genoeg? De lichtste staat bovenaan. (mag leeg)',
    submit: 'Zet erbij',
  },
  complete: {
    question: 'Hoe is het gegaan?',
    help: 'Alleen hoe het met de actie ging. Wat er is gezegd, hoort hier niet.',
    outcome: 'Kies wat klopt',
    reason: 'Waarom? (alleen nodig als het niet lukte)',
    spokenWith: 'Met wie is er gesproken? (mag leeg)',
    submit: 'Klaar',
  },
  reschedule: {
    question: 'Welke dag lukt wel?',
    help: {
      first: 'Kies een dag waarop je werkt.',
      again: 'De datum is al eens verzet. Schrijf er kort bij waarom.',
    },
    dueOn: 'Nieuwe datum',
    reason: { first: 'Waarom? (mag leeg)', again: 'Waarom?' },
    reasonError: 'Schrijf kort waarom. Eén zin is genoeg.',
    submit: 'Zet de nieuwe datum',
  },
  handOver: {
    question: 'Wie kan dit overnemen?',
    help: 'Je collega krijgt eerst de vraag. Tot het ja is, blijft de actie bij jou.',
    to: 'Collega',
    submit: 'Vraag het',
  },
  note: {
    question: 'Wat wil je erbij zetten?',
    help: 'Wie meedoet aan dit signaal, kan dit lezen. Schrijf geen namen.',
    text: 'Notitie',
    textError: 'Schrijf eerst iets op.',
    submit: 'Zet erbij',
  },
  close: {
    question: 'Waarom kan dit dicht?',
    help: 'Degene die het deelde, hoort dat het is afgerond. De reden alleen als dat mag.',
    ownHelp: 'Daarna kan er niets meer bij. Kies wat het beste past.',
    reason: 'Reden',
    details: 'Nog even dit, dan kan het dicht',
    level: 'Wat hoort degene die het deelde?',
    levels: closingLevel,
    noFeedback: 'Laat je niets weten? Schrijf waarom. (mag leeg)',
    more: 'Kijk even terug (mag leeg)',
    knownBefore: 'Was het gezin of de inwoner al bekend bij hulp? Dit wordt alleen geteld.',
    wentWell: 'Wat ging goed? De coördinator leest dit, zonder het signaal erbij.',
    couldBeBetter: 'Wat kan de volgende keer beter?',
    next: 'Verder',
    submit: 'Sluit af',
  },
  assign: {
    question: 'Wie vraag je om dit op te pakken?',
    help: 'Bel die collega liefst eerst even.',
    to: 'Collega',
    submit: 'Wijs aan',
  },
  dateError: 'Kies een datum.',
  choiceError: 'Maak een keuze.',
  yes: 'Ja',
  personError: 'Kies een collega.',
}

/** What a closing reason asks for. */
export const closingDetails: Record<ClosingDetail, { label: string; error: string }> = {
  reason: { label: 'Wat is de reden?', error: 'Schrijf kort waarom.' },
  feedback: { label: 'Wat is er beter gegaan?', error: 'Schrijf in één zin wat er beter gaat.' },
  agreedWithFamily: {
    label: 'Dit is zo afgesproken met het gezin of de inwoner.',
    error: 'Spreek het eerst af. Vink het daarna aan.',
  },
  who: { label: 'Welke hulp uit de buurt is er? Noem geen naam.', error: 'Schrijf welke organisatie helpt.' },
  leadNow: {
    label: 'Wie houdt nu het overzicht? Noem een functie, geen naam.',
    error: 'Schrijf wie nu het overzicht houdt.',
  },
  childSeen: {
    label: 'Het kind of de inwoner is gezien en gesproken.',
    error: 'Ga eerst in gesprek. Is een kind nog niet gezien? Schrijf dan bij Kind gezien waarom.',
  },
  receiverAccepted: {
    label: 'Degene die het overneemt, heeft ja gezegd.',
    error: 'Vraag het eerst. Vink het daarna aan.',
  },
  date: { label: 'Op welke dag was dat?', error: 'Kies een datum.' },
  followUpPlan: {
    label: 'Wat doet degene die het deelde nu?',
    error: 'Schrijf in één zin wat er nu gebeurt.',
  },
  erased: { label: 'De gegevens zijn gewist.', error: 'Wis eerst de gegevens. Vink het daarna aan.' },
  gap: { label: 'Welke hulp ontbreekt er?', error: 'Schrijf welke hulp er niet was.' },
  warmTransferAsked: {
    label: 'Er is gevraagd of we het zelf mogen overdragen.',
    error: 'Vraag het eerst. Vink het daarna aan.',
  },
}
