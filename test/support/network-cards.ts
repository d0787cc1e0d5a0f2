import { askedAbout } from '#app/who-knows.ts'
import type { Card } from '#cards/blocks.ts'
import { checkupCard } from '#cards/network/checkup-card.ts'
import { helpCard } from '#cards/network/help-card.ts'
import { askForm, helperCard, inquiryCard, inquiryToldCard } from '#cards/network/inquiry-cards.ts'
import { knowersCard } from '#cards/network/knowers-card.ts'
import { vouchCard, vouchedCard } from '#cards/network/vouch-card.ts'
import { lessonsCard } from '#cards/network/lessons-card.ts'
import { reportCard } from '#cards/network/report-card.ts'
import { reportOf } from '#domain/network/report.ts'
import { networkOverviewCard } from '#cards/signal/network-overview-card.ts'
import { InquiryId, Reference, SignalId } from '#domain/ids.ts'
import { toNetworkLine } from '#domain/signal/disclose-network.ts'
import { checks, trouble } from '#domain/network/checkup.ts'
import { helpFor } from '#domain/network/help-for.ts'
import { knowersOf, tagsOf } from '#domain/network/inquiry.ts'
import { type Knower, whoKnows } from '#domain/network/who-knows.ts'
import { networkOverview } from '#domain/signal/network-overview.ts'
import { person } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { asked } from '#support/crowd.ts'
import {
  aConsult,
  adults,
  anna,
  aSignal,
  at,
  carla,
  daan,
  els,
  ledByBram,
  network,
  stranger,
} from '#support/given.ts'
import { day } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** The list of a network on a Monday morning, with forty signals and with fewer. */

const monday = at('2026-11-30T08:30')

const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({ status: 'in-action', goal: 'rust', beginBy: null, evaluateOn: day('2027-01-04'), ...changes })
const ofEls = { ...asked, owner: els.id, accepted: true }
const endingSoon = { ...aSignal().consent, until: day('2026-12-07') }
const younger = { ...aSignal().content, dependent: true }

/** One of each, in no order. */
const each: readonly Signal[] = [
  begun({ actions: [{ ...ofEls, dueOn: day('2026-12-03') }] }),
  begun({ consent: endingSoon }),
  begun({ evaluateOn: null }),
  begun({ actions: [{ ...ofEls, dueOn: day('2026-11-24') }] }),
  ledByBram({ beginBy: at('2026-11-27T17:00'), urgency: 'high' }),
  aSignal({ takeUpBy: at('2026-11-24T17:00'), raisedAt: at('2026-11-19T09:00') }),
  aSignal({ takeUpBy: at('2026-11-30T12:30'), urgency: 'high' }),
  aSignal({ takeUpBy: at('2026-12-01T17:00'), content: younger }),
  aConsult({ takeUpBy: at('2026-12-01T17:00') }),
  aConsult({ status: 'answered', answeredAt: at('2026-11-27T10:00') }),
  begun({ lead: stranger }),
  begun({ actions: [{ ...ofEls, owner: stranger, dueOn: day('2026-12-02') }] }),
]

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const named = (signal: Signal, index: number): Signal => ({
  ...signal,
  id: SignalId.parse(`s_${index}`),
  reference: Reference.parse(
    `18M-7${letters.charAt(index >> 5)}${letters.charAt(index & 31)}${letters.charAt((7 * index) & 31)}`,
  ),
})

/** A network of forty: the twelve, and what goes its way. */
export const forty: readonly Signal[] = [
  ...each,
  ...Array.from({ length: 28 }, (_, index) =>
    begun({ raisedAt: at(`2026-10-${String(index + 1).padStart(2, '0')}T10:00`) }),
  ),
].map(named)

const linesOf = (signals: readonly Signal[]) =>
  networkOverview(signals, { now: monday, network }).flatMap((one) => {
    const line = toNetworkLine(one, carla, { now: monday, network })
    return line ? [{ ...line, rev: 3 }] : []
  })

const listed = (signals: readonly Signal[], from: number, say: Say): Card =>
  networkOverviewCard({ network: network.id, networkName: network.name, lines: linesOf(signals), from }, say)

