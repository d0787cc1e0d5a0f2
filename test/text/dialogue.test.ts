import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '#text/en.ts'
import { nl } from '#text/nl.ts'
import { numbersIn, withPhoneLinks } from '#text/phone-numbers.ts'

type Coded = { code?: string; id?: string; nl?: string; label?: string; refer?: string }
const lists = JSON.parse(
  readFileSync(new URL('../vectors/code-lists.json', import.meta.url), 'utf8'),
) as Record<string, Coded[]> & { themes: Record<string, [string, string][]> }

const { labels } = nl
const asAgreed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  factors: labels.factors,
  protective: labels.strengths,
  red_flags: labels.redFlags,
  audience: labels.audience,
  authority: labels.authority,
  origin: labels.origin,
  talked: labels.talked,
  child_seen: labels.childSeen,
  trend: labels.trend,
  current: labels.current,
  context: labels.context,
  asked: labels.asked,
  consent_form: labels.consentForm,
  advised_by: labels.advisedBy,
  no_advice_reason: labels.noAdviceReason,
  not_acute_reason: labels.notAcuteReason,
  action_types: labels.actionType,
  action_outcomes: labels.actionOutcome,
  support_layers: labels.supportLayer,
}

describe('the Dutch words', () => {
  it.each(Object.entries(asAgreed))('are those the field agreed: %s', (list, words) => {
    const agreed = (lists[list] ?? []).map(({ code, id, nl }) => [code ?? id, nl])
    expect(agreed.length).toBeGreaterThan(1)
    expect(words).toEqual(Object.fromEntries(agreed))
  })

  it('are those the field agreed: closing reasons', () => {
    const agreed = (lists['closing_reasons'] ?? []).map(({ code, label }) => [code, label])
    expect(labels.closingReason).toEqual(Object.fromEntries(agreed))
  })

  it.each(['youth18min', 'adult18plus'] as const)('are those the field agreed: themes of %s', (network) => {
    const agreed = lists.themes[network] ?? []
    expect(agreed.length).toBeGreaterThan(5)
    expect(labels.themes[network]).toMatchObject(Object.fromEntries(agreed))
  })

  it.each(lists['red_flags'] ?? [])('send to the same numbers: $id', ({ id, refer }) => {
    const advice: Readonly<Record<string, string>> = labels.redFlagAdvice
    const english: Readonly<Record<string, string>> = en.labels.redFlagAdvice
    const numbers = numbersIn(refer ?? '').toSorted()
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbersIn(advice[id ?? ''] ?? '').toSorted()).toEqual(numbers)
    expect(numbersIn(english[id ?? ''] ?? '').toSorted()).toEqual(numbers)
  })
})

const keeping = { intent: 'consult', retention: { closedMonths: 2, consultDays: 3 } }

/** Every sentence, by where it stands; a function says one about 2 and 3, or about what is kept so long. */
function sentencesIn(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function')
    return [[path, String(path.endsWith('.kept') ? words(keeping) : words(2, 3))]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => sentencesIn(value, `${path}.${key}`))
}

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('every sentence of a dialogue, in %s,', (_, { dialogue, labels, practice }) => {
  const all = sentencesIn({ dialogue, labels, practice })

  it('is there', () => {
    expect(all.length).toBeGreaterThan(400)
    expect(all.filter(([, text]) => text.trim() === '' || text.includes('undefined'))).toEqual([])
  })

  it('does not shout', () => {
    expect(all.filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('does not judge people (specification 5.1)', () => {
    const avoided =
      /\b(?:risicojongere|probleemgezin|dader|verdachte|zorgmijder|casus|multiproblem|in beeld bij|perpetrator|suspect)\b/i
    expect(all.filter(([, text]) => avoided.test(text))).toEqual([])
    expect(avoided.test('Deze zorgmijder is in beeld bij ons.')).toBe(true)
  })

  it('is short', () => {
    const parts = all.flatMap(([path, text]) => text.split(/[.?:]\s/).map((part) => [path, part] as const))
    expect(parts.filter(([, part]) => part.split(/\s+/).length > 25)).toEqual([])
  })
})

describe('English', () => {
  /** Names, numbers and marks, and words that are the same in both languages. */
  const same =
    /^(?:Veilig Thuis|Kindcheck|mentor|digitaal|normal|\[.+\]|Online|[\d-]+|coordinator)$|\.what\..*\.mark$/

  it('says it in English', () => {
    const { dialogue, labels, practice } = nl
    const dutch = new Map(sentencesIn({ dialogue, labels, practice }))
    const english = { dialogue: en.dialogue, labels: en.labels, practice: en.practice }
    const left = sentencesIn(english).filter(([path, text]) => dutch.get(path) === text && !same.test(text))
    expect(left).toEqual([])
  })
})

describe('a phone number in a sentence', () => {
  it('can be tapped, each in its own right', () => {
    expect(withPhoneLinks('Bel 112. Of 0900-1113111, of 113.')).toBe(
      'Bel [112](tel:112). Of [0900-1113111](tel:09001113111), of [113](tel:113).',
    )
  })

  it('is not found inside another one', () => {
    expect(numbersIn('0541-112113 en 1124')).toEqual([])
  })
})
