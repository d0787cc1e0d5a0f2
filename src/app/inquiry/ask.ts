import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import { forgetInquiryItem } from '#app/inquiry/forget.ts'
import { knowersIn } from '#app/inquiry/knowers.ts'
import { tellingsOf } from '#app/inquiry/tell.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import { writing } from '#app/press/parts.ts'
import { barredFrom } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { type Claim, keyOf, kinds, load, type Loaded, put } from '#app/records.ts'
import { rulesFirst } from '#app/rules/first.ts'
import type { World } from '#app/world.ts'
import { askForm } from '#cards/network/inquiry-cards.ts'
import type { AskPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { Filled } from '#cards/signal-views.ts'
import { inSentence } from '#cards/signal/people.ts'
import { InquiryId } from '#domain/ids.ts'
import { cleanText } from '#domain/intake/answering.ts'
import { Inquiry, isOpen } from '#domain/network/inquiry.ts'
import type { Member } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

type Means = { presser: Presser; by: Membership; pressed: AskPress; asked: readonly Member[] }

/** *Wie weet wat?*: what a member asks of who knows about it; first the form, then each of them is told, without a word of it. */
export async function askKnowers(presser: Presser, pressed: AskPress): Promise<Pressed> {
  const { world, known } = presser
  const { chat, inquiry } = say(known.language).words
  if (presser.inChannel) return { card: sentenceCard(chat.onlyInChat) }
  const by = known.memberships.find(({ network }) => network.id === pressed.network)
  if (!by) return refused(presser, null, 'not-a-member', inquiry.gone)
  const barred = await barredFrom(presser, by)
  if (barred) return refused(presser, by, barred.why, barred.sentence)
  const { network, expertise } = pressed
  const rules = await rulesFirst(presser, by, { verb: pressed.verb, data: { network, expertise } })
  if (rules) return { card: rules }
  const asked = await knowersIn(world, by.network, expertise, known.id)
  if (asked.length === 0) return refused(presser, by, 'nobody', inquiry.ask.nobodyKnows)
  return ask({ presser, by, pressed, asked })
}

async function ask(means: Means): Promise<Pressed> {
  const { presser, by, pressed } = means
  const { world, known, press } = presser
  const { chat, inquiry } = say(known.language).words
  const now = world.clock.now()
  if (await world.store.isDone(commitId(press))) return toldOf(means)
  const claim = await claimOn(means)
  if (claim && (await isHeld(world, claim.value)))
    return { card: sentenceCard(inquiry.ask.askedAlready(pressed.expertise)), ended: 'refused' }
  const question = pressed.inputs['question']
  if (question === undefined) return form(means, { values: {} })
  const typed = cleanText(question, writing(by, now))
  const filled = { values: { question: typed.text } }
  if (typed.rules.some((rule) => rule !== 'diagnosis'))
    return form(means, { ...filled, refusal: chat.textCleaned })
  const asked = Inquiry.safeParse({
    id: InquiryId.parse(world.ids.fresh('q')),
    network: by.network.id,
    by: known.id,
    expertise: pressed.expertise,
    text: typed.text,
    askedAt: now,
    asked: means.asked.map(({ id }) => id),
    helpers: [],
  }).data
  if (!asked) return form(means, { ...filled, refusal: inquiry.ask.incomplete })
  return (await keep(means, asked, claim)) ? toldOf(means) : ask(means)
}

const commitId = (press: string): string => `inquiry-asked:${press}`

/** That there is a question of this member about this already. */
const claimOn = ({ presser: { world }, by, pressed: { network, expertise } }: Means) =>
  load(world.store, kinds.claim, keyOf.asking({ network, by: by.member.id, expertise }))

/** It waits for somebody who can help; what is not there any more holds nothing. */
async function isHeld({ store }: World, { by }: Claim): Promise<boolean> {
  const open = await load(store, kinds.inquiry, keyOf.inquiry(InquiryId.parse(by)))
  return open !== null && isOpen(open.value)
}

/** With who is told of it, when it is forgotten, and that it is the only one. False: the same member was first. */
async function keep(
  { presser: { world, press }, by }: Means,
  asked: Inquiry,
  claim: Loaded<Claim> | null,
): Promise<boolean> {
  const { id, network, askedAt } = asked
  const line = { at: askedAt, verb: 'inquiry-asked', actor: asked.by, network, about: id, result: 'done' }
  const done = await commitIfUnchanged(world.store, {
    id: commitId(press),
    puts: [
      put(kinds.inquiry, keyOf.inquiry(id), asked, null),
      put(kinds.claim, keyOf.asking(asked), { by: id }, claim),
    ],
    journal: [line],
    work: [...tellingsOf(asked, by.network), forgetInquiryItem(asked)],
    cancel: [],
  })
  world.wake()
  return done
}

const namesOf = ({ presser, by, asked }: Means): string[] =>
  asked.map(({ id }) => inSentence(person(by.network, id), say(presser.known.language)))

const toldOf = (means: Means): Pressed => ({
  card: sentenceCard(say(means.presser.known.language).words.inquiry.ask.asked(namesOf(means))),
})

function form({ presser, by, pressed, asked }: Means, filled: Filled): Pressed {
  const { network, expertise } = pressed
  const view = { network, expertise, asked: asked.map(({ id }) => person(by.network, id)) }
  return { card: askForm(view, filled, say(presser.known.language)) }
}

/** What a client made up as a network is not written down. */
async function refused(
  { world, known }: Presser,
  by: Membership | null,
  result: string,
  sentence: string,
): Promise<Pressed> {
  const line = { at: world.clock.now(), verb: 'inquiry-asked', actor: known.id, result }
  await keepLines(world, { ...line, ...(by ? { network: by.network.id } : {}) })
  return { card: sentenceCard(sentence), ended: 'refused' }
}
