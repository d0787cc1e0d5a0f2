import { buttonsOf, inputsOf, textOf } from '#support/teams/card.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'
import { say } from '#text/words.ts'

/** How a person came through a dialogue, card by card. */
export type Walked = {
  /** The last card: the receipt, or what stopped it. */
  card: Json
  text: string
  /** Of what was placed. */
  reference: string
  /** Cards after the start card that were answered. */
  cards: number
  /** What was answered by hand, in order; a button that is an answer counts, one that only goes on does not. */
  touched: readonly string[]
}

/** A pupil, as AC-01 tells it; whoever raises it has talked with both parents. */
export const pupil = {
  ageBand: '0_11',
  origin: 'pupil',
  context: 'both',
  themes: 'school,parenting_family',
  factsOwn: 'Leerling is sinds zes weken stil en moe.',
  'factor.y_behaviour_change': 'yes',
  'factor.y_school_absence': 'yes',
  'factor.y_conflict_separation_event': 'yes',
  current: 'true',
  trend: 'same',
  strengths: 'p_y_parents_accept_help,p_y_school_bond',
  talked: 'yes',
  childSeen: 'yes',
  authority: 'both-parents',
  consentBy: 'parent1,parent2',
  asked: 'think-along',
} as const

/** Two old people at the end of their strength, as AC-09 tells it; both said yes. */
export const carer = {
  audience: 'adult',
  origin: 'client',
  themes: 'care_health',
  childrenOrPregnancy: 'false',
  factsOwn: 'Echtgenote zorgt dag en nacht voor haar man en slaapt slecht.',
  'factor.a_carer_overload': 'yes',
  'factor.a_memory_problems': 'yes',
  'factor.a_physical_health_falls': 'yes',
  current: 'true',
  trend: 'same',
  strengths: 'p_a_accepts_help,p_a_professional_contact',
  talked: 'yes',
  consentBy: 'subject',
  asked: 'take-up',
} as const

type Answers = Readonly<Record<string, string>>

/** Raises something 1:1, from the word to the receipt, or as far as the dialogue goes. Every answer must be asked for. */
export async function raise(
  person: Person,
  answers: Answers,
  word: 'signaal' | 'sparren' | 'niet pluis' = 'signaal',
): Promise<Walked> {
  await person.says(word)
  return goOn(person, answers)
}

/** From the card that somebody sees now. */
export async function goOn(person: Person, answers: Answers): Promise<Walked> {
  const left = new Map(
    Object.entries({ audience: 'child', redFlags: 'none', checkedNoNames: 'true', ...answers }),
  )
  const touched: string[] = []
  let cards = 0
  for (;;) {
    const card = shownTo(person)
    const next = nextPress(card, left)
    if (!next) break
    if (!('start' in next)) cards += 1
    touched.push(...next.touches)
    for (const id of next.touches) left.delete(id)
    await person.presses(next.title, { inputs: next.inputs })
    if (isSame(card, shownTo(person)))
      throw new Error(`${person.name} comes no further: ${textOf(shownTo(person))}`)
  }
  const never = [...left.keys()].filter((id) => id in answers)
  if (never.length > 0) throw new Error(`Nobody was asked for ${never.join()}: ${textOf(shownTo(person))}`)
  const text = textOf(shownTo(person))
  return {
    card: shownTo(person),
    text,
    reference: /\b[0-9A-Z]{2,6}-[0-9A-HJKMNP-TV-Z]{4}\b/.exec(text)?.[0] ?? '',
    cards,
    touched,
  }
}

export const shownTo = (person: Person): Json => {
  const card = person.card()
  if (!card) throw new Error(`${person.name} sees no card: ${person.sees().join('\n')}`)
  return card
}

/** A refusal shows the card once more, of the same revision. */
const isSame = (before: Json, after: Json): boolean =>
  revisionsOf(before).join() === revisionsOf(after).join()
const revisionsOf = (card: Json): string[] => JSON.stringify(card).match(/"intake":"[^"]*","rev":\d+/g) ?? []

type Next = { title: string; touches: string[]; inputs: Record<string, string>; start?: true }

const { dialogue, labels } = say('nl').words
const onward = [dialogue.buttons.next, dialogue.buttons.raise, dialogue.buttons.consult, dialogue.acute.no]

/** What is pressed on this card, and with what; undefined where the dialogue ends or stops. */
export function nextPress(card: Json, left: ReadonlyMap<string, string>): Next | undefined {
  const there = buttonsOf(card)
  const answer = answerButton(there, left)
  if (answer) return answer
  const title = onward.find((one) => there.includes(one))
  if (!title) return undefined
  const ids = inputsOf(card).map(({ id }) => id)
  const { more } = dialogue.buttons
  if (there.includes(more) && [...left.keys()].some((id) => id.startsWith('factor.') && !ids.includes(id)))
    return { title: more, touches: [], inputs: {} }
  const touches = ids.filter((id) => left.has(id))
  return { title, touches, inputs: Object.fromEntries(touches.map((id) => [id, left.get(id) ?? ''])) }
}

/** A button that is the answer: whom it is about, and danger. */
function answerButton(there: readonly string[], left: ReadonlyMap<string, string>): Next | undefined {
  const audience = left.get('audience') === 'adult' ? 'adult' : 'child'
  if (left.has('audience') && there.includes(dialogue.starts[audience]))
    return { title: dialogue.starts[audience], touches: ['audience'], inputs: {}, start: true }
  if (!left.has('redFlags') || !there.includes(dialogue.safety.none)) return undefined
  const flags: Readonly<Record<string, string>> = { ...labels.redFlags, none: dialogue.safety.none }
  return { title: flags[left.get('redFlags') ?? ''] ?? '', touches: ['redFlags'], inputs: {} }
}
