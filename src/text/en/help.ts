import type { help as nl } from '#text/nl/help.ts'

/** What help there is, for colleagues. */
export const help: typeof nl = {
  title: (theme) => (theme ? `Help with: ${theme}` : 'Help that is there'),
  nothing: 'There is no help on the map for this. Ask a colleague: type who, followed by the subject.',
  empty: 'This network has no help on the map yet. The coordinator can have it added.',
  which: (themes, first) =>
    `What do you look for help with? There is help for: ${themes}. Type for example: services ${first}.`,
  wait: (weeks) => {
    if (weeks === 0) return 'no waiting time'
    return weeks === 1 ? 'waiting time 1 week' : `waiting time ${weeks} weeks`
  },
  old: 'not checked for a long time: call first',
  site: 'Website',
  more: (count) => `And ${count} more. Ask about one thing to see more.`,
}
