/** Who knows what, for colleagues. */
export const who = {
  title: (theme: string | null): string => (theme ? `Wie weet van: ${theme}` : 'Wie weet hiervan'),
  ask: 'Zet achter wie waar je een collega voor zoekt.',
  nobody: 'Ik ken niemand die dit in het netwerk heeft staan.',
  known: (words: string): string => `Je kunt wel vragen naar: ${words}. Typ bijvoorbeeld: wie school.`,
  today: 'werkt vandaag',
  on: (date: string): string => `werkt weer ${date}`,
  more: (count: number): string => `En nog ${count}. Vraag naar één ding, dan zie je wie dat weet.`,
}
