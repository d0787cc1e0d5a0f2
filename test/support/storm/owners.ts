import type { JournalEntry } from '#app/ports.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import { actionOf } from '#domain/signal/action.ts'
import type { Contest } from './contest.ts'
import { nameOf, pressers } from './people.ts'
import { cardOf, doneAbout, isNo, isTrouble, personOf, signalOf, type Storm } from './storm.ts'

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
