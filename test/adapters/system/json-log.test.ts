import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { jsonLog, type LogLevel } from '#adapters/system/json-log.ts'
import type { LogFields } from '#app/ports.ts'

beforeEach(() => {
  vi.setSystemTime('2026-11-22T10:00:00Z')
})
afterEach(() => {
  vi.useRealTimers()
})

const logged = (level: LogLevel = 'info') => {
  const lines: string[] = []
  return { log: jsonLog(level, (line) => lines.push(line)), lines }
}

it('an event is one line of JSON', () => {
  const { log, lines } = logged()
  log.info('signal-raised', { signal: 's_01jd', took: 12, repeat: false, network: null })
  expect(lines).toEqual([
    '{"at":"2026-11-22T10:00:00.000Z","level":"info","event":"signal-raised","signal":"s_01jd","took":12,"repeat":false,"network":null}',
  ])
})

it.each<[LogLevel, string[]]>([
  ['info', ['info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['error', ['error']],
])('from %s on, %j are written', (level, written) => {
  const { log, lines } = logged(level)
  log.info('a')
  log.warn('b')
  log.error('c')
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(written)
})

it.each([
  ['a sentence', 'Hij durft niet naar huis'],
  ['a full name', 'Anna Jansen'],
  ['an address', 'anna@carmel.example'],
  ['two lines', 'a\nb'],
  ['letters outside the code', 'Zoë'],
  ['something long', 'x'.repeat(81)],
  ['an object', { text: 'x' }],
  ['a list', ['x']],
  ['an error', new Error('x')],
])('%s never gets in, as value, name or event', (_, value) => {
  const { log, lines } = logged()
  log.warn('a', { field: value } as LogFields) // a cast, because the types refuse it too
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'a', field: '[withheld]' })
  if (typeof value !== 'string') return
  log.warn(value, { [value]: 1 })
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ event: '[withheld]', '[withheld]': 1 })
  expect(lines.join('')).not.toContain(value)
})

it('a field cannot take the place of moment, level or event', () => {
  const { log, lines } = logged()
  log.error('a', { at: 1, level: 'info', event: 'b' })
  expect(JSON.parse(lines[0] ?? '')).toEqual({ at: '2026-11-22T10:00:00.000Z', level: 'error', event: 'a' })
})
