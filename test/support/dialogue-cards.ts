import type { Card } from '#cards/blocks.ts'
import { acuteCard } from '#cards/dialogue/acute-card.ts'
import { conversationHelpCard } from '#cards/dialogue/conversation-help-card.ts'
import { copyCard } from '#cards/dialogue/copy-card.ts'
import { dayEightCard } from '#cards/dialogue/day-eight-card.ts'
import { receiptCard } from '#cards/dialogue/finished-card.ts'
import { goneCard } from '#cards/dialogue/gone-card.ts'
import { holdCard } from '#cards/dialogue/hold-card.ts'
import { keptListCard } from '#cards/dialogue/list-card.ts'
import { overviewCard } from '#cards/dialogue/overview-card.ts'
import { referCard } from '#cards/dialogue/refer-card.ts'
import { savedCard } from '#cards/dialogue/saved-card.ts'
import { stepCard } from '#cards/dialogue/step-card.ts'
import { stopCard } from '#cards/dialogue/stop-card.ts'
import { waysCard } from '#cards/dialogue/ways-card.ts'
import type { KeptView, OverviewLine, ReceiptView, StopView, WaysView } from '#cards/dialogue-views.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { stepIds } from '#domain/intake/dialogue.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { adultAnswers, childAnswers, hold, steps, stepView } from '#support/dialogue-steps.ts'
import { network, open } from '#support/signals.ts'
import { amsterdam, day, moment } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** Every card of a dialogue, in every state that looks different, by a name that says which. */
export type Named = Readonly<Record<string, Card>>

export const everyDialogueCard = (say: Say): Named => ({
  ...stepCards(say),
  ...stopCards(say),
  ...waitingCards(say),
  ...waysCards(say),
  ...readingCards(say),
})

export const stepCards = (say: Say): Named =>
  Object.fromEntries(Object.entries(steps).map(([name, view]) => [`step: ${name}`, stepCard(view, say)]))

/** Whom one calls in this network. */
export const nearby: StopView['phones'] = [
  { name: 'crisisdienst jeugd, dag en nacht', number: '088-1234567', checkedOn: day('2026-11-02') },
]

const stopped: StopView = {
  ...hold,
  step: 'safety',
  flags: ['rf_infant_injury'],
  mistakes: [],
  help: null,
  phones: [],
}

export const stopCards = (say: Say): Named => ({
  ...Object.fromEntries(
    RedFlagId.options.map((flag) => [`stop: ${flag}`, stopCard({ ...stopped, flags: [flag] }, say)]),
  ),
  'stop: two flags': stopCard({ ...stopped, flags: ['rf_strangulation', 'rf_colleague_suspected'] }, say),
  'stop: without a reason': stopCard(
    { ...stopped, mistakes: [{ question: 'notAcuteReason', kind: 'missing' }] },
    say,
  ),
  'stop: helped': stopCard(
    { ...stopped, help: { reached: ['coordinator'], notReached: ['aandachtsfunctionaris'] } },
    say,
  ),
  'stop: nobody there': stopCard({ ...stopped, help: { reached: [], notReached: [] } }, say),
  acute: acuteCard({ ...hold, step: 'safety' }, say),
})

const kept: KeptView = {
  ...hold,
  kept: 'held',
  intent: 'signal',
  extended: false,
  startedAt: moment('2026-11-20 10:00'),
  audience: 'child',
  ageBand: '0_11',
  themes: ['school', 'parenting_family'],
  keptUntil: day('2026-12-04'),
  timeZone: amsterdam,
}
const receipt: ReceiptView = {
  reference: open.reference,
  networkName: network.name,
  kind: 'signal',
  state: 'placed',
  hearsBy: day('2026-11-24'),
  second: null,
  household: open.id,
}
const talking = { ...hold, step: 'own' } as const

