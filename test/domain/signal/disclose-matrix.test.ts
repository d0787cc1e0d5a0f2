import { describe, expect, it } from 'vitest'
import { PartnerType } from '#domain/codes.ts'
import type { Member, Network, Partner } from '#domain/network/network.ts'
import { toChannel, toDetails, toReporter } from '#domain/signal/disclose.ts'
import { isOver, type Signal, Status } from '#domain/signal/signal.ts'
import { canariesIn } from '#support/canaries.ts'
import { crowded, ivo, jan, kim, lia } from '#support/crowd.ts'
import { anna, bram, carla, daan, els, fatih } from '#support/given.ts'
import { wordy } from '#support/wordy.ts'

/**
 * What each surface shows to each reader (specification 2.8), cell by cell: the words that may be found are found, and
 * no other. Every word stands in the signal, and the lead finds all that anybody may.
 */

/** What everybody in a channel of unrestricted members may read. */
const channel = ['askedExpertise', 'consultQuestion', 'goal', 'goodAt', 'observation', 'what']
/** What was shared, and what was agreed about it. */
const shared = [
  'others',
  'impression',
  'since',
  'wish',
  'doneAlready',
  'keepDoing',
  'scope',
  'addition',
  ...channel,
]
/** What is done with parents, child and colleagues. */
const together = ['chair', 'not-discussed', 'alone', 'not-seen', 'own-words', 'their-wish', 'their-good']
const talk = ['k3-a', 'k3-b', 'k3-c', 'hand-over', 'lowering', 'question', 'note', 'declined', 'who-else']
const answers = ['answer']
const everything = [...shared, ...together, ...talk, ...answers, 'done-when']
/** What no view holds: how it was closed, why another urgency, how an action ended. */
const nowhere = ['correction', 'closing', 'no-feedback', 'went-well', 'better', 'urgency-reason', 'done']
const without = (words: readonly string[], ...gone: string[]): string[] =>
  words.filter((word) => !gone.includes(word))

const alive: Partial<Signal> = {
  closing: null,
  eraseOn: null,
  caseTeam: [jan.id],
  thinkingAlong: [kim.id],
  identity: 'given',
}
const raisedBy = (reporter: Member, name = 'Twents Carmel College'): Partial<Signal> => ({
  reporter: { member: reporter.id, name: reporter.name, function: reporter.function, partner: name },
})
const statuses = Status.options.filter((status) => status !== 'asked' && status !== 'answered')
const inState = (status: Status, changes: Partial<Signal> = {}): Signal => ({
  ...wordy,
  ...alive,
  kind: status === 'asked' || status === 'answered' ? 'consult' : 'signal',
  ...changes,
  status,
})
const words = (view: unknown): string[] => canariesIn(view).toSorted()
const expectWords = (view: unknown, expected: readonly string[], about: string): void =>
  expect(words(view), about).toEqual([...new Set(expected)].toSorted())

type Reader = { is: string; who: Member; reads: readonly string[]; when?: Partial<Signal> }

const readers: readonly Reader[] = [
  { is: 'a member', who: ivo, reads: [...channel, ...answers] },
  { is: 'the lead', who: bram, reads: everything },
  { is: 'the case team', who: jan, reads: everything },
  { is: 'the coordinator', who: carla, reads: everything },
  { is: 'who thinks along', who: kim, reads: [...channel, ...answers] },
  { is: 'who is asked to take over', who: els, reads: everything },
  { is: 'who owns an action', who: lia, reads: everything },
  { is: 'the reporter', who: anna, reads: [...shared, ...answers, 'question', 'lowering'] },
  {
    is: 'the reporter, when they who said yes agreed that they hear how it ended',
    who: anna,
    reads: without(everything, 'done-when'),
    when: { consent: { ...wordy.consent, state: 'given', feedbackContent: true } },
  },
  {
    is: 'the safeguarding officer of the reporter’s organisation',
    who: daan,
    reads: [...without(shared, 'what', 'goal'), ...answers],
    when: raisedBy(anna, 'OOC'),
  },
  { is: 'the safeguarding officer of another organisation', who: daan, reads: [...channel, ...answers] },
]
const owned = { actions: wordy.actions.map((action) => ({ ...action, owner: lia.id, done: null })) }

describe('the words of the example', () => {
  it('are all found where they may be found, or belong nowhere', () => {
    expect(words(wordy)).toEqual([...new Set([...everything, ...nowhere])].toSorted())
  })
})

describe('while an objection waits for its answer', () => {
  const held = inState('in-action', { ...owned, heldSince: wordy.raisedAt })

  it('the channel reads no sentence, and who had no part in it nothing', () => {
    expectWords(toChannel(held, crowded, false), [], 'the channel')
    expect(toDetails(held, crowded, ivo)).toBeNull()
  })

  it('who took part reads on: what was begun goes on', () => {
    for (const one of [bram, carla, anna, lia]) expect(toDetails(held, crowded, one)).not.toBeNull()
  })

  it('nor is it hidden from who does the work of somebody who took part', () => {
    const covering = (whom: Member): Member => ({ ...ivo, covers: [whom.id] })
    const among = (one: Member) => ({
      ...crowded,
      members: crowded.members.map((member) => (member.id === one.id ? one : member)),
    })
    for (const whom of [bram, lia])
      expect(toDetails(held, among(covering(whom)), covering(whom)), whom.name).not.toBeNull()
    expect(toDetails(held, among(covering(daan)), covering(daan))).toBeNull()
  })
})

