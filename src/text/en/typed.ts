import type { typed as nl } from '../nl/typed.ts'

export const typed: typeof nl = {
  can: (reference) => `Signal ${reference}. Type what you want to do:`,
  reading: 'What it says you read with the button Details.',
  answer: (line) =>
    `Answer in one message. On the first line, type: ${line}. Below it, type one answer on each line:`,
  keep: 'Type - to skip something, or to leave it as it was.',
  yesOrNo: 'yes or no',
  tooMany: (count) =>
    count === 0
      ? 'No question comes with this. Type only the line with the code. Nothing was done.'
      : `You gave more answers than there are questions. There are ${count}. Nothing was kept.`,
  notUnderstood: (line) =>
    `I do not understand answer ${line}. Type the number or the answer. Nothing was kept.`,
  done: (title) => `Done: ${title}.`,
}
