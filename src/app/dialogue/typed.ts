import { type Current, currentOf } from '#app/dialogue/current.ts'
import { inNetwork, whyNotPlace } from '#app/dialogue/entitled.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import { place } from '#app/dialogue/place.ts'
import { placing, rulesToPlace } from '#app/dialogue/rules.ts'
import { present } from '#app/dialogue/present.ts'
import { aboutOf, save } from '#app/dialogue/save.ts'
import { type Turn, walkOf } from '#app/dialogue/turn.ts'
import { pressTyped } from '#app/dialogue/typed-button.ts'
import type { Message } from '#app/ports.ts'
import type { Loaded } from '#app/records.ts'
import { Audience } from '#domain/codes.ts'
import { answerOne } from '#domain/intake/answering.ts'
import type { Mistake } from '#domain/intake/check.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { type Asking, askedNow, readTyped } from '#domain/intake/typed.ts'
import { optionLabel, spokenMistake, spokenQuestion } from '#cards/dialogue/spoken.ts'
import { say } from '#text/words.ts'

/**
 * When the network changed its questions since one was asked, what is typed is an answer only when that one is still the
 * one that is asked, as it was.
 */
export async function answerAsAsked(
  turn: Turn,
  { over, before }: Current,
  text: string | null,
): Promise<Message[]> {
  const asking = before && askedNow(over.value, walkOf(turn, over.value))
  const isDanger = asking?.step === 'start' || asking?.step === 'safety'
  if (
    !asking ||
    isDanger ||
    (over.value.spoken === asking.question.id && !before.changed.has(asking.question.id))
  )
    return answerTyped(turn, over, text)
  const { questionsChanged } = say(turn.known.language).words.dialogue
  return askAloud(turn, over, asking, [...nothingKept(turn, text ?? ''), questionsChanged])
}

/** A typed answer is for the first question that is not answered; `null` skips it. */
async function answerTyped(turn: Turn, over: Loaded<Intake>, text: string | null): Promise<Message[]> {
  const words = say(turn.known.language)
  const intake = over.value
  const asking = askedNow(intake, walkOf(turn, intake))
  if (!asking) return pressTyped(turn, intake, text)
  const { question } = asking
  if (text !== null && question.kind === 'text' && intake.spoken !== question.id)
    return askAloud(turn, over, asking, nothingKept(turn, text))
  const before = question.again ? (intake.answers[question.id] ?? null) : null
  if (text === null && question.required && before === null)
    return [asked(turn, asking, intake, words.words.chat.canNotSkip)]
  const value =
    text === null
      ? before
      : readTyped(question, text, (option) => optionLabel(question, option, intake.answers, words))
  if (value === undefined || value === '') return [notUnderstood(turn, asking, intake, text ?? '')]
  const ready = question.id === 'audience' ? await chosen(turn, intake, value) : { intake }
  if ('mistake' in ready) return [asked(turn, asking, intake, spokenMistake(ready.mistake, words))]
  return answered(turn, over, ready.intake, asking, value)
}

async function answered(
  turn: Turn,
  over: Loaded<Intake>,
  intake: Intake,
  asking: Asking,
  value: string | null,
): Promise<Message[]> {
  const words = say(turn.known.language)
  const result = answerOne(intake, asking, value, aboutOf(turn, intake))
  if ('mistakes' in result) {
    const why = result.mistakes.slice(0, 1).map((one) => spokenMistake(one, words))
    return [asked(turn, asking, intake, [...nothingKept(turn, value ?? ''), ...why].join('\n\n'))]
  }
  const cleaned = result.rules.some((rule) => rule !== 'diagnosis')
    ? words.words.chat.personalDataTyped
    : undefined
  const walk = walkOf(turn, result.intake)
  if (placeOf(result.intake, walk).at === 'complete') {
    const barred = await whyNotPlace(turn, result.intake)
    if (barred) return [asked(turn, asking, intake, spokenMistake(barred, words))]
    const rules = await rulesToPlace(turn, result.intake, placing(turn, over.value, result.intake))
    return rules
      ? [{ summary: words.words.chat.summaries.question, card: rules }]
      : placed(turn, over, result.intake)
  }
  const next = askedNow(result.intake, walk)
  const intakeAfter = { ...result.intake, spoken: next?.question.id ?? null }
  const done = await save(turn, over, intakeAfter, { verb: `typed:${asking.question.id}`, inputs: value })
  if (!done) return again(turn)
  if (!next)
    return [
      { summary: words.words.chat.summaries.question, card: done },
      ...(cleaned ? [{ summary: words.words.chat.summaries.reply, text: cleaned }] : []),
    ]
  if (next.step !== asking.step && next.step === 'check')
    return [
      { summary: words.words.chat.summaries.question, card: done },
      asked(turn, next, result.intake, cleaned),
    ]
  return [asked(turn, next, result.intake, cleaned)]
}

/**
 * Free text is an answer only after the warning that it stays in Teams. So who comes back, on whatever device, and types
 * just anything, sees where they were. What it was is not kept.
 */
async function askAloud(
  turn: Turn,
  over: Loaded<Intake>,
  asking: Asking,
  removed: readonly string[],
): Promise<Message[]> {
  const intake = { ...over.value, spoken: asking.question.id }
  const card = await save(turn, over, intake, { verb: 'ask-aloud', inputs: asking.question.id })
  if (!card) return again(turn)
  return [
    { summary: say(turn.known.language).words.chat.summaries.question, card },
    asked(turn, asking, intake, removed.join('\n\n')),
  ]
}

async function chosen(
  turn: Turn,
  intake: Intake,
  value: string | null,
): Promise<{ intake: Intake } | { mistake: Mistake }> {
  const audience = Audience.safeParse(value).data
  if (!audience) return { mistake: { question: 'audience', kind: 'not-an-option' } }
  const where = await inNetwork(turn, intake, audience)
  return 'no' in where ? { mistake: { question: 'audience', kind: where.no } } : where
}

async function placed(turn: Turn, over: Loaded<Intake>, intake: Intake): Promise<Message[]> {
  const card = await place({ ...turn, message: null }, over, intake)
  return card ? [{ summary: say(turn.known.language).words.chat.summaries.question, card }] : again(turn)
}

/** Somebody was first, on another device: what is there now is shown. */
export async function again(turn: Turn): Promise<Message[]> {
  const current = await currentOf(turn)
  return current
    ? [await cardNow(turn, current.over.value)]
    : [{ summary: '', text: say(turn.known.language).words.chat.oldCard }]
}

const cardNow = async (turn: Turn, intake: Intake): Promise<Message> => ({
  summary: say(turn.known.language).words.chat.summaries.question,
  card: await present(turn, intake),
})

/** The question once more, with its choices; a name in it is not repeated. */
function notUnderstood(turn: Turn, asking: Asking, intake: Intake, text: string): Message {
  const mistake = { question: asking.question.id, kind: 'not-an-option' } as const
  const before = [...nothingKept(turn, text), spokenMistake(mistake, say(turn.known.language))]
  return asked(turn, asking, intake, before.join('\n\n'))
}

/** The question as a sentence with numbered choices, after what was wrong or taken out. */
function asked(turn: Turn, { question }: Asking, intake: Intake, before?: string): Message {
  const words = say(turn.known.language)
  const text = [before, spokenQuestion(question, intake.answers, words)].filter(Boolean).join('\n\n')
  return { summary: words.words.chat.summaries.question, text }
}
