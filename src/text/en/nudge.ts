import type { nudge as nl } from '../nl/nudge.ts'

export const nudge: typeof nl = {
  sent: (who, sentence) => `${who} gets this message from you: “${sentence}”`,
  title: 'Asked how it goes',
  line: (by, to, when) => `${by} asked ${to} how it goes, ${when}`,
}
