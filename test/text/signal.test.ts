import { describe, expect, it } from 'vitest'
import type { FeedbackFacts } from '#domain/signal/feedback.ts'
import type { Due, Told } from '#text/nl/notices.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const

const due: Due = {
  days: 3,
  at: 'later',
  when: 'ma 30 nov',
  weekday: 'maandag',
  dayOff: true,
  owner: 'Bram',
  lead: 'Carla',
}
const told: Told = {
  who: 'Els (GGD)',
  reference: '18M-7F3K',
  network: 'S.O.K.O. 18-',
  consult: true,
  guest: false,
  date: 'ma 30 nov',
  /** The sentences themselves are read as `feedbackLines`. */
  feedback: ['Bram.'],
  leads: true,
  coordinates: true,
  lead: 'Bram (Wijkracht)',
  closed: false,
}

const facts: FeedbackFacts = {
  level: '2',
  contact: true,
  steps: ['conversation', 'find-out'],
  closed: false,
  reason: null,
  hearsay: true,
}
const allFacts: FeedbackFacts[] = [
  facts,
  { ...facts, contact: false, steps: [], hearsay: false },
  { ...facts, level: '3', closed: true, reason: 'general-support' },
  { ...facts, closed: true, contact: false },
]

type Sentence = (...values: unknown[]) => string | string[]

/** What fills the gaps of a sentence, by the path that leads to it: every way that makes it read differently. */
function gaps(path: string): unknown[][] {
  if (path.startsWith('.rungs.')) return dues.map((one) => [one])
  if (path.startsWith('.notices.'))
    return [
      [told],
      [{ ...told, consult: false, guest: true, leads: false, coordinates: false, closed: true }],
    ]
  if (path === '.feedbackLines')
    return allFacts.map((one) => [
      one,
      { who: 'Bram (jongerenwerker, Wijkracht)', named: 'Signaal 18M-7F3K', reference: '18M-7F3K' },
    ])
  if (path === '.forms.markAnswer.choice') return [[1, 'Els, GGD']]
  if (path === '.suggested.chair') return [['onderwijs', 'Els (GGD)']]
  if (path === '.nudge.line') return [['Bram', 'Els', 'ma 30 nov, 10:00']]
  if (path === '.nudge.sent') return [['Els (GGD)', 'Bram vraagt hoe het gaat.']]
  if (twoWords.test(path)) return [['Bram', 'ma 30 nov', 'do 3 dec']]
  if (path.startsWith('.refusals.')) return [[[]], [['do 26 nov']], [['do 26 nov', 'ma 30 nov']]]
  if (path === '.named')
    return [
      ['signal', '18M-7F3K'],
      ['consult', '18M-7F3K'],
    ]
  return ['.concerns', '.more', '.details.outOfTen', '.answerCount'].includes(path) ? [[1], [2]] : [['Bram']]
}
/** What is about somebody and a day, or about somebody and a code. */
const twoWords = /^\.(details\.(handOver|lowering|escalated)|forms\.agreeReassess\.asked|parentsOverview\.)/
const dues: Due[] = [
  due,
  { ...due, at: 'past' },
  { ...due, days: 1, at: 'today', lead: null },
  { ...due, at: 'tomorrow', dayOff: false },
]

/** Every sentence as somebody reads it, with the path that leads to it. */
function sentences(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function')
    return gaps(path).flatMap((given) => sentences((words as Sentence)(...given), path))
  if (Array.isArray(words)) return words.flatMap((one) => sentences(one, path))
  return Object.entries(Object(words)).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

describe.each(languages)('the words of a signal, in %s,', (language) => {
  const { signal } = say(language).words
  const all = sentences(signal)

  it('are all filled in here, so that they are read as they will be', () => {
    expect(all.length).toBeGreaterThan(250)
    expect(all.filter(([, text]) => typeof text !== 'string' || /undefined|NaN|\[object/.test(text))).toEqual(
      [],
    )
  })

  it('are calm: no exclamation mark', () => {
    expect(all.filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('blame nobody and label nobody', () => {
    const avoid =
      /risicojong|probleemgezin|\bdader|verdachte|zorgmijder|\bcasus|multiproblem|in beeld bij|\bmelding|\bmelder|perpetrator|suspect|\bproblem (family|child)/i
    expect('de melder').toMatch(avoid)
    expect(all.filter(([, text]) => avoid.test(text))).toEqual([])
  })

  it('are short: no sentence of more than 20 words', () => {
    const long = all
      .flatMap(([, text]) => text.split(/(?<=[.?:;])\s/))
      .filter((one) => one.split(/\s+/).length > 20)
    expect(long).toEqual([])
  })

  it('say something everywhere', () => {
    expect(all.filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([])
  })
})

describe('the two languages', () => {
  it('do not share a sentence: what is the same is a name or one word', () => {
    const dutch = new Map(sentences(say('nl').words.signal))
    const same = sentences(say('en').words.signal).filter(([path, text]) => dutch.get(path) === text)
    expect(same.filter(([, text]) => text.split(' ').length > 1)).toEqual([])
  })
})

describe('feedback', () => {
  const who = { who: 'Bram', named: 'Signaal 18M-7F3K', reference: '18M-7F3K' }
  const lines = (facts: FeedbackFacts): string => say('nl').words.signal.feedbackLines(facts, who).join(' ')

  it('tells what happens while it goes on, and what was done at the end', () => {
    expect(lines(facts)).toContain('Bram heeft 18M-7F3K opgepakt.')
    expect(lines(facts)).toContain('Wat er gebeurt: gesprek, uitzoeken.')
    expect(lines({ ...facts, closed: true })).toContain('Dit is er gedaan: gesprek, uitzoeken.')
  })

  it('keeps the capitals of a name', () => {
    const ended = lines({ ...facts, level: '3', closed: true, reason: 'reported-veilig-thuis' })
    expect(ended).toContain('Hoe het afliep: gemeld bij Veilig Thuis.')
  })
})

describe('a refusal', () => {
  it('with days that would do names them, and without asks for another', () => {
    const sentence = say('nl').words.signal.refusals['day-off']
    if (typeof sentence === 'string') throw new Error('this refusal names days')
    expect(sentence(['do 26 nov', 'ma 30 nov'])).toContain('do 26 nov of ma 30 nov')
    expect(sentence([])).toBe('Wie dit doet, werkt die dag niet. Kies een andere dag.')
  })
})

describe('whoever is no member of that network and can only call', () => {
  const asked = ['reporter-asked', 'identity-asked', 'consult-answered'] as const

  it.each(asked)('is asked to: %s names no button', (notice) => {
    for (const language of ['nl', 'en'] as const) {
      const { body } = say(language).words.signal.notices[notice]
      const call = { nl: 'Bel elkaar even.', en: 'Call each other.' }[language]
      const button = { nl: /bij (Antwoord|Geef|Details)/, en: /at (Answer|Give|Details)/ }[language]
      expect(body({ ...told, guest: true })).toContain(call)
      expect(body({ ...told, guest: true })).not.toMatch(button)
      expect(body({ ...told, guest: false })).toMatch(button)
    }
  })
})