export const networkCards = (say: Say): Record<string, Card> => ({
  'network: forty, the first eight': listed(forty, 0, say),
  'network: forty, the next eight': listed(forty, 8, say),
  'network: forty, the last eight': listed(forty, 32, say),
  'network: nothing to look at': listed(forty.slice(12, 15), 0, say),
  'network: fewer by now': listed(forty.slice(12, 15), 32, say),
  'network: nothing at all': listed([], 0, say),
  'network: of adults': networkOverviewCard(
    {
      network: adults.id,
      networkName: adults.name,
      lines: linesOf(forty.slice(0, 12).map(ofAdult)),
      from: 0,
    },
    say,
  ),
  'doctor: everything works': checkupCard(
    { network: network.id, networkName: network.name, troubles: [] },
    say,
  ),
  'doctor: nothing works': checkupCard(
    {
      network: network.id,
      networkName: network.name,
      troubles: checks.map((check) => trouble(check, ['Bram', 'Els'], day('2026-11-30'))),
    },
    say,
  ),
  'report: a month': reportCard(
    {
      network: network.id,
      audience: network.audience,
      networkName: network.name,
      month: '2026-11',
      raised: 23,
      consults: 8,
      takenUpInTime: 9,
      talked: 8,
      overdueActions: null,
      feedbackGiven: 10,
      newToHelp: 3,
      closed: 6,
      endings: [{ reason: 'general-support', count: 5 }],
      themes: [
        { theme: 'parenting_family', count: 11 },
        { theme: 'school', count: 7 },
      ],
    },
    say,
  ),
  'report: a quiet month': reportCard(
    {
      network: network.id,
      networkName: network.name,
      audience: network.audience,
      ...reportOf('2026-11', [], [], network, monday),
    },
    say,
  ),
  'lessons: what people wrote': lessonsCard(
    {
      wentWell: ['De mentor belde meteen.', 'We zaten binnen een week aan tafel.'],
      couldBeBetter: ['Eerder vragen wat het kind zelf wil.'],
    },
    say,
  ),
  'lessons: too few': lessonsCard(null, say),
  'who: of school': knowing('school', say),
  'who: of an organisation': knowing('ggd', say),
  'who: nobody': knowing('vissen', say),
  'who: nothing was asked': knowing('', say),
  ...inquiryCards(say),
  'help: with parenting': helping('opvoeden', say),
  'help: nothing of that': helping('vissen', say),
  'help: nothing at all': helpCard({ themes: [], audiences: [], help: [], any: false }, say),
})

const owned = network.services.slice(0, 1)

/** As somebody of both networks asks on that Monday. */
const knowing = (typed: string, say: Say): Card => {
  const asked = askedAbout(typed, [network])
  const people = whoKnows([network, adults], asked, monday)
  return knowersCard(
    {
      ...asked,
      people,
      askable: askableOf(people),
      today: day('2026-11-30'),
      known: ['gezondheid', 'jongeren', 'school'],
      empty: typed === '',
    },
    say,
  )
}

/** As Anna sees it, who is in one network. */
const askableOf = (people: readonly Knower[]) =>
  tagsOf(people)
    .filter((expertise) => knowersOf(network, expertise, anna.id, monday).length > 0)
    .map((expertise) => ({ network: network.id, networkName: network.name, expertise }))

const [bySchool, asker] = [{ network: network.id, expertise: 'school' }, person(network, anna.id)]
const inquiry = { inquiry: InquiryId.parse('q_1'), by: asker, expertise: 'school' }
const question = 'Welke school heeft ervaring met een rustige plek voor wie moeilijk terugkomt?'
const askedOfDaan = { ...bySchool, asked: [person(network, daan.id)] }

/** Anna asks Daan about school. */
const inquiryCards = (say: Say): Record<string, Card> => ({
  'who: ask those who know': askForm(askedOfDaan, { values: {} }, say),
  'who: ask, and it was cleaned': askForm(
    askedOfDaan,
    { values: { question: 'Wie kent [naam]?' }, refusal: say.words.chat.textCleaned },
    say,
  ),
  'who: a choice of what to ask': knowersCard(
    {
      themes: [],
      audiences: [],
      people: whoKnows([network], askedAbout('meldcode jongeren', [network]), monday),
      askable: [
        { network: network.id, networkName: network.name, expertise: 'meldcode' },
        { network: adults.id, networkName: adults.name, expertise: 'jongeren' },
      ],
      today: day('2026-11-30'),
      known: [],
      empty: false,
    },
    say,
  ),
  'who: of somebody unsure': knowersCard(
    {
      themes: [],
      audiences: [],
      people: whoKnows([network], askedAbout('meldcode', [network]), monday).map((one) => ({
        ...one,
        unsureSince: day('2026-06-01'),
      })),
      askable: [],
      today: day('2026-11-30'),
      known: [],
      empty: false,
    },
    say,
  ),
  'who: is this still right': vouchCard({ tags: ['school', 'meldcode'], help: owned }, say),
  'who: it is right': vouchedCard({ tags: ['school', 'meldcode'], help: owned }, say),
  'who: nothing to ask about any more': vouchedCard({ tags: [], help: [] }, say),
  'who: asked': inquiryToldCard(inquiry, say),
  'who: asked, and looked at': inquiryCard({ ...inquiry, text: question, helps: false }, say),
  'who: asked, and can help': inquiryCard({ ...inquiry, text: question, helps: true }, say),
  'who: somebody can help': helperCard(person(network, daan.id), 'school', say),
})

const helping = (typed: string, say: Say): Card => {
  const asked = askedAbout(typed, [network])
  return helpCard({ ...asked, help: helpFor([network, adults], asked, monday), any: true }, say)
}

const ofAdult = (signal: Signal): Signal => ({
  ...signal,
  content: { ...signal.content, audience: 'adult', ageBand: '18_plus', themes: ['care_health', 'together'] },
})
