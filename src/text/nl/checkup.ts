import type { Check } from '#domain/network/checkup.ts'

type About = { network: string; names: string; on: string | null }

/** Whether everything works, for the coordinator; each trouble says what to do. */
export const checkup = {
  title: (network: string): string => `Dokter: ${network}`,
  count: (count: number): string => {
    if (count === 0) return 'Alles werkt.'
    return count === 1 ? '1 ding vraagt aandacht:' : `${count} dingen vragen aandacht:`
  },
  good: (names: string): string => `In orde: ${names}.`,
  /** Stands in the channel for a second. */
  trying: 'Ik kijk of ik hier kan schrijven. Dit bericht gaat zo weg.',
  names: {
    store: 'opslag en sleutels',
    work: 'de klok',
    channel: 'het kanaal',
    readers: 'wie meeleest',
    members: 'wie in het kanaal zit',
    post: 'plaatsen',
    change: 'aanpassen en weghalen',
    chats: 'eigen chats',
    agreements: 'afspraken met organisaties',
    'stand-in': 'vervanging van de coördinator',
    dpia: 'de privacytoets (DPIA)',
    help: 'hulp op de kaart en telefoonnummers',
  } satisfies Record<Check, string>,
  troubles: {
    store: () => 'Er kan niets worden opgeslagen. Bel nu de beheerder: signalen komen niet aan.',
    work: ({ on }) =>
      `Er wacht werk sinds ${on ?? 'een tijd'} dat niet verder komt. Vraag de beheerder om in het logboek te kijken.`,
    channel: ({ network }) =>
      `Dit netwerk heeft nog geen kanaal. Typ in het kanaal: @Seinhuis koppel ${network}.`,
    readers: ({ names }) =>
      names
        ? `Deze mensen lezen mee en horen niet bij het netwerk: ${names}. Haal hen uit het kanaal of laat hen opnemen. Tot dan komt er niets te staan.`
        : 'Teams zegt niet wie er in het kanaal zit. Kijk of de app in het team staat, en typ over een minuut weer dokter.',
    members: ({ names }) => `Deze leden zitten niet in het kanaal en zien niets: ${names}. Voeg hen toe.`,
    post: () =>
      'Ik kan niets in het kanaal plaatsen. Kijk of de app in het team en in dit kanaal staat, en of het kanaal niet is gearchiveerd.',
    change: () =>
      'Ik kan een bericht in het kanaal niet aanpassen of weghalen. Vraag de beheerder of dat in Teams is uitgezet.',
    chats: ({ names }) =>
      `Deze mensen kon ik niet in een eigen chat bereiken: ${names}. Laat hen Seinhuis openen en help typen, of laat de beheerder de app voor hen klaarzetten.`,
    agreements: ({ names, on }) =>
      on
        ? `De afspraak loopt af of is voorbij: ${names} (de eerste op ${on}). Laat die vernieuwen: anders kunnen hun mensen niets meer doen.`
        : `Voor deze mensen is er nog geen geldige afspraak: ${names}.`,
    'stand-in': () => 'Niemand vervangt jou als je er niet bent. Laat een vervangend coördinator opnemen.',
    dpia: () =>
      'Er staat geen privacytoets (DPIA) in het netwerkbestand. Zonder die toets mag dit netwerk niet echt werken.',
    help: ({ names }) =>
      `Lang niet nagekeken of dit nog klopt: ${names}. Bel even, en laat de datum aanpassen.`,
  } satisfies Record<Check, (about: About) => string>,
}
