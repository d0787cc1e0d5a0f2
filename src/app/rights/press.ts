import type { Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import type { Loaded } from '#app/records.ts'
import { answerText } from '#app/rights/answer-text.ts'
import { listRequests } from '#app/rights/list.ts'
import { change, requestOf } from '#app/rights/requests.ts'
import { run, whyNotErased } from '#app/run.ts'
import type { RequestPress } from '#cards/press.ts'
import { answerCard, decideForm, extendForm } from '#cards/rights/request-forms.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { denialsOf, ExtensionReason, type RightsRequest, whyNotExtend } from '#domain/rights/request.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

type Asked = { presser: Presser; by: Membership; over: Loaded<RightsRequest> }

/** The coordinator answers somebody's request, or takes more time for it. */
export async function pressRequest(presser: Presser, { verb, request, inputs }: RequestPress): Promise<Card> {
  const { world, known } = presser
  const { requests: rights, access } = say(known.language).words
  if (presser.inChannel) return sentenceCard(access.onlyInChat)
  if (verb === 'requests' || !request) return listRequests(presser)
  const over = await requestOf(world, request)
  const by = over && known.memberships.find(({ network }) => network.id === over.value.network)
  if (!over || !by || !isCoordinator(by.member))
    return sentenceCard(over ? access.notCoordinator : rights.gone)
  const barred = await barredFrom(presser, by)
  if (barred) return sentenceCard(barred.sentence)
  if (over.value.decision) return sentenceCard(rights.gone)
  const asked = { presser, by, over }
  return verb === 'extend-request' ? extend(asked, inputs) : decide(asked, inputs)
}

type Inputs = Readonly<Record<string, string>>

async function extend({ presser, by, over }: Asked, inputs: Inputs): Promise<Card> {
  const words = say(presser.known.language)
  const today = todayIn(presser, by)
  const barred = whyNotExtend(over.value, today)
  if (barred) return sentenceCard(words.words.requests.extend.refused[barred])
  const reason = ExtensionReason.safeParse(inputs['reason']).data
  if (!reason) return extendForm(over.value, { values: inputs }, words)
  const after = { ...over.value, extension: { on: today, reason } }
  return told({ presser, by, over }, after, { verb: 'request-extended', detail: reason })
}

async function decide({ presser, by, over }: Asked, inputs: Inputs): Promise<Card> {
  const words = say(presser.known.language)
  const { outcome } = inputs
  const { right, signal } = over.value
  const denied = denialsOf[right].find((one) => one === outcome) ?? null
  const granted = outcome === 'done' && right !== 'erasure'
  if (!denied && !granted) return decideForm(over.value, { values: inputs }, words)
  const decision = { on: todayIn(presser, by), by: by.member.id, denied }
  const after = { ...over.value, decision }
  // First what it comes to: who dies in between finds the request open, and what was done is done once.
  if (right === 'objection') {
    const command = granted ? ({ type: 'erase' } as const) : ({ type: 'lift-hold' } as const)
    const id = `objection:${over.value.id}`
    const why = whyNotErased(await run(presser.world, { id, signal, command, actor: by.member }))
    if (why) return sentenceCard(refusalSentence(why, [], words))
  }
  return told({ presser, by, over }, after, { verb: 'request-answered', detail: denied ?? 'done' })
}

/** Stored, and what to tell; when somebody was first, the list as it is now. */
async function told(
  { presser, by, over }: Asked,
  after: RightsRequest,
  what: { verb: string; detail: string },
): Promise<Card> {
  const words = say(presser.known.language)
  const done = await change(presser.world, over, after, by.network, { ...what, by: by.member.id })
  return done ? answerCard(answerText(after, by.network, words), words) : listRequests(presser)
}

const todayIn = ({ world }: Presser, { network }: Membership) =>
  localDate(world.clock.now(), network.calendar.timeZone)
