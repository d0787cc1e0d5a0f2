import { becomeConsult, becomeSignal, conversationHelp } from '#app/dialogue/feeling.ts'
import { type Before, currentOf } from '#app/dialogue/current.ts'
import { inNetwork, whyNotPlace } from '#app/dialogue/entitled.ts'
import { keep, discard, extend, listOf, resume, unfinished } from '#app/dialogue/keep.ts'
import { lookOn, lookOnOnceMore } from '#app/dialogue/look-on.ts'
import { place } from '#app/dialogue/place.ts'
import { present } from '#app/dialogue/present.ts'
import { receiptFor } from '#app/dialogue/receipt.ts'
import { rulesToPlace } from '#app/dialogue/rules.ts'
import { aboutOf, save } from '#app/dialogue/save.ts'
import { called, helpMeCall } from '#app/dialogue/stop.ts'
import { type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, raisedFrom } from '#app/records.ts'
import { copyCard } from '#cards/dialogue/copy-card.ts'
import type { IntakePress } from '#cards/press.ts'
import { Audience, NotAcuteReason } from '#domain/codes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { answerOld, answerStep } from '#domain/intake/answering.ts'
import { questionsOf, type StepId, stepIds } from '#domain/intake/dialogue.ts'
import { asFeeling, isUntouched } from '#domain/intake/feeling.ts'
import { changed, goBack, goTo, type Intake, notAcute, placeOf } from '#domain/intake/intake.ts'
import { isReached } from '#domain/intake/walk.ts'
import { say } from '#text/words.ts'

/** A person presses something on a card of a dialogue. */
export async function answer(turn: Turn, press: IntakePress): Promise<Card> {
  for (;;) {
    const card = await answerOnce(turn, press)
    if (card) return card
  }
}

/** Null when somebody was first: then what is there now is looked at again. */
async function answerOnce(turn: Turn, press: IntakePress): Promise<Card | null> {
  const current = await currentOf(turn)
  if (!current || current.over.value.id !== press.intake) return onKept(turn, press, current?.over ?? null)
  const { over, before } = current
  if (before?.rev === press.rev && !isStillAsked(turn, over.value, press, before))
    return submitOld(turn, over, press, before)
  if (over.value.rev !== press.rev && before?.rev !== press.rev) return present(turn, over.value)
  return onCurrent(turn, press, over)
}

/** What was filled in on a card of before is not asked otherwise now, and nothing before it is. */
function isStillAsked(turn: Turn, intake: Intake, { verb, step }: IntakePress, before: Before): boolean {
  const submits = verb === 'answer' || verb === 'raise' || verb === 'consult' || verb === 'more'
  if (!submits || danger.includes(step)) return true
  const walk = walkOf(turn, intake)
  const asked = questionsOf(step, readAnswers(intake.answers), walk)
  return isReached(step, intake.answers, walk) && !asked.some(({ id }) => before.changed.has(id))
}

/** These come first, and no network asks them otherwise. */
const danger: readonly StepId[] = ['start', 'safety']

async function submitOld(
  turn: Turn,
  over: Loaded<Intake>,
  press: IntakePress,
  { changed: other }: Before,
): Promise<Card | null> {
  const answered = answerOld(over.value, press.step, press.inputs, aboutOf(turn, over.value), other)
  if ('intake' in answered) return save(turn, over, answered.intake, press)
  const place = placeOf(over.value, walkOf(turn, over.value))
  const isThere = place.at === 'step' && place.step === press.step
  return present(turn, over.value, isThere ? answered : {})
}

async function onCurrent(turn: Turn, press: IntakePress, over: Loaded<Intake>): Promise<Card | null> {
  const intake = over.value
  const walk = walkOf(turn, intake)
  const { at } = placeOf(intake, walk)
  switch (press.verb) {
    case 'start':
      return start(turn, over, press)
    case 'feeling':
      return isUntouched(intake)
        ? save(turn, over, asFeeling(intake, turn.now), press)
        : present(turn, intake)
    case 'answer':
      return press.step === 'start'
        ? start(turn, over, press)
        : submitStep(turn, over, press.step, press.inputs)
    case 'consult':
      return at === 'hold' || at === 'ways'
        ? save(turn, over, becomeConsult(turn, intake), press)
        : submitAndPlace(turn, over, press)
    case 'raise':
      return submitAndPlace(turn, over, press)
    case 'make-signal':
      return at === 'ways' ? save(turn, over, becomeSignal(turn, intake), press) : present(turn, intake)
    case 'look-on':
      return at === 'ways' ? lookOn(turn, over, press.inputs) : present(turn, intake)
    case 'back':
      return save(turn, over, goBack(intake, walk, turn.now), press)
    case 'edit':
      return save(turn, over, goTo(intake, press.step, turn.now), press)
    case 'more':
      return save(turn, over, { ...changed(intake, turn.now), more: true }, press, { typed: press.inputs })
    case 'save':
      return at === 'stop' ? present(turn, intake) : keep(turn, over, 'saved')
    case 'hold':
      return at === 'hold' || at === 'ways' ? keep(turn, over, 'held') : present(turn, intake)
    case 'discard':
      return discard(turn, over, 'current')
    case 'called':
      return at === 'stop' ? called(turn, over) : present(turn, intake)
    case 'not-acute':
      return thereIsNoDanger(turn, over, press)
    case 'help-me-call':
      return at === 'stop' ? helpMeCall(turn, over) : present(turn, intake)
    case 'conversation-help':
      return conversationHelp(turn, intake)
    case 'copy-for-file':
      return copy(turn, intake)
    case 'why':
    case 'resume':
    case 'extend':
      return present(turn, intake)
  }
}

