import type { NotThere, TransferState } from '#domain/transfer/transfer.ts'

type Told = { from: string; to: string; reference: string; became: string; who: string }

/** Another network is asked to take a signal over. */
export const transfer = {
  summary: 'Een vraag over een signaal',
  ask: {
    question: 'Welk netwerk neemt dit over?',
    help: 'De coördinator daar zegt ja of nee. Tot die tijd blijft het van jullie. Daarna staat het in beide netwerken, tot jij het hier sluit. Een naam gaat niet mee.',
    to: 'Netwerk',
    toError: 'Kies een netwerk.',
    told: 'Andere mensen lezen dit dan. Vertel dat eerst.',
    tick: 'Wie toestemming gaf, weet dat het andere netwerk meeleest en vindt het goed.',
    toldError: 'Vraag het eerst aan wie toestemming gaf. Zet dan pas het vinkje.',
    submit: 'Vraag het',
  },
  notThere: {
    'ask-first': 'Vraag eerst aan wie toestemming gaf of het andere netwerk het ook mag lezen.',
    'no-consent': 'Hier is geen toestemming voor. Praat eerst met de ouders, de jongere of de bewoner.',
  } satisfies Record<NotThere, string>,
  askedOf: (network: string): string =>
    `Gevraagd aan ${network}. Je hoort het van mij. Tot ze ja zeggen, blijft dit signaal van jullie.`,
  asked: 'Dit is al gevraagd. Wacht op antwoord, of bel de coördinator daar.',
  isThere: 'Een ander netwerk heeft dit al overgenomen.',
  notYours: 'Dit is gevraagd aan de coördinator van een ander netwerk.',
  notNow: 'Dit kan nu niet: het signaal is gesloten, of niemand mag er nu in lezen. Bel wie het vroeg.',
  overtaken: 'Hier is al over beslist, of het is te laat. Bel wie het vroeg.',
  saidYes: 'Vastgelegd: jullie nemen het over. De kaart komt in jullie kanaal.',
  saidNo: 'Vastgelegd: jullie nemen het niet over. Wie het vroeg, hoort het. Bel elkaar.',
  open: 'Bekijk',
  request: {
    title: (from: string, to: string): string => `${from} vraagt: neemt ${to} dit over?`,
    body: 'Wie het vroeg, zegt dat jullie het mogen lezen. Bij ja komt het in jullie kanaal, met wat er gezien is.',
    help: (to: string): string =>
      `Bij nee blijft het waar het is. Twijfel je of het bij ${to} hoort? Bel eerst. Wat je kiest, wordt vastgelegd.`,
    accept: 'Ja, wij nemen het over',
    decline: 'Nee',
  },
  told: {
    title: 'Naar een ander netwerk',
    ask: ({ from, to, who }: Told): string =>
      `${from} vraagt of ${to} een signaal overneemt. ${who} vroeg het. Lees het en kies.`,
    asked: ({ to, reference }: Told): string => `${to} is gevraagd ${reference} over te nemen.`,
    accepted: ({ to, reference, became, who }: Told): string =>
      `${to} neemt ${reference} over. Daar heet het ${became}. ${who} zei ja. Wie het hier heeft, draagt het over in een gesprek en sluit het dan.`,
    declined: ({ to, reference, who }: Told): string =>
      `${to} neemt ${reference} niet over. ${who} zei nee. Bel elkaar. Het signaal blijft van jullie.`,
    lapsed: ({ to, reference }: Told): string =>
      `${to} gaf geen antwoord over ${reference}. Het signaal blijft van jullie. Bel de coördinator daar, en vraag het zo nodig opnieuw.`,
  } satisfies Record<TransferState | 'title' | 'ask', unknown>,
}
