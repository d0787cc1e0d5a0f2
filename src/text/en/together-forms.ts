import type { closingLevel as nlClosingLevel, togetherForms as nl } from '../nl/together-forms.ts'

export const togetherForms: typeof nl = {
  involve: {
    question: { child: 'Who is involved?', adult: 'Is the resident involved?' },
    help: 'No plan without the family or the resident, and no plan without partners.',
    seats: {
      child: { parents: 'Parents', school: 'School', support: 'Support' },
      adult: { parents: 'Resident', school: 'School', support: 'Support' },
    },
    chairReason: 'Why does something not apply? (only needed then)',
    discussedOn: {
      child: 'On which day was it discussed with the parents? (may stay empty)',
      adult: 'On which day was it discussed with the resident? (may stay empty)',
    },
    notDiscussed: 'Not discussed yet? Write why. (may stay empty)',
    alone: 'Are you doing it without a partner? Write why. (may stay empty)',
    submit: 'Keep',
  },
  childSeen: {
    question: 'Has somebody seen the child?',
    help: 'Without seeing the child you cannot act well. A day or a reason is enough.',
    seenOn: 'On which day? (may stay empty)',
    reason: 'Not yet? Write why. (may stay empty)',
    submit: 'Keep',
  },
  ownWords: {
    question: { child: 'What does the child say?', adult: 'What does the resident say?' },
    help: 'Fill in what you know. The words themselves are not in the channel. Do not write names.',
    ownWords: 'In their own words (may stay empty)',
    wish: 'Wish (may stay empty)',
    goodAt: 'Good at (may stay empty)',
    submit: 'Keep',
  },
  k3: {
    question: 'Is the plan still right?',
    help: 'Three questions, one line for each. Fill in what you know.',
    framework: 'Frame: what are we allowed to do? (may stay empty)',
    shortLine: 'Short: whom do I call today? Write a function. (may stay empty)',
    child: 'Child: what does the child want? (may stay empty)',
    submit: 'Keep',
  },
  inventory: {
    question: {
      child: 'What goes well, and what is a worry? Go through it with the family.',
      adult: 'What goes well, and what is a worry? Go through it with the resident.',
    },
    help: 'Only when it is needed. Leave empty what was not discussed. Talk about violence or abuse only when that is safe; else ask for advice first.',
    madeOn: 'On which day did you do this together?',
    strengths: 'What goes well? (may stay empty)',
    submit: 'Save',
  },
  askReporter: {
    question: 'What do you want to ask?',
    help: 'The person who shared it gets your question. Do not write names. A call is fine too.',
    text: 'Question',
    textError: 'Write your question first.',
    submit: 'Ask it',
  },
  addInformation: {
    question: { open: 'What do you want to add?', asked: 'What is your answer?' },
    help: 'Whoever took up the signal reads this. Do not write names.',
    text: { open: 'What did you see or hear?', asked: 'Answer' },
    textError: 'Write something first.',
    submit: 'Send',
  },
  feedback: {
    question: 'What may the person who shared it hear?',
    help: 'The bot makes the text. Below is exactly what you send.',
    level: 'How much do you tell?',
    submit: 'Send',
  },
  answerConsult: {
    question: 'What do you advise?',
    help: 'A first step is enough. Do not write names.',
    text: 'Answer',
    textError: 'Write your answer first.',
    submit: 'Send',
  },
  markAnswer: {
    question: 'Which answer helped you?',
    help: 'Your colleague hears that it helped. The question is closed after that.',
    answer: 'Choose an answer',
    choice: (number, who) => `Answer ${number}, by ${who}`,
    submit: 'This helped me',
  },
}

export const closingLevel: typeof nlClosingLevel = {
  '1': 'that it is finished',
  '2': 'also which steps there were',
  '3': 'also how it ended',
}
