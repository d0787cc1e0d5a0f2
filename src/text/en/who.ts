import type { who as nl } from '#text/nl/who.ts'

/** Who knows what, for colleagues. */
export const who: typeof nl = {
  title: (theme) => (theme ? `Who knows about: ${theme}` : 'Who knows about this'),
  ask: 'Write behind who what you look for a colleague for.',
  nobody: 'I know nobody who has this written down in the network.',
  known: (words) => `You can ask about: ${words}. Type for example: who school.`,
  today: 'works today',
  on: (date) => `works again ${date}`,
  unsure: (date) => `not confirmed since ${date}`,
  vouch: {
    summary: 'Is this still right?',
    title: 'Is this still right?',
    about: (tags) => `You can be asked about: ${tags}.`,
    change: 'Not right? Tell your coordinator, who has it changed.',
    right: 'Right',
    owns: 'You keep an eye on this help:',
    looked: (names) => `Looked at: ${names}.`,
    thanks: 'Thank you.',
    nothing: 'Nothing is written down now that you can be asked about.',
  },
  more: (count) => `And ${count} more. Ask about one thing to see who knows that.`,
}
