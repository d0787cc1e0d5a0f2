import type { override as nl } from '#text/nl/override.ts'

export const override: typeof nl = {
  question: 'What did you share without consent?',
  help: 'I share nothing myself. Call, or use secure mail. Here come only choices and dates. Write what you weighed in the file of your own organisation.',
  ground: 'On which ground?',
  recipient: 'With whom did you share it?',
  sharedOn: 'When?',
  consulted: 'Whom did you consult first? Not yourself, and not whoever received it.',
  consultedOn: 'When did you consult?',
  criteria: 'Tick what is right',
  submit: 'Write it down',
  done: 'It is written down. Without consent is not without their knowledge. Tell those it is about as soon as that is safe.',
  mistakes: {
    incomplete: 'Fill in everything. Choose the dates too.',
    'criteria-missing':
      'This ground asks for more. Tick everything that must hold for it. Does it not hold? Then do not share, and ask for advice.',
    'wrong-recipient':
      'This receiver does not fit this ground. Look again, or ask your safeguarding officer for advice.',
    'consulted-recipient': 'You consulted whoever also received it. Consult somebody else.',
    'consulted-self': 'You are a safeguarding officer yourself. Consult somebody else.',
    'date-future': 'One of the days is still to come. Choose today or a day before.',
  },
  section: 'Shared without consent',
  facts: {
    by: 'By',
    ground: 'Ground',
    recipient: 'With',
    sharedOn: 'On',
    consulted: 'Consulted',
    criteria: 'Holds',
  },
}
