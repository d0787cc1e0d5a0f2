import type { certificate as nl } from '#text/nl/certificate.ts'

export const certificate: typeof nl = {
  title: (reference) => `Proof: ${reference} was erased`,
  body: 'Everything is gone. Whoever has a backup of the keys can open it for at most seven days more. Below is the proof. It says nothing of what was in it. Copy it and give it to whoever asked.',
  letter: (day, reference) =>
    `On ${day} all data with number ${reference} were erased. Below is a code to check that.`,
  label: 'Proof',
  check:
    'The administrator can check whether the proof is real. You can ask for it again for two years: type "erase" with the same code.',
}
