import type * as nl from '#text/nl/feeling.ts'

/** What people read who have a feeling that is hard to name, in English. */
export const feeling: typeof nl.feeling = {
  name: 'Gut feeling',
  start: 'I have a gut feeling',
  quote: '“It is not your task to bring proof. But always share your worries.”',
  different: (what) => `Different from before: ${what}`,
}

export const ways: typeof nl.ways = {
  title: 'What do you want to do now?',
  help: 'Good that you wrote it down. There are four ways to go on. You choose.',
  titleAgain: 'How is it now?',
  helpAgain: (day) =>
    `You wanted to keep looking. Do you want to do something now? I keep what you wrote until the end of ${day}.`,
  fits: {
    'look-on': 'This may fit: keep looking.',
    talk: 'This may fit: talk.',
    consult: 'This may fit: think together.',
    signal: 'This may fit: make it a signal.',
  },
  reasons: {
    'seen-by-others': 'Someone else saw it too.',
    often: 'You see it more often.',
    said: {
      child: 'The child or young person says something about it.',
      adult: 'The person says something about it.',
    },
    once: 'You have seen it only briefly.',
    'little-seen': 'There is not much to see yet.',
  },
  buttons: {
    'look-on': 'Keep looking',
    talk: 'Talk',
    consult: 'Think together',
    signal: 'Make it a signal',
  },
  about: {
    'look-on': 'I keep what you wrote, only for you. Later I ask how it is.',
    talk: 'I help you with words for the talk.',
    consult: 'You ask colleagues to think along, without a name.',
    signal: 'You share your worry with the network. What you wrote is there already.',
  },
  other: 'Choose something else',
  lastTime: {
    button: 'Keep looking and erase this',
    about: 'I kept it twice already. I erase what you wrote. Start again when you see something new.',
  },
}
