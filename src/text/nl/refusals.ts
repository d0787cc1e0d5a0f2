import type { Refusal } from '#domain/signal/commands.ts'

/** Days that would do, where the rules know them. */
type Sentence = string | ((days: readonly string[]) => string)

/** Why not, in one sentence, for the one who pressed. */
export const refusals: Record<Refusal, Sentence> = {
  'already-taken-up': 'Een collega was net iets eerder. Dit signaal is al opgepakt.',
  'you-lead-already': 'Jij hebt dit signaal al opgepakt.',
  'not-taken-up': 'Dit signaal wacht nog op iemand. Pak het eerst op, dan kan dit wel.',
  'already-begun': 'Het doel en de eerste stap staan er al.',
  closed: 'Dit is al afgesloten. Er kan niets meer bij.',
  'is-consult': 'Dit is een sparvraag. Je kunt erover meedenken. Oppakken hoeft niet.',
  restricted: 'Jouw organisatie doet dit niet in dit netwerk. Zo is het afgesproken.',
  'lead-only': 'Dit kan alleen degene die het signaal heeft opgepakt.',
  'coordinator-only': 'Dit kan alleen de coördinator van het netwerk.',
  'owner-only': 'Deze actie is van iemand anders.',
  'proposer-asked': 'Deze vraag komt van jou. Nu is je collega aan zet.',
  'involved-only': 'Dit kan als je meedoet aan dit signaal. Kies eerst Ik denk mee.',
  'said-already': 'Dat had je al laten weten. Het staat erbij.',
  'no-such-action': 'Deze actie staat niet meer op de lijst.',
  'action-done': 'Deze actie is al klaar.',
  'already-accepted': 'Je had al ja gezegd. De actie is van jou.',
  'unknown-person': 'Deze keuze kan niet. Kies iemand anders uit dit netwerk.',
  'restricted-person': 'Deze collega pakt in dit netwerk geen signalen op. Kies iemand anders.',
  'text-missing': 'Er is nog iets leeg. Vul het in, dan kun je verder.',
  'reason-missing': 'Schrijf er kort bij waarom. Eén zin is genoeg.',
  'date-past': (days) => `Deze datum is al geweest. ${tryDays(days)}`,
  'date-too-far': 'Deze datum is meer dan een jaar weg. Kies een dag die dichterbij is.',
  'day-off': (days) => `Wie dit doet, werkt die dag niet. ${tryDays(days)}`,
  'same-date': 'Dit is al de datum. Kies een andere dag.',
  'lead-decides-date':
    'De datum is al twee keer verzet. Wie het signaal heeft opgepakt, kiest nu de dag. Bel elkaar even.',
  'open-actions': 'Er staan nog acties open. Maak ze eerst af, of kies "niet meer nodig".',
  'detail-missing': 'Er is nog een vraag open. Vul die in, dan kan het signaal dicht.',
}

const tryDays = (days: readonly string[]): string =>
  days.length === 0 ? 'Kies een andere dag.' : `Kan het op ${days.join(' of ')}?`
