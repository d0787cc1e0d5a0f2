import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { prometheusMeter } from '#adapters/prometheus/prometheus-meter.ts'
import { isFromHere } from '#adapters/teams/from-here.ts'
import type { Counts, LogFields } from '#app/ports.ts'
import { type House, startHouse } from '#support/house.ts'
import { knock } from '#support/knock.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Json } from '#support/teams/world.ts'

const page = async ({ bot }: House, headers: Readonly<Record<string, string>> = {}) => {
  const asked = request({ host: '127.0.0.1', port: bot.port, path: '/metrics', headers, agent: false }).end()
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      void response.toArray().then((chunks: Buffer[]) =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
  })
}

describe('who may read the figures', () => {
  it('whoever asks on this machine', async () => {
    const house = await startHouse({ store: 'memory:' })
    const { status, type, text } = await page(house)
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' })
    expect(text).toMatch(/^seinhuis_build_info\{version="[\d.]+",store="memory"\} 1$/m)
    expect(text, 'what never happened is 0').toMatch(/^seinhuis_work_parked_total\{kind="show"\} 0$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
  })

  it.each<[string, Record<string, string>]>([
    ['a proxy that tells for whom', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy that tells it in the new way', { forwarded: 'for=203.0.113.9' }],
    ['a proxy that keeps the name', { host: 'bot.example' }],
    ['a page in a browser, under a name that leads here', { host: 'evil.example:3978' }],
  ])('not %s: 404 without a body', async (_, headers) => {
    const house = await startHouse({ store: 'memory:' })
    expect(await page(house, headers)).toMatchObject({ status: 404, text: '' })
  })

  it('everybody, when the administrator says so', async () => {
    const house = await startHouse({ store: 'memory:', settings: { SEINHUIS_METRICS: 'all' } })
    expect((await page(house, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['::ffff:10.0.0.7', false],
    ['1127.0.0.1', false],
    ['2001:db8::1', false],
    [undefined, false],
  ])('from %s: %s', (remoteAddress, here) => {
    const socket = { remoteAddress } as Parameters<typeof isFromHere>[0]['socket'] // all that is looked at
    expect(isFromHere({ socket, headers: { host: 'localhost:3978' } })).toBe(here)
  })
})

describe('what is counted', () => {
  it('tells the life of a signal: turns, work, calls to Teams, and what waits', async () => {
    const house = await startHouse()
    const { youth } = await house.linked()
    const { anna, bram, hugo } = house.rehearsal
    await raise(anna, pupil)
    expect((await page(house)).text).toMatch(/^seinhuis_work_waiting\{kind="show"\} 1$/m)
    await house.beat()
    await bram.presses('Ik pak dit op', { in: youth })
    await hugo.says('signaal')
    await knock(house.bot.port, '{}')
    const { text } = await page(house)
    expect(text).toMatch(/^seinhuis_answers_total\{kind="pressed",outcome="done"\} \d+$/m)
    expect(text).toMatch(/^seinhuis_answers_total\{kind="said",outcome="refused"\} 1$/m)
    expect(text).toMatch(/^seinhuis_turn_seconds_bucket\{le="10",kind="pressed"\} \d+$/m)
    expect(text).toMatch(/^seinhuis_work_total\{kind="show",outcome="settled"\} [1-9]$/m)
    expect(text).toMatch(/^seinhuis_teams_calls_total\{call="post",outcome="done"\} 1$/m)
    expect(text).toMatch(/^seinhuis_teams_calls_total\{call="person",outcome="done"\} \d+$/m)
    expect(text).toMatch(/^seinhuis_door_refusals_total\{status="403"\} 1$/m)
    expect(text).toMatch(/^seinhuis_turns_under_way 0$/m)
  })

  it('tells of a reminder which rung, and of what comes back why', async () => {
    const house = await startHouse()
    await house.linked()
    await raise(house.rehearsal.anna, pupil)
    house.teams.fail({ method: 'POST', path: /conversations$/, status: 429, retryAfter: 1, times: 1 })
    await house.beat()
    await house.at('2026-11-24T12:00')
    await house.at('2026-11-27T16:00')
    const { text } = await page(house)
    expect(text).toMatch(/^seinhuis_work_retries_total\{kind="show",note="asked-to-wait"\} 1$/m)
    expect(text).toMatch(/^seinhuis_reminders_total\{rung="network"\} 1$/m)
  })

  it('tells when the certificate of the bot ends, when it has one', async () => {
    const about = { version: '1', store: 'memory', workKinds: [] }
    const still = { waiting: [], turnsUnderWay: 0 }
    const name = 'seinhuis_certificate_end_seconds'
    const ends = await prometheusMeter({ ...about, certificateEndsAt: 1_800_000_000_000 }).page(still)
    expect(ends.split('\n')).toContain(`${name} 1800000000`)
    expect(await prometheusMeter(about).page(still)).not.toContain(name)
  })

  it('has no label that is not on the list: a word, a name or an id becomes other', async () => {
    const meter = prometheusMeter({ version: '1', store: 'memory', workKinds: ['show'] })
    for (const word of ['Haar BSN is 111222333', 'anna', 's_01jd', '18M-7F3K', 'x'.repeat(900)]) {
      meter.count('work', { kind: word, outcome: 'again' })
      meter.count('retries', { kind: 'show', note: word })
      meter.count('reconciled', { what: word } as unknown as Counts['reconciled']) // the types refuse it
      meter.count('refusals', { status: word })
      meter.count('teamsCalls', { call: word, outcome: word } as unknown as Counts['teamsCalls']) // the types refuse it
    }
    const text = await meter.page({
      waiting: [{ kind: 'anna', count: 2, dueForMs: 5_000 }],
      turnsUnderWay: 0,
    })
    const ours = text.split('\n').filter((line) => line.startsWith('seinhuis_'))
    expect(ours).toContain('seinhuis_work_total{kind="other",outcome="again"} 5')
    expect(ours).toContain('seinhuis_work_waiting{kind="other"} 2')
    expect(ours).toContain('seinhuis_work_oldest_due_seconds{kind="other"} 5')
    expect(ours.filter((line) => /BSN|anna|s_01jd|7F3K|xxx/.test(line))).toEqual([])
  })
})

describe('whatever is raised, no word of it, no name and no id of anybody comes out', () => {
  it('of the figures, the health or the log', async () => {
    const house = await startHouse()
    const { youth } = await house.linked()
    const { anna, bram } = house.rehearsal
    const canary = 'kanariegeel stil en moe'
    const { reference } = await raise(anna, { ...pupil, factsOwn: `Leerling is ${canary}.` })
    await house.beat()
    expect(house.teams.everything()).toContain(canary)
    await bram.presses('Ik pak dit op', { in: youth })
    await anna.says(`${canary} 112`)
    await anna.sends(anna.activity({ type: 'message', text: canary, channelId: canary } satisfies Json))
    house.teams.failFor(youth, 403)
    await house.at('2026-11-27T16:00')
    const health = await Promise.all(
      ['live', 'ready'].map(async (path) =>
        (await fetch(`http://127.0.0.1:${house.bot.port}/health/${path}`)).text(),
      ),
    )
    const seen = [(await page(house)).text, ...health, JSON.stringify(house.log)]
    expect(seen.map((text) => text.length).every((length) => length > 10)).toBe(true)
    const people = Object.values(house.rehearsal).flatMap(({ account, name, user, objectId }) => [
      account,
      name,
      user,
      objectId,
    ])
    for (const word of ['kanariegeel', reference, youth.id, ...people])
      for (const text of seen) expect(text).not.toContain(word)
    expect(seen[0]).not.toMatch(/"[a-z]+_[0-9a-z]{16,}"/)
    expect(house.log.every(({ fields }) => isCodes(fields))).toBe(true)
  })
})

const isCodes = (fields: LogFields): boolean =>
  Object.values(fields).every((value) => typeof value !== 'string' || /^[\w.:/-]{0,80}$/.test(value))
