import type { inquiry as nl } from '#text/nl/inquiry.ts'

/** A question to the colleagues who know about something: "Who knows what?". */
export const inquiry: typeof nl = {
  begin: (expertise, network) =>
    expertise === null
      ? 'Who knows what?'
      : `Who knows what about ${expertise}?${network ? ` (${network})` : ''}`,
  ask: {
    title: (expertise) => `Who knows what about ${expertise}?`,
    about: (names) =>
      `I will ask ${names.join(', ')}: 1:1, in their own working hours. What you write can be read only after a press on Look.`,
    nobody: 'Do not write about whom it is. Is there danger now? Call 112.',
    question: 'What do you want to know?',
    questionError: 'Write your question.',
    incomplete: 'Write your question, in at most 400 characters.',
    submit: 'Ask',
    asked: (names) =>
      `Asked: ${names.join(', ')}. You will hear it when somebody can help. After 30 days your question is gone.`,
    askedAlready: (expertise) =>
      `You already asked something about ${expertise}. You will hear it when somebody can help. In a hurry? Type: who ${expertise}. Then you can call yourself.`,
    nobodyKnows: 'There is nobody now whom I can ask about this. Type who, with something else behind it.',
  },
  summary: 'A colleague asks whether you know something',
  told: (name, partner, expertise) => `${name} of ${partner} asks something about ${expertise}`,
  look: 'Look',
  lookHelp: 'You read the question itself only when you press Look.',
  canHelp: 'I can help',
  heard: (name) => `${name} hears that you can help.`,
  helperSummary: 'A colleague can help you',
  helper: (who, expertise) =>
    `${who} can help you with your question about ${expertise}. Call or chat with each other.`,
  gone: 'This question is not there any more, or is not for you.',
}
