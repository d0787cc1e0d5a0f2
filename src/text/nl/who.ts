/** Who knows what, for colleagues. */
export const who = {
  title: (theme: string | null): string => (theme ? `Wie weet van: ${theme}` : 'Wie weet hiervan'),
  ask: 'Zet achter wie waar je een collega voor zoekt.',
  nobody: 'Ik ken niemand die dit in het netwerk heeft staan.',
  known: (words: string): string => `Je kunt wel vragen naar: ${words}. Typ bijvoorbeeld: wie school.`,
  today: 'werkt vandaag',
  on: (date: string): string => `werkt weer ${date}`,
  unsure: (date: string): string => `niet bevestigd sinds ${date}`,
  vouch: {
    summary: 'Klopt dit nog?',
    title: 'Klopt dit nog?',
    about: (tags: string): string => `Collega’s kunnen jou vragen naar: ${tags}.`,
    change: 'Klopt het niet? Zeg het tegen je coördinator. Die laat het aanpassen.',
    right: 'Klopt',
    kept: (tags: string): string => `Dank je. Collega’s kunnen jou vragen naar: ${tags}.`,
    nothing: 'Er staat nu niets waar collega’s jou naar kunnen vragen.',
  },
  more: (count: number): string => `En nog ${count}. Vraag naar één ding, dan zie je wie dat weet.`,
}