const waitingCards = (say: Say): Named => ({
  hold: holdCard({ ...talking, audience: 'child' }, say),
  'conversation help, child': conversationHelpCard(
    { ...talking, audience: 'child', fromFeeling: false },
    say,
  ),
  'conversation help, adult': conversationHelpCard(
    { ...talking, audience: 'adult', fromFeeling: false },
    say,
  ),
  'conversation help, a feeling': conversationHelpCard(
    { ...talking, audience: 'adult', fromFeeling: true },
    say,
  ),
  'refer: not safe': referCard({ ...talking, reason: 'unsafe_to_ask', routes: [], phones: [] }, say),
  'refer: refused': referCard(
    { ...talking, reason: 'refused', routes: ['huisarts_113', 'veilig_thuis_csg'], phones: nearby },
    say,
  ),
  saved: savedCard({ ...talking, until: day('2026-12-04'), held: false, lookAgainOn: null }, say),
  'saved, talk first': savedCard(
    { ...talking, until: day('2026-12-04'), held: true, lookAgainOn: null },
    say,
  ),
  'saved, looking on': savedCard(
    { ...talking, until: day('2026-12-04'), held: false, lookAgainOn: day('2026-11-27') },
    say,
  ),
  'day eight': dayEightCard({ ...talking, extended: false }, say),
  'day eight, extended': dayEightCard({ ...talking, extended: true }, say),
  list: keptListCard(
    [
      kept,
      {
        ...kept,
        kept: 'no',
        keptUntil: null,
        audience: 'adult',
        ageBand: '18_plus',
        themes: ['money_housing'],
      },
      { ...kept, kept: 'saved', audience: null, ageBand: null, themes: [] },
      { ...kept, extended: true },
      { ...kept, kept: 'looking', intent: 'feeling', ageBand: null, themes: [] },
    ],
    say,
  ),
  'list, nothing': keptListCard([], say),
  'receipt: placing': receiptCard({ ...receipt, state: 'placing', household: null }, say),
  'receipt: placed': receiptCard(receipt, say),
  'receipt: waiting, two networks': receiptCard(
    {
      ...receipt,
      state: 'waiting',
      kind: 'consult',
      second: { reference: open.reference, networkName: 'S.O.K.O. 18+' },
      household: null,
    },
    say,
  ),
  'gone: old': goneCard('old', say),
  'gone: finished': goneCard('finished', say),
  'gone: discarded': goneCard('discarded', say),
  'gone: called': goneCard('called', say),
  'gone: expired': goneCard('expired', say),
})

const felt: WaysView = {
  ...hold,
  step: 'feeling',
  audience: 'child',
  fits: { way: 'talk', reasons: ['said'] },
  again: null,
}
const until = day('2026-12-04')

const waysCards = (say: Say): Named => ({
  'ways: talk': waysCard(felt, say),
  'ways: a signal': waysCard({ ...felt, fits: { way: 'signal', reasons: ['seen-by-others', 'often'] } }, say),
  'ways: an adult, looking on': waysCard(
    { ...felt, audience: 'adult', fits: { way: 'look-on', reasons: ['once'] } },
    say,
  ),
  'ways: again': waysCard({ ...felt, fits: null, again: { until, last: false } }, say),
  'ways: again, for the last time': waysCard({ ...felt, fits: null, again: { until, last: true } }, say),
})

const linesOf = (answers: Answers): OverviewLine[] =>
  stepIds.map((step) => ({ step, questions: stepView(step, answers).questions, answers }))

const readingCards = (say: Say): Named => ({
  overview: overviewCard({ ...hold, step: 'check', lines: linesOf(childAnswers) }, say),
  'overview of an adult': overviewCard({ ...hold, step: 'check', lines: linesOf(adultAnswers) }, say),
  'overview, nothing yet': overviewCard({ ...hold, step: 'start', lines: linesOf({}) }, say),
  copy: copyCard({ ...hold, step: 'check', lines: linesOf(childAnswers) }, say),
})
