import { type CardElement, facts, subtle } from '#cards/blocks.ts'
import { latest } from '#cards/signal/latest.ts'
import { messages } from '#cards/signal/messages-section.ts'
import { nameOf, reachLinks, withOrganisation } from '#cards/signal/people.ts'
import { cut, shortDay, styled } from '#cards/signal/parts.ts'
import type { Room } from '#cards/signal/room.ts'
import { said } from '#cards/signal/story.ts'
import { withThem } from '#cards/signal/together-section.ts'
import { factorsIn } from '#domain/signal/content.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { day, moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

export type Section = { id: string; title: string; items: CardElement[] }
type Full = NonNullable<DetailsView['full']>

/** What only those who take part may read. */
export function folded(view: DetailsView, room: Room, say: Say): Section[] {
  const { full } = view
  if (!full) return []
  const { sections } = say.words.signal.details
  return [
    { id: 'story', title: sections.story, items: view.kindcheck ? [] : more(full, room, say) },
    { id: 'factors', title: sections.factors, items: answers(full, say) },
    { id: 'together', title: sections.together[view.audience], items: withThem(full, room, say) },
    { id: 'messages', title: sections.messages, items: messages({ ...view, full }, room, say) },
    {
      id: 'consent',
      title: sections.consent,
      items: view.kindcheck && full.consent.by.length === 0 ? [] : consent(full, say),
    },
    {
      id: 'people',
      title: sections.people,
      items: [...notes(view, full, room, say), ...thinkers(full, room, say)],
    },
  ]
}

function more({ content }: Full, room: Room, say: Say): CardElement[] {
  const { details } = say.words.signal
  const line = (words: string | null, label: string): CardElement[] =>
    said(words && cut(words, room.text), label)
  return [
    ...line(content.since, details.since),
    ...line(content.others, details.others),
    ...line(content.impression, details.impression),
    ...line(content.wish, details.wish),
    ...line(content.doneAlready, details.doneAlready),
    ...line(content.keepDoing, details.keepDoing),
    ...known({ content }, say),
  ]
}

function known({ content }: Pick<Full, 'content'>, say: Say): CardElement[] {
  const { labels, signal } = say.words
  const { facts: titles, yes, outOfTen } = signal.details
  return facts(
    content.origin && [titles.origin, labels.origin[content.origin]],
    content.talked && [titles.talked, labels.talked[content.talked]],
    content.current && [titles.current, labels.current[content.current]],
    content.trend && [titles.trend, labels.trend[content.trend]],
    content.safetyScore === null ? null : [titles.safetyScore, outOfTen(content.safetyScore)],
    content.deadlineOn && [titles.deadlineOn, shortDay(content.deadlineOn, say)],
    content.wholeFamily ? [titles.wholeFamily, yes] : null,
    content.dependent ? [titles.dependent, yes] : null,
  )
}

/**
 * Each answer with the sentence it answers: of whoever raised it or, when it was gone through together, of that day. Then
 * what was answered with no is left out: it is much, and says least.
 */
function answers({ factors, together: { inventory } }: Full, { words, language }: Say): CardElement[] {
  const { labels, signal } = words
  const answered = (given: Full['factors']) =>
    given.map(({ id, answer }): [string, string] => [labels.factorAnswer[answer], labels.factors[id]])
  if (!inventory) return facts(...answered(factors))
  const worries = factorsIn(inventory).filter(({ answer }) => answer !== 'no')
  const goesWell = inventory.strengths.map((id): [string, string] => [
    signal.details.goesWell,
    labels.strengths[id],
  ])
  return [
    subtle(signal.details.inventory(day(inventory.on, language))),
    ...facts(...answered(worries), ...goesWell),
  ]
}

/** Who said what; consent is a record, and only here it is whole. */
function consent({ consent }: Full, say: Say): CardElement[] {
  const { labels, signal } = say.words
  const { details } = signal
  const titles = details.facts
  const names = (givers: typeof consent.by): string =>
    givers.map((one) => labels.consentGiver[one]).join(', ')
  return [
    ...facts(
      [titles.consent, labels.consentState[consent.state]],
      consent.authority && [titles.authority, labels.authority[consent.authority]],
      consent.by.length > 0 ? [titles.by, names(consent.by)] : null,
      consent.refusedBy.length > 0 ? [titles.refusedBy, names(consent.refusedBy)] : null,
      consent.parentsMayKnow ? [titles.parentsMayKnow, details.yes] : null,
      consent.form && [titles.form, labels.consentForm[consent.form]],
      consent.on && [titles.on, dayAndYear(consent.on, say)],
      consent.until && [titles.until, dayAndYear(consent.until, say)],
      consent.withdrawalExplained ? [titles.withdrawalExplained, details.yes] : null,
      consent.advisedBy && [titles.advisedBy, labels.advisedBy[consent.advisedBy]],
      consent.noAdviceReason && [titles.noAdviceReason, labels.noAdviceReason[consent.noAdviceReason]],
    ),
    ...said(consent.scope, details.scope),
  ]
}

/** `do 20 mei 2027`: a consent lasts longer than this year. */
const dayAndYear = (date: LocalDate, say: Say): string => `${shortDay(date, say)} ${date.slice(0, 4)}`

const notes = (view: DetailsView, { notes }: Full, room: Room, say: Say): CardElement[] =>
  latest(say.words.signal.details.notes, notes, say, room, ({ by, at, text }) => [
    subtle(`${nameOf(by, say)} · ${moment(at, view.timeZone, say.language)}`),
    ...said(cut(text, room.text)),
  ])

function thinkers({ thinkingAlong, declined, caseTeam }: Full, room: Room, say: Say): CardElement[] {
  const { details } = say.words.signal
  return [
    ...latest(details.caseTeam, caseTeam, say, room, (who) => [reachable(who, say)]),
    ...latest(details.thinkingAlong, thinkingAlong, say, room, (who) => [reachable(who, say)]),
    ...latest(details.declined, declined, say, room, ({ by, reason, whoElse }) => [
      subtle(withOrganisation(by, say)),
      ...said(cut(reason, room.text)),
      ...said(whoElse && cut(whoElse, 100), details.instead),
    ]),
  ]
}

const reachable = (who: PersonView, say: Say): CardElement =>
  styled([withOrganisation(who, say), reachLinks(who, say)].filter(Boolean).join(' · '), { spacing: 'Small' })
