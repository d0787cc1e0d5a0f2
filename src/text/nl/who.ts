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
    about: (tags: string): string => `Je kunt gevraagd worden over: ${tags}.`,
    change: 'Klopt het niet? Zeg het tegen je coördinator. Die laat het aanpassen.',
    right: 'Klopt',
    owns: 'Deze hulp houd jij bij:',
    looked: (names: string): string => `Nagekeken: ${names}.`,
    thanks: 'Dank je.',
    nothing: 'Er staat nu niets waarover je gevraagd kunt worden.',
  },
  more: (count: number): string => `En nog ${count}. Vraag naar één ding, dan zie je wie dat weet.`,
}
