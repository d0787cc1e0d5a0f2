import { ActionId, IntakeId, MemberId, Reference, SignalId } from '#domain/ids.ts'
import { type Member, NetworkFile, withIds } from '#domain/network/network.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingHappened } from '#domain/signal/fresh.ts'
import { day, moment } from '#support/time.ts'

/** One network, a few people and one signal in each of its states. */

const agreement = { signedOn: '2026-01-10', validUntil: '2028-01-10' }
const weekdays = ['mo', 'tu', 'we', 'th', 'fr']

export const network = withIds(
  NetworkFile.parse({
    id: 'oldenzaal-18min',
    name: 'S.O.K.O. 18-',
    audience: 'youth18min',
    municipality: 'Oldenzaal',
    prefix: '18M',
    partners: {
      carmel: { name: 'Twents Carmel College', type: 'onderwijs_vo', agreement },
      wijkracht: { name: 'Wijkracht', type: 'welzijn', agreement },
      ggd: { name: 'GGD Twente', type: 'ggd_jgz', agreement },
      ooc: { name: 'OOC', type: 'onderwijs_po', agreement },
      gemeente: { name: 'Gemeente Oldenzaal', type: 'gemeente', agreement },
    },
    members: [
      {
        account: 'anna@carmel.example',
        name: 'Anna',
        partner: 'carmel',
        function: 'mentor',
        works: weekdays,
      },
      {
        account: 'bram@wijkracht.example',
        name: 'Bram',
        partner: 'wijkracht',
        function: 'jongerenwerker',
        works: ['mo', 'tu', 'th'],
      },
      {
        account: 'els@ggd.example',
        name: 'Els',
        partner: 'ggd',
        function: 'jeugdverpleegkundige',
        works: weekdays,
      },
      {
        account: 'daan@ooc.example',
        name: 'Daan',
        partner: 'ooc',
        function: 'intern_begeleider',
        works: weekdays,
      },
      {
        account: 'carla@oldenzaal.example',
        name: 'Carla',
        partner: 'gemeente',
        function: 'coordinator',
        roles: ['coordinator'],
        works: weekdays,
      },
    ],
  }),
  (account) => MemberId.parse(`m_${account.split('@')[0]}`),
)

