import type { parentsOverview as nl } from '../nl/parents-overview.ts'

export const parentsOverview: typeof nl = {
  title: { child: 'Overview for parents', adult: 'Overview for the resident' },
  help: 'Read it and copy it. Give it yourself, preferably in a conversation. The bot does not send this.',
  label: 'Text',
  hello: {
    child: 'You talked with us about your child. Here you read who does what.',
    adult: 'You talked with us. Here you read who does what.',
  },
  lead: (who) => `${who} keeps the overview. You can always ask your questions there.`,
  goal: (goal) => `This is what we want to reach together: ${goal}`,
  steps: 'This is what we agreed:',
  step: (what, who, on) => `- ${what}. ${who} does this before ${on}.`,
  stepDone: (what, who) => `- ${what}. ${who} has done this.`,
  noSteps: '- Nothing has been agreed yet.',
  evaluate: (on) => `On ${on} we look together how it goes.`,
  rights:
    'You may always see what is written about you. If it is wrong, we correct it. You may always say "stop": then we share no further.',
  support:
    'You may bring somebody to a conversation. Free help with that is called independent client support. Do you prefer another language? Then we arrange an interpreter.',
  complaints: (who, network) => `Are you not satisfied? Tell ${who}, of the network ${network}.`,
}
