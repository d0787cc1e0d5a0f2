import type { Membership } from '#app/directory.ts'
import { overridesDue } from '#app/forget/overrides.ts'
import { aboutOf, pressId, sentenceOn } from '#app/press/parts.ts'
import { refusalOf } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, loadAll, put, type SignalRecord, tagOf } from '#app/records.ts'
import { run } from '#app/run.ts'
import type { CardElement } from '#cards/blocks.ts'
import type { SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { overrideForm, overrideSection } from '#cards/signal/override-cards.ts'
import { AdvisedBy, OverrideCriterion, OverrideGround, OverrideRecipient } from '#domain/codes.ts'
import { split } from '#domain/intake/answers.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { whyNot } from '#domain/signal/may.ts'
import { type Override, type Weighed, whyNotOverride } from '#domain/signal/override.ts'
import { whoever } from '#domain/signal/people.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Somebody shared without consent, by phone or secure mail: the bot shares nothing, it keeps that it happened. */
export async function shareWithoutConsent(
  presser: Presser,
  by: Membership,
  pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const words = say(presser.known.language)
  const { override, identity } = words.words
  if (presser.inChannel) return { card: sentenceCard(identity.onlyInChat) }
  const barred = whyNot(found.value, 'share-without-consent', { actor: by.member, network: by.network })
  if (barred) return refusing(presser, barred, found)
  const { inputs } = pressed
  const ask = (refusal?: string): Pressed => {
    const filled = { values: inputs, ...(refusal ? { refusal } : {}) }
    const card = overrideForm(aboutOf(found), found.version, filled, words)
    return { card, ...(refusal ? { sentence: refusal } : {}) }
  }
  if (Object.keys(inputs).length === 0) return ask()
  const weighed = read(inputs)
  if (!weighed) return ask(override.mistakes.incomplete)
  const moment = { now: presser.world.clock.now(), network: by.network }
  const mistake = whyNotOverride(weighed, by.member, moment)
  return mistake ? ask(override.mistakes[mistake]) : keep(presser, by, pressed, weighed)
}

function read(inputs: Readonly<Record<string, string>>): Weighed | null {
  const ground = OverrideGround.safeParse(inputs['ground']).data
  const recipient = OverrideRecipient.safeParse(inputs['recipient']).data
  const consulted = AdvisedBy.safeParse(inputs['consulted']).data
  const sharedOn = LocalDate.safeParse(inputs['sharedOn']).data
  const consultedOn = LocalDate.safeParse(inputs['consultedOn']).data
  const ticked = split(inputs['criteria'])
  const criteria = OverrideCriterion.options.filter((one) => ticked.includes(one))
  return ground && recipient && consulted && sharedOn && consultedOn
    ? { ground, recipient, consulted, sharedOn, consultedOn, criteria }
    : null
}

async function keep(
  presser: Presser,
  { member, network }: Membership,
  pressed: SignalPress,
  weighed: Weighed,
): Promise<Pressed> {
  const { world, known } = presser
  const words = say(known.language)
  const now = world.clock.now()
  const { signal } = pressed
  const value: Override = { ...weighed, signal, network: network.id, by: member.id, at: now }
  const key = keyOf.override(signal, world.ids.fresh('o'))
  const ran = await run(world, {
    id: pressId(presser, pressed),
    signal,
    command: { type: 'share-without-consent', ground: weighed.ground },
    actor: member,
    beside: async (after) => ({
      puts: [put(kinds.override, key, value, null)],
      work: [overridesDue(after, now, network)],
    }),
  })
  if ('gone' in ran) return { card: sentenceCard(words.words.chat.gone) }
  if ('refused' in ran) return refusing(presser, ran.refused, ran.signal)
  return { card: sentenceOn(presser, words.words.override.done, ran.done) }
}

const refusing = (presser: Presser, refusal: Refusal, found: SignalRecord): Pressed => ({
  card: refusalOf(presser, refusal, found),
  ended: 'refused',
})

/** Under Details, for who may read it. */
export async function overridesFor(
  { world, known }: Presser,
  { member, network }: Membership,
  { value: signal }: SignalRecord,
): Promise<CardElement[]> {
  if (!mayReadIt('override', signal, network, member)) return []
  const found = await loadAll(world.store, kinds.override, tagOf.overrides(signal.id))
  const views = found.map(({ value }) => ({ ...value, who: whoever(signal, network, value.by) }))
  return overrideSection(views, say(known.language))
}
