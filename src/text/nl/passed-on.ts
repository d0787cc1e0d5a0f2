import type { MemberCommand } from '#domain/signal/commands.ts'

/** Above the card, where a press changes nothing that its presser can see there: that it was done. */
export const passedOn: Partial<Record<MemberCommand['type'], string>> = {
  'think-along': 'Je denkt mee. Je collega hoort dat.',
  'not-for-me': 'Bedankt. Het is doorgegeven.',
  note: 'De notitie staat erbij.',
  'need-help': 'Je vraag om hulp is doorgegeven.',
  'decline-hand-over': 'Je collega hoort dat het niet lukt.',
  'decline-action': 'Je collega hoort dat het niet lukt.',
  'case-team': 'Het is bewaard.',
  involve: 'Het is bewaard.',
  'child-seen': 'Het is bewaard.',
  'own-words': 'Het is bewaard.',
  'check-k3': 'Het is bewaard.',
  'take-inventory':
    'De inventarisatie is bewaard. Verandert het hoe dringend het is? Kies dan Andere urgentie.',
  'renew-consent': 'Het is bewaard.',
  'ask-reporter': 'Je vraag is verstuurd. Het antwoord komt hier.',
  'add-information': 'Bedankt. Het is doorgegeven.',
  'still-worried': 'Dat is doorgegeven. Je collega’s kijken opnieuw.',
  reassess: 'Je keuze is bewaard.',
  feedback: 'Het bericht is verstuurd.',
  'answer-consult': 'Bedankt. Je antwoord is verstuurd.',
  'mark-answer': 'Bedankt. Je collega hoort dat het hielp.',
  'ask-identity': 'Je vraag is verstuurd. Bel liefst ook even.',
}
