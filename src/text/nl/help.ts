/** What help there is, for colleagues. */
export const help = {
  title: (theme: string | null): string => (theme ? `Hulp bij: ${theme}` : 'Hulp die er is'),
  nothing: 'Hierover staat geen hulp op de kaart. Vraag een collega: typ wie, met het onderwerp erachter.',
  empty: 'Dit netwerk heeft nog geen hulp op de kaart. De coördinator kan dat laten opnemen.',
  which: (themes: string, first: string): string =>
    `Waarvoor zoek je hulp? Er is hulp voor: ${themes}. Typ bijvoorbeeld: kaart ${first}.`,
  wait: (weeks: number): string => {
    if (weeks === 0) return 'geen wachttijd'
    return weeks === 1 ? 'wachttijd 1 week' : `wachttijd ${weeks} weken`
  },
  old: 'lang niet nagekeken: bel eerst',
  site: 'Website',
  more: (count: number): string => `En nog ${count}. Vraag naar één ding, dan zie je meer.`,
}