/** On a dialogue that was put aside, or is no longer there. */
async function onKept(turn: Turn, press: IntakePress, current: Loaded<Intake> | null): Promise<Card | null> {
  const kept = await load(turn.world.store, kinds.intake, keyOf.kept(press.intake))
  if (!kept || kept.value.writer !== turn.known.id) return finished(turn, press)
  switch (press.verb) {
    case 'resume':
      return goOn(turn, kept, current)
    case 'consult':
      return goOn(turn, kept, current, becomeConsult(turn, kept.value))
    case 'make-signal':
    case 'look-on':
    case 'conversation-help':
      return onKeptFeeling(turn, press, kept, current)
    case 'extend':
      return extend(turn, kept)
    case 'discard':
      return discard(turn, kept, 'kept')
    case 'start':
    case 'feeling':
    case 'answer':
    case 'raise':
    case 'back':
    case 'edit':
    case 'more':
    case 'save':
    case 'hold':
    case 'called':
    case 'not-acute':
    case 'help-me-call':
    case 'copy-for-file':
    case 'why':
      return listOf(turn, await unfinished(turn))
  }
}

async function goOn(
  turn: Turn,
  kept: Loaded<Intake>,
  current: Loaded<Intake> | null,
  as: Intake = kept.value,
): Promise<Card | null> {
  const resumed = await resume(turn, kept, current, as)
  return resumed && present(turn, resumed)
}

/** The four ways of a reminder, as long as it is the last one. */
async function onKeptFeeling(
  turn: Turn,
  press: IntakePress,
  kept: Loaded<Intake>,
  current: Loaded<Intake> | null,
): Promise<Card | null> {
  const { value } = kept
  const atWays = placeOf(value, walkOf(turn, value)).at === 'ways' && value.rev === press.rev
  const tooLong = press.verb === 'look-on' && value.extended
  if (!atWays || tooLong) return listOf(turn, await unfinished(turn))
  if (press.verb === 'make-signal') return goOn(turn, kept, current, becomeSignal(turn, value))
  if (press.verb === 'look-on') return lookOnOnceMore(turn, kept, press.inputs)
  const resumed = await resume(turn, kept, current)
  return resumed && conversationHelp(turn, resumed)
}

/** A late press on a card whose dialogue became a signal, or is gone. */
async function finished({ world, known }: Turn, press: IntakePress): Promise<Card> {
  const raised = await raisedFrom(world.store, press.intake)
  return receiptFor(
    known.language,
    world,
    raised.filter(({ reporter }) => reporter.member === known.id),
  )
}

async function start(turn: Turn, over: Loaded<Intake>, press: IntakePress): Promise<Card | null> {
  const audience = Audience.safeParse(press.inputs['audience']).data
  if (!audience) return present(turn, over.value)
  const placed = await inNetwork(turn, over.value, audience)
  if ('no' in placed)
    return present(turn, over.value, { mistakes: [{ question: 'audience', kind: placed.no }] })
  return submitStep(turn, { ...over, value: placed.intake }, 'start', { audience })
}

async function submitStep(
  turn: Turn,
  over: Loaded<Intake>,
  step: StepId,
  inputs: Answers,
): Promise<Card | null> {
  const answered = answerStep(over.value, step, inputs, aboutOf(turn, over.value))
  if ('mistakes' in answered) return present(turn, over.value, answered)
  return save(turn, over, answered.intake, { verb: 'answer', inputs })
}

/** The last card: what is on it is stored and placed in one go, or comes back with what is wrong. */
async function submitAndPlace(turn: Turn, over: Loaded<Intake>, press: IntakePress): Promise<Card | null> {
  const intake = over.value
  const where = placeOf(intake, walkOf(turn, intake))
  const atCheck = (where.at === 'step' && where.step === 'check') || where.at === 'complete'
  if (!atCheck) return present(turn, intake)
  const barred = await whyNotPlace(turn, intake)
  if (barred) return present(turn, intake, { mistakes: [barred] })
  const answered = answerStep(intake, 'check', press.inputs, aboutOf(turn, intake))
  if ('mistakes' in answered) return present(turn, intake, answered)
  const after = placeOf(answered.intake, walkOf(turn, answered.intake))
  if (after.at !== 'complete') return save(turn, over, answered.intake, press)
  const { intake: id, rev, step, verb, inputs } = press
  const rules = await rulesToPlace(turn, intake, { verb, data: { ...inputs, intake: id, rev, step } })
  return rules ?? place(turn, over, answered.intake)
}

async function thereIsNoDanger(turn: Turn, over: Loaded<Intake>, press: IntakePress): Promise<Card | null> {
  const intake = over.value
  const where = placeOf(intake, walkOf(turn, intake))
  if (where.at === 'acute-question') {
    return save(turn, over, { ...changed(intake, turn.now), acute: 'denied' }, press)
  }
  if (where.at !== 'stop') return present(turn, intake)
  const reason = NotAcuteReason.safeParse(press.inputs['notAcuteReason']).data
  if (!reason) return present(turn, intake, { mistakes: [{ question: 'notAcuteReason', kind: 'missing' }] })
  return save(turn, over, notAcute(intake, reason, turn.now), press)
}

/** The reporter's own answers as text, in the answer to a press and nowhere else. */
const copy = (turn: Turn, intake: Intake): Card => {
  const walk = walkOf(turn, intake)
  const facts = readAnswers(intake.answers)
  const lines = stepIds.map((step) => ({
    step,
    questions: questionsOf(step, facts, walk),
    answers: intake.answers,
  }))
  return copyCard({ lines, intake: intake.id, rev: intake.rev, step: 'check' }, say(turn.known.language))
}
