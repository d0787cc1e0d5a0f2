import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { RuleId } from '#domain/triage/triage.ts'
import {
  answersOf,
  audienceOf,
  type Case,
  caseOf,
  joining,
  lotte,
  puck,
  reporterOf,
  wies,
} from '#support/case-stories.ts'
import { type House, startHouse } from '#support/house.ts'
import { raise } from '#support/raise.ts'
import { samplesWith } from '#support/sample-networks.ts'
import type { Channel } from '#support/teams/channel.ts'
import { amsterdam, moment as at } from '#support/time.ts'
import { moment } from '#text/dates.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import { say } from '#text/words.ts'
import { rehearse } from '../../src/rules/rehearse.ts'
import vectors from '../vectors/cases.json' with { type: 'json' }

/** The acceptance cases of the field, over HTTP and on the embedded store. All of them are made up. */
const isStopped = ({ redFlags }: Case): boolean => redFlags.length > 0
/** AC-18 is about a signal that exists, and has a story of its own. */
const raised = vectors.cases.filter(({ id }) => id !== 'AC-18')
const placed = raised.filter(({ expect: { networks } }) => networks.length > 0)
const stopped = raised.filter(isStopped)
const { dialogue, labels, signal: words, chat } = say('nl').words

describe('a case of the field that may be shared', () => {
  it.each(placed)('$id ($title) stands in its network, redacted, weighed and dated', async (told) => {
    const { house, youth, adult, reporter } = await scene(told)
    const { reference } = await raise(reporter, answersOf(told))
    await house.beat()
    const [home, elsewhere] = told.expect.networks[0] === 'youth18min' ? [youth, adult] : [adult, youth]
    const card = shownIn(home).find((text) => text.includes(reference)) ?? ''
    for (const line of linesOf(told)) expect(card).toContain(line)
    expect(shownIn(elsewhere)).toEqual([])
    expect(await outcomes(house)).toEqual([told.expect.outcome])
    expect(reporter.sees().at(-1)).toContain(reference)
    expectNothingPersonal(house, told)
  })
})

describe('AC-05, where the young person was not asked yet', () => {
  it('puts that on the reporter’s list, due in 5 working days; the channel reads neither that nor who raised it', async () => {
    const told = caseOf('AC-05')
    const { house, youth, reporter } = await scene(told)
    await raise(reporter, answersOf(told))
    await house.beat()
    expect(shownIn(youth).join()).not.toContain('Lotte')
    await reporter.says('mijn acties')
    expect(reporter.sees().at(-1)).toContain(words.tasks['speak-with-youth'])
  })
})

describe('a case that must not be shared', () => {
  it('AC-12 goes to no channel: the card says whom to ask for advice', async () => {
    const told = caseOf('AC-12')
    const { house, youth, adult, reporter } = await scene(told)
    const { text } = await raise(reporter, answersOf(told))
    await house.beat()
    expect(text).toContain(dialogue.refer.title)
    expect(text).toContain('0800-2000')
    expect([...shownIn(youth), ...shownIn(adult)]).toEqual([])
    expect(await outcomes(house)).toEqual([])
    expectNothingPersonal(house, told)
  })

  it.each(stopped)('$id ($title) stops at the gate, whatever is typed after that', async (told) => {
    const { house, youth, adult, reporter } = await scene(told)
    const { text } = await raise(reporter, { audience: audienceOf(told), redFlags: told.redFlags.join() })
    const [flag] = told.redFlags
    expect(text).toContain(withPhoneLinks(labels.redFlagAdvice[RedFlagId.parse(flag)]))
    await reporter.says(told.text)
    await house.beat()
    expect([...shownIn(youth), ...shownIn(adult)]).toEqual([])
    expect(await kept(house)).not.toContain(told.text.slice(0, 20))
    expectNothingPersonal(house, told)
  })

  it.each(stopped)('$id is redacted by the rules all the same', async (told) => {
    const sheet = JSON.stringify({ ...told, at: vectors.signalledAt })
    const answer = await rehearse(['-', '--json'], {
      input: Readable.from([sheet]),
      now: at('2026-11-20 10:00'),
      folder: './networks',
    })
    expect('output' in answer && JSON.parse(answer.output)).toEqual([
      expect.objectContaining({ outcome: 'D_REFER', networks: [], redacted: told.expect.redacted }),
    ])
  })
})

async function scene(told: Case) {
  const house = await startHouse({ files: await samplesWith(joining) })
  const { teams } = house
  const youth = [teams.person(lotte), teams.person(puck)]
  const channels = await house.linked({ youth, adult: [teams.person(wies)] })
  return { house, reporter: teams.person(reporterOf(told)), ...channels }
}

/** The cards and lines of signals; what koppel answered is none. */
const shownIn = (channel: Channel): string[] =>
  channel
    .messages()
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('Dit kanaal hoort nu bij') && text !== words.noNamesHere)

/** A consult has no urgency on its card: nobody has to take it up. */
function linesOf({ expect: { outcome, urgency, rules, redacted, takeUpBy, answerBy } }: Case): string[] {
  const until = (local = '') => moment(at(local.replace('T', ' ').slice(0, 16)), amsterdam, 'nl')
  if (outcome === 'C_CONSULT') return [redacted, words.answerBy(until(answerBy))]
  const labelled = urgency as keyof typeof labels.urgency
  const reasons = rules.map((rule) => labels.rules[RuleId.parse(rule)])
  return [redacted, words.takeUpBy(until(takeUpBy)), labels.urgency[labelled].toUpperCase(), ...reasons]
}

async function outcomes(house: House): Promise<(string | undefined)[]> {
  return (await house.journal()).filter(({ verb }) => verb === 'signal-raised').map(({ detail }) => detail)
}

/** Everything that can be read back of what somebody is writing. */
async function kept(house: House): Promise<string> {
  const { store, networks } = house.bot.world
  const writers = [...new Set(networks.flatMap(({ members }) => members.map(({ id }) => id)))]
  const found = await Promise.all(writers.map((id) => store.get(`intake:${id}`)))
  return found.map((one) => Buffer.from(one?.body ?? []).toString()).join('\n')
}

function expectNothingPersonal({ teams, log, bytes }: House, told: Case): void {
  const found = told.expect.personalData.map(({ text }) => text)
  const sent = `${teams.everything()}\n${JSON.stringify(log)}`
  for (const text of found) expect(sent).not.toMatch(alone(text))
  const files = bytes()
  expect(files.includes('SQLite format 3')).toBe(true)
  for (const text of [told.text, told.expect.redacted, ...found.filter((one) => one.length > 3)])
    expect(files.includes(text)).toBe(false)
  const summaries: unknown[] = [
    ...Object.values(words.summaries),
    ...Object.values(chat.summaries),
    words.noNamesHere,
  ]
  const shown = teams.calls.flatMap(({ body: { summary } }) => (summary === undefined ? [] : [summary]))
  expect(shown.filter((summary) => !summaries.includes(summary))).toEqual([])
}

const alone = (text: string): RegExp => {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'u')
}
