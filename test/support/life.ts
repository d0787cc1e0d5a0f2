import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { alwaysThere, type Member, type Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import * as example from '#support/signals.ts'
import { day, moment } from '#support/time.ts'

/** One signal at every point of its life, and everyone who may look at it. */

const { anna, bram, carla, daan, els } = example

const agreement = { signedOn: day('2026-01-10'), validUntil: day('2028-01-10') }
const works = { works: [1, 2, 3, 4, 5], remindAt: anna.remindAt, expertise: [], ...alwaysThere }

/** A safeguarding officer of Anna's organisation. */
export const ida: Member = {
  ...works,
  id: MemberId.parse('m_ida'),
  account: 'ida@carmel.example',
  name: 'Ida',
  partner: 'carmel',
  function: 'aandachtsfunctionaris',
  roles: ['safeguarding-officer'],
}
/** Of a restricted partner. */
export const fatih: Member = {
  ...works,
  id: MemberId.parse('m_fatih'),
  account: 'fatih@wbo.example',
  name: 'Fatih',
  partner: 'wbo',
  function: 'woonconsulent',
  roles: [],
}

/** Where names may be given to who leads. */
export const network: Network = {
  ...example.network,
  identity: true,
  partners: {
    ...example.network.partners,
    wbo: { name: 'WBO', type: 'woningcorporatie', restricted: true, agreement },
  },
  members: [...example.network.members, ida, fatih],
}

const talkedAbout: Signal['together'] = {
  parents: { state: 'involved', reason: null },
  school: { state: 'not-yet', reason: null },
  support: { state: 'not-applicable', reason: 'Er is nu geen hulp nodig.' },
  discussedOn: day('2026-11-26'),
  notDiscussed: null,
  alone: null,
  childSeenOn: day('2026-11-27'),
  childNotSeen: null,
  ownWords: 'Ik slaap slecht en dan ben ik te laat.',
  wish: 'Een rustige ochtend',
  goodAt: 'voetbal',
  k3: {
    framework: 'We mogen meekijken in de klas.',
    shortLine: 'de mentor',
    child: 'Liever een gesprek op school.',
  },
  inventory: {
    on: day('2026-11-27'),
    factors: { y_school_absence: 'serious', y_isolation_bullying: 'no', y_poverty_housing: 'unknown' },
    strengths: ['p_y_hobby_club', 'p_y_trusted_adult'],
  },
}

const { open, takenUp, inAction, consult } = example

const inConsultation: Signal = {
  ...inAction,
  status: 'in-consultation',
  content: { ...open.content, talked: 'not-yet' },
  actions: [],
  evaluateOn: day('2027-01-04'),
  together: {
    ...inAction.together,
    notDiscussed: null,
    childNotSeen: 'Het kind is deze week ziek.',
    alone: null,
  },
  questions: [{ by: bram.id, at: moment('2026-11-24 12:00'), text: 'Weet school hiervan?', answered: false }],
  handOver: {
    to: daan.id,
    by: bram.id,
    reason: 'Daan kent deze school goed.',
    lapsesAt: moment('2026-11-25 12:00'),
  },
}

const going: Signal = {
  ...inAction,
  together: talkedAbout,
  contactAt: moment('2026-11-26 10:00'),
  evaluateOn: day('2027-01-04'),
  caseTeam: [els.id],
  questions: [{ by: bram.id, at: moment('2026-11-24 12:00'), text: 'Weet school hiervan?', answered: true }],
  additions: [{ at: moment('2026-11-24 15:40'), text: 'Ja, de mentor weet het.' }],
  feedback: [{ level: '2', by: bram.id, at: moment('2026-11-26 11:00') }],
  links: [
    {
      signal: SignalId.parse('s_8'),
      network: NetworkId.parse('oldenzaal-18plus'),
      why: 'kindcheck',
    },
  ],
}

const answers: Signal['answers'] = [
  { by: els.id, at: moment('2026-11-23 09:00'), text: 'Vraag eerst hoe het thuis gaat.', helped: false },
  { by: daan.id, at: moment('2026-11-23 11:00'), text: 'Bel de jongerenwerker.', helped: true },
]

export const life = {
  open,
  'asked to be lower': {
    ...open,
    urgency: 'high',
    rules: ['H2'],
    lowering: { urgency: 'normal', reason: 'De ouders doen al mee.', by: anna.id },
  },
  'taken up': takenUp,
  'in consultation': inConsultation,
  'in action': going,
  following: { ...going, status: 'following', actions: going.actions.filter(({ done }) => done) },
  escalated: {
    ...going,
    status: 'escalated',
    escalation: {
      to: 'breakthrough',
      on: day('2026-12-01'),
      reason: 'waiting-time',
      by: bram.id,
    },
  },
  'opened again': { ...going, status: 'following', eraseOn: day('2027-06-10') },
  consult,
  'answered consult': { ...consult, status: 'answered', answers },
  closed: { ...example.closed, eraseOn: day('2027-06-10') },
  withdrawn: {
    ...going,
    status: 'withdrawn',
    withdrawal: { giver: 'parent1', toldTo: anna.id, at: moment('2026-12-01 10:00') },
  },
  erased: { ...going, status: 'erased' },
} satisfies Record<string, Signal>

/** The same, raised by somebody who reads no more than their own part. */
export const raisedByFatih = (signal: Signal): Signal => ({
  ...signal,
  reporter: { member: fatih.id, name: 'Fatih', function: 'woonconsulent', partner: 'WBO' },
})

/** About somebody of age, in the network for adults. */
export const aboutAdult: Signal = {
  ...going,
  content: { ...going.content, audience: 'adult', ageBand: '18_plus', themes: ['living'] },
  consent: { ...going.consent, authority: null, by: ['subject'] },
}

export const readers = {
  'the lead': bram,
  'the reporter': anna,
  'the coordinator': carla,
  'a member': daan,
  'who thinks along': els,
  'the safeguarding officer': ida,
} satisfies Record<string, Member>
