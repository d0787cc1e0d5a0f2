import type { House } from '#support/house.ts'
import { pressVerb, sendPress, signalsIn } from '#support/press-verb.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'

/** A word that is nowhere else, and says in which field it was typed. */
export const spokenIn = (field: string): string => `zq${field.replaceAll(/[^a-z]/gi, '').toLowerCase()}qz`
const says = (field: string): string => `Er is ${spokenIn(field)}.`
const words = <Field extends string>(...fields: Field[]): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, says(field)])) as Record<Field, string>
/** The same, where another dialogue has a field of that name. */
const wordsOf = (verb: string, ...fields: string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, says(`${verb} ${field}`)]))

/** What was typed and refused, or put away again: it belongs nowhere but in the answer to who typed it. */
export async function unfinished({ rehearsal: { anna, els } }: House): Promise<void> {
  await anna.says(says('chat'))
  await els.says('signaal')
  await els.presses('Zorg over een kind of jongere')
  await els.presses('Nee, niets hiervan')
  await els.presses('Verder', { inputs: { ageBand: '0_11', origin: 'pupil', themes: 'school' } })
  await els.presses('Verder', { inputs: { factsOwn: `BSN 123456782, ${says('blocked')}` } })
  await els.presses('Verder', { inputs: { factsOwn: says('draft') } })
  await els.says('stop')
  await els.presses('Wis alles')
}

/** A signal from the first word to the last: every field of every form that this life has. Answers its reference. */
export async function wholeLife(house: House, youth: Channel): Promise<string> {
  const { anna, bram, carla, daan, els, gerda } = house.rehearsal
  const does = async (who: Person, verb: string, inputs: Readonly<Record<string, string>> = {}) => {
    await pressVerb(house, who, verb, inputs)
  }
  const onAction = async (who: Person, what: string, verb: string, inputs: Record<string, string> = {}) => {
    const [signal] = await signalsIn(house)
    const action = signal?.value.actions.find((one) => 'text' in one.what && one.what.text.includes(what))
    if (!signal || !action) throw new Error(`there is no action ${what}`)
    await sendPress(who, verb, { signal: signal.value.id, rev: signal.version, action: action.id, ...inputs })
  }
  const { reference } = await raise(anna, {
    ...pupil,
    ...words('factsOwn', 'factsOthers', 'impression', 'since', 'goodAt', 'wish', 'consentScope'),
    ...words('doneAlready', 'keepDoing', 'askedExpertise'),
  })
  await house.beat()
  await does(daan, 'not-for-me', wordsOf('declined', 'reason', 'whoElse'))
  await does(anna, 'add-information', wordsOf('added', 'text'))
  await bram.presses('Ik pak dit op', { in: youth })
  await house.beat()
  await does(bram, 'begin', { ...words('goal', 'what'), dueOn: '2026-12-01' })
  await does(bram, 'note', wordsOf('note', 'text'))
  const chairs = { support: 'not-applicable', chairReason: says('chair reason') }
  await does(bram, 'involve', { ...chairs, ...words('notDiscussed', 'alone') })
  await does(bram, 'child-seen', wordsOf('child', 'reason'))
  await does(bram, 'own-words', wordsOf('own', 'ownWords', 'wish', 'goodAt'))
  await does(bram, 'check-k3', wordsOf('k', 'framework', 'shortLine', 'child'))
  const answers = { 'factor.y_school_absence': 'serious', strengths: 'p_y_friends' }
  await does(bram, 'take-inventory', { madeOn: '2026-11-23', ...answers })
  await does(bram, 'ask-reporter', wordsOf('asked', 'text'))
  await does(els, 'think-along')
  const given = { type: 'conversation', owner: els.account, dueOn: '2026-12-03' }
  await does(bram, 'add-action', { ...given, ...wordsOf('action', 'what', 'doneWhen') })
  await house.beat()
  const action = spokenIn('action what')
  await onAction(els, action, 'accept-action')
  await onAction(els, action, 'reschedule-action', { dueOn: '2026-12-04' })
  await onAction(els, action, 'reschedule-action', { dueOn: '2026-12-07', ...wordsOf('moved', 'reason') })
  await onAction(els, action, 'complete-action', { outcome: 'not-possible', ...wordsOf('done', 'reason') })
  await does(bram, 'reassess', { urgency: 'high', urgencyReason: says('urgency reason') })
  await does(bram, 'hand-over', { to: gerda.account, ...wordsOf('handed', 'reason') })
  await does(gerda, 'details')
  await does(gerda, 'decline-hand-over', wordsOf('refused', 'reason'))
  await does(bram, 'ask-identity', wordsOf('purpose', 'reason'))
  await does(anna, 'give-identity', { name: spokenIn('name'), contact: spokenIn('contact') })
  await does(bram, 'identity', { purpose: 'plan-visit' })
  await house.beat()
  for (const who of [anna, bram, carla, daan, els, gerda]) await does(who, 'details')
  await sendPress(bram, 'ask-knowers', {
    network: 'oldenzaal-18min',
    expertise: 'school',
    ...words('question'),
  })
  await house.beat()
  await daan.presses('Bekijk')
  await anna.says('mijn signalen')
  await els.says('mijn acties')
  await carla.says('overzicht netwerk')
  await house.at('2026-12-02T10:00')
  return reference
}

