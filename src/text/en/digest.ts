import type { Words } from '#text/words.ts'

export const digest: Words['signal']['digest'] = {
  titles: { digest: 'This waits for you', urgent: 'This cannot wait' },
  groups: {
    late: (count) => `Past its date (${count})`,
    today: (count) => `Today (${count})`,
    waiting: (count) => `Waits for you (${count})`,
  },
  lines: {
    'action-offered': 'Will you do this?',
    'hand-over-offered': 'Will you take this signal over?',
    'begin-late': 'Choose a goal and a first step',
    'contact-due': 'Be in touch with those concerned',
    'feedback-due': 'Tell how it goes',
    evaluate: 'Look back: how is it now?',
    'consent-ends': 'Ask again whether sharing is all right',
    'not-taken-up': 'Nobody takes this up yet',
    'assign-now': 'Choose who takes this up',
    'not-begun': 'There is no first step yet',
    'contact-late': 'There has been no contact yet',
    'feedback-late': 'The reporter has heard nothing yet',
    'evaluate-late': 'Nobody has looked back yet',
    'retention-warned': 'Finish this: it will be erased',
  },
  network: (name) => `In ${name} something asks for attention today.`,
  overview: 'Overview',
  of: (owner) => `of ${owner}`,
  forWhom: (who) => `for ${who}, who is away`,
  onBehalf: (who) => `This is for ${who}, who is away.`,
  passedOn: (who) => `${who} knows too`,
  more: (count) => `And ${count} more. Type my actions for all of it.`,
}
