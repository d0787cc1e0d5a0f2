import type { Channel, TeamsPerson } from '#app/ports.ts'
import { tenant } from '#support/platform.ts'
import type { Json } from '#support/teams/world.ts'
import { everyVerb } from '#support/verbs.ts'
import { type Dice, oneOf } from '#support/walker.ts'

/** What is known of the house: ids of signals, actions and dialogues. */
export type Targets = { signals: readonly string[]; intakes: readonly string[]; actions: readonly string[] }

const words = ['signaal', 'sparren', 'niet pluis', 'help', 'mijn signalen', 'mijn acties', 'verder', 'terug']
  .concat(['overslaan', 'stop', '1', '2', 'oefenen', 'afwezig', 'werkdagen', 'overzicht netwerk', 'rapport'])
  .concat([
    'inzage 18M-AAAA',
    'wissen 18M-AAAA',
    'taal en',
    'taal nl',
    'koppel oldenzaal-18min',
    'wie school',
  ])
const steps = [
  'start',
  'safety',
  'who',
  'facts',
  'factors',
  'now',
  'strengths',
  'talked',
  'consent',
  'own',
  'check',
]
const inputs: readonly Json[] = [
  {},
  { audience: 'child' },
  { redFlags: 'none' },
  { ageBand: '0_11', origin: 'pupil', themes: 'school' },
  { factsOwn: 'Leerling is stil.' },
  { reason: 'vol', whoElse: 'weet ik niet' },
  { goal: 'rust', what: 'bellen', dueOn: '2026-12-03' },
  { text: 'gebeld' },
  { to: 'fatih@wbo.example', reason: 'verlof' },
  { what: 'bellen', owner: 'anna@carmel.example', dueOn: '2026-12-03', type: 'other' },
  { closingReason: 'duplicate' },
  { first: '2026-12-01', last: '2026-12-03' },
]

/** A well-formed activity of this person, with what they typed or pressed. */
export function sentBy(
  person: TeamsPerson,
  { channel, id, canary }: { channel: Channel; id: string; canary: string },
  targets: Targets,
  roll: Dice,
): Json {
  const inChannel = roll(3) === 0
  const place = inChannel
    ? {
        conversation: { id: channel.channel, conversationType: 'channel', tenantId: tenant },
        channelData: { tenant: { id: tenant }, team: { id: channel.team }, channel: { id: channel.channel } },
      }
    : {
        conversation: { id: `a:${person.name}`, conversationType: 'personal', tenantId: tenant },
        channelData: { tenant: { id: tenant } },
      }
  return {
    id,
    channelId: 'msteams',
    serviceUrl: channel.serviceUrl,
    from: { id: person.user, name: person.name, aadObjectId: person.objectId },
    recipient: { id: '28:seinhuis' },
    ...place,
    ...doing(canary, targets, roll),
  }
}

function doing(canary: string, targets: Targets, roll: Dice): Json {
  switch (roll(10)) {
    case 0:
      return { type: 'installationUpdate', action: 'add' }
    case 1:
      return { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] }
    case 2:
    case 3:
      return { type: 'message', text: roll(4) === 0 ? canary : oneOf(words, roll) }
    default:
      return press(canary, targets, roll)
  }
}

function press(canary: string, { signals, intakes, actions }: Targets, roll: Dice): Json {
  const on = roll(3) === 0 ? { intake: oneOf(intakes, roll), step: oneOf(steps, roll) } : aboutSignal()
  function aboutSignal(): Json {
    const action = roll(3) === 0 ? { action: oneOf(actions, roll) } : {}
    return { signal: oneOf(signals, roll), ...action }
  }
  const typed = roll(6) === 0 ? { text: canary } : {}
  const data = { ...on, rev: roll(6), ...oneOf(inputs, roll), ...typed }
  const verb = oneOf(everyVerb, roll)
  const agreed = { network: 'oldenzaal-18min', partner: 'ggd', version: 'A1b2C3d4E5f6' }
  const about =
    verb === 'accept-rules' || verb === 'confirm-members'
      ? { ...agreed, next: { verb: oneOf(everyVerb, roll), data } }
      : data
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1',
    value: { action: { type: 'Action.Execute', verb, data: about }, trigger: 'manual' },
  }
}