/** And closed, with all that is asked then. */
export async function closedWith(house: House): Promise<void> {
  const { bram } = house.rehearsal
  const [signal] = await signalsIn(house)
  for (const { id, done } of signal?.value.actions ?? []) if (done === null) await ends(house, bram, id)
  const ended = { closingReason: 'no-help-needed', level: '1', knownBefore: 'no' }
  const texts = wordsOf('closed', 'reason', 'wentWell', 'couldBeBetter')
  await pressVerb(house, bram, 'close', { ...ended, ...texts })
  await house.beat()
}

async function ends(house: House, who: Person, action: string): Promise<void> {
  const [signal] = await signalsIn(house)
  if (signal)
    await sendPress(who, 'complete-action', {
      signal: signal.value.id,
      rev: signal.version,
      action,
      outcome: 'done',
    })
}

/** Where each word may be found, and nowhere else: `answer` is the answer to a press of who may read it. */
export type Place = 'channel' | 'chat' | 'answer'
const everywhere: Readonly<Record<string, readonly Place[]>> = {
  factsOwn: ['channel', 'answer'],
  goodAt: ['channel', 'answer'],
  askedExpertise: ['channel', 'answer'],
  goal: ['channel', 'answer'],
  what: ['channel', 'chat', 'answer'],
  'action what': ['channel', 'chat', 'answer'],
  'action doneWhen': ['chat', 'answer'],
}
const answered = [
  ...(['factsOthers', 'impression', 'since', 'wish', 'consentScope', 'doneAlready', 'keepDoing'] as const),
  ...([
    'declined reason',
    'declined whoElse',
    'added text',
    'note text',
    'asked text',
    'handed reason',
  ] as const),
  ...([
    'chair reason',
    'notDiscussed',
    'alone',
    'child reason',
    'own ownWords',
    'own wish',
    'own goodAt',
  ] as const),
  ...(['k framework', 'k shortLine', 'k child', 'name', 'contact', 'blocked', 'question'] as const),
]
/** Kept for the account of it alone, or not at all. */
const unsaid = [
  ...([
    'chat',
    'draft',
    'moved reason',
    'done reason',
    'urgency reason',
    'refused reason',
    'purpose reason',
  ] as const),
  ...(['closed reason', 'closed wentWell', 'closed couldBeBetter', 'body', 'path'] as const),
]
export const mayStand: ReadonlyMap<string, readonly Place[]> = new Map([
  ...Object.entries(everywhere).map(([field, places]) => [spokenIn(field), places] as const),
  ...answered.map((field) => [spokenIn(field), ['answer']] as const),
  ...unsaid.map((field) => [spokenIn(field), []] as const),
])

/** Every such word in this text, once. */
export const spokenWords = (text: string): string[] =>
  [...new Set(text.match(/zq[a-z]+?qz/g) ?? [])].toSorted()
