import type { About } from '#app/press/command.ts'
import { cleanText } from '#domain/intake/answering.ts'

/** Inputs in which somebody writes; the others are codes, dates, ticks and accounts. */
const free = new Set([
  'goal',
  'what',
  'reason',
  'whoElse',
  'text',
  'doneWhen',
  'who',
  'leadNow',
  'followUpPlan',
  'gap',
  'feedback',
  'noFeedback',
  'wentWell',
  'couldBeBetter',
  'urgencyReason',
  'chairReason',
  'notDiscussed',
  'alone',
  'ownWords',
  'wish',
  'goodAt',
  'framework',
  'shortLine',
  'child',
  'consentScope',
  'factsOwn',
  'factsOthers',
  'impression',
  'since',
])

/** Personal data is found before anything is stored: what may not stay is replaced and looked at once more. */
export function cleanInputs(inputs: Readonly<Record<string, string>>, about: About) {
  const values: Record<string, string> = { ...inputs }
  let cleaned = false
  for (const [name, value] of Object.entries(inputs)) {
    if (!free.has(name)) continue
    const clean = cleanText(value, about)
    values[name] = clean.text
    cleaned ||= clean.rules.some((rule) => rule !== 'diagnosis')
  }
  return { values, cleaned }
}
