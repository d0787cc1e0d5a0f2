import type * as nl from '#text/nl/reasons.ts'
import { sameForEveryFlag } from '#text/red-flag-rules.ts'

/** What the rules decided, and why, in English. */
export const urgency: typeof nl.urgency = {
  acute: 'acute',
  high: 'high',
  normal: 'normal',
  low: 'low',
}

export const rules: typeof nl.rules = {
  ...sameForEveryFlag('There may be direct danger.'),
  H1: 'A serious worry about safety.',
  H2: 'A worry about safety at this moment.',
  H3: 'More than one heavy worry.',
  H4: 'A heavy worry that is getting worse.',
  H5: 'Vulnerable, and a heavy worry.',
  H6: 'The person who raised it finds it unsafe.',
  H7: 'There is a date that comes soon.',
  N1: 'A heavy worry.',
  N2: 'Several worries at once.',
  N3: 'Worries, and no strengths known yet.',
  N4: 'Doubt about safety.',
  N5: 'The worry comes back.',
  N6: 'There is a date.',
  N7: 'Vulnerable, and a worry.',
  N8: 'It is getting worse.',
  P1: 'There are worries, and many strengths too.',
  L0: 'A small worry, seen early.',
  U1: 'Much is still unknown. Talk first.',
}

export const outcome: typeof nl.outcome = {
  A_IDENT_CASE: 'Sharing with consent',
  B_PSEUDO: 'Sharing without a name',
  C_CONSULT: 'Thinking together, without a name',
  D_REFER: 'Not in the network',
  E_HOLD: 'Talk first',
  W_WITHDRAW: 'Consent withdrawn',
}

export const consentState: typeof nl.consentState = {
  given: 'yes',
  given_partial: 'partly',
  refused: 'said no',
  not_asked: 'not asked yet',
  unsafe_to_ask: 'asking is not safe',
  unable_to_ask: 'asking did not work out',
  withdrawn: 'withdrawn',
}

export const adviceRoute: typeof nl.adviceRoute = {
  veilig_thuis: 'Call Veilig Thuis for advice: 0800-2000, day and night.',
  veilig_thuis_csg: 'Call Veilig Thuis, 0800-2000, or the Sexual Assault Centre, 0800-0188.',
  veilig_thuis_zorgcoordinator_mensenhandel:
    'Call Veilig Thuis, 0800-2000. Also ask for the care coordinator for human trafficking.',
  huisarts_113: 'Call the family doctor, or 113 or 0800-0113. In direct danger: 112.',
  corporatie_brandweer_huisarts:
    'Call the housing association, the fire brigade or the family doctor. In direct danger: 112.',
}
