import { band, type CardElement, facts, strong, typed } from '#cards/blocks.ts'
import { awayLine, nameOf, withOrganisation } from '#cards/signal/people.ts'
import { aside, cut, named, shortDay, styled, titleOf } from '#cards/signal/parts.ts'
import { seats } from '#domain/signal/together.ts'
import type { ActionView, ChannelView } from '#domain/signal/views.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** The band: what it is on the left, how it stands on the right. */
export function head(view: ChannelView, say: Say): CardElement {
  const { labels } = say.words
  const age = view.ageBand ? [labels.ageBand[view.ageBand]] : []
  return band(
    bandStyle(view),
    [strong(named(view, say)), below([view.networkName, ...age].join(' · '))],
    standing(view, say),
    awayLine(view.lead, say).map(small),
  )
}

/** Somebody objected: until that is decided it stands still. */
export const onHold = ({ held }: ChannelView, { words }: Say): CardElement[] =>
  held ? [strong(words.signal.held)] : []

/** What is going on, as far as the view tells it. Whatever somebody typed is shown as text, never read as Markdown. */
export function story(view: ChannelView, say: Say): CardElement[] {
  const { signal, labels } = say.words
  if (view.kindcheck) return [strong(signal.kindcheck)]
  const strengths = view.strengths.map((id) => labels.strengths[id]).join(' ')
  return [
    about(view, say),
    ...said(view.observation),
    ...said(view.consultQuestion, signal.question),
    ...(view.narrow ? [] : said(strengths, signal.goesWell)),
    ...said(view.goodAt, signal.goodAt),
    ...said(view.askedExpertise, signal.expertise),
    ...figures(view, say),
  ]
}

/** Themes, and where it shows. */
export function about(view: ChannelView, { words: { labels, signal } }: Say): CardElement {
  const network = view.audience === 'child' ? 'youth18min' : 'adult18plus'
  const themes = view.themes.map((theme) => labels.themes[network][theme])
  return strong([...themes, ...(view.context ? [signal.context[view.context]] : [])].join(' · '))
}

export const goal = (view: ChannelView, { words }: Say): CardElement[] =>
  said(view.goal && cut(view.goal, 300), words.signal.goal)

/** `titled` says what an action is called: in a channel less than to those who take part. */
export function actions(view: ChannelView, say: Say, most = 8): CardElement[] {
  if (view.actions.length === 0) return []
  const { signal } = say.words
  const shown = view.actions.slice(0, most)
  const hidden = view.actions.length - shown.length
  return [
    styled(signal.actions, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
    ...shown.map((action) => line(action, titleOf(action, say), say)),
    ...(hidden > 0 ? [aside(signal.more(hidden))] : []),
  ]
}

export const said = (words: string | null, label?: string): CardElement[] =>
  words ? [typed(words, label)] : []

function line(action: ActionView, title: string, say: Say): CardElement {
  const { signal } = say.words
  const owner = nameOf(action.owner, say)
  const state = {
    open: aside(`${owner} · ${shortDay(action.dueOn, say)}`),
    'waits-for-yes': aside(`${owner} · ${signal.waitsForYes}`),
    done: aside(`${owner} · ${signal.done}`),
  }[action.state]
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [typed(title)] },
      { type: 'Column', width: 'auto', items: [state] },
    ],
  }
}

/** Four or five facts, made of codes alone. A question without a name only says what is asked. */
function figures(view: ChannelView, say: Say): CardElement[] {
  const { signal, labels } = say.words
  const asked = view.asked.filter((one) => one !== 'expertise' || !view.askedExpertise)
  const wanted = asked.map((one) => labels.asked[one]).join(', ')
  const taken = view.chairs && chairs(view.chairs, say)
  if (view.kind === 'consult') return facts(wanted ? [signal.facts.asked, wanted] : null)
  return facts(
    wanted ? [signal.facts.asked, wanted] : null,
    view.concerns > 0 && !view.narrow ? [signal.facts.concerns, signal.concerns(view.concerns)] : null,
    [signal.facts.consent, signal.consent[view.consent]],
    view.childSeen ? [signal.facts.childSeen, labels.childSeen[view.childSeen]] : null,
    taken ? [signal.facts.chairs, taken] : null,
  )
}

/** What does not apply is left out. */
function chairs(taken: NonNullable<ChannelView['chairs']>, { words: { signal } }: Say): string {
  const here = seats.filter((seat) => taken[seat] === 'involved').map((seat) => signal.chairs[seat])
  const missing = seats
    .filter((seat) => taken[seat] === 'not-yet')
    .map((seat) => signal.notYet(signal.chairs[seat]))
  return [here.join(', '), missing.join(', ')].filter(Boolean).join('; ')
}

const bandStyle = ({ status, urgency }: ChannelView): 'emphasis' | 'good' | 'warning' => {
  if (status === 'escalated') return 'warning'
  if (status !== 'open' && status !== 'asked') return 'good'
  return status === 'open' && urgency === 'high' ? 'warning' : 'emphasis'
}

/** In capitals how it stands; below it until when, or who. */
function standing(view: ChannelView, say: Say): CardElement[] {
  const { signal, labels } = say.words
  const until = moment(view.takeUpBy, view.timeZone, say.language)
  switch (view.status) {
    case 'open':
      return [
        view.urgency === 'high' ? state(labels.urgency.high) : state(labels.urgency[view.urgency], 'Accent'),
        small(signal.takeUpBy(until)),
      ]
    case 'asked':
      return [state(signal.status.asked, 'Accent'), small(signal.answerBy(until))]
    case 'answered':
      return [
        state(signal.status.answered),
        ...(view.answered > 0 ? [small(signal.answerCount(view.answered))] : []),
      ]
    case 'following':
      return [
        ...led(view, say),
        ...(view.evaluateOn ? [small(signal.looksBackOn(shortDay(view.evaluateOn, say)))] : []),
      ]
    case 'taken-up':
    case 'in-consultation':
    case 'in-action':
    case 'escalated':
      return led(view, say)
    case 'closed':
    case 'withdrawn':
    case 'erased':
      return [state(signal.status[view.status])]
  }
}

const led = (view: ChannelView, say: Say): CardElement[] => [
  state(say.words.signal.status[view.status]),
  right(withOrganisation(view.lead, say)),
]

/** On a coloured band the words keep the colour of text: yellow on orange cannot be read. */
const state = (label: string, color: 'Accent' | 'Default' = 'Default'): CardElement =>
  styled(label.toUpperCase(), { weight: 'Bolder', horizontalAlignment: 'Right', color })
const right = (words: string): CardElement => styled(words, { horizontalAlignment: 'Right', spacing: 'None' })
const small = (words: string): CardElement =>
  styled(words, { horizontalAlignment: 'Right', spacing: 'None', size: 'Small', isSubtle: true })
const below = (words: string): CardElement => styled(words, { isSubtle: true, spacing: 'None' })