const member = (name: string): Member => {
  const found = network.members.find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not in the example`)
  return found
}
export const anna = member('Anna')
export const bram = member('Bram')
export const carla = member('Carla')
export const daan = member('Daan')
export const els = member('Els')

const content: Content = {
  audience: 'child',
  ageBand: '0_11',
  wholeFamily: false,
  dependent: false,
  origin: 'pupil',
  context: 'both',
  themes: ['school', 'parenting_family'],
  observation: 'Leerling is sinds zes weken stil en moe. Komt twee tot drie keer per week te laat.',
  others: 'Een collega hoorde dat het thuis onrustig is.',
  impression: 'Het kind lijkt moe.',
  since: 'Zes weken, elke week',
  factors: { y_school_absence: 'yes', y_behaviour_change: 'yes', y_isolation_bullying: 'unknown' },
  current: 'true',
  trend: 'same',
  safetyScore: 7,
  deadlineOn: null,
  strengths: ['p_y_parents_accept_help', 'p_y_school_bond'],
  goodAt: 'tekenen',
  wish: 'Weer lekker slapen',
  talked: 'yes',
  childSeen: 'yes',
  doneAlready: 'Met de ouders gebeld',
  keepDoing: 'Elke maandag even praten',
  asked: ['think-along', 'expertise'],
  askedExpertise: 'jeugdverpleegkundige',
  consultQuestion: null,
}

export const open: Signal = {
  ...nothingHappened,
  id: SignalId.parse('s_1'),
  reference: Reference.parse('18M-7F3K'),
  intake: IntakeId.parse('i_1'),
  network: network.id,
  kind: 'signal',
  kindcheck: false,
  outcome: 'A_IDENT_CASE',
  reporter: { member: anna.id, name: 'Anna', function: 'mentor', partner: 'Twents Carmel College' },
  receipt: null,
  content,
  consent: {
    state: 'given',
    authority: 'both-parents',
    by: ['parent1', 'parent2'],
    refusedBy: [],
    parentsMayKnow: false,
    scope: 'hulp zoeken met de partners van dit netwerk',
    form: 'oral',
    on: day('2026-11-20'),
    until: day('2027-05-20'),
    withdrawalExplained: true,
    feedbackContent: false,
    advisedBy: 'safeguarding-officer',
    advisedOn: day('2026-11-20'),
    noAdviceReason: null,
  },
  urgency: 'normal',
  suggested: 'normal',
  urgencyReason: null,
  rules: ['N2'],
  raisedAt: moment('2026-11-20 10:00'),
  takeUpBy: moment('2026-11-24 17:00'),
  postedAt: moment('2026-11-20 10:01'),
  status: 'open',
  actions: [],
  declined: [{ by: daan.id, reason: 'Ik ken deze school niet.', whoElse: 'de jeugdverpleegkundige' }],
}

const action = (id: string, text: string, more: Partial<Action>): Action => ({
  id: ActionId.parse(id),
  what: { text },
  kind: 'conversation',
  owner: bram.id,
  proposedBy: bram.id,
  accepted: true,
  dueOn: day('2026-11-30'),
  doneWhen: null,
  layer: '0',
  moved: 0,
  done: null,
  ...more,
})

export const takenUp: Signal = {
  ...open,
  status: 'taken-up',
  lead: bram.id,
  takenUpAt: moment('2026-11-23 09:00'),
  beginBy: moment('2026-11-24 17:00'),
  actions: [action('a_3', '', { what: { task: 'ask-other-parent' }, owner: anna.id, proposedBy: anna.id })],
}

export const inAction: Signal = {
  ...takenUp,
  status: 'in-action',
  goal: 'Op tijd en uitgerust op school',
  thinkingAlong: [els.id],
  notes: [{ by: bram.id, at: moment('2026-11-24 11:00'), text: 'Afspraak gemaakt met de ouders.' }],
  actions: [
    action('a_1', 'Gesprek met de ouders', { doneWhen: 'we weten wat er thuis nodig is' }),
    action('a_2', 'Meekijken in de klas', { owner: els.id, accepted: false }),
    action('a_4', 'Rooster navragen', {
      done: { outcome: 'done', reason: null, by: bram.id, at: moment('2026-11-25 10:00') },
    }),
    ...takenUp.actions,
  ],
}

export const consult: Signal = {
  ...open,
  id: SignalId.parse('s_2'),
  reference: Reference.parse('18M-Q2XD'),
  kind: 'consult',
  outcome: 'C_CONSULT',
  status: 'asked',
  content: {
    ...content,
    ageBand: '12_15',
    themes: ['friends_street_online'],
    observation: 'Jongere is laat op straat en heeft ineens dure spullen.',
    consultQuestion: 'Wat is een goede eerste stap, en wie heeft ervaring met dit gesprek?',
  },
}

/** What the other network gets when there are children: nothing of the adult. */
export const kindcheck: Signal = {
  ...open,
  id: SignalId.parse('s_3'),
  reference: Reference.parse('18M-8K2M'),
  kindcheck: true,
  urgency: 'low',
  rules: ['L0'],
  content: {
    ...content,
    ageBand: null,
    origin: null,
    context: null,
    themes: [],
    observation: null,
    others: null,
    impression: null,
    since: null,
    factors: {},
    current: null,
    trend: null,
    safetyScore: null,
    strengths: [],
    goodAt: null,
    wish: null,
    talked: null,
    childSeen: null,
    doneAlready: null,
    keepDoing: null,
    asked: [],
    askedExpertise: null,
  },
  consent: {
    ...open.consent,
    state: 'not_asked',
    authority: null,
    by: [],
    scope: null,
    form: null,
    on: null,
    until: null,
    withdrawalExplained: false,
    feedbackContent: false,
    advisedBy: null,
    advisedOn: null,
  },
  declined: [],
}

export const closed: Signal = {
  ...inAction,
  status: 'closed',
  closing: {
    reason: 'general-support',
    details: { who: 'sportclub' },
    by: bram.id,
    at: moment('2026-12-10 10:00'),
    level: '1',
    noFeedback: null,
    wentWell: null,
    couldBeBetter: null,
    knownBefore: null,
  },
}
