import type { SignalId } from '#domain/ids.ts'
import { say } from '#text/words.ts'
import { nameOf, pressers } from './people.ts'
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
} from './storm.ts'

const late = say('nl').words.signal.refusals['already-taken-up'] as string
const already = say('nl').words.signal.refusals['you-lead-already'] as string

/** Eight people press *Ik pak dit op* at once, some on an older card than others. */
export async function contendForLead(storm: Storm, id: SignalId): Promise<readonly Pressed[]> {
  const { version } = await signalOf(storm, id)
  const wanted = pressers.map((person) => ({
    person,
    verb: 'take-up',
    data: { signal: id, rev: storm.roll(3) === 0 ? Math.max(0, version - 1) : version },
    inChannel: true,
  }))
  return pressAll(storm, `lead:${id}`, wanted)
}

/** One of them leads, in the journal, in the document and to everybody; the others read that a colleague was first. */
export async function oneLead(
  storm: Storm,
  pressed: ReadonlyMap<SignalId, readonly Pressed[]>,
): Promise<void> {
  const done = await doneAbout(storm)
  for (const [id, presses] of pressed) {
    const taken = (done.get(id) ?? []).filter(({ verb }) => verb === 'taken-up')
    if (taken.length !== 1) throw new Error(`${id}: ${taken.length} leads in the journal`)
    const { value } = await signalOf(storm, id)
    if (value.lead !== taken[0]?.actor) throw new Error(`${id}: the journal and the signal name another lead`)
    const lead = personOf(storm, value.lead)
    for (const { person, answers } of presses)
      for (const answer of answers)
        rightAnswer(answer, person.account === lead.account, `${id}, ${person.name}`)
    const card = await cardOf(storm, id)
    const others = pressers.filter(({ account }) => account !== lead.account)
    if (!card.includes('OPGEPAKT') || !card.includes(nameOf(lead)))
      throw new Error(`${id}: the card does not say that ${lead.name} leads: ${card}`)
    const wrong = others.find((one) => card.includes(nameOf(one)))
    if (wrong) throw new Error(`${id}: the card names ${wrong.name} too: ${card}`)
  }
}

function rightAnswer(answer: string, won: boolean, who: string): void {
  if (answer === '' || isTrouble(answer)) throw new Error(`${who} reads: ${answer}`)
  const right = won ? !isNo(answer) || answer.includes(already) : answer.includes(late)
  if (!right) throw new Error(`${who}, who ${won ? 'leads' : 'was late'}, reads: ${answer}`)
}
