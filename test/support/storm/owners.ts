import type { JournalEntry, TeamsPerson } from '#app/ports.ts'
import type { ActionId, MemberId, SignalId } from '#domain/ids.ts'
import { actionOf } from '#domain/signal/action.ts'
import { carla, nameOf, pressers } from './people.ts'
import {
  cardOf,
  doneAbout,
  isNo,
  isTrouble,
  personOf,
  type Pressed,
  pressAll,
  signalOf,
  type Storm,
  type Wanted,
} from './storm.ts'

/** One action, asked of somebody, and eight who press about it at one moment. */
export type Contest = {
  action: ActionId
  lead: TeamsPerson
  asked: TeamsPerson
  /** To whom somebody hands it over, by who does. */
  to: ReadonlyMap<string, TeamsPerson>
  pressed: readonly Pressed[]
}

/** Everybody works on Thursdays. */
const dueOn = '2026-12-03'

/** The lead asks a colleague; then that colleague says yes and no, two hand it over, and the others say yes as well. */
export async function contendForAction(storm: Storm, id: SignalId): Promise<Contest> {
  const { value } = await signalOf(storm, id)
  const lead = personOf(storm, value.lead)
  const others = pressers.filter(({ account }) => account !== lead.account)
  const start = storm.roll(others.length)
  const [asked, one, other, ...rest] = [...others.slice(start), ...others.slice(0, start)]
  if (!asked || !one || !other) throw new Error('too few people')
  const action = await asks(storm, id, lead, asked)
  const { version } = await signalOf(storm, id)
  const data = { signal: id, action, rev: version }
  const handsOver = (person: TeamsPerson, to: TeamsPerson): Wanted => ({
    person,
    verb: 'hand-over-action',
    data: { ...data, to: to.account },
    inChannel: false,
  })
  const says =
    (verb: string) =>
    (person: TeamsPerson): Wanted => ({ person, verb, data, inChannel: false })
  const byCarla = lead.account !== carla.account && asked.account !== carla.account
  const second = one.account === carla.account ? rest[0] : one
  if (!second) throw new Error('too few people')
  const wanted = [
    ...[asked, one, other, ...rest].map(says('accept-action')),
    says('decline-action')(asked),
    handsOver(lead, other),
    ...(byCarla ? [handsOver(carla, second)] : []),
  ]
  const pressed = await pressAll(storm, `owner:${id}`, shuffled(storm, wanted))
  const to = new Map([
    [carla.account, second],
    [lead.account, other],
  ])
  return { action, lead, asked, to, pressed }
}

/** The lead begins, and asks. */
async function asks(storm: Storm, id: SignalId, lead: TeamsPerson, asked: TeamsPerson): Promise<ActionId> {
  const { version } = await signalOf(storm, id)
  const who = { who: lead.account, inChannel: false }
  const data = { signal: id, rev: version, what: 'Meekijken in de klas', dueOn }
  await storm.bots[0].press([
    { ...who, id: `begin:${id}`, verb: 'begin', data: { ...data, goal: 'Rust', what: 'Bellen' } },
  ])
  const added = { ...data, owner: asked.account, type: 'other' }
  await storm.bots[1].press([{ ...who, id: `add:${id}`, verb: 'add-action', data: added }])
  const { value } = await signalOf(storm, id)
  const action = value.actions.find(({ owner }) => owner === storm.memberOf(asked))
  if (!action) throw new Error(`${id}: ${asked.name} was not asked`)
  return action.id
}

const shuffled = ({ roll }: Storm, wanted: readonly Wanted[]): Wanted[] =>
  wanted
    .map((one) => ({ one, at: roll(1_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)

/** The action is of one person: what was done, in its order, can have happened, and leads to what is kept and shown. */
export async function oneOwner(storm: Storm, contests: ReadonlyMap<SignalId, Contest>): Promise<void> {
  const done = await doneAbout(storm)
  for (const [id, contest] of contests) {
    const lines = (done.get(id) ?? []).filter(({ verb }) => verb in verbOf)
    const owned = lines.reduce((before, line) => next(storm, contest, before, line), asWas(storm, contest))
    const { value } = await signalOf(storm, id)
    const action = actionOf(value, contest.action)
    if (!action) throw new Error(`${id}: the action is gone`)
    const kept = { owner: action.owner, by: action.proposedBy, accepted: action.accepted }
    if (JSON.stringify(kept) !== JSON.stringify(owned))
      throw new Error(`${id}: kept is ${JSON.stringify(kept)}, done was ${JSON.stringify(owned)}`)
    answersFit(storm, id, contest, lines)
    const line = `${nameOf(personOf(storm, action.owner))} · ${action.accepted ? 'do 3 dec' : 'wacht op ja'}`
    const card = await cardOf(storm, id)
    if (!card.includes(`Meekijken in de klas\n${line}`))
      throw new Error(`${id}: the card does not say ${line}: ${card}`)
  }
}

type Owned = { owner: MemberId; by: MemberId; accepted: boolean }

const verbOf: Readonly<Record<string, string>> = {
  'action-accepted': 'accept-action',
  'action-declined': 'decline-action',
  'action-handed-over': 'hand-over-action',
}

const asWas = ({ memberOf }: Storm, { asked, lead }: Contest): Owned => ({
  owner: memberOf(asked),
  by: memberOf(lead),
  accepted: false,
})

/** Only who was asked says yes or no, once; and nobody is asked twice. */
function next(
  { memberOf }: Storm,
  contest: Contest,
  before: Owned,
  { verb, actor, about }: JournalEntry,
): Owned {
  if (verb === 'action-handed-over') {
    const giver = pressers.find((one) => memberOf(one) === actor)
    const receiver = contest.to.get(giver?.account ?? '')
    if (!receiver || memberOf(receiver) === before.owner) throw new Error(`${about}: handed over to nobody`)
    return { owner: memberOf(receiver), by: actor as MemberId, accepted: false }
  }
  if (actor !== before.owner || before.accepted)
    throw new Error(`${about}: ${verb} by ${actor}, who was not asked`)
  if (verb === 'action-accepted') return { ...before, accepted: true }
  return { ...before, owner: before.by, accepted: true }
}

/**
 * Whoever did it reads that, both times when the press came twice; nobody else does. Only who came to be asked while they
 * pressed may read no the first time.
 */
function answersFit(storm: Storm, id: SignalId, contest: Contest, lines: readonly JournalEntry[]): void {
  for (const { person, verb, answers } of contest.pressed) {
    const did = lines.some((line) => verbOf[line.verb] === verb && line.actor === storm.memberOf(person))
    const yes = answers.filter((text) => text !== '' && !isTrouble(text) && !isNo(text)).length
    const tooEarly = verb === 'accept-action' && person.account !== contest.asked.account
    const fits = did ? (tooEarly ? yes > 0 : yes === answers.length) : yes === 0
    if (!fits || answers.some(isTrouble))
      throw new Error(`${id}: ${person.name}, ${verb}, ${did ? 'done' : 'not done'}: ${answers.join(' / ')}`)
  }
}
