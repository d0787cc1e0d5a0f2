import type { PartnerType } from '#domain/codes.ts'

/**
 * Whose people the law gives the reporting code to follow (specification 1.6): health care, education, child care, social
 * support, youth help and justice. The police have duties of their own; who lets houses may follow it.
 */
const byType: Readonly<Record<PartnerType, boolean>> = {
  gemeente: true,
  onderwijs_po: true,
  onderwijs_vo: true,
  onderwijs_mbo: true,
  onderwijskoepel: true,
  welzijn: true,
  zorg_wmo: true,
  ggd_jgz: true,
  jeugdhulpaanbieder: true,
  gecertificeerde_instelling: true,
  justitie_halt: true,
  client_ondersteuning: true,
  kinderopvang: true,
  ggz_huisarts: true,
  woningcorporatie: false,
  politie: false,
  sport_ontmoeting: false,
  kennisorganisatie: false,
  regio: false,
}

/** As the partner says, or as is usual for its type. */
export const followsMeldcode = ({
  type,
  meldcode,
}: {
  type: PartnerType
  meldcode?: boolean | undefined
}): boolean => meldcode ?? byType[type]
