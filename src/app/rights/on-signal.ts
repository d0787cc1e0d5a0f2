import type { Membership } from '#app/directory.ts'
import { cleanInputs } from '#app/press/clean.ts'
import { aboutOf, pressId, sentenceOn, writeDown, writing } from '#app/press/parts.ts'
import type { Answering, Pressed, Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { asksCorrection } from '#app/rights/correction-asked.ts'
import { receivedIn } from '#app/rights/received.ts'
import { remindNow, recordRequest, requestsAbout } from '#app/rights/requests.ts'
import { run } from '#app/run.ts'
import type { SignalPress } from '#cards/press.ts'
import { correctForm } from '#cards/rights/correct-form.ts'
import { objectForm, rectifyForm } from '#cards/rights/request-forms.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { ActionId } from '#domain/ids.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { ObjectionGround } from '#domain/rights/request.ts'
import type { Corrected } from '#domain/signal/commands.ts'
import { correctorOf } from '#domain/signal/decide-rights.ts'
import { toCorrect } from '#domain/signal/disclose-forms.ts'
import { leads } from '#domain/signal/roles.ts'
import { say } from '#text/words.ts'

/** Somebody it is about says that something is not right: whoever wrote it gets it as a task. */
export const askRectification: Answering = async (presser, by, pressed, found) => {
  const barred = await coordinatorOnly(presser, by, pressed, found)
  if (barred) return barred
  const words = say(presser.known.language)
  const { world } = presser
  const { values, cleaned } = cleanInputs(pressed.inputs, writing(by, world.clock.now()))
  const form = (refusal?: string): Pressed => ({
    card: rectifyForm(aboutOf(found), found.version, { values, ...(refusal ? { refusal } : {}) }, words),
  })
  const came = receivedIn(presser, by, values)
  if (cleaned) return form(words.words.chat.textCleaned)
  if (!values['text']?.trim()) return form()
  if ('mistake' in came) return form(came.mistake)
  const task = ActionId.parse(world.ids.fresh('a'))
  const to = correctorOf(found.value, by.network)
  await recordRequest(world, by, found, { right: 'rectification', receivedOn: came.on })
  const ran = await run(world, {
    id: pressId(presser, pressed),
    signal: pressed.signal,
    command: { type: 'ask-correction', what: values['text'].trim().slice(0, 400), task },
    actor: by.member,
  })
  if ('done' in ran) await asksCorrection(world, pressed.signal, to)
  return { card: sentenceOn(presser, words.words.requests.rectify.done, found) }
}

/** Somebody it is about objects: it is on hold from now on. */
export const recordObjection: Answering = async (presser, by, pressed, found) => {
  const barred = await coordinatorOnly(presser, by, pressed, found)
  if (barred) return barred
  const words = say(presser.known.language)
  const { inputs } = pressed
  const form = (refusal?: string): Pressed => ({
    card: objectForm(
      aboutOf(found),
      found.version,
      { values: inputs, ...(refusal ? { refusal } : {}) },
      words,
    ),
  })
  const came = receivedIn(presser, by, inputs)
  const ground = ObjectionGround.safeParse(inputs['ground']).data
  if (!ground) return form()
  if ('mistake' in came) return form(came.mistake)
  const id = pressId(presser, pressed)
  await run(presser.world, { id, signal: pressed.signal, command: { type: 'hold' }, actor: by.member })
  await recordRequest(presser.world, by, found, { right: 'objection', receivedOn: came.on, ground })
  return { card: sentenceOn(presser, words.words.requests.object.done, found) }
}

/** Whoever raised or leads it corrects what was asked; the earlier sentences are gone with their key. */
export const correct: Answering = async (presser, by, pressed, found) => {
  const words = say(presser.known.language)
  const { requests: rights, chat } = words.words
  const signal = found.value
  if (presser.inChannel) return { card: sentenceCard(chat.onlyInChat) }
  const theirs =
    signal.reporter.member === by.member.id || leads(signal, by.member) || isCoordinator(by.member)
  const before = theirs ? toCorrect({ signal, network: by.network, member: by.member }) : null
  if (!before || !signal.correction) {
    const result = theirs ? 'nothing-asked' : 'involved-only'
    await writeDown(presser, by, found, { verb: pressed.verb, result }, presser.world.ids.fresh('c'))
    return { card: sentenceCard(theirs ? rights.correct.nothing : rights.correct.notYours), ended: 'refused' }
  }
  const { values, cleaned } = cleanInputs(pressed.inputs, writing(by, presser.world.clock.now()))
  const view = { ...aboutOf(found), what: signal.correction.what, texts: before }
  const untouched = Object.keys(pressed.inputs).length === 0
  if (untouched || cleaned) {
    const refusal = cleaned ? { refusal: chat.textCleaned } : {}
    return { card: correctForm(view, found.version, { values, ...refusal }, words) }
  }
  const ran = await run(presser.world, {
    id: pressId(presser, pressed),
    signal: signal.id,
    command: { type: 'correct', by: by.member.id, texts: correctedIn(values) },
    actor: by.member,
  })
  if ('gone' in ran) return { card: sentenceCard(chat.gone) }
  for (const { value } of await requestsAbout(presser.world, signal.id))
    if (value.right === 'rectification' && !value.decision) await remindNow(presser.world, value)
  return { card: sentenceOn(presser, rights.correct.done, 'done' in ran ? ran.done : found) }
}

const correctedIn = (values: Readonly<Record<string, string>>): Corrected => {
  const text = (id: string, most: number) => values[id]?.trim().slice(0, most) || null
  return {
    observation: text('factsOwn', 400),
    others: text('factsOthers', 200),
    impression: text('impression', 200),
    since: text('since', 100),
  }
}

export async function coordinatorOnly(
  presser: Presser,
  by: Membership,
  { verb }: SignalPress,
  found: SignalRecord,
): Promise<Pressed | null> {
  const { access } = say(presser.known.language).words
  if (presser.inChannel) return { card: sentenceCard(access.onlyInChat), ended: 'refused' }
  if (isCoordinator(by.member)) return null
  await writeDown(presser, by, found, { verb, result: 'coordinator-only' }, presser.world.ids.fresh('c'))
  return { card: sentenceCard(access.notCoordinator), ended: 'refused' }
}
