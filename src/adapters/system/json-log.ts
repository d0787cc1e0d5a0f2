import type { Log, LogFields } from '#app/ports.ts'

export type LogLevel = 'info' | 'warn' | 'error'

/**
 * One line of JSON for each event, without a line end. `level` is the least that is written. A sentence, a name with a
 * space or an address cannot get in: what is not a number or a code is replaced.
 */
export const jsonLog = (level: LogLevel, write: (line: string) => void): Log => {
  const at =
    (severity: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (order.indexOf(severity) < order.indexOf(level)) return
      const head = { at: new Date().toISOString(), level: severity, event: checked(event) }
      // Twice: the first gives the order of reading, the second makes sure that no field replaces it.
      write(JSON.stringify({ ...head, ...safe(fields), ...head }))
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

const order: readonly LogLevel[] = ['info', 'warn', 'error']

const code = /^[A-Za-z0-9_.:/-]{0,80}$/

const safe = (fields: LogFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [checked(name), checked(value)]))

const checked = <Value>(value: Value): Value | '[withheld]' => {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  return typeof value === 'string' && code.test(value) ? value : '[withheld]'
}
