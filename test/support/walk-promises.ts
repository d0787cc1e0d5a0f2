import { expect } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { consentState, outcomeOf } from '#domain/consent/consent.ts'
import { readAnswers, split } from '#domain/intake/answers.ts'
import { questionsOf, stepIds } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { safetyOf } from '#domain/triage/triage.ts'
import { current, signalsOf, type Walker } from '#support/walker.ts'

/** What people write, and in some of it what must never stay. */
export const texts = [
  'Leerling is sinds zes weken stil en moe.',
  'Belt steeds met 06-12345678 over school.',
  'Haar BSN is 111222333, staat in de map.',
  'Gesproken met mevrouw Kanarink over thuis.',
  'Mail naar kanarie@voorbeeld.nl graag.',
  'Er ligt een mes op tafel.',
  'De school denkt aan ADHD.',
]
const canaries = ['12345678', '111222333', 'Kanarink', 'kanarie@']

/** Does one thing, and looks whether everything still holds that must always hold. */
export async function step(walker: Walker, does: () => Promise<Reply[]>): Promise<void> {
  const before = (await signalsOf(walker)).length
  const replies = await does()
  for (const reply of replies) answersClearly(reply)
  const intake = await current(walker)
  if (intake) {
    asksDangerFirst(intake)
    hasNoOrphan(intake)
  }
  const signals = await signalsOf(walker)
  if (signals.length > before) signals.forEach(isAllowed)
  expect(new Set(signals.map((one) => `${one.intake}:${one.network}`)).size).toBe(signals.length)
  await hasOneInProgress(walker)
  nothingLeaks(walker)
  expect(walker.platform.log.filter(({ level }) => level === 'error')).toEqual([])
}

function answersClearly(reply: Reply): void {
  if ('card' in reply) {
    expect(reply.card.type).toBe('AdaptiveCard')
    expect(reply.card.body.length).toBeGreaterThan(0)
    return
  }
  expect(reply.messages.length).toBeGreaterThan(0)
  for (const { card, text } of reply.messages) expect(Boolean(card) || Boolean(text)).toBe(true)
}

/** Until somebody said that there is no danger, nothing else is asked and nothing else is kept. */
function asksDangerFirst({ answers }: Intake): void {
  if (answers['redFlags']) return
  expect(Object.keys(answers).filter((id) => id !== 'audience')).toEqual([])
}

/** Every answer belongs to a question that applies, and is one of its answers. */
function hasNoOrphan(intake: Intake): void {
  const facts = readAnswers(intake.answers)
  const walk = { intent: intake.intent, more: intake.more, oggzOutreach: false }
  const questions = stepIds
    .flatMap((one) => questionsOf(one, facts, walk))
    .filter(({ tentative }) => !tentative)
  for (const [id, value] of Object.entries(intake.answers)) {
    const question = questions.find((one) => one.id === id)
    expect(question, `${id} does not apply`).toBeDefined()
    const options = question?.options
    if (!options || value === null || value === 'none') continue
    expect(
      split(value).every((one) => options.includes(one)),
      `${id} is ${value}`,
    ).toBe(true)
  }
}

/** What was placed was allowed by what was answered: consent and safety, and never what must be held or referred. */
function isAllowed({ kindcheck, content, consent, outcome, kind }: Signal): void {
  expect(['A_IDENT_CASE', 'B_PSEUDO', 'C_CONSULT']).toContain(outcome)
  expect(kind === 'consult').toBe(outcome === 'C_CONSULT')
  if (kindcheck) return
  const { ageBand, talked, factors, safetyScore } = content
  if (!ageBand || !talked) throw new Error('placed without an age or a conversation')
  const state = consentState({
    ageBand,
    talked,
    authority: consent.authority,
    consentBy: consent.by,
    refusedBy: consent.refusedBy,
  })
  expect(consent.state).toBe(state)
  const safety = safetyOf({ factors, safetyScore, redFlags: [] })
  const allowed = outcomeOf({ ageBand, state, safety, oggzOutreach: false })
  expect(outcome === allowed || (outcome === 'C_CONSULT' && allowed !== 'D_REFER')).toBe(true)
  if (safety === 'present') expect(Boolean(consent.advisedBy ?? consent.noAdviceReason)).toBe(true)
}

async function hasOneInProgress({ platform, member }: Walker): Promise<void> {
  const keys = await platform.world.store.find(`writer:${member}`)
  expect(keys.filter((key) => key.startsWith('intake:')).length).toBeLessThanOrEqual(1)
}

/** What was typed about somebody is in no document, work item, journal line, tag or message. */
function nothingLeaks({ platform }: Walker): void {
  const kept = platform.written.splice(0).join('\n') + JSON.stringify(platform.sent)
  for (const canary of canaries) expect(kept.includes(canary), canary).toBe(false)
}
