import type { Signal } from '#domain/signal/signal.ts'
import { canary, loud } from '#support/canaries.ts'
import { anna, bram, closingOf, daan, els, friday, visit } from '#support/given.ts'
import { day } from '#support/time.ts'

/** A word of somebody in every field that can hold one, also in those that come later in its life. */
export const wordy: Signal = {
  ...loud,
  status: 'closed',
  lead: bram.id,
  eraseOn: day('2027-05-20'),
  handOver: { to: els.id, by: bram.id, reason: canary('hand-over'), lapsesAt: friday },
  correction: { what: canary('correction'), at: friday, task: visit.id },
  lowering: { urgency: 'low', reason: canary('lowering'), by: anna.id },
  together: {
    ...loud.together,
    parents: { state: 'not-applicable', reason: canary('chair') },
    school: null,
    support: null,
    notDiscussed: canary('not-discussed'),
    alone: canary('alone'),
    childNotSeen: canary('not-seen'),
    ownWords: canary('own-words'),
    wish: canary('their-wish'),
    goodAt: canary('their-good'),
    k3: { framework: canary('k3-a'), shortLine: canary('k3-b'), child: canary('k3-c') },
  },
  questions: [{ by: bram.id, at: friday, text: canary('question'), answered: false }],
  additions: [{ at: friday, text: canary('addition') }],
  answers: [{ by: els.id, at: friday, text: canary('answer'), helped: true }],
  actions: [
    {
      ...visit,
      what: { text: canary('what') },
      doneWhen: canary('done-when'),
      done: { outcome: 'done', reason: canary('done'), by: bram.id, at: friday },
    },
  ],
  closing: closingOf({
    details: { who: canary('closing') },
    noFeedback: canary('no-feedback'),
    wentWell: canary('went-well'),
    couldBeBetter: canary('better'),
  }),
}

/** The same signal, with a word of somebody wherever one can be. */
export const spoken = (signal: Signal): Signal => ({
  ...wordy,
  ...signal,
  content: wordy.content,
  consent: wordy.consent,
  goal: wordy.goal,
  together: wordy.together,
  questions: wordy.questions,
  additions: wordy.additions,
  answers: wordy.answers,
  notes: wordy.notes,
  declined: wordy.declined,
  lowering: { urgency: 'low', reason: canary('lowering'), by: daan.id },
  handOver: signal.handOver && { ...signal.handOver, reason: canary('hand-over') },
  actions: signal.actions.map((one) => ({
    ...one,
    what: { text: canary('what') },
    doneWhen: canary('done-when'),
  })),
  nudges: [],
})
