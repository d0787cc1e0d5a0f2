import { describe, expect, it } from 'vitest'
import type { Network } from '#domain/network/network.ts'
import type { Decision, MemberCommand, Refusal } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import { isInVain, deedsFor } from '#domain/signal/offered.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { canDo, whyNot } from '#domain/signal/may.ts'
import { rolesOf } from '#domain/signal/roles.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Deed, type Rule, transitions } from '#domain/signal/transitions.ts'
import { crowded, restrictedReporter, runningIn, type Scene, scenes } from '#support/crowd.ts'
import { good, type Try, wrong } from '#support/deeds.ts'
import { bram, carla, friday, gerda } from '#support/given.ts'
import { waysOfPeople } from '../../../src/networks/draw-life.ts'

type Verb = MemberCommand['type']
const verbs = Object.keys(good) as Verb[]
const onAction = new Set<Deed>([
  ...(['accept-action', 'decline-action', 'complete-action', 'reschedule-action'] as const),
  ...(['need-help', 'hand-over-action'] as const),
])

/** Gerda coordinates, and Carla stands in. */
const changedPlaces: Network['members'] = crowded.members.map((one) => {
  if (one.id === gerda.id) return { ...one, roles: ['coordinator'] }
  return one.id === carla.id ? { ...one, roles: ['backup-coordinator'] } : one
})
const networks: Record<NonNullable<Try['network']>, Network> = {
  'no-identity': { ...crowded, identity: false },
  'gerda-coordinates': { ...crowded, members: changedPlaces },
}

const setIn = ({ signal, person }: Scene, { when }: Try): Scene => ({
  signal: when ? when(signal) : signal,
  person,
})
const decided = ({ signal, person }: Scene, { command, network }: Try): Decision =>
  decide(signal, command, {
    now: friday,
    network: network ? networks[network] : crowded,
    actor: person.who,
  })

/** What the table says, read with the roles that were said by hand. */
function tableAllows({ signal, person }: Scene, { who, from }: Rule): boolean {
  const roles = person.roles(signal)
  return from.includes(signal.status) && fits(signal, from) && who.some((role) => roles.includes(role))
}

/** What is for a signal names a status of signals, and of consults likewise; what both can be says which it is. */
const fits = ({ kind }: Signal, from: Rule['from']): boolean => {
  const ofConsult = from.includes('asked') || from.includes('answered')
  const ofSignal = from.some((status) => status !== 'asked' && status !== 'answered')
  return kind === 'consult' ? ofConsult : ofSignal
}

const title = ({ signal, person }: Scene): string => `${person.is}, ${signal.kind} ${signal.status}`

describe('each of the people', () => {
  it.each(scenes.map((scene) => [title(scene), scene] as const))(
    '%s has the parts they should',
    (_, scene) => {
      const { signal, person } = scene
      const [action] = signal.actions
      expect([...rolesOf(signal, person.who, crowded, action)].toSorted()).toEqual(
        person
          .roles(signal)
          .filter((role) => action || role !== 'answers-for-it')
          .toSorted(),
      )
    },
  )
})

describe.each(verbs)('%s', (verb) => {
  const rule = transitions[verb]
  const tried = scenes.flatMap((scene) => good[verb].map((one) => [setIn(scene, one), one] as const))
  const asPlayed = tried.filter(([scene]) => !onAction.has(verb) || scene.signal.actions.length > 0)

  it('is done by who may, when it may; everybody else hears why not', () => {
    for (const [scene, one] of asPlayed) {
      const decision = decided(scene, one)
      if (tableAllows(scene, rule)) expect(decision, title(scene)).toHaveProperty('events')
      else expect(refusalOf(decision), title(scene)).toSatisfy(isWhoOrWhen(scene, verb))
    }
  })

  it('leads where the table says, with its clocks and its messages, and nowhere else', () => {
    const happened = asPlayed.flatMap(([scene, one]) => outcome(scene, decided(scene, one)))
    const all = (of: (one: Happened) => readonly string[]): string[] =>
      [...new Set(happened.flatMap(of))].toSorted()
    expect({
      to: all(({ to }) => to),
      starts: all(({ starts }) => starts),
      stops: all(({ stops }) => stops),
      tells: all(({ tells }) => tells),
    }).toEqual({
      to: sorted(rule.to),
      starts: sorted(rule.starts),
      stops: sorted(rule.stops),
      tells: sorted(rule.tells),
    })
  })

  it('is refused for what the table names', () => {
    const ways = Object.entries(wrong[verb] ?? {}) as [Refusal, Try][]
    expect(ways.map(([refusal]) => refusal).toSorted()).toEqual(
      sorted(rule.refuses).filter((one) => !askedBefore[verb]?.some((asked) => asked === one)),
    )
    for (const [refusal, one] of ways) {
      const met = scenes
        .map((scene) => setIn(scene, one))
        .filter((scene) => fits(scene.signal, rule.from) && rule.from.includes(scene.signal.status))
        .map((scene) => refusalOf(decided(scene, one)))
      expect(met, refusal).toContain(refusal)
    }
  })
})

describe('the drawing', () => {
  it('has exactly the ways that can be gone', () => {
    const gone = verbs.flatMap((verb) =>
      scenes.flatMap((scene) =>
        good[verb].flatMap((one) => {
          const set = setIn(scene, one)
          return outcome(set, decided(set, one)).flatMap(({ to }) =>
            to.map((status) => `${scene.signal.status} ${verb} ${status}`),
          )
        }),
      ),
    )
    const drawn = waysOfPeople().map(({ from, by, to }) => `${from} ${by} ${to}`)
    expect([...new Set(gone)].toSorted()).toEqual(drawn.toSorted())
  })
})

