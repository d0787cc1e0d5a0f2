import { functionOf } from '#cards/signal/people.ts'
import { shortDay } from '#cards/signal/parts.ts'
import type { AccessView, Colleague } from '#domain/signal/access.ts'
import { factorsIn } from '#domain/signal/content.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** Everything about somebody in plain words, line by line, for that person. */
export function accessText(view: AccessView, say: Say): string[] {
  const { text } = say.words.access
  const parts: (readonly [string, string[]])[] = [
    [text.shared, shared(view, say)],
    [text.who, readers(view, say)],
    [text.about, told(view, say)],
    [text.actions, actions(view, say)],
    [text.remarks, view.texts.map((one) => remark(one, say))],
    [text.consent, consent(view, say)],
    [text.withoutConsent, withoutConsent(view, say)],
    [text.kept, kept(view, say)],
    [text.rights, [...text.yourRights, text.complain(view.network.municipality)]],
  ]
  return [
    text.title(view.reference, view.network.name),
    text.madeOn(fullDay(view.madeOn, say)),
    '',
    text.whatItIs,
    ...parts.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines])),
  ]
}

function shared(view: AccessView, say: Say): string[] {
  const { access, signal, labels } = say.words
  const { text } = access
  return [
    text.sharedOn(fullDay(view.sharedOn, say)),
    view.sharedBy ? text.sharedBy(called(view.sharedBy, say)) : text.protected,
    ...(view.lead ? [text.lead(called(view.lead, say))] : []),
    line(text.status, signal.status[view.status]),
    line(text.closedFor, view.closedFor && labels.closingReason[view.closedFor]),
    line(text.urgency, labels.urgency[view.urgency]),
  ].flat()
}

function readers({ organisations, identity }: AccessView, { words }: Say): string[] {
  const { text } = words.access
  return [
    text.organisations(organisations.join(', ')),
    text.mayRead,
    identity ? text.identityApart : text.noIdentity,
  ]
}

/** Every answer: who reads this may know all of it. */
function inventory(made: AccessView['together']['inventory'], say: Say): string[] {
  if (!made) return []
  const { access, labels } = say.words
  return [
    ...line(access.text.inventory, fullDay(made.on, say)),
    ...factorsIn(made).map(({ id, answer }) => `${labels.factors[id]} ${labels.factorAnswer[answer]}`),
    ...line(access.text.strengths, made.strengths.map((id) => labels.strengths[id]).join(' ')),
  ]
}

function told({ about, together, goal, evaluateOn, escalation, holdsOthers, network }: AccessView, say: Say) {
  const { access, labels, signal } = say.words
  const { text } = access
  const { facts } = signal.details
  const themes = about.themes.map((theme) => labels.themes[network.audience][theme])
  const { k3 } = together
  return [
    ...line(text.ageBand, about.ageBand && labels.ageBand[about.ageBand]),
    ...line(text.themes, themes.join(', ')),
    ...line(facts.wholeFamily, about.wholeFamily ? signal.details.yes : null),
    ...line(facts.dependent, about.dependent ? signal.details.yes : null),
    ...line(facts.origin, about.origin && labels.origin[about.origin]),
    ...line(text.context, about.context && signal.context[about.context]),
    ...line(text.observation, about.observation),
    ...line(text.impression, about.impression),
    ...line(text.since, about.since),
    ...line(text.consultQuestion, about.consultQuestion),
    ...line(facts.current, about.current && labels.current[about.current]),
    ...line(facts.trend, about.trend && labels.trend[about.trend]),
    ...line(
      facts.safetyScore,
      about.safetyScore === null ? null : signal.details.outOfTen(about.safetyScore),
    ),
    ...line(facts.deadlineOn, about.deadlineOn && fullDay(about.deadlineOn, say)),
    ...line(text.strengths, about.strengths.map((id) => labels.strengths[id]).join(' ')),
    ...line(text.goodAt, about.goodAt),
    ...line(text.wish, about.wish),
    ...line(facts.talked, about.talked && labels.talked[about.talked]),
    ...line(text.childSeen, about.childSeen && labels.childSeen[about.childSeen]),
    ...line(text.doneAlready, about.doneAlready),
    ...line(text.keepDoing, about.keepDoing),
    ...about.factors.map(({ id, answer }) => `${labels.factors[id]} ${labels.factorAnswer[answer]}`),
    ...line(text.goal, goal),
    ...line(text.discussedOn, together.discussedOn && fullDay(together.discussedOn, say)),
    ...line(text.notDiscussed, together.notDiscussed),
    ...line(text.childSeenOn, together.childSeenOn && fullDay(together.childSeenOn, say)),
    ...line(text.childNotSeen, together.childNotSeen),
    ...line(text.ownWords, together.ownWords),
    ...line(text.wish, together.wish),
    ...line(text.goodAt, together.goodAt),
    ...inventory(together.inventory, say),
    ...line(text.k3, [k3.framework, k3.shortLine, k3.child].filter(Boolean).join(' · ')),
    ...line(text.evaluateOn, evaluateOn && fullDay(evaluateOn, say)),
    ...line(
      text.escalation,
      escalation && `${labels.escalateTo[escalation.to]}, ${fullDay(escalation.on, say)}`,
    ),
    ...(holdsOthers ? [text.others] : []),
  ]
}

