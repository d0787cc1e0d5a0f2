import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { words, wordsAbout, wordsOnTheme } from '#app/chat.ts'
import {
  agreementVerbs,
  breachVerbs,
  calendarVerbs,
  inquiryVerbs,
  intakeVerbs,
  networkVerbs,
  ownVerbs,
  requestVerbs,
  transferVerbs,
  signalVerbs,
} from '#cards/press.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import { Route } from '#domain/network/routes.ts'
import { questionsOf, stepIds } from '#domain/intake/dialogue.ts'
import { type Row, rowsOf } from '#support/markdown.ts'

const page = 'docs/contract.md'
const name = (row: Row): string => Object.values(row)[0]?.match(/`([^`]+)`/)?.[1] ?? ''
const withStatus = async (heading: string, status: 'built' | 'later'): Promise<string[]> =>
  (await rowsOf(page, heading)).filter((row) => row['status'] === status).map(name)
const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('what the outside can count on', () => {
  it.each([
    ['Verbs in the dialogue', intakeVerbs],
    ['On a signal', signalVerbs],
    ['On a network', networkVerbs],
    ['What the network agreed', agreementVerbs],
    ['On a breach', breachVerbs],
    ['On a request', requestVerbs],
    ['On a transfer', transferVerbs],
    ['On a question to colleagues', inquiryVerbs],
    ["On one's own list", ownVerbs],
    ['When somebody works and is away', calendarVerbs],
  ] as const)('%s: the verbs that are built are those that a press can have', async (heading, verbs) => {
    expect((await withStatus(heading, 'built')).toSorted()).toEqual([...verbs].toSorted())
    for (const later of await withStatus(heading, 'later')) expect(verbs).not.toContain(later)
  })

  it('every question of the dialogue is on the page, in its step', async () => {
    const rows = (await rowsOf(page, 'Questions')).filter((row) => row['status'] === 'built')
    const listed = rows.map((row) => `${row['step']?.replaceAll('`', '')} ${name(row)}`)
    expect([...new Set(listed)].toSorted()).toEqual(everyQuestion().toSorted())
  })

  it('every word that is built is understood, in Dutch and in English, and none that is not', async () => {
    const about = wordsAbout.flatMap(({ said }) => said.map((word) => `${word} REF`))
    const onTheme = wordsOnTheme.flatMap(({ said }) => said.map((word) => `${word} THEME`))
    const instead = ['REF', 'BUTTON REF']
    const understood = [...words.flatMap(({ said }) => said), ...about, ...onTheme, ...instead]
    const elsewhere = /^(koppel|ontkoppel|klok|als)\b/
    for (const row of await rowsOf(page, 'Typed in chat')) {
      const pair = [name(row), row['in English']?.replaceAll('`', '') ?? '']
      if (elsewhere.test(name(row))) continue
      if (row['status'] === 'built') for (const word of pair) expect(understood).toContain(word)
      else expect(understood).not.toContain(name(row))
    }
  })

  it('every command at the shell is a script, and what is not built is none', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
    for (const row of await rowsOf(page, 'Commands at the shell')) {
      const script = name(row).replace(/^npm (run )?/, '')
      expect(scripts[script] !== undefined, script).toBe(row['status'] === 'built')
    }
  })

  it('every setting is explained in .env.example, and the other way round', async () => {
    const example = await read('.env.example')
    const explained = [...example.matchAll(/^#? ?([A-Za-z_]+)=/gm)].map(([, setting = '']) => setting)
    const settings = await withStatus('Settings', 'built')
    expect([...new Set(explained)].toSorted()).toEqual(
      settings.filter((one) => /^[A-Za-z_]+$/.test(one)).toSorted(),
    )
  })
})

const routes = {
  municipality: 'Enschede',
  routes: [Route.parse({ residence: ['Hengelo'], neighbourhood: ['Noord'], to: 'hengelo-18min' })],
}

/** Every question that any answers lead to, each as `step question`. */
function everyQuestion(): string[] {
  const base = { talked: 'yes', themes: 'money_housing', safetyScore: '1' }
  const ways = [
    { ...base, audience: 'child', ageBand: '0_11' },
    { ...base, audience: 'child', ageBand: '16_17' },
    { ...base, audience: 'adult', ageBand: '18_plus', consentBy: 'subject' },
    { ...base, audience: 'adult', ageBand: '18_plus', consentBy: 'subject', safetyScore: '8' },
    { ...base, audience: 'child', ageBand: '0_11', talked: 'not-yet', safetyScore: '8' },
    { ...base, audience: 'child', ageBand: '0_11', talked: 'unreachable' },
  ]
  const found = (['signal', 'feeling'] as const).flatMap((intent) =>
    ways.flatMap((answers) =>
      stepIds.flatMap((step) =>
        questionsOf(step, readAnswers(answers), { intent, more: false, oggzOutreach: false, routes }).map(
          ({ id }) => `${step} ${id.startsWith('factor.') ? 'factor.FACTOR' : id}`,
        ),
      ),
    ),
  )
  return [...new Set(found)]
}
