import type {
  AgeBand,
  Authority,
  ConsentGiver,
  ConsentState,
  Outcome,
  Safety,
  Talked,
} from '#domain/codes.ts'

/** Who must say yes before anything is shared, and what that allows (specification 2.3 and 2.6). */
type About = { ageBand: AgeBand; authority: Authority | null }
export type ConsentAnswers = About & {
  talked: Talked
  consentBy: readonly ConsentGiver[]
  refusedBy: readonly ConsentGiver[]
}

/** In each inner list one yes suffices; a no from anyone named here is a no. */
export function requiredGivers({ ageBand, authority }: About): readonly (readonly ConsentGiver[])[] {
  switch (ageBand) {
    case '0_11':
      return parental[authority ?? 'unknown']
    case '12_15':
      return [['youth'], ...parental[authority ?? 'unknown']]
    case '16_17':
      return [['youth']]
    case '18_plus':
      return [['subject', 'representative']]
  }
}

/** The state follows from the answers; only `withdrawn` never does: that is something that happens later. */
export function consentState(answers: ConsentAnswers): ConsentState {
  switch (answers.talked) {
    case 'not-yet':
      return 'not_asked'
    case 'unsafe':
      return 'unsafe_to_ask'
    case 'unreachable':
      return 'unable_to_ask'
    case 'yes':
      return stateAfterTalk(answers)
  }
}

export type Case = { ageBand: AgeBand; state: ConsentState; safety: Safety; oggzOutreach: boolean }

/** Acute danger goes before everything. `oggzOutreach` is an agreement of the network about outreach to adults. */
export function outcomeOf({ ageBand, state, safety, oggzOutreach }: Case): Outcome {
  if (safety === 'acute') return 'D_REFER'
  if (oggzOutreach && ageBand === '18_plus' && (state === 'not_asked' || state === 'unable_to_ask'))
    return 'B_PSEUDO'
  return outcomes[state][safety]
}

export type FollowUp = 'ask-other-parent' | 'speak-with-youth' | 'ask-consent'

/** What a signal without a name (`B_PSEUDO`) still asks of its reporter, within 5 working days. */
export function followUp({
  ageBand,
  authority,
  consentBy,
}: Omit<ConsentAnswers, 'talked' | 'refusedBy'>): FollowUp[] {
  const parents = consentBy.filter((giver) => giver === 'parent1' || giver === 'parent2').length
  const tasks: FollowUp[] = []
  if (ageBand === '12_15' && !consentBy.includes('youth')) tasks.push('speak-with-youth')
  if (isUnder16(ageBand) && mayBeTwo(authority) && parents === 1) tasks.push('ask-other-parent')
  return tasks.length > 0 ? tasks : ['ask-consent']
}

const parental: Record<Authority, readonly (readonly ConsentGiver[])[]> = {
  'both-parents': [['parent1'], ['parent2']],
  'one-parent': [['parent1', 'parent2']],
  guardian: [['guardian']],
  unknown: [['parent1', 'parent2', 'guardian']],
}

/** The age makes no difference here: it decides whose yes makes the state. */
const outcomes: Record<ConsentState, Record<'none' | 'present', Outcome>> = {
  given: { none: 'A_IDENT_CASE', present: 'A_IDENT_CASE' },
  given_partial: { none: 'B_PSEUDO', present: 'B_PSEUDO' },
  refused: { none: 'C_CONSULT', present: 'D_REFER' },
  not_asked: { none: 'E_HOLD', present: 'C_CONSULT' },
  unsafe_to_ask: { none: 'D_REFER', present: 'D_REFER' },
  unable_to_ask: { none: 'C_CONSULT', present: 'C_CONSULT' },
  withdrawn: { none: 'W_WITHDRAW', present: 'W_WITHDRAW' },
}

function stateAfterTalk({ ageBand, authority, consentBy, refusedBy }: ConsentAnswers): ConsentState {
  const required = requiredGivers({ ageBand, authority })
  if (required.flat().some((giver) => refusedBy.includes(giver))) return 'refused'
  const given = required.filter((anyOf) => anyOf.some((giver) => consentBy.includes(giver))).length
  if (given === 0) return 'not_asked'
  const complete = given === required.length && (!isUnder16(ageBand) || isKnown(authority))
  return complete ? 'given' : 'given_partial'
}

const isUnder16 = (ageBand: AgeBand): boolean => ageBand === '0_11' || ageBand === '12_15'
const isKnown = (authority: Authority | null): boolean => authority !== null && authority !== 'unknown'
const mayBeTwo = (authority: Authority | null): boolean => authority === 'both-parents' || !isKnown(authority)