describe('details', () => {
  it.each(readers)('show $is exactly what they may read, in every state', ({ is, who, reads, when }) => {
    for (const status of statuses) {
      const signal = inState(status, { ...owned, ...when })
      const view = toDetails(signal, crowded, who)
      expectWords(view, isOver(signal) ? [] : reads, `${is}, ${status}`)
      for (const word of nowhere) expect(words(view)).not.toContain(word)
    }
  })

  it.each(readers)('show $is which factors were answered, or only how many', ({ who, reads, when }) => {
    const view = toDetails(inState('in-action', { ...owned, ...when }), crowded, who)
    const mayRead = reads.includes('others')
    expect(JSON.stringify(view).includes('y_school_absence')).toBe(mayRead)
    expect(view?.concerns).toBe(2)
    expect(view?.full !== null).toBe(mayRead)
    expect(JSON.stringify(view).includes('parent1')).toBe(mayRead)
    expect(view?.consent).toBe('yes')
  })

  it('of a consult show everybody the question and the answers, and the whole to who may', () => {
    for (const status of ['asked', 'answered'] as const) {
      const signal = inState(status, { lead: null, handOver: null, actions: [], goal: null, caseTeam: [] })
      const asked = without([...channel, ...answers], 'goal', 'what')
      for (const who of [ivo, daan, jan, lia, kim])
        expectWords(toDetails(signal, crowded, who), asked, who.name)
      const ofOoc = { ...signal, ...raisedBy(anna, 'OOC') }
      expectWords(toDetails(ofOoc, crowded, daan), asked, 'the officer of the organisation that asked')
      for (const who of [anna, carla])
        expectWords(
          toDetails(signal, crowded, who),
          without(everything, 'goal', 'what', 'done-when', 'hand-over'),
          who.name,
        )
      expect(toDetails(signal, crowded, fatih)).toBeNull()
    }
  })
})

describe('a restricted partner', () => {
  it('has no details, whatever part they play: an action, the case team, thinking along', () => {
    for (const status of Status.options) {
      const parts = { caseTeam: [fatih.id], thinkingAlong: [fatih.id], lead: fatih.id }
      const actions = wordy.actions.map((action) => ({ ...action, owner: fatih.id }))
      expect(toDetails(inState(status, { ...parts, actions }), crowded, fatih), status).toBeNull()
    }
  })

  it('reads of an own signal what they shared, asked and promised', () => {
    const own = without(shared, 'what', 'goal')
    for (const status of statuses) {
      const signal = inState(status, { ...owned, ...raisedBy(fatih, 'WBO') })
      const expected = isOver(signal) ? [] : [...own, 'question', ...answers]
      expectWords(toDetails(signal, crowded, fatih), expected, status)
    }
    const promised = inState('in-action', {
      ...raisedBy(fatih, 'WBO'),
      actions: wordy.actions.map((action) => ({ ...action, owner: fatih.id, done: null })),
    })
    expect(words(toDetails(promised, crowded, fatih))).toEqual(expect.arrayContaining(['what', 'done-when']))
  })
})

describe('a channel', () => {
  it('shows in every state what its least entitled reader may read', () => {
    for (const status of Status.options) {
      const signal = inState(status, owned)
      expectWords(toChannel(signal, crowded, false), isOver(signal) ? [] : channel, status)
      expectWords(toChannel(signal, crowded, true), [], `${status}, narrow`)
      for (const narrow of [true, false])
        expect(JSON.stringify(toChannel(signal, crowded, narrow)), status).not.toMatch(
          /y_school_absence|parent1|m_anna|Carmel/,
        )
    }
  })
})

describe('my signals', () => {
  it('never show a word of anybody, in any state, to anybody', () => {
    for (const status of Status.options)
      for (const reader of [anna, fatih, null])
        expectWords(toReporter(inState(status, owned), crowded, reader), [], status)
  })
})

describe('the type of a partner', () => {
  const at = (partner: Partial<Partner>): Network => {
    const school = crowded.partners['ooc']
    if (!school) throw new Error('the sample has no OOC')
    return { ...crowded, partners: { ...crowded.partners, ooc: { ...school, ...partner } } }
  }

  it.each(PartnerType.options)('%s decides nothing by itself: what the network agreed does', (type) => {
    for (const status of ['open', 'in-action', 'asked', 'closed'] as const) {
      const signal = inState(status, owned)
      const free = toDetails(signal, at({ type, restricted: false }), ivo)
      expectWords(free, isOver(signal) ? [] : [...channel, ...answers], `${type}, ${status}`)
      expect(toDetails(signal, at({ type, restricted: true }), ivo), status).toBeNull()
    }
  })

  it('that is restricted takes away what an entitled person could read', () => {
    const signal = inState('in-action', owned)
    expectWords(toDetails(signal, at({ restricted: false }), lia), everything, 'before')
    for (const who of [kim, jan, lia]) expect(toDetails(signal, at({ restricted: true }), who)).toBeNull()
  })
})

describe('who it is about', () => {
  it('is in no view: there is at most a code that somebody was told', () => {
    for (const status of statuses)
      for (const { who, when } of readers) {
        const seen = (identity: Signal['identity']) => {
          const view = toDetails(inState(status, { ...owned, ...when, identity }), crowded, who)
          return JSON.stringify({ ...view, can: [], full: view?.full && { ...view.full, identity: null } })
        }
        expect(seen('given'), status).toBe(seen('none'))
        const signal = inState(status, { ...owned, identity: 'given' })
        for (const narrow of [true, false])
          expect(JSON.stringify(toChannel(signal, crowded, narrow))).not.toMatch(/identity/)
        expect(JSON.stringify({ ...toReporter(signal, crowded, anna), can: [] })).not.toMatch(/identity/)
      }
  })
})
