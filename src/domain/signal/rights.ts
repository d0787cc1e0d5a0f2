/**
 * The one table of who may read what (specification 2.8). Whoever is not named reads nothing: a new part, and a new
 * reader, begin with nothing. Every way out reads it: the card in the channel, details, forms, messages, lists and the
 * record of sharing without consent. `docs/rights.md` is drawn from it.
 */

/** What somebody is, as a reader of one signal. One person can be several; who is no member of the network is none. */
export type Reader =
  /** A channel in which only unrestricted members read. */
  | 'channel'
  /** A channel in which a restricted partner reads along: so what that partner reads. */
  | 'narrow-channel'
  /** Any member who is not restricted, on their own. */
  | 'member'
  /** Said that they think along; the lead sees who offers. */
  | 'thinks-along'
  | 'reporter'
  /** The reporter of a signal of which those who said yes agreed that the reporter hears how it went; or of a consult. */
  | 'reporter-told'
  /** Who raised it, of a restricted partner. */
  | 'restricted-reporter'
  /** Owns an action that somebody else gave them. */
  | 'given-action'
  /** Of a restricted partner; owns an action, or asked a colleague to do it. */
  | 'restricted-owner'
  /** Asked to take over the lead: who decides about that reads what it is. */
  | 'offered'
  | 'case-team'
  | 'lead'
  | 'coordinator'
  /** The safeguarding officer of the organisation of whoever raised it, instead of any member. */
  | 'officer'

/** What can be read, in pieces that belong together. */
export type Part =
  | 'outline'
  | 'story'
  | 'goal'
  | 'actions'
  | 'consult'
  | 'answers'
  | 'links'
  | 'details'
  | 'shared'
  | 'told'
  | 'tasks'
  | 'team'
  | 'done-when'
  | 'own-action'
  | 'course'
  | 'network-list'
  | 'lessons'
  | 'parents-overview'
  | 'identity'
  | 'override'
  | 'access'
  | 'correction'

const team = ['given-action', 'offered', 'case-team', 'lead', 'coordinator'] as const
const reporters = ['reporter', 'reporter-told', 'restricted-reporter'] as const
const colleagues = ['member', 'thinks-along', 'reporter', 'reporter-told', ...team] as const

export const mayRead: Readonly<Record<Part, readonly Reader[]>> = {
  // what a channel shows
  outline: ['channel', 'narrow-channel', ...colleagues, 'restricted-reporter', 'officer'],
  story: ['channel', ...colleagues, 'restricted-reporter', 'officer'],
  goal: ['channel', ...colleagues],
  actions: ['channel', ...colleagues],
  consult: ['channel', ...colleagues, 'restricted-reporter'],
  answers: [...colleagues, 'restricted-reporter', 'officer'],

  // what the answer to a press shows besides
  details: [...colleagues, 'restricted-reporter', 'officer'],
  links: [...colleagues, 'officer'],
  shared: [...reporters, ...team, 'officer'],
  told: [...reporters, ...team],
  tasks: ['reporter', 'reporter-told', ...team],
  team: ['reporter-told', ...team],
  'done-when': team,
  'own-action': [...colleagues, 'officer', 'restricted-reporter', 'restricted-owner'],

  // what has a way out of its own
  course: reporters,
  'network-list': ['coordinator'],
  lessons: ['coordinator'],
  'parents-overview': ['lead', 'coordinator'],
  identity: ['lead', 'case-team'],
  override: [...reporters, 'coordinator', 'officer'],
  access: ['coordinator'],
  correction: [...reporters, 'lead', 'coordinator'],
}

/** What is read while a signal is frozen: that it is there, and whose turn it is; of an action not what it is. */
export const whileFrozen: readonly Part[] = ['own-action', 'course', 'network-list']

/** What is still there to read after the end: that there was a signal, what somebody did in it, and the account of it. */
export const afterTheEnd: readonly Part[] = [
  ...(['details', 'links', 'own-action', 'course', 'lessons', 'override', 'access', 'correction'] as const),
]
