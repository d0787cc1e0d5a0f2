import type { Turn } from '#app/dialogue/turn.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Card, Message } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { openRequests } from '#app/rights/requests.ts'
import { networkOf, type World } from '#app/world.ts'
import { type RequestLine, requestsCard } from '#cards/rights/requests-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { MemberId } from '#domain/ids.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { answerBy, type RightsRequest, whyNotExtend } from '#domain/rights/request.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** `verzoeken`: what people asked about what is kept of them, and by when it must be answered. */
export async function listRequests({ world, known }: Pick<Turn, 'world' | 'known'>): Promise<Card> {
  const found: RightsRequest[][] = []
  const refused: string[] = []
  for (const one of known.memberships.filter(({ member }) => isCoordinator(member))) {
    const barred = await barredFrom({ world, known }, one)
    if (barred) {
      const line = { at: world.clock.now(), verb: 'requests', actor: known.id, network: one.network.id }
      await keepLines(world, { ...line, result: barred.why })
      refused.push(barred.sentence)
    } else found.push(await openRequests(world, one.network.id))
  }
  const [sentence] = refused
  if (sentence && found.length === 0) return sentenceCard(sentence)
  return requestsCard(
    found.flat().map((request) => lineOf(world, request)),
    say(known.language),
  )
}

/** The same card, about these, for somebody who is reminded. */
export async function requestMessage(
  world: World,
  to: MemberId,
  requests: readonly RightsRequest[],
): Promise<Message> {
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const card = requestsCard(
    requests.map((request) => lineOf(world, request)),
    words,
  )
  return { summary: words.words.requests.summary, card }
}

const lineOf = (world: World, request: RightsRequest): RequestLine => {
  const today = localDate(world.clock.now(), networkOf(world, request.network).calendar.timeZone)
  const until = answerBy(request)
  const { id, reference, right, receivedOn } = request
  return {
    id,
    reference,
    right,
    receivedOn,
    until,
    late: until < today,
    canExtend: !whyNotExtend(request, today),
  }
}
