import type { Words } from '#text/words.ts'

export const digest: Words['signal']['digest'] = {
  titles: { digest: 'This is waiting for you', urgent: 'This cannot wait' },
  groups: {
    late: (count) => `Overdue (${count})`,
    today: (count) => `Today (${count})`,
    waiting: (count) => `Waiting for you (${count})`,
  },
  lines: {
    'action-offered': 'Will you do this?',
    'hand-over-offered': 'Will you take this signal over?',
    'begin-late': 'Choose a goal and a first step',
    'contact-due': 'Be in touch with those concerned',
    'feedback-due': 'Say how it is going',
    evaluate: 'Look back: how is it now?',
    'consent-ends': 'Ask again whether sharing is all right',
    'not-taken-up': 'Nobody has taken this up yet',
    'assign-now': 'Choose who takes this up',
    'not-begun': 'There is no first step yet',
    'contact-late': 'There has been no contact yet',
    'feedback-late': 'The reporter has heard nothing yet',
    'evaluate-late': 'Nobody has looked back yet',
    'retention-warned': 'Finish this: it will be erased',
  },
  network: (name) => `Please look at ${name} today.`,
  overview: 'Overview',
  of: (owner) => `with ${owner}`,
  ledBy: (lead) => `${lead} leads`,
  forWhom: (who) => `for ${who}, who is away`,
  onBehalf: (who) => `This is for ${who}, who is away.`,
  passedOn: (who) => `${who} knows too`,
  more: (count) => `And ${count} more. Type my actions for all of it.`,
}
