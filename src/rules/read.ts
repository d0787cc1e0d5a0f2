import type { z } from 'zod'
import { Case, DaysItem, ExampleFile, HoursItem, lists, TextItem, TriageItem } from './forms.ts'
import { mistakesOf } from './mistakes.ts'

export type Item =
  | { kind: 'case'; item: Case }
  | { kind: 'triage'; item: TriageItem }
  | { kind: 'days'; item: DaysItem }
  | { kind: 'hours'; item: HoursItem }
  | { kind: 'text'; item: TextItem }

/** What stands at the top of a file of examples holds for all its items. */
export type Shared = Pick<ExampleFile, 'signalledAt' | 'timeZone' | 'workingHours'>
export type Sheet = { shared: Shared; items: Item[] }
type Result<Value> = { value: Value } | { mistakes: string[] }

/** One item, a list of items, or a file of examples; or every mistake in it. */
export function readSheet(json: unknown): Result<Sheet> {
  const isFile = isObject(json) && lists.some((name) => Object.hasOwn(json, name))
  const top: Result<Shared> = isFile ? parse('file', ExampleFile, json) : { value: {} }
  const results = (isFile ? listed(json) : numbered('', Array.isArray(json) ? json : [json])).map(readItem)
  const mistakes = [top, ...results].flatMap((result) => ('mistakes' in result ? result.mistakes : []))
  if ('mistakes' in top || mistakes.length > 0) return { mistakes }
  return {
    value: { shared: top.value, items: results.flatMap((result) => ('value' in result ? result.value : [])) },
  }
}

type Entry = { where: string; json: unknown }

const numbered = (list: string, items: readonly unknown[]): Entry[] =>
  items.map((json, place) => ({ where: `${list}item ${place + 1}`, json }))

const listed = (file: Record<string, unknown>): Entry[] =>
  lists.flatMap((name) => {
    const items = file[name]
    return Array.isArray(items) ? numbered(`${name} `, items) : []
  })

/** An item is known by the field that only its kind has. */
function readItem({ where, json }: Entry): Result<Item> {
  if (typeof json === 'string') return { value: { kind: 'text', item: { text: json } } }
  if (!isObject(json)) return { mistakes: [`${where}: expected an object or a text`] }
  const has = (field: string): boolean => Object.hasOwn(json, field)
  if (has('consent')) return tagged('case', parse(where, Case, json))
  if (has('factors')) return tagged('triage', parse(where, TriageItem, json))
  if (has('addWorkingDays')) return tagged('days', parse(where, DaysItem, json))
  if (has('addWorkingHours')) return tagged('hours', parse(where, HoursItem, json))
  if (has('text')) return tagged('text', parse(where, TextItem, json))
  return { mistakes: [`${where}: expected consent, factors, addWorkingDays, addWorkingHours or text`] }
}

const tagged = <Kind extends string, Value>(kind: Kind, result: Result<Value>) =>
  'value' in result ? { value: { kind, item: result.value } } : result

function parse<Schema extends z.ZodType>(
  where: string,
  schema: Schema,
  json: unknown,
): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(json, { reportInput: true })
  return parsed.success ? { value: parsed.data } : { mistakes: mistakesOf(where, parsed.error) }
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
