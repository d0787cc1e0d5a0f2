import { NetworkFile } from '#domain/network/network.ts'

/** The municipalities of Twente (seed 001: "de veertien Twentse gemeenten"). */
export const municipalities = [
  'Almelo',
  'Borne',
  'Dinkelland',
  'Enschede',
  'Haaksbergen',
  'Hellendoorn',
  'Hengelo',
  'Hof van Twente',
  'Losser',
  'Oldenzaal',
  'Rijssen-Holten',
  'Tubbergen',
  'Twenterand',
  'Wierden',
] as const
export type Municipality = (typeof municipalities)[number]

export const networkIn = (municipality: string): string =>
  `twente-${municipality.toLowerCase().replaceAll(' ', '-')}`

/** Somebody in every network of the region. */
export const regional = 'ria@jeugdbescherming.example'
export const coordinatorIn = (municipality: string): string =>
  `coordinator@${networkIn(municipality)}.example`
/** A teacher who takes part in the network of one municipality. */
export const teacherIn = (municipality: string): string => `leerkracht@${networkIn(municipality)}.example`

/** As somebody would write them. */
export const regionWritten = () =>
  municipalities.map((municipality, index) => {
    const agreement = { signedOn: '2026-01-10', validUntil: '2028-01-10' }
    const member = (account: string, name: string, partner: string, rest: object) => ({
      account,
      name,
      partner,
      function: 'leerkracht',
      works: ['mo', 'tu', 'we', 'th', 'fr'],
      ...rest,
    })
    return {
      id: networkIn(municipality),
      name: `Samen14 ${municipality}`,
      audience: 'youth18min',
      region: 'Twente',
      municipality,
      prefix: `T${String(index + 1).padStart(2, '0')}`,
      dpia: 'voorbeeld',
      partners: {
        gemeente: { name: `Gemeente ${municipality}`, type: 'gemeente', agreement },
        school: { name: `School ${municipality}`, type: 'onderwijs_po', agreement },
        gi: { name: 'Jeugdbescherming', type: 'gecertificeerde_instelling', agreement },
      },
      members: [
        member(coordinatorIn(municipality), `Coördinator ${municipality}`, 'gemeente', {
          function: 'coordinator',
          roles: ['coordinator'],
        }),
        member(teacherIn(municipality), `Leerkracht ${municipality}`, 'school', {}),
        member(regional, 'Ria', 'gi', { function: 'jeugdbeschermer' }),
      ],
      routes: municipalities
        .filter((other) => other !== municipality)
        .map((other) => ({ residence: [other], to: networkIn(other) })),
    }
  })

/** One network of young people in each municipality; who lives in another one belongs there. */
export const region = (): NetworkFile[] => regionWritten().map((one) => NetworkFile.parse(one))
