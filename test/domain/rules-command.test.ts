import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { networkFolder } from '#support/network-folder.ts'
import { moment } from '#support/time.ts'
import { rehearse } from '../../src/rules/rehearse.ts'
import calendarVectors from '../vectors/calendar.json' with { type: 'json' }
import caseVectors from '../vectors/cases.json' with { type: 'json' }
import textVectors from '../vectors/personal-data.json' with { type: 'json' }
import triageVectors from '../vectors/triage.json' with { type: 'json' }

/** A Friday. */
const now = moment('2026-11-20 10:00')
const rules = (args: string[], input: string | Uint8Array = '') =>
  rehearse(args, { input: Readable.from([input]), now, folder: './networks' })

async function answersIn(file: string, input?: string): Promise<unknown> {
  const result = await rules([file, '--json'], input)
  return 'output' in result ? JSON.parse(result.output) : result
}
const answersTo = (input: unknown): Promise<unknown> => answersIn('-', JSON.stringify(input))
const Finding = z.object({ rule: z.string(), text: z.string() })

describe('npm run rules, with a file of examples', () => {
  it('answers the triage', async () => {
    expect(await answersIn('test/vectors/triage.json')).toEqual(
      triageVectors.map(({ expect: answer }) => answer),
    )
  })

  it('answers the dates, days before hours', async () => {
    const results = [...calendarVectors.workingDays, ...calendarVectors.workingHoursAdded]
    expect(await answersIn('test/vectors/calendar.json')).toEqual(
      results.map((vector) => ({ result: vector.expect })),
    )
  })

  it('answers the cases', async () => {
    const expected = caseVectors.cases.map(({ expect: { personalData, ...answer } }) => ({
      ...answer,
      note: undefined,
      personalData: expect.arrayContaining(personalData),
    }))
    expect(await answersIn('test/vectors/cases.json')).toEqual(expected)
  })

  it('finds nothing in the cases beside what is named', async () => {
    const found = z
      .array(z.object({ personalData: z.array(Finding) }))
      .parse(await answersIn('test/vectors/cases.json'))
    const named = caseVectors.cases.map((vector) => z.array(Finding).parse(vector.expect.personalData))
    const beside = found.flatMap(({ personalData }, place) =>
      personalData.filter((one) => !named[place]?.some((name) => name.text.includes(one.text))),
    )
    expect(beside).toEqual([])
  })

  it('answers the texts, those with something in them first', async () => {
    const found = textVectors.mustFind.map(({ rules: named }) => ({
      personalData: expect.arrayContaining(named.map((rule) => expect.objectContaining({ rule }))),
    }))
    const kept = textVectors.mustNotFind.map((harmless) => ({
      redacted: harmless.replace('12 jaar', '[leeftijd]'),
    }))
    expect(await answersIn('test/vectors/personal-data.json')).toMatchObject([...found, ...kept])
  })
})

