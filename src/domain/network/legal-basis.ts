import { z } from 'zod'
import type { PartnerType } from '#domain/codes.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** On what ground a partner shares, for each purpose: an article or a sentence that the network agreed, to read and no more. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'write it on one line')
export const PartnerBasis = z.strictObject({
  signal: line.optional(),
  consult: line.optional(),
  identity: line.optional(),
})

/** Whether the network works under the Wams, and since when that was looked at; not unless its file says so (specification 2.2). */
export const Wams = z.strictObject({ applies: z.boolean(), on: LocalDate })

/**
 * Under which rules its people keep silent about what they know, and may share it all the same (specification 2.2).
 * `care`: a professional secret (Wgbo, Jeugdwet).
 */
export const Secrecy = z.enum(['municipality', 'school', 'care', 'police', 'housing', 'others'])
export type Secrecy = z.infer<typeof Secrecy>

/** What the network wrote, or what is usual for a partner of this type. */
export const secrecyOf = ({ secrecy, type }: { secrecy?: Secrecy | undefined; type: PartnerType }): Secrecy =>
  secrecy ?? usual(type)

function usual(type: PartnerType): Secrecy {
  switch (type) {
    case 'gemeente':
    case 'regio':
      return 'municipality'
    case 'onderwijs_po':
    case 'onderwijs_vo':
    case 'onderwijs_mbo':
    case 'onderwijskoepel':
    case 'kinderopvang':
      return 'school'
    case 'ggd_jgz':
    case 'jeugdhulpaanbieder':
    case 'gecertificeerde_instelling':
    case 'zorg_wmo':
    case 'ggz_huisarts':
      return 'care'
    case 'politie':
    case 'justitie_halt':
      return 'police'
    case 'woningcorporatie':
      return 'housing'
    case 'welzijn':
    case 'sport_ontmoeting':
    case 'client_ondersteuning':
    case 'kennisorganisatie':
      return 'others'
  }
}