describe('the buttons', () => {
  /** Good inputs as they are, with nothing set right before. */
  const asItIs = verbs
    .filter((verb) => !onAction.has(verb))
    .map((verb) => [verb, good[verb].map(({ command }) => ({ command }))[0]] as const)

  it('are exactly what is not refused for who, when, or because it makes no sense here', () => {
    for (const scene of scenes) {
      const buttons = deedsFor(scene.signal, crowded, scene.person.who)
      for (const [verb, one] of asItIs) {
        const refusal = one ? refusalOf(decided(scene, one)) : null
        const allowed = refusal === null || canBeMended.includes(refusal)
        const shown = allowed && !isInVain(scene.signal, verb, scene.person.who)
        expect(buttons.includes(verb), `${title(scene)}: ${verb}, ${refusal}`).toBe(shown)
      }
    }
  })

  it('are never more than the table allows', () => {
    for (const scene of scenes)
      for (const deed of deedsFor(scene.signal, crowded, scene.person.who))
        expect(tableAllows(scene, transitions[deed]), `${title(scene)}: ${deed}`).toBe(true)
  })

  it('for looking are those of the table', () => {
    const looking: readonly Deed[] = ['details', 'identity', 'parents-overview']
    for (const scene of scenes)
      for (const deed of looking)
        expect(deedsFor(scene.signal, crowded, scene.person.who).includes(deed), title(scene)).toBe(
          tableAllows(scene, transitions[deed]),
        )
  })

  it('of an action are what the table lets somebody do with it', () => {
    for (const scene of scenes) {
      const { signal, person } = scene
      for (const action of signal.actions)
        for (const deed of onAction)
          expect(
            canDo(signal, deed, { actor: person.who, network: crowded }, action),
            `${title(scene)}: ${deed}`,
          ).toBe(tableAllows(scene, transitions[deed]))
    }
  })

  it('of a restricted reporter are few: add, worry, weigh, consent, and close what nobody took up', () => {
    const own = scenes.filter(
      ({ person, signal }) => person === restrictedReporter && signal.kind === 'signal',
    )
    const seen = new Set(own.flatMap(({ signal, person }) => deedsFor(signal, crowded, person.who)))
    expect([...seen].toSorted()).toEqual([
      'add-information',
      'child-seen',
      'close',
      'details',
      'reassess',
      'renew-consent',
      'safety-answer',
      'same-household',
      'share-without-consent',
      'still-worried',
      'withdraw-consent',
    ])
  })

  it('about who it is come only where the network switched that on', () => {
    const [scene] = scenes.filter(
      ({ signal, person }) => signal.status === 'in-action' && person.who === bram,
    )
    if (!scene) throw new Error('Bram leads nothing')
    const off = { ...crowded, identity: false }
    expect(deedsFor(scene.signal, crowded, bram)).toEqual(
      expect.arrayContaining(['identity', 'ask-identity']),
    )
    expect(deedsFor(scene.signal, off, bram).filter((deed) => deed.includes('identity'))).toEqual([])
  })
})

/** Refusals that another input, or another moment, takes away: the button is there. */
const canBeMended: readonly Refusal[] = ['open-actions', 'same-urgency', 'feedback-not-covered']

type Happened = Record<'to' | 'starts' | 'stops' | 'tells', string[]>

function outcome({ signal }: Scene, decision: Decision): Happened[] {
  if (!('events' in decision)) return []
  let after = signal
  const running: readonly string[] = runningIn(signal)
  const effects = decision.events.flatMap((event) => {
    const before = after
    after = evolve(before, event)
    return consequences(before, after, event, { now: friday, network: crowded })
  })
  return [
    {
      to: after.status === signal.status ? [] : [after.status],
      starts: effects.flatMap((one) => (one.effect === 'set-timer' ? clockOf(one.slot) : [])),
      stops: effects
        .flatMap((one) => (one.effect === 'clear-timer' ? clockOf(one.slot) : []))
        .filter((clock) => running.includes(clock)),
      tells: noticesIn(effects),
    },
  ]
}

const clockOf = (slot: string): string => slot.split(':')[0] ?? slot
const noticesIn = (effects: readonly Effect[]): string[] =>
  effects.flatMap((one) => (one.effect === 'tell' ? one.notice : []))
const refusalOf = (decision: Decision): Refusal | null => ('refused' in decision ? decision.refused : null)
const sorted = (all: readonly string[] = []): string[] => [...all].toSorted()

/** Reasons that `may.ts` gives besides the sentence of the table: about the person, the kind and the moment. */
const moments: readonly Refusal[] = [
  ...(['closed', 'withdrawn', 'erased', 'is-consult', 'is-signal', 'restricted', 'not-taken-up'] as const),
  ...(['you-lead-already', 'already-taken-up', 'already-begun', 'not-begun', 'already-escalated'] as const),
  ...(['not-escalated', 'not-closed', 'no-such-answer', 'not-now'] as const),
  ...(['already-accepted', 'proposer-asked', 'owner-only'] as const),
]

const isWhoOrWhen =
  ({ signal, person }: Scene, verb: Verb) =>
  (refusal: unknown): boolean => {
    const [action] = onAction.has(verb) ? signal.actions : []
    const named = whyNot(signal, verb, { actor: person.who, network: crowded }, action)
    const ofTable: Refusal = transitions[verb].no
    return refusal === named && named !== null && (named === ofTable || moments.includes(named))
  }

/** Sharing without consent asks its questions before there is a command. */
const askedBefore: Partial<Record<Verb, readonly Refusal[]>> = {
  'share-without-consent': ['criteria-missing', 'date-future'],
}
