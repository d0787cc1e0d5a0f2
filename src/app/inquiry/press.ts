import { unconfirmedIn } from '#app/agreements/confirmations.ts'
import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import { claimOf } from '#app/inquiry/forget.ts'
import { helperItem } from '#app/inquiry/tell.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { JournalLine } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, type Loaded, put } from '#app/records.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { inquiryCard } from '#cards/network/inquiry-cards.ts'
import type { InquiryPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { Inquiry } from '#domain/network/inquiry.ts'
import { colleagueOf, isRestricted, partnerOf } from '#domain/network/members.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/** What the journal calls it. */
const verbs = { 'read-inquiry': 'inquiry-read', 'can-help': 'help-offered' } as const

type Found = { inquiry: Loaded<Inquiry>; by: Membership }

/** *Bekijk* and *Ik kan helpen*: for who was asked and still takes part. What was asked is in the answer to the press alone. */
export async function pressInquiry(presser: Presser, pressed: InquiryPress): Promise<Pressed> {
  const { chat } = say(presser.known.language).words
  if (presser.inChannel) return { card: sentenceCard(chat.onlyInChat) }
  const found = await findFor(presser, pressed)
  if ('card' in found) return found
  const helped = pressed.verb === 'can-help' ? await help(presser, pressed, found) : found
  if (!helped) return pressInquiry(presser, pressed)
  await keepLines(presser.world, lineOf(presser, helped, 'read-inquiry', 'done'))
  return { card: show(presser, helped) }
}

/** Who was not asked hears no more than who asks for a question that is not there. */
async function findFor(presser: Presser, { verb, inquiry: id }: InquiryPress): Promise<Found | Pressed> {
  const { world, known } = presser
  const { agreements, inquiry: words } = say(known.language).words
  const inquiry = await load(world.store, kinds.inquiry, keyOf.inquiry(id))
  const by = known.memberships.find(({ network }) => network.id === inquiry?.value.network)
  if (!inquiry || !by || !mayRead(inquiry.value, by))
    return refused(presser, null, verb, 'not-asked', words.gone)
  const found = { inquiry, by }
  const barred = await barredFrom(presser, by)
  if (barred) return refused(presser, found, verb, barred.why, barred.sentence)
  const rules = await rulesFirst(presser, by, { verb, data: { inquiry: id } })
  if (rules) return { card: rules }
  if (!(await unconfirmedIn(world, by.network))(by.member)) return found
  const partner = partnerOf(by.network, by.member)?.name ?? ''
  return refused(presser, found, verb, 'unconfirmed', agreements.unconfirmed(partner))
}

/** Whoever asked must still take part, or nobody is left to help. */
const mayRead = ({ asked, by: asker }: Inquiry, { network, member }: Membership): boolean =>
  asked.includes(member.id) && !isRestricted(network, member) && colleagueOf(network, asker) !== undefined

/** Said once, however often it is pressed; from then on the asker may ask something else. Null: it changed meanwhile. */
async function help(presser: Presser, { verb }: InquiryPress, found: Found): Promise<Found | null> {
  const { world, press } = presser
  const { inquiry, by } = found
  const { id: helper } = by.member
  if (inquiry.value.helpers.includes(helper)) return found
  const value = { ...inquiry.value, helpers: [...inquiry.value.helpers, helper] }
  const done = await commitIfUnchanged(world.store, {
    id: `help-offered:${press}`,
    puts: [
      put(kinds.inquiry, keyOf.inquiry(value.id), value, inquiry),
      ...(await claimOf(world.store, value)),
    ],
    journal: [lineOf(presser, found, verb, 'done')],
    work: [helperItem(value, helper, by.network, world.clock.now())],
    cancel: [],
  })
  world.wake()
  return done ? { ...found, inquiry: { ...inquiry, value } } : null
}

function show({ known }: Presser, { inquiry, by }: Found) {
  const { id, by: asker, expertise, text, helpers } = inquiry.value
  const view = { inquiry: id, by: person(by.network, asker), expertise, text }
  return inquiryCard({ ...view, helps: helpers.includes(known.id) }, say(known.language))
}

const lineOf = (
  { world, known }: Presser,
  found: Found | null,
  verb: InquiryPress['verb'],
  result: string,
): JournalLine => ({
  at: world.clock.now(),
  verb: verbs[verb],
  actor: known.id,
  result,
  ...(found ? { network: found.by.network.id, about: found.inquiry.value.id } : {}),
})

async function refused(
  presser: Presser,
  found: Found | null,
  verb: InquiryPress['verb'],
  result: string,
  sentence: string,
): Promise<Pressed> {
  await keepLines(presser.world, lineOf(presser, found, verb, result))
  return { card: sentenceCard(sentence), ended: 'refused' }
}
