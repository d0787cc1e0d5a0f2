import type { Membership } from '#app/directory.ts'
import { formFor } from '#app/press/forms.ts'
import { aboutOf, sentenceOn, writeDown } from '#app/press/parts.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, put, putAnew, type SignalRecord } from '#app/records.ts'
import { run } from '#app/run.ts'
import { callInsteadCard, giveIdentityForm, identityCard, purposeForm } from '#cards/signal/identity-cards.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import type { SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { IdentityPurpose } from '#domain/codes.ts'
import { holdsBsn, Identity, whyNoIdentity } from '#domain/signal/identity.ts'
import { canDo, whyNot } from '#domain/signal/may.ts'
import { whyNotRead } from '#domain/signal/readers.ts'
import { reporterOf } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/**
 * Who it is about, for the lead and the named case team (specification 2.4): only as the answer to a press, 1:1, after
 * they said what for, and after that they looked is written down.
 */
export async function identity(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world } = presser
  const words = say(presser.known.language)
  if (presser.inChannel) return { card: sentenceCard(words.words.identity.onlyInChat) }
  const { member, network } = by
  const barred =
    whyNot(found.value, 'identity', { actor: member, network }) ??
    whyNotRead('identity', found.value, network, member)
  if (barred) {
    await writeDown(presser, by, found, { verb: 'identity-read', result: barred }, world.ids.fresh('c'))
    const sentence = refusalSentence(barred, [], words)
    const entitled = barred === whyNoIdentity(found.value, by.network)
    return {
      card: entitled ? callInstead(presser, by, found, sentence) : sentenceOn(presser, sentence, found),
    }
  }
  if (found.value.identity !== 'given') return notGiven(presser, by, pressed, found)
  const purpose = IdentityPurpose.safeParse(pressed.inputs['purpose']).data
  if (!purpose) return { card: purposeForm(aboutOf(found), found.version, words) }
  return show(presser, by, found, purpose)
}

async function show(
  presser: Presser,
  by: Membership,
  found: SignalRecord,
  purpose: IdentityPurpose,
): Promise<Pressed> {
  const words = say(presser.known.language)
  const line = { verb: 'identity-read', result: 'done', detail: purpose }
  await writeDown(presser, by, found, line, `identity-read:${presser.press}`)
  const known = await load(presser.world.store, kinds.identity, keyOf.identity(found.value.id))
  return {
    card: known
      ? identityCard(known.value, aboutOf(found), found.version, words)
      : sentenceOn(presser, words.words.identity.gone, found),
  }
}

/** Calling comes first: the lead may ask, once. */
function notGiven(presser: Presser, by: Membership, pressed: SignalPress, found: SignalRecord): Pressed {
  const { asked, leadAsks } = say(presser.known.language).words.identity
  const { value: signal } = found
  if (!canDo(signal, 'ask-identity', { actor: by.member, network: by.network }))
    return { card: callInstead(presser, by, found, leadAsks) }
  if (signal.identity === 'asked') return { card: callInstead(presser, by, found, asked) }
  const form = formFor(presser, by, { ...pressed, verb: 'ask-identity' }, found, { values: {} })
  return { card: form ?? callInstead(presser, by, found, leadAsks) }
}

const callInstead = (
  { known }: Presser,
  { network }: Membership,
  found: SignalRecord,
  sentence: string,
): Pressed['card'] =>
  callInsteadCard(
    sentence,
    reporterOf(found.value, network),
    aboutOf(found),
    found.version,
    say(known.language),
  )

/** The reporter tells who it is about: the one text in which personal data may stand, but for a BSN. */
export async function giveIdentity(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const words = say(presser.known.language)
  if (presser.inChannel) return { card: sentenceCard(words.words.identity.onlyInChat) }
  const barred = whyNot(found.value, 'give-identity', { actor: by.member, network: by.network })
  if (barred) return { card: sentenceOn(presser, refusalSentence(barred, [], words), found) }
  const { inputs } = pressed
  const ask = (values: Readonly<Record<string, string>>, refusal?: string): Pressed => {
    const view = { ...aboutOf(found), keptDays: by.network.retention.identityWorkingDays }
    return { card: giveIdentityForm(view, found.version, { values, ...(refusal ? { refusal } : {}) }, words) }
  }
  if (inputs['name'] === undefined && inputs['contact'] === undefined) return ask({})
  const now = presser.world.clock.now()
  if (Object.values(inputs).some((text) => holdsBsn(text, now, by.network)))
    return ask({}, words.words.identity.bsn)
  const { id, network } = found.value
  const given = Identity.safeParse({ signal: id, network, name: inputs['name'], contact: inputs['contact'] })
  if (!given.success) return ask(inputs, refusalSentence('text-missing', [], words))
  return keep(presser, by, given.data)
}

/**
 * With the signal in one commit. Known by the platform's id of the press, because nothing made of the name may be kept:
 * no digest of it either.
 */
async function keep(presser: Presser, by: Membership, given: Identity): Promise<Pressed> {
  const { world } = presser
  const words = say(presser.known.language)
  const key = keyOf.identity(given.signal)
  const ran = await run(world, {
    id: `give-identity:${presser.press}`,
    signal: given.signal,
    command: { type: 'give-identity' },
    actor: by.member,
    beside: async () => {
      const before = await load(world.store, kinds.identity, key)
      const stored = before
        ? putAnew(kinds.identity, key, given, before)
        : put(kinds.identity, key, given, null)
      return { puts: [stored], work: [] }
    },
  })
  if ('gone' in ran) return { card: sentenceCard(words.words.chat.gone) }
  if ('refused' in ran)
    return { card: sentenceOn(presser, refusalSentence(ran.refused, [], words), ran.signal) }
  return { card: sentenceOn(presser, words.words.identity.given, ran.done) }
}
