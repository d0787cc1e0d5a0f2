import { fullDay } from '#cards/signal/parts.ts'
import type { Network } from '#domain/network/network.ts'
import { answerBy, type RightsRequest } from '#domain/rights/request.ts'
import type { Say } from '#text/words.ts'

/** What the person concerned hears of their request as it stands now: an answer, or that it takes longer. */
export function answerText(request: RightsRequest, { municipality }: Network, say: Say): string {
  const { answer } = say.words.requests
  const { right, reference, receivedOn, decision, extension } = request
  const said = (): string => {
    if (decision)
      return decision.denied ? answer.denied(answer.denials[decision.denied]) : answer.granted[right]
    return extension
      ? answer.extended(answer.extensions[extension.reason], fullDay(answerBy(request), say))
      : ''
  }
  return [
    answer.opening(answer.asked[right], reference, fullDay(receivedOn, say)),
    said(),
    answer.complain(municipality),
  ].join('\n\n')
}
