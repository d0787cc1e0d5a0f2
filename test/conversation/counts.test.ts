import { describe, expect, it } from 'vitest'
import type { Messenger, Store } from '#app/ports.ts'
import { answersOf, caseOf } from '#support/case-stories.ts'
import { startHouse } from '#support/house.ts'
import { goOn, pupil, raise, shownTo } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'

describe('what a signal costs the one who raises it', () => {
  it('is at most 10 cards after the start card, 26 answers and 3 typed lines', async () => {
    const { rehearsal, linked } = await startHouse({ store: 'memory:' })
    await linked()
    const { cards, touched, text } = await raise(rehearsal.daan, {
      ...answersOf(caseOf('AC-01')),
      ...talkative,
    })
    expect(text).toContain('is bewaard')
    expect(cards).toBeLessThanOrEqual(10)
    expect(touched.length).toBeLessThanOrEqual(26)
    expect(touched.filter((id) => typed.includes(id))).toEqual(typed)
  })

  it('is 2 presses to a phone number when there is danger', async () => {
    const { rehearsal, linked } = await startHouse({ store: 'memory:' })
    await linked()
    const { anna } = rehearsal
    await anna.says('signaal')
    await anna.presses('Zorg over een kind of jongere')
    await anna.presses('Er is NU levensgevaar of iemand is in direct gevaar.')
    expect(textOf(shownTo(anna))).toContain('tel:112')
  })
})

/** Everything that a reporter in no hurry answers besides what the case says. */
const talkative = {
  context: 'both',
  since: 'sinds zes weken, twee of drie keer per week',
  'factor.y_emotional_abuse': 'no',
  'factor.y_isolation_bullying': 'no',
  'factor.y_parenting_overload': 'no',
  'factor.y_parent_wellbeing_addiction': 'no',
  'factor.y_parent_avoids_help': 'no',
  goodAt: 'tekenen',
  asked: 'think-along',
} as const
const typed = ['factsOwn', 'since', 'goodAt']

describe('a step of the dialogue, once the bot knows who is there', () => {
  it('asks Teams nothing, reads once and stores once', async () => {
    const { turn, person } = await counted()
    await turn('Zorg over een kind of jongere')
    await turn('Nee, niets hiervan')
    await turn('Terug')
    await turn('Nee, niets hiervan')
    await turn('Verder', { ageBand: '0_11', origin: 'pupil', themes: 'school' })
    await turn('Verder', { factsOwn: 'Leerling is stil.' })
    await turn('Meer vragen')
    await turn('Verder', { 'factor.y_school_absence': 'yes' })
    await turn('Verder', { current: 'true' })
    await turn('Verder')
    await turn('Verder', { talked: 'yes' })
    await turn('Verder', { authority: 'one-parent', consentBy: 'parent1' })
    await turn('Verder', { asked: 'take-up' })
    await turn('Wat je zag')
    await turn('Verder', { factsOwn: 'Leerling is stil, belt op 06 1234 5678.' })
    await turn('Verder')
    await turn('Plaats het signaal', { checkedNoNames: 'true' })
    expect(textOf(shownTo(person))).toContain('is bewaard')
  })

  it('also where talking comes first, and where it becomes a question', async () => {
    const { turn, person } = await counted()
    await goOn(person, { ...pupilOnly, talked: 'not-yet' })
    await turn('Gesprekshulp')
    await turn('Sparren')
    await turn('Bewaar en stop')
    await turn('Ga verder', {}, { reads: 2 })
    await turn('Verder', { consultQuestion: 'Wat is een goede eerste stap?' })
    await turn('Vraag mee te denken', { checkedNoNames: 'true' })
    expect(textOf(shownTo(person))).toContain('Je sparvraag')
  })

  it('also where there may be danger', async () => {
    const { turn, person } = await counted()
    await turn('Zorg over een kind of jongere')
    await turn('Seksueel geweld in de afgelopen 7 dagen.')
    await turn('Help mij bellen')
    await turn('Er is nu geen gevaar, ga verder', { notAcuteReason: 'help-there' })
    await turn('Terug')
    await turn('Er is nu dringend medische hulp nodig.')
    await turn('Ik heb gebeld')
    expect(textOf(shownTo(person))).toContain('gewist')
  })
})

const {
  talked: _talked,
  childSeen: _seen,
  authority: _authority,
  consentBy: _by,
  asked: _asked,
  ...pupilOnly
} = pupil

type Spent = { reads: number; commits: number; calls: number }

/** Anna has raised something before, so that she and the channel are known; now each press is counted. */
async function counted() {
  const spent: Spent = { reads: 0, commits: 0, calls: 0 }
  const { rehearsal, linked, teams } = await startHouse({ around: counting(spent) })
  await linked()
  const { anna } = rehearsal
  await raise(anna, pupil)
  await anna.says('signaal')
  const turn = async (title: string, inputs: Record<string, string> = {}, most: Partial<Spent> = {}) => {
    Object.assign(spent, { reads: 0, commits: 0, calls: teams.calls.length })
    await anna.presses(title, { inputs })
    spent.calls = teams.calls.length - spent.calls
    const budget = { reads: 1, commits: 1, calls: 0, ...most }
    const over = Object.entries(spent).filter(([what, count]) => count > budget[what as keyof Spent])
    expect([title, ...over]).toEqual([title])
  }
  return { turn, person: anna }
}

/** The store of documents; where the keys are kept is another file. */
const counting = (spent: Spent) => (messenger: Messenger, store: Store) => ({
  messenger,
  store: {
    ...store,
    get: (key: string) => {
      spent.reads += 1
      return store.get(key)
    },
    find: (...asked: Parameters<Store['find']>) => {
      spent.reads += 1
      return store.find(...asked)
    },
    commit: (commit: Parameters<Store['commit']>[0]) => {
      spent.commits += 1
      return store.commit(commit)
    },
  },
})
