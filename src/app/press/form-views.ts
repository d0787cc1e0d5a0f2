import type { Membership } from '#app/directory.ts'
import { leadersFor } from '#app/press/leaders.ts'
import type { ActionId } from '#domain/ids.ts'
import type * as cards from '#cards/signal-views.ts'
import { colleagues, isRestricted } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { actionOf } from '#domain/signal/action.ts'
import { choosableUrgencies } from '#domain/signal/decide-course.ts'
import { takesPart, toAction } from '#domain/signal/disclose.ts'
import { feedbackFacts, levelsFor, usualLevel } from '#domain/signal/feedback.ts'
import { chairsOf } from '#domain/signal/figures.ts'
import { mayWithdraw, mayConsent } from '#domain/signal/givers.ts'
import { person, type PersonView, reporterOf, whoever } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addMonths, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'
import { eraseBy, evaluateOn } from '#domain/triage/deadlines.ts'

/** What each form is filled in with beforehand: the signal as it is now, for the one who presses. */
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
  audience: signal.content.audience,
  dueOn: usualDate(now, member, network),
})

export const addAction = ({ signal, member, network, now }: About): cards.AddActionView => ({
  ...aboutOf(signal),
  people: everyone(network),
  dueOn: usualDate(now, member, network),
})

export function onAction({ signal, network }: About, id: ActionId): cards.OnAction | null {
  const action = actionOf(signal, id)
  return action ? { ...aboutOf(signal), action: toAction(signal, action, network) } : null
}

/** Whoever leads now cannot be asked to. */
export const assign = ({ signal, network, now }: About): cards.AssignView => ({
  ...aboutOf(signal),
  people: leadersFor(signal, network, now).filter(({ id }) => id !== signal.lead),
})

export const declineHandOver = ({ signal, network }: About): cards.DeclineHandOverView => ({
  ...aboutOf(signal),
  asked: signal.handOver && { by: person(network, signal.handOver.by), reason: signal.handOver.reason },
})

export const caseTeam = ({ signal, network }: About): cards.CaseTeamView => {
  const people = mayLead(network).filter(({ id }) => id !== signal.lead)
  const chosen = people.flatMap(({ id, account }) =>
    account && signal.caseTeam.includes(id) ? [account] : [],
  )
  return { ...aboutOf(signal), people, chosen }
}

export const together = (signal: Signal): cards.TogetherView => ({
  ...aboutOf(signal),
  audience: signal.content.audience,
  together: signal.together,
})

/** Why a colleague has not seen the child is not for whoever only raised it. */
export const childSeen = ({ signal, network, member }: About): cards.TogetherView => ({
  ...together(signal),
  ...(takesPart(signal, network, member) ? {} : { together: nothingYet }),
})

export const involve = ({ signal, network }: About): cards.InvolveView => ({
  ...together(signal),
  chairs: chairsOf(signal, network),
})

export const addInformation = ({ signal, network }: About): cards.AddInformationView => ({
  ...aboutOf(signal),
  questions: signal.questions
    .filter(({ answered }) => !answered)
    .map(({ by, text }) => ({ by: person(network, by), text })),
})

export const feedback = ({ signal, network }: About): cards.FeedbackView => ({
  ...aboutOf(signal),
  lead: signal.lead && person(network, signal.lead),
  levels: levelsFor(signal).map((level) => feedbackFacts(signal, level)),
})

export const answerConsult = (signal: Signal): cards.AnswerConsultView => ({
  ...aboutOf(signal),
  question: signal.content.consultQuestion ?? signal.content.observation,
})

export const markAnswer = ({ signal, network }: About): cards.MarkAnswerView => ({
  ...aboutOf(signal),
  answers: signal.answers.map(({ by, text }) => ({ by: person(network, by), text })),
})

export const reassess = ({ signal }: About): cards.ReassessView => ({
  ...aboutOf(signal),
  now: signal.urgency,
  ...choosableUrgencies(signal),
})

export const agreeReassess = ({ signal, network }: About): cards.AgreeReassessView => ({
  ...aboutOf(signal),
  lowering: signal.lowering && { ...signal.lowering, by: whoever(signal, network, signal.lowering.by) },
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
export const renewConsent = ({ signal, network, now }: About): cards.RenewConsentView => {
  const { ageBand, audience } = signal.content
  const underSixteen = ageBand ? ageBand === '0_11' || ageBand === '12_15' : audience === 'child'
  return {
    ...aboutOf(signal),
    until: addMonths(localDate(now, network.calendar.timeZone), 6),
    givers: mayConsent(signal),
    consent: signal.consent,
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
  const { childSeenOn, childNotSeen } = signal.together
  const knows = signal.reporter.member === member.id || signal.kind === 'consult'
  return {
    ...aboutOf(signal),
    levels: knows ? [] : levelsFor(signal),
    usual: usualLevel(signal),
    childSeen: childSeenOn ? 'yes' : childNotSeen ? 'why-not' : 'not-yet',
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
