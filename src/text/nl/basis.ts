import type { Secrecy } from '#domain/network/legal-basis.ts'

/** On what ground an organisation shares (specification 2.2). Where the network wrote its own words, these are used. */
export const basis = {
  of: (partner: string, text: string): string => `Waarom ${partner} mag delen: ${text}`,
  identity: (text: string): string => `Waarom een naam gedeeld mag worden: ${text}`,
  wams: (date: string): string => `In dit netwerk geldt ook de Wams, sinds ${date}.`,
  standard: {
    municipality: 'de gemeente helpt inwoners volgens de Jeugdwet en de Wmo, en deelt met toestemming.',
    school: 'de school of opvang zorgt voor de kinderen die er komen, en deelt met toestemming.',
    care: 'je hebt een beroepsgeheim (Wgbo, Jeugdwet): delen mag met toestemming.',
    police:
      'politie en justitie delen hier alleen zonder naam. Met een naam gaat het via het meldpunt (Wpg).',
    housing: 'de corporatie deelt wat zij aan de deur ziet, met toestemming, en niets over zorg of straf.',
    others: 'delen mag met toestemming (AVG).',
  } satisfies Record<Secrecy, string>,
}
