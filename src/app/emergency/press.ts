import type { Membership } from '#app/directory.ts'
import { forgetEmergencyItem } from '#app/emergency/forget.ts'
import { type EmergencyStep, tellingsOf } from '#app/emergency/tell.ts'
import { aboutOf, sentenceOn, writeDown, writing } from '#app/press/parts.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, type Loaded, put, type SignalRecord } from '#app/records.ts'
import type { SignalPress } from '#cards/press.ts'
import { card, plain } from '#cards/blocks.ts'
import { emergencyForm } from '#cards/emergency/ask-form.ts'
import { emergencyRequestCard } from '#cards/emergency/request-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { callButton } from '#cards/signal/people.ts'
import { identityCard } from '#cards/signal/identity-cards.ts'
import {
  Emergency,
  EmergencyReason,
  emergencyState,
  secondPeople,
  whyNotEmergency,
} from '#domain/emergency/emergency.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import { cleanText } from '#domain/intake/answering.ts'
import { person } from '#domain/signal/people.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'

type Means = { presser: Presser; by: Membership; pressed: SignalPress; found: SignalRecord }

/** A coordinator sees who it is about without leading it: asked, allowed by a second person, seen once within an hour. */
export async function emergency(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const means = { presser, by, pressed, found }
  const { access } = say(presser.known.language).words
  if (presser.inChannel) return { card: sentenceCard(access.onlyInChat) }
  const request = await load(presser.world.store, kinds.emergency, keyOf.emergency(found.value.id))
  if (pressed.verb === 'ask-emergency') return ask(means, request)
  return pressed.verb === 'show-emergency' ? show(means, request) : decide(means, request)
}

const wordsOf = ({ presser }: Means) => say(presser.known.language).words.emergency

const answer = ({ presser, found }: Means, sentence: string): Pressed => ({
  card: sentenceOn(presser, sentence, found),
})

/** Told apart from what was done, because somebody who may not is written down too. */
async function refused(means: Means, result: string, sentence: string): Promise<Pressed> {
  const { presser, by, found, pressed } = means
  await writeDown(presser, by, found, { verb: pressed.verb, result }, presser.world.ids.fresh('c'))
  return { ...answer(means, sentence), ended: 'refused' }
}

async function ask(means: Means, before: Loaded<Emergency> | null): Promise<Pressed> {
  const { presser, by, pressed, found } = means
  const [words, now] = [wordsOf(means), presser.world.clock.now()]
  const objection = whyNotEmergency(found.value, by.network, by.member)
  if (objection) return refused(means, objection, words.objections[objection])
  const state = before && emergencyState(before.value, now)
  const seconds = secondPeople(by.network, by.member.id)
  const names = seconds.map(({ name }) => name)
  const told = (sentence: string): Pressed => withCalls(sentence, means, seconds)
  if (await isDone(means, 'asked')) return told(words.asked(names))
  if (state === 'asked' || state === 'agreed') return told(words.askedAlready)
  const { id: signal, network } = found.value
  const typed = cleanText(pressed.inputs['why'] ?? '', writing(by, now))
  const reason = EmergencyReason.safeParse(pressed.inputs['reason']).data
  const more = { signal, network, by: by.member.id, reason, why: typed.text, askedAt: now }
  const request = Emergency.safeParse({ ...more, decided: null, seen: null }).data
  const cleaned = typed.rules.some((rule) => rule !== 'diagnosis')
  if (!request || cleaned) {
    const values = { ...pressed.inputs, why: typed.text }
    const filled = { values, refusal: cleaned ? words.ask.cleaned : words.ask.incomplete }
    return { card: emergencyForm(aboutOf(found), found.version, filled, say(presser.known.language)) }
  }
  await keep(means, request, before, 'asked')
  return told(words.asked(names))
}

/** Whom to call, as many as fit: that is quicker. */
function withCalls(sentence: string, { presser, by }: Means, people: readonly Pick<Member, 'id'>[]): Pressed {
  const calls = people.flatMap(({ id }) => callButton(person(by.network, id), say(presser.known.language)))
  return { card: card([plain(withPhoneLinks(sentence))], calls.slice(0, 4)) }
}

