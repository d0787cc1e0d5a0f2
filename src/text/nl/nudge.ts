/** A colleague asks kindly how it goes; both know it. */
export const nudge = {
  /** For who asked: to whom it went, and what it says. */
  sent: (who: string, sentence: string): string => `${who} krijgt dit bericht van jou: “${sentence}”`,
  title: 'Aangesproken',
  line: (by: string, to: string, when: string): string => `${by} vroeg ${to} hoe het gaat, ${when}`,
}
