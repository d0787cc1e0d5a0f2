import { expect } from 'vitest'
import type { Reply } from '#app/ports.ts'
import { consentState, outcomeOf } from '#domain/consent/consent.ts'
import { readAnswers, split } from '#domain/intake/answers.ts'
import { questionsOf, type StepId, stepIds } from '#domain/intake/dialogue.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { safetyOf } from '#domain/triage/triage.ts'
import type { Json } from '#support/teams/world.ts'
import { dialoguesOf, signalsOf, type Walker } from '#support/walker.ts'

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
  const before = await dialoguesOf(walker)
  const replies = await does()
  for (const reply of replies) answersClearly(reply)
  for (const intake of await dialoguesOf(walker)) {
    asksDangerFirst(intake, before.find(({ id }) => id === intake.id) ?? null)
    hasNoOrphan(intake)
  }
  await hasPlacedWhatIsAllowed(walker)
  await hasOneInProgress(walker)
  nothingLeaks(walker)
  const troubles = walker.platform.log.filter(({ level }) => level === 'error')
  if (troubles.length > 0) expect(troubles).toEqual([])
}

/** A step that was answered holds what was said, and everything else is as it was or no longer applies. */
export function tookOnly(before: Intake, after: Intake, step: StepId, said: Json): void {
  if (after.rev !== before.rev + 1) return
  const facts = readAnswers(after.answers)
  const questions = new Map(questionsOf(step, facts, walkOf(after)).map((one) => [one.id, one]))
  const wrong = Object.entries(after.answers).filter(([id, answer]) => {
    const question = questions.get(id)
    if (!question) return answer !== before.answers[id]
    const given = said[id] ?? null
    return question.kind === 'text' ? (answer === null) !== (given === null) : answer !== given
  })
  expect(wrong, `${step}: ${JSON.stringify(said)}`).toEqual([])
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

/**
 * Until somebody said that there is no danger, nothing else is asked and no other answer is taken; and who turns out to
 * speak of somebody else is asked again. To put it aside and to come back to it changes nothing of that: `earlier` is
 * the same dialogue, wherever it was.
 */
function asksDangerFirst(intake: Intake, earlier: Intake | null): void {
  const about = earlier?.answers['audience']
  if (about && about !== intake.answers['audience']) expect(intake.answers['redFlags']).toBeUndefined()
  if (intake.answers['redFlags']) return
  const place = placeOf(intake, walkOf(intake))
  expect(place.at === 'step' ? place.step : place.at).toMatch(/^(start|safety|acute-question)$/)
  const told = ['audience', ...toldIn(intake, earlier)]
  expect(Object.keys(intake.answers).filter((id) => !told.includes(id))).toEqual([])
}

/** What was different of a feeling goes to the facts, or beside them, when it becomes a signal or a question. */
function toldIn({ intent }: Intake, earlier: Intake | null): string[] {
  const told = Object.keys(earlier?.answers ?? {})
  const becomes = earlier?.intent === 'feeling' && intent !== 'feeling' && told.includes('factsOwn')
  return becomes ? [...told, 'impression'] : told
}

const walkOf = ({ intent, more }: Intake) => ({ intent, more, oggzOutreach: false })

/** Every answer belongs to a question that applies, and is one of its answers. */
function hasNoOrphan(intake: Intake): void {
  const facts = readAnswers(intake.answers)
  const questions = stepIds.flatMap((one) => questionsOf(one, facts, walkOf(intake)))
  const applying = new Map(questions.filter(({ tentative }) => !tentative).map((one) => [one.id, one]))
  const orphans = Object.entries(intake.answers).filter(([id, value]) => {
    const options = applying.get(id)?.options
    if (!applying.has(id) || !options) return !applying.has(id)
    return value !== 'none' && !split(value).every((one) => options.includes(one))
  })
  if (orphans.length > 0) expect(orphans).toEqual([])
}

async function hasPlacedWhatIsAllowed(walker: Walker): Promise<void> {
  const signals = await signalsOf(walker)
  signals.forEach(isAllowed)
  const dialogues = new Set(signals.map((one) => `${one.intake}:${one.network}`))
  if (dialogues.size !== signals.length) throw new Error('one dialogue became two signals in a network')
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
  const kept = platform.written.splice(0).join('\n') + JSON.stringify(platform.sent.splice(0))
  const leaked = canaries.filter((canary) => kept.includes(canary))
  if (leaked.length > 0) expect(leaked).toEqual([])
}
