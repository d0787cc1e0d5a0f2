import type { RedFlagGroup } from '#domain/intake/red-flags.ts'
import type { PhoneNumber } from '#text/phone-numbers.ts'

/** What people read when there may be danger (specification 2.5 and 5.6). */
export const safety = {
  groups: {
    now: 'Nu gevaar',
    call: 'Niet nu, wel direct bellen',
    colleague: 'Over een collega',
  } satisfies Record<RedFlagGroup, string>,
  none: 'Nee, niets hiervan',
  several: 'Kloppen er meer dingen?',
}

export const numbers: Record<PhoneNumber, string> = {
  '112': 'direct gevaar',
  '0800-2000': 'Veilig Thuis, dag en nacht',
  '113': 'gedachten aan zelfdoding',
  '0800-0113': 'gedachten aan zelfdoding, gratis',
  '0800-0188': 'Centrum Seksueel Geweld',
  '0900-8844': 'politie, geen spoed',
  '0900-1113111': 'vertrouwensinspecteur',
}

export const stop = {
  title: 'Stop even. Bel nu.',
  aboutColleague: 'Stop even. Deel dit niet in het netwerk.',
  notAlone: 'Je hoeft het niet alleen te doen. Vraag je aandachtsfunctionaris om mee te bellen.',
  nothingKept: 'Deze bot is hier niet voor. Ik bewaar niets van wat je schreef.',
  called: 'Ik heb gebeld',
  passedOn: 'Ik heb het verteld',
  helpMeCall: 'Help mij bellen',
  reached: (functions: string): string =>
    `Ik heb een bericht gestuurd aan: ${functions}. Wacht niet op antwoord, bel zelf.`,
  notReached: (functions: string): string => `Nu niet bereikbaar: ${functions}.`,
  nobody:
    'Er is nu geen collega bereikbaar via deze bot. Bel Veilig Thuis 0800-2000, dag en nacht. Direct gevaar: 112.',
  mistaken: 'Toch geen gevaar?',
  notAcute: 'Er is nu geen gevaar, ga verder',
}

export const acute = {
  title: 'Is er nu gevaar?',
  help: 'In je tekst staat een woord dat bij gevaar past. Jij weet of het zo is.',
  inDanger: 'Direct gevaar? Bel 112.',
  yes: 'Ja, er is nu gevaar',
  no: 'Nee, ga verder',
}

export const refer = {
  title: 'Deel dit nu niet in het netwerk.',
  why: {
    unsafe_to_ask:
      'Praten is nu niet veilig. Vraag eerst advies. Bespreek dit niet met iemand die gevaarlijk kan zijn.',
    refused: 'Er is nee gezegd tegen delen, en er zijn zorgen over veiligheid. Vraag eerst advies.',
  },
  officer: 'Vraag ook je aandachtsfunctionaris om mee te denken.',
  after: 'Heb je advies gekregen? Dan kun je je antwoorden aanpassen.',
  copy: 'Tekst voor mijn dossier',
  edit: 'Antwoorden aanpassen',
  discard: 'Wis alles',
}

/** Read, not filled in: the weighing of the Dutch reporting code, in plain words. */
export const meldcode = {
  open: 'Vijf vragen van de meldcode',
  questions: [
    'Denk je aan mishandeling, verwaarlozing of geweld thuis?',
    'Is het nu gevaarlijk, of steeds weer onveilig?',
    'Kun jij of je organisatie goede hulp geven of regelen?',
    'Willen de mensen om wie het gaat die hulp?',
    'Wordt het met die hulp op tijd veilig?',
  ],
  may: 'Jouw organisatie hoeft de meldcode niet te volgen. De vragen helpen jou ook.',
  doubt: 'Twijfel je bij een vraag? Vraag Veilig Thuis om advies: 0800-2000.',
}
