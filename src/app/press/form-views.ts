import type { Membership } from '#app/directory.ts'
import { leadersFor } from '#app/press/leaders.ts'
import type { ActionId } from '#domain/ids.ts'
import type * as cards from '#cards/signal-views.ts'
import { colleagues, isRestricted } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { actionOf } from '#domain/signal/action.ts'
import { choosableUrgencies } from '#domain/signal/decide-course.ts'
import { actionFor, toChannel } from '#domain/signal/disclose.ts'
import * as readable from '#domain/signal/disclose-forms.ts'
import { feedbackFacts, levelsFor, usualLevel } from '#domain/signal/feedback.ts'
import { chairsOf, childSeenSoFar } from '#domain/signal/figures.ts'
import { mayWithdraw, mayConsent } from '#domain/signal/givers.ts'
import { person, type PersonView, reporterOf } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addMonths, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'
import { eraseBy, evaluateOn } from '#domain/triage/deadlines.ts'

/**
 * What each form is filled in with beforehand: the signal as it is now, for the one who presses. What anybody wrote comes
 * from what that person may read (`disclose-forms.ts`), and not from the signal itself.
 */
type About = Membership & { signal: Signal; now: Instant }

export const aboutOf = ({ id, reference, kind }: Signal): cards.About => ({ signal: id, reference, kind })

export const begin = ({ signal, member, network, now }: About): cards.BeginView =>
  beginView(signal, member, network, now)

export const beginView = (
  signal: Signal,
  member: Member,
  network: Network,
  now: Instant,
): cards.BeginView => ({
  ...aboutOf(signal),
  audience: audienceOf({ signal, network }),
  dueOn: usualDate(now, member, network),
})

/** Whether it is about a child or an adult, everybody may know. */
export const audienceOf = ({
  signal,
  network,
}: Pick<About, 'signal' | 'network'>): cards.BeginView['audience'] =>
  toChannel(signal, network, true).audience

export const addAction = ({ signal, member, network, now }: About): cards.AddActionView => ({
  ...aboutOf(signal),
  people: everyone(network),
  dueOn: usualDate(now, member, network),
})

export function onAction({ signal, network, member }: About, id: ActionId): cards.OnAction | null {
  const action = actionOf(signal, id)
  const view = action && actionFor(signal, action, network, member)
  return view ? { ...aboutOf(signal), action: view } : null
}

/** Whoever leads now cannot be asked to. */
export const assign = ({ signal, network, now }: About): cards.AssignView => ({
  ...aboutOf(signal),
  people: leadersFor(signal, network, now).filter(({ id }) => id !== signal.lead),
})

export const declineHandOver = (about: About): cards.DeclineHandOverView => ({
  ...aboutOf(about.signal),
  ...readable.handOverAsked(about),
})

export const caseTeam = ({ signal, network }: About): cards.CaseTeamView => {
  const people = mayLead(network).filter(({ id }) => id !== signal.lead)
  const chosen = people.flatMap(({ id, account }) =>
    account && signal.caseTeam.includes(id) ? [account] : [],
  )
  return { ...aboutOf(signal), people, chosen }
}

export const table = (about: About): cards.TogetherView => ({
  ...aboutOf(about.signal),
  audience: audienceOf(about),
  ...readable.atTheTable(about),
})

export const involve = (about: About): cards.InvolveView => ({
  ...table(about),
  chairs: chairsOf(about.signal, about.network),
})

export function inventory(about: About): cards.InventoryView {
  const { factors, strengths, on } = readable.answeredBefore(about)
  const today = localDate(about.now, about.network.calendar.timeZone)
  return { ...aboutOf(about.signal), audience: audienceOf(about), factors, strengths, on: on ?? today }
}

export const addInformation = (about: About): cards.AddInformationView => ({
  ...aboutOf(about.signal),
  ...readable.waitingQuestions(about),
})

export const feedback = ({ signal, network }: About): cards.FeedbackView => ({
  ...aboutOf(signal),
  lead: signal.lead && person(network, signal.lead),
  levels: levelsFor(signal).map((level) => feedbackFacts(signal, level)),
})

export const answerConsult = (about: About): cards.AnswerConsultView => ({
  ...aboutOf(about.signal),
  ...readable.consultAsked(about),
})

export const markAnswer = (about: About): cards.MarkAnswerView => ({
  ...aboutOf(about.signal),
  ...readable.consultAnswers(about),
})

export const reassess = ({ signal }: About): cards.ReassessView => ({
  ...aboutOf(signal),
  now: signal.urgency,
  ...choosableUrgencies(signal),
})

export const agreeReassess = (about: About): cards.AgreeReassessView => ({
  ...aboutOf(about.signal),
  ...readable.loweringAsked(about),
})

export const scaleUp = ({ signal, network, now }: About): cards.ScaleUpView => ({
  ...aboutOf(signal),
  today: localDate(now, network.calendar.timeZone),
})

export const evaluate = ({ signal, network, now }: About): cards.EvaluateView => ({
  ...aboutOf(signal),
  evaluateOn: evaluateOn(signal.urgency, now, network.calendar, network.responseTimes),
})

/** Half a year, as when it was first given. Below sixteen it matters who has authority. */
export const renewConsent = (about: About): cards.RenewConsentView | null => {
  const { signal, network, now } = about
  const given = readable.consentGiven(about)
  if (!given) return null
  const { ageBand, audience, ...consent } = given
  const underSixteen = ageBand ? ageBand === '0_11' || ageBand === '12_15' : audience === 'child'
  return {
    ...aboutOf(signal),
    until: addMonths(localDate(now, network.calendar.timeZone), 6),
    givers: mayConsent(signal),
    ...consent,
    asks: { age: ageBand === null, authority: underSixteen },
  }
}

export const withdrawConsent = ({ signal, network, now }: About): cards.WithdrawConsentView => ({
  ...aboutOf(signal),
  givers: mayWithdraw(signal),
  goneBy: eraseBy(now, network.calendar),
})

export const askIdentity = ({ signal, network }: About): cards.AskIdentityView => ({
  ...aboutOf(signal),
  reporter: reporterOf(signal, network),
})

export const kept = (signal: Signal): cards.KeptView => ({ ...aboutOf(signal), until: signal.eraseOn })

/** Who closes an own signal knows already; a consult has its answers. */
export const close = ({ signal, member }: About): cards.CloseView => {
  const knows = signal.reporter.member === member.id || signal.kind === 'consult'
  return {
    ...aboutOf(signal),
    levels: knows ? [] : levelsFor(signal),
    usual: usualLevel(signal),
    childSeen: childSeenSoFar(signal),
  }
}

/** Five working days from now, on a day that this person works. */
function usualDate(now: Instant, member: Member, { calendar }: Network): LocalDate {
  const day = addWorkingDays(localDate(now, calendar.timeZone), 5, calendar)
  return firstOwnDayNotBefore(day, member, calendar)
}

export const everyone = (network: Network): PersonView[] =>
  colleagues(network).map(({ id }) => person(network, id))

const mayLead = (network: Network): PersonView[] =>
  colleagues(network)
    .filter((one) => !isRestricted(network, one))
    .map(({ id }) => person(network, id))