describe('npm run rules, with items', () => {
  const adult = { ageBand: '18_plus', at: '2026-11-20T10:00' }
  const worried = { factors: { a_violence_at_home: 'yes' } }

  it('answers a case with the one date that applies', async () => {
    const cases = [
      { ...adult, consent: 'given' },
      { ...adult, consent: 'given', ...worried },
      { ...adult, consent: 'refused' },
      { ...adult, consent: 'not_asked' },
      { ...adult, consent: 'not_asked', oggzOutreach: true },
      { ...adult, consent: 'unsafe_to_ask' },
      { ...adult, consent: 'withdrawn' },
    ]
    const nothing = { adviceRequired: false, personalData: [], redacted: '' }
    const low = { ...nothing, urgency: 'low', rules: ['L0'] }
    const placed = { ...low, networks: ['adult18plus'] }
    expect(await answersTo(cases)).toEqual([
      { ...placed, outcome: 'A_IDENT_CASE', takeUpBy: '2026-11-27T17:00:00' },
      {
        ...placed,
        outcome: 'A_IDENT_CASE',
        urgency: 'high',
        rules: ['H2'],
        adviceRequired: true,
        takeUpBy: '2026-11-20T14:00:00',
      },
      { ...placed, outcome: 'C_CONSULT', answerBy: '2026-11-24T17:00:00' },
      { ...low, outcome: 'E_HOLD', networks: [], eraseOn: '2026-12-04' },
      { ...placed, outcome: 'B_PSEUDO', takeUpBy: '2026-11-27T17:00:00' },
      { ...low, outcome: 'D_REFER', networks: [] },
      { ...low, outcome: 'W_WITHDRAW', networks: [], eraseBy: '2026-11-23' },
    ])
  })

  it('requires advice only for what is placed', async () => {
    const consents = ['given', 'not_asked', 'unsafe_to_ask', 'refused', 'withdrawn']
    const cases = consents.map((consent) => ({ ...adult, ...worried, consent }))
    expect(await answersTo(cases)).toMatchObject([
      { outcome: 'A_IDENT_CASE', adviceRequired: true },
      { outcome: 'C_CONSULT', adviceRequired: true },
      { outcome: 'D_REFER', adviceRequired: false },
      { outcome: 'D_REFER', adviceRequired: false },
      { outcome: 'W_WITHDRAW', adviceRequired: false },
    ])
  })

  it('finds both networks for children in the house and for who is nearly grown up', async () => {
    const given = { ...adult, consent: 'given' }
    const cases = [
      { ...given, childrenOrPregnancy: true },
      { ...given, factors: { a_children_or_pregnant: 'yes' } },
      { ...given, factors: { a_children_or_pregnant: 'no' } },
      { ...given, ageBand: '16_17', nearly18: true },
    ]
    expect(await answersTo(cases)).toMatchObject([
      { networks: ['adult18plus', 'youth18min'] },
      { networks: ['adult18plus', 'youth18min'] },
      { networks: ['adult18plus'] },
      { networks: ['youth18min', 'adult18plus'] },
    ])
  })

  it('reads a moment as local to the network, unless it has an offset', async () => {
    const moments = [
      '2026-11-20T16:30',
      '2026-11-20T16:30:00',
      '2026-11-20T15:30Z',
      '2026-11-20T16:30:00.5+01:00',
    ]
    const high = { ageBand: '0_11', consent: 'given', other: { safetyScore: 3 } }
    const found = await answersTo(moments.map((at) => ({ ...high, at })))
    expect(found).toMatchObject(moments.map(() => ({ takeUpBy: '2026-11-23T12:00:00' })))
    const inTokyo = { timeZone: 'Asia/Tokyo', signalledAt: '2026-11-20T01:00:00Z', cases: [high] }
    expect(await answersTo(inTokyo)).toMatchObject([{ takeUpBy: '2026-11-20T14:00:00' }])
  })

  it('takes everything that is left out as quiet, and reads `current` as it is written', async () => {
    const past = { factors: { y_neglect_basic_care: 'yes' } }
    const items = [
      { factors: {} },
      past,
      ...[true, false, 'unknown', null].map((current) => ({ ...past, current })),
    ]
    expect(await answersTo(items)).toMatchObject(
      ['low', 'high', 'high', 'normal', 'high', 'high'].map((urgency) => ({ urgency })),
    )
  })

  it('adds working days and hours, with the standard calendar unless told', async () => {
    const start = '2027-05-04'
    const items = [
      { start, addWorkingDays: 0 },
      { start, addWorkingDays: 1 },
      { start, addWorkingDays: 1, bridgeDayFree: true },
      { start, addWorkingDays: 269, bridgeDayFree: true },
      { start: '2026-11-20T16:00', addWorkingHours: 1.5, workingHours: '09:00-16:30' },
    ]
    expect(await answersTo(items)).toEqual([
      { result: '2027-05-04' },
      { result: '2027-05-07' },
      { result: '2027-05-10' },
      { result: '2028-05-29' },
      { result: '2026-11-23T10:00:00' },
    ])
  })

  it('takes one item as well, and answers a list of one', async () => {
    expect(await answersTo('Zij komt vaak te laat.')).toEqual([
      { personalData: [], redacted: 'Zij komt vaak te laat.' },
    ])
    expect(await answersTo([])).toEqual([])
  })

  it('replaces what is said about crime, but not for a partner who may know', async () => {
    const item = { ageBand: '18_plus', consent: 'given', text: 'Hij heeft een strafblad.' }
    const partners = [undefined, 'welzijn', 'politie', 'justitie_halt']
    const found = await answersTo(partners.map((partnerType) => ({ ...item, partnerType })))
    const personalData = [{ rule: 'criminal', text: 'strafblad' }]
    const hidden = { personalData, redacted: 'Hij heeft een [verwijderd: strafrechtelijk].' }
    expect(found).toMatchObject([
      hidden,
      hidden,
      { personalData, redacted: item.text },
      { personalData, redacted: item.text },
    ])
  })

  it('is readable without --json', async () => {
    const output = expect.stringMatching(
      /^item 1\n {2}outcome +A_IDENT_CASE\n {2}urgency +normal\n {2}rules +N2\n[^]*\nitem 11\n {2}outcome +W_WITHDRAW\n/,
    )
    expect(await rules(['test/vectors/cases.json'])).toEqual({ output })
  })

  it('reads as of now when nothing says when', async () => {
    expect(await answersTo({ ageBand: '0_11', consent: 'withdrawn' })).toMatchObject([
      { eraseBy: '2026-11-23' },
    ])
  })
})