/** What is asked and why, for a second person alone; then yes or no. */
async function decide(means: Means, request: Loaded<Emergency> | null): Promise<Pressed> {
  const { presser, by, pressed, found } = means
  const [words, now] = [wordsOf(means), presser.world.clock.now()]
  const second = request && secondPeople(by.network, request.value.by).some(({ id }) => id === by.member.id)
  if (!request || !second || (await isSamePerson(presser, by.member.id, request.value.by)))
    return refused(means, 'not-second', words.notSecond)
  const agreed = pressed.verb === 'agree-emergency'
  const step = agreed ? 'agreed' : 'declined'
  const said = agreed ? words.agreed : words.notAgreed
  if (await isDone(means, step)) return answer(means, said)
  if (emergencyState(request.value, now) !== 'asked') return answer(means, words.overtaken)
  // An old card asks about another request: they read this one first.
  if (pressed.verb === 'see-emergency' || pressed.inputs['askedAt'] !== String(request.value.askedAt)) {
    const view = { ...aboutOf(found), ...request.value, by: person(by.network, request.value.by) }
    return { card: emergencyRequestCard(view, found.version, say(presser.known.language)) }
  }
  const decided = { by: by.member.id, at: now, agreed }
  await keep(means, { ...request.value, decided }, request, step)
  return answer(means, said)
}

/** Two accounts of one person are one person, also after a change of address. */
async function isSamePerson(
  { world: { directory } }: Presser,
  one: MemberId,
  other: MemberId,
): Promise<boolean> {
  const [here, there] = await Promise.all([directory.person(one), directory.person(other)])
  return (
    here !== null &&
    there !== null &&
    here.value.tenant === there.value.tenant &&
    here.value.objectId === there.value.objectId
  )
}

/** Once: it is written down with the press that saw it, in the same breath, and only then shown. */
async function show(means: Means, request: Loaded<Emergency> | null): Promise<Pressed> {
  const { presser, by, found } = means
  const [words, now] = [wordsOf(means), presser.world.clock.now()]
  if (!request || request.value.by !== by.member.id) return refused(means, 'not-asked', words.notYours)
  const again = request.value.seen?.press === presser.press
  const state = emergencyState(request.value, now)
  if (state !== 'agreed' && !again) return refused(means, state, words.states[state])
  const objection = whyNotEmergency(found.value, by.network, by.member)
  if (objection) return refused(means, objection, words.objections[objection])
  if (!again)
    await keep(means, { ...request.value, seen: { press: presser.press, at: now } }, request, 'seen')
  const known = await load(presser.world.store, kinds.identity, keyOf.identity(found.value.id))
  if (!known) return answer(means, words.objections['no-name'])
  return { card: identityCard(known.value, aboutOf(found), found.version, say(presser.known.language)) }
}

/** The platform brings a press again when its answer was slow. */
const isDone = ({ presser: { world, press } }: Means, step: EmergencyStep): Promise<boolean> =>
  world.store.isDone(`emergency-${step}:${press}`)

/** With the line in the journal, and what is told of it. */
async function keep(
  { presser, by, found }: Means,
  request: Emergency,
  before: Loaded<Emergency> | null,
  step: EmergencyStep,
): Promise<void> {
  const { world, press } = presser
  const now = world.clock.now()
  const who = { at: now, actor: by.member.id, network: by.network.id, about: found.value.id }
  const line = { ...who, verb: `emergency-${step}`, result: 'done', detail: request.reason }
  const read = { ...who, verb: 'identity-read', result: 'done', detail: `emergency:${request.reason}` }
  await world.store.commit({
    id: `emergency-${step}:${press}`,
    puts: [put(kinds.emergency, keyOf.emergency(request.signal), request, before)],
    journal: step === 'seen' ? [line, read] : [line],
    work: [
      ...tellingsOf(request, step, by.network, now),
      ...(step === 'asked' ? [forgetEmergencyItem(request)] : []),
    ],
    cancel: [],
  })
  world.wake()
}