function actions(view: AccessView, say: Say): string[] {
  const { access, labels, signal } = say.words
  const { text } = access
  if (view.actions.length === 0) return [text.none]
  return view.actions.map(({ what, kind, by, dueOn, done }) =>
    [
      'task' in what ? signal.tasks[what.task] : what.text,
      labels.actionType[kind],
      called(by, say),
      done ? text.done(text.outcomes[done.outcome], fullDay(done.on, say)) : text.dueOn(fullDay(dueOn, say)),
    ].join(' · '),
  )
}

const remark = ({ by, on, text }: AccessView['texts'][number], say: Say): string =>
  `${[called(by, say), ...(on ? [fullDay(on, say)] : [])].join(', ')}: ${text}`

function consent({ consent: given }: AccessView, say: Say): string[] {
  const { access, labels, signal } = say.words
  const { facts } = signal.details
  const givers = (all: typeof given.by): string => all.map((one) => labels.consentGiver[one]).join(', ')
  return [
    ...line(facts.consent, labels.consentState[given.state]),
    ...line(facts.by, givers(given.by)),
    ...line(facts.refusedBy, givers(given.refusedBy)),
    ...line(facts.form, given.form && labels.consentForm[given.form]),
    ...line(facts.on, given.on && fullDay(given.on, say)),
    ...line(facts.until, given.until && fullDay(given.until, say)),
    ...line(access.text.scope, given.scope),
  ]
}

const withoutConsent = ({ overrides }: AccessView, say: Say): string[] =>
  overrides.map(({ sharedOn, recipient, ground }) => {
    const { access, labels } = say.words
    return access.text.withoutConsentLine(
      fullDay(sharedOn, say),
      labels.overrideRecipient[recipient],
      labels.overrideGround[ground],
    )
  })

function kept({ keptUntil, kind, network: { retention }, identity }: AccessView, say: Say): string[] {
  const { text } = say.words.access
  const open =
    kind === 'consult' ? text.keptConsult(retention.consultDays) : text.keptOpen(retention.closedMonths)
  return [
    keptUntil ? text.keptUntil(fullDay(keptUntil, say)) : open,
    ...(identity ? [text.identityKept(retention.identityWorkingDays)] : []),
  ]
}

const line = (label: string, value: string | null): string[] => (value ? [`${label}: ${value}`] : [])

/** A function and an organisation, never a name. */
function called(who: Colleague, say: Say): string {
  const { text } = say.words.access
  if (who === 'sharer') return text.sharer
  if (who === 'somebody') return text.somebody
  return [functionOf(who.function, say), who.organisation].filter(Boolean).join(', ')
}

const fullDay = (date: LocalDate, say: Say): string => `${shortDay(date, say)} ${date.slice(0, 4)}`