describe('npm run rules, with mistakes', () => {
  it('names each by item and field, one a line, and answers nothing', async () => {
    const items = `[
      { "consent": "given", "ageBand": "0-11", "colour": 1, "__proto__": { "safetyScore": 3 } },
      { "consent": "yes", "ageBand": "0_11", "text": 5, "at": "2026-13-01T10:00", "partnerType": "police" },
      { "factors": { "y_foo": "yes", "y_school_absence": "maybe", "__proto__": "yes" }, "safetyScore": "3" },
      { "factors": {}, "safetyScore": 11, "trend": "up", "current": "true", "deadlineWorkingDays": 1.5 },
      { "factors": {}, "protective": ["p_foo"], "redFlags": ["rf_foo"], "dependent": null, "consentBy": [] },
      { "start": "2026-02-30", "addWorkingDays": -1, "workingWeekdays": [] },
      { "start": "2026-11-20", "addWorkingDays": "1", "workingWeekdays": [0] },
      { "start": "2026-11-20T10:00", "addWorkingHours": -1, "timeZone": "Mars", "workingHours": "17:00-08:30" },
      { "consent": "given", "other": { "safetyScore": "3", "mood": 1 } },
      { "text": "Bel Sanne", "ageBand": "0_11", "at": "nu" },
      { "ageBand": "0_11" }, {}, 5, null, [], "goed",
      { "line\\nbreak\\u2028\\u001b[31m": 1, "text": "" }
    ]`
    expect(await rules(['-', '--json'], items)).toEqual({
      mistakes: [
        'item 1: ageBand: expected one of 0_11, 12_15, 16_17, 18_plus',
        'item 1: colour: unknown field',
        'item 1: __proto__: unknown field',
        'item 2: at: expected a moment between 1970 and 2199, such as 2026-11-20T10:00',
        'item 2: text: expected a text',
        'item 2: consent: expected one of given, given_partial, refused, not_asked, unsafe_to_ask, unable_to_ask, withdrawn',
        'item 2: partnerType: unknown code',
        'item 3: factors.y_school_absence: expected one of no, yes, serious, unknown',
        'item 3: factors.y_foo: unknown field',
        'item 3: factors.__proto__: unknown field',
        'item 3: safetyScore: expected a number',
        'item 4: current: expected one of true, false, unknown, null',
        'item 4: trend: expected one of better, same, worse, unknown',
        'item 4: safetyScore: expected at most 10',
        'item 4: deadlineWorkingDays: expected a whole number',
        'item 5: protective[0]: unknown code',
        'item 5: redFlags[0]: unknown code',
        'item 5: dependent: expected true or false',
        'item 5: consentBy: unknown field',
        'item 6: workingWeekdays: expected at least 1',
        'item 6: start: expected a date between 1970 and 2199, such as 2026-11-20',
        'item 6: addWorkingDays: expected at least 0',
        'item 7: workingWeekdays[0]: expected at least 1',
        'item 7: addWorkingDays: expected a number',
        'item 8: timeZone: unknown time zone: write it like Europe/Amsterdam',
        'item 8: workingHours: expected working hours of at least an hour, such as 08:30-17:00',
        'item 8: addWorkingHours: expected at least 0',
        'item 9: ageBand: missing',
        'item 9: other.safetyScore: expected a number',
        'item 9: other.mood: unknown field',
        'item 10: at: expected a moment between 1970 and 2199, such as 2026-11-20T10:00',
        'item 10: ageBand: unknown field',
        'item 11: expected consent, factors, addWorkingDays, addWorkingHours or text',
        'item 12: expected consent, factors, addWorkingDays, addWorkingHours or text',
        'item 13: expected an object or a text',
        'item 14: expected an object or a text',
        'item 15: expected an object or a text',
        'item 17: line\\u{a}break\\u{2028}\\u{1b}[31m: unknown field',
      ],
    })
  })

  it('finds those at the top of a file of examples too', async () => {
    const file =
      '{ "cases": [{ "consent": "given" }], "mustFind": {}, "timeZone": "X", "signalledAt": "nu", "__proto__": 1 }'
    expect(await rules(['-'], file)).toEqual({
      mistakes: [
        'file: timeZone: unknown time zone: write it like Europe/Amsterdam',
        'file: signalledAt: expected a moment between 1970 and 2199, such as 2026-11-20T10:00',
        'file: mustFind: expected a list',
        'file: __proto__: unknown field',
        'cases item 1: ageBand: missing',
      ],
    })
  })

  it.each([
    [['-'], '', 'standard input is empty'],
    [['-'], ' \n', 'standard input is empty'],
    [['-'], '{\n "text": Sanne }', 'standard input is no JSON'],
    [['-'], '{"text": "Sanne"', 'standard input is no JSON (line 1 column 17)'],
    [['no\nsuch.json'], '', 'no\\u{a}such.json does not exist'],
    [['test/vectors'], '', 'test/vectors cannot be read (EISDIR)'],
    [[], '', 'usage: npm run rules -- FILE [--json], with - for standard input'],
    [['a.json', 'b.json'], '', 'usage: npm run rules -- FILE [--json], with - for standard input'],
    [['--yaml'], '', 'usage: npm run rules -- FILE [--json], with - for standard input'],
  ])('%j with %j says: %s', async (args, input, mistake) => {
    expect(await rules(args, input)).toEqual({ mistakes: [mistake] })
  })

  it('says that a file is no text, and forgives a byte order mark', async () => {
    const latin1 = Buffer.from('"Daniël"', 'latin1')
    expect(await rules(['-'], latin1)).toEqual({ mistakes: ['standard input is no text in UTF-8'] })
    expect(await rules(['-', '--json'], Buffer.from('\uFEFF[]'))).toEqual({ output: '[]\n' })
  })
})

