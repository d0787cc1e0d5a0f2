import type { ConsentState, Involvement } from '#domain/codes.ts'
import { isEducation, memberOf, partnerOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Chairs } from '#domain/signal/views.ts'

/** Which ones is behind Details; how many, everyone may know. */
export const concernsIn = ({ factors }: Content): number =>
  Object.values(factors).filter((answer) => answer === 'yes' || answer === 'serious').length

/** Yes, partly or no: never who. */
export const consentIcon = (state: ConsentState): 'yes' | 'partly' | 'no' => {
  if (state === 'given') return 'yes'
  return state === 'given_partial' ? 'partly' : 'no'
}

/** A code, and never what anybody wrote about it. */
export const childSeenSoFar = ({ together }: Signal): 'yes' | 'why-not' | 'not-yet' =>
  together.childSeenOn ? 'yes' : together.childNotSeen ? 'why-not' : 'not-yet'

/** Parents, school, support: who is at the table (Ommen-Dalfsen, O3). What nobody said follows from who takes part. */
export function chairsOf(signal: Signal, network: Network): Chairs {
  const { together, content } = signal
  const inSchool = [signal.reporter.member, ...(signal.lead ? [signal.lead] : [])].flatMap((id) => {
    const member = memberOf(network, id)
    const partner = member && partnerOf(network, member)
    return partner ? [isEducation(partner)] : []
  })
  const here = (holds: boolean): Involvement => (holds ? 'involved' : 'not-yet')
  const talked = content.talked === 'yes' || together.discussedOn !== null
  return {
    parents: together.parents?.state ?? here(talked),
    school: together.school?.state ?? here(inSchool.includes(true)),
    support: together.support?.state ?? here(inSchool.includes(false)),
  }
}
