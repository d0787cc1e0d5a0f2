import { correctForm, correctionAskedCard } from '#cards/rights/correct-form.ts'
import { answerCard, decideForm, extendForm, objectForm, rectifyForm } from '#cards/rights/request-forms.ts'
import { type RequestLine, requestsCard } from '#cards/rights/requests-card.ts'
import { certificateCard } from '#cards/signal/certificate-card.ts'
import { answerText } from '#app/rights/answer-text.ts'
import { DenialReason, Right, RequestId, type RightsRequest } from '#domain/rights/request.ts'
import type { Named } from '#support/dialogue-cards.ts'
import { network, open } from '#support/signals.ts'
import { day } from '#support/time.ts'
import type { Say } from '#text/words.ts'

const { id: signal, reference, kind, content } = open
const view = { signal, reference, kind }
const request = (right: Right): RightsRequest => ({
  id: RequestId.parse('r_1'),
  signal,
  reference,
  network: network.id,
  right,
  ground: right === 'objection' ? 'own-situation' : null,
  receivedOn: day('2026-11-23'),
  by: open.reporter.member,
  extension: null,
  decision: null,
})
const on = day('2026-12-01')
const lines: RequestLine[] = Right.options.map((right, index) => ({
  id: RequestId.parse(`r_${index}`),
  reference,
  right,
  receivedOn: day('2026-11-23'),
  until: day('2026-12-23'),
  late: right === 'objection',
  canExtend: right !== 'objection',
}))
const empty = { values: {} }

/** Every card about what somebody asks of what is kept about them. */
export const rightsCards = (say: Say): Named => ({
  'requests: none': requestsCard([], say),
  'requests: some': requestsCard(lines, say),
  rectify: rectifyForm(view, 1, { values: { receivedOn: '2026-11-23' } }, say),
  object: objectForm(view, 1, { values: { receivedOn: '2026-11-23' } }, say),
  'correct: asked': correctionAskedCard(view, 1, say),
  'correct: form': correctForm({ ...view, what: 'Het is twee weken.', texts: content }, 1, empty, say),
  ...Object.fromEntries(
    Right.options.map((right) => [`decide: ${right}`, decideForm(request(right), empty, say)]),
  ),
  extend: extendForm(request('access'), empty, say),
  ...Object.fromEntries(
    [null, ...DenialReason.options].map((denied) => [
      `answer: ${denied ?? 'done'}`,
      answerCard(answerText({ ...request('access'), decision: { on, by: null, denied } }, network, say), say),
    ]),
  ),
  'answer: later': answerCard(
    answerText({ ...request('erasure'), extension: { on, reason: 'complex' } }, network, say),
    say,
  ),
  certificate: certificateCard(
    { reference, erasedOn: on, text: '-----BEGIN CERTIFICATE OF ERASURE-----\n{ }' },
    say,
  ),
})