describe('npm run rules, as a network would answer', () => {
  const at = '2027-05-04T10:00'
  const low = { ageBand: '18_plus', at, consent: 'given', partnerType: 'welzijn' }
  const outreach = { ...low, consent: 'not_asked', oggzOutreach: true }
  const repeat = { ageBand: '0_11', at, consent: 'given', other: { repeat: true } }

  async function inFolder(change: (text: string) => string): Promise<string> {
    const read = (id: string) => readFile(`networks/${id}.yaml`, 'utf8')
    const [youth, adult] = [await read('oldenzaal-18min'), await read('oldenzaal-18plus')]
    return networkFolder({
      'oldenzaal-18min.yaml': change(youth),
      'oldenzaal-18plus.yaml': change(adult),
    })
  }
  const asked = async (flags: string[], input: unknown, folder = './networks') => {
    const around = { input: Readable.from([JSON.stringify(input)]), now, folder }
    const result = await rehearse([...flags, '-', '--json'], around)
    return 'output' in result ? (JSON.parse(result.output) as unknown) : result
  }
  const adults = ['--network', 'oldenzaal-18plus']

  it('takes its calendar and its response times', async () => {
    expect(await asked(adults, low)).toMatchObject([{ takeUpBy: '2027-05-13T17:00:00' }])
    const folder = await inFolder((text) =>
      text
        .replace(/liberationDay: always/, 'liberationDay: never')
        .replace('responseTimes: {}', 'responseTimes: { low: { takeUp: 2 }, high: { takeUpHours: 1 } }'),
    )
    const urgent = { ...low, other: { safetyScore: 1 } }
    expect(await asked(adults, [low, urgent], folder)).toMatchObject([
      { takeUpBy: '2027-05-07T17:00:00' },
      { takeUpBy: '2027-05-04T11:00:00' },
    ])
  })

  it('allows outreach as it agreed, whatever the case says', async () => {
    expect(await asked(adults, outreach)).toMatchObject([{ outcome: 'E_HOLD' }])
    const folder = await inFolder((text) => text.replace('oggzOutreach: false', 'oggzOutreach: true'))
    const unsaid = { ...outreach, oggzOutreach: false }
    expect(await asked(adults, [outreach, unsaid], folder)).toMatchObject([
      { outcome: 'B_PSEUDO' },
      { outcome: 'B_PSEUDO' },
    ])
  })

  it('knows no answer to what it leaves out', async () => {
    const youth = ['--network', 'oldenzaal-18min']
    expect(await asked(youth, repeat)).toMatchObject([{ urgency: 'normal', rules: ['N5'] }])
    const folder = await inFolder((text) => `${text}\ndialogue: { leaveOut: [repeat, siblingConcern] }\n`)
    const sibling = { ...repeat, factors: { y_sibling_concern: 'yes' } }
    expect(await asked(youth, [repeat, sibling], folder)).toMatchObject([
      { urgency: 'low', rules: ['L0'] },
      { urgency: 'low', rules: ['L0'] },
    ])
  })

  it('keeps young people with the young until the age it agreed', async () => {
    const folder = await inFolder((text) => text.replace('# ageLimit: 23', 'ageLimit: 23'))
    const young = { ...low, consent: 'refused', childrenOrPregnancy: true }
    expect(await asked(['--all'], [young, { ...young, nearly18: true }], folder)).toMatchObject([
      { answers: [{ networks: ['youth18min'] }, { networks: ['youth18min', 'adult18plus'] }] },
      { answers: [{ networks: ['adult18plus', 'youth18min'] }, { networks: ['adult18plus', 'youth18min'] }] },
    ])
  })

  it('refuses what is not for it, and who is no partner that takes part on that day', async () => {
    const cases = [
      { ...low, ageBand: '16_17' },
      { ...low, partnerType: 'politie' },
      { ...low, partnerType: 'woningcorporatie', at: '2028-01-11T10:00' },
      { ...low, partnerType: 'woningcorporatie', at: '2028-01-10T10:00' },
    ]
    expect(await asked(adults, cases)).toMatchObject([
      { refused: 'not-in-this-network' },
      { refused: 'no-partner-of-this-type' },
      { refused: 'no-agreement' },
      { outcome: 'A_IDENT_CASE' },
    ])
    const folder = await inFolder((text) => text.replace('name: WBO,', 'name: WBO, suspended: true,'))
    expect(await asked(adults, { ...low, partnerType: 'woningcorporatie' }, folder)).toEqual([
      { refused: 'suspended' },
    ])
  })

  it('answers everything else as without a network', async () => {
    const items = ['Zij komt vaak te laat.', { factors: {} }, { start: '2027-05-04', addWorkingDays: 1 }]
    expect(await asked(adults, items)).toEqual(await answersTo(items))
  })

  it('asks every network with --all, each under its name', async () => {
    expect(await asked(['--all'], low)).toMatchObject([
      { network: 'oldenzaal-18min', answers: [{ refused: 'not-in-this-network' }] },
      { network: 'oldenzaal-18plus', answers: [{ outcome: 'A_IDENT_CASE' }] },
    ])
    const readable = await rules(['--all', '-'], JSON.stringify(low))
    expect(readable).toEqual({
      output: expect.stringMatching(
        /^network oldenzaal-18min\n\nitem 1\n {2}refused +not-in-this-network\n\nnetwork oldenzaal-18plus\n\nitem 1\n {2}outcome +A_IDENT_CASE\n/,
      ),
    })
  })

  it('says what is wrong with the call, or with a network file, in a line each', async () => {
    const usage = 'usage: npm run rules -- (--network ID | --all) FILE [--json], with - for standard input'
    for (const flags of [
      ['--network'],
      ['--all', '--network', 'x'],
      ['--all', 'a.json'],
      ['--network=x', '--y'],
    ])
      expect(await rules([...flags, '-'])).toEqual({ mistakes: [usage] })
    expect(await rules(['--all'])).toEqual({ mistakes: [usage] })
    expect(await rules(['--network', 'no\nwhere', '-'], '[]')).toEqual({
      mistakes: [
        'there is no network no\\u{a}where in ./networks: choose one of oldenzaal-18min, oldenzaal-18plus',
      ],
    })
    expect(await asked(['--all'], [], '/nowhere')).toEqual({
      mistakes: [expect.stringMatching(/^the folder \/nowhere cannot be read: /)],
    })
    const folder = await inFolder((text) => text.replace('municipality: Oldenzaal', 'municipality: 7'))
    expect(await asked(['--all'], [], folder)).toEqual({
      mistakes: [
        expect.stringMatching(/oldenzaal-18min\.yaml:\d+: municipality must be text: /),
        expect.stringMatching(/oldenzaal-18plus\.yaml:\d+: municipality must be text: /),
      ],
    })
  })
})

describe('npm run rules, as a process', () => {
  async function run(...args: string[]): Promise<{ out: string; errors: string; code: unknown }> {
    const child = spawn(process.execPath, ['src/rules/main.ts', ...args])
    child.stdin.end('[{ "factors": {}, "mood": 1 }, 5]')
    const [out, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ])
    return { out, errors, code }
  }

  it('answers on standard output', async () => {
    const { out, errors, code } = await run('test/vectors/triage.json', '--json')
    expect({ answers: JSON.parse(out), errors, code }).toEqual({
      answers: triageVectors.map(({ expect: answer }) => answer),
      errors: '',
      code: 0,
    })
  })

  it('says its mistakes on standard error, a line each, and ends with 2', async () => {
    expect(await run('-', '--json')).toEqual({
      out: '',
      errors: 'item 1: mood: unknown field\nitem 2: expected an object or a text\n',
      code: 2,
    })
  })
})
