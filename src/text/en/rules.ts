import type { rules as nl } from '#text/nl/rules.ts'

export const rules: typeof nl = {
  title: (network) => `First this: how we treat signals in ${network}`,
  changed: (network) => `The agreements in ${network} have changed`,
  waits: {
    press: 'Please read this. What you were doing goes on by itself after that.',
    place: 'It is not in the network yet. Please read this. Press the button and it is placed at once.',
  },
  standard: [
    'You share only what is needed to help.',
    'No names in the channel, not in a reply under a signal either. Call each other about details.',
    'What you read here you keep to yourself. Also when you leave this job.',
    'Copy nothing: no picture of the screen, no forwarding, no pasting elsewhere.',
    'Do you look at details or a name? I write that down.',
    'Did something go wrong, or did someone read along who may not? Tell your coordinator and the privacy officer of the network at once. Type data breach with the code. Then I close it.',
  ],
  own: 'Also agreed in this network:',
  accept: 'I will keep to this',
  kept: 'Thank you. Type once more what you wanted to do.',
}
