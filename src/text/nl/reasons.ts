import type { ConsentState, Outcome, Urgency } from '#domain/codes.ts'
import type { AdviceRoute } from '#domain/intake/lists.ts'
import type { RuleId } from '#domain/triage/triage.ts'
import { sameForEveryFlag } from '#text/red-flag-rules.ts'

/** What the rules decided, and why (specification 2.6 and 3.5). */
export const urgency: Record<Urgency, string> = {
  acute: 'acuut',
  high: 'hoog',
  normal: 'normaal',
  low: 'laag',
}

export const rules: Record<RuleId, string> = {
  ...sameForEveryFlag('Er is mogelijk direct gevaar.'),
  H1: 'Ernstige zorg over veiligheid.',
  H2: 'Zorg over veiligheid die nu speelt.',
  H3: 'Meer dan een zware zorg.',
  H4: 'Een zware zorg die erger wordt.',
  H5: 'Kwetsbaar en een zware zorg.',
  H6: 'De signaleerder vindt het onveilig.',
  H7: 'Er is een datum die snel komt.',
  N1: 'Een zware zorg.',
  N2: 'Meerdere zorgen tegelijk.',
  N3: 'Zorgen, en nog geen krachten bekend.',
  N4: 'Twijfel over veiligheid.',
  N5: 'De zorg komt terug.',
  N6: 'Er is een datum.',
  N7: 'Kwetsbaar en een zorg.',
  N8: 'Het wordt erger.',
  P1: 'Er zijn zorgen, en ook veel krachten.',
  L0: 'Kleine zorg, vroeg gezien.',
  U1: 'Er is nog veel onbekend. Praat eerst.',
}

export const outcome: Record<Outcome, string> = {
  A_IDENT_CASE: 'Delen met toestemming',
  B_PSEUDO: 'Delen zonder naam',
  C_CONSULT: 'Anoniem sparren',
  D_REFER: 'Niet in het netwerk',
  E_HOLD: 'Eerst praten',
  W_WITHDRAW: 'Toestemming ingetrokken',
}

export const consentState: Record<ConsentState, string> = {
  given: 'ja',
  given_partial: 'deels',
  refused: 'nee gezegd',
  not_asked: 'nog niet gevraagd',
  unsafe_to_ask: 'vragen is niet veilig',
  unable_to_ask: 'vragen lukte niet',
  withdrawn: 'ingetrokken',
}

/** Whom to ask for advice first, with the number. */
export const adviceRoute: Record<AdviceRoute, string> = {
  veilig_thuis: 'Bel Veilig Thuis voor advies: 0800-2000, dag en nacht.',
  veilig_thuis_csg: 'Bel Veilig Thuis, 0800-2000, of Centrum Seksueel Geweld, 0800-0188.',
  veilig_thuis_zorgcoordinator_mensenhandel:
    'Bel Veilig Thuis, 0800-2000. Vraag ook naar de zorgcoördinator mensenhandel.',
  huisarts_113: 'Bel de huisarts, of 113 of 0800-0113. Bij direct gevaar: 112.',
  corporatie_brandweer_huisarts:
    'Bel de woningcorporatie, de brandweer of de huisarts. Bij direct gevaar: 112.',
}
