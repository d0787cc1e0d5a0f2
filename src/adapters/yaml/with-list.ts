import { isDeepStrictEqual } from 'node:util'
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'

/** What stands in one item of a list. A field that is undefined is taken out; one that is not in it stays as it is. */
export type Row = Readonly<Record<string, unknown>>
/** `idOf`: by what a row and an item are the same. */
export type NewList = { key: string; rows: readonly Row[]; idOf: (row: Row) => string }
export type Written = {
  text: string
  /** Of each item in the list, in its order, the row that it comes from. */
  order: number[]
  added: number
  changed: number
  takenOut: number
}

type Item = { node: YAMLMap; value: Row; row: number | null; changes: string[] }

/**
 * The same file with these rows in one of its lists. Only items that change are written anew, so comments and layout stay; a
 * list that is not written one item a line is written anew as a whole. Who stays keeps their place, who is new comes last.
 */
export function withList(text: string, list: NewList): Written {
  const { key, rows } = list
  const document = parseDocument(text, { stringKeys: true })
  const items = matched(document, list)
  const kept = items.flatMap(({ row, value }) => (row === null ? [] : [{ row, value }]))
  const fresh = rows.flatMap((_, row) => (kept.some((one) => one.row === row) ? [] : [row]))
  const order = [...kept.map(({ row }) => row), ...fresh]
  const values = [
    ...kept.map(({ row, value }) => merged(value, rows[row])),
    ...fresh.map((row) => merged({}, rows[row])),
  ]
  const changed = items.filter(({ row, changes }) => row !== null && changes.length > 0).length
  const done = { order, added: fresh.length, changed, takenOut: items.length - kept.length }
  if (done.added + done.changed + done.takenOut === 0) return { ...done, text }
  const expected = { ...Object(document.toJS()), [key]: values }
  const byLine = isByLine(document, key) && kept.length > 0
  const written = byLine
    ? withEdits(text, [
        ...items.flatMap((item) => editOf(text, item, rows)),
        addition(text, items, fresh, rows),
      ])
    : anew(document, key, values)
  if (!isDeepStrictEqual(parseDocument(written, { stringKeys: true }).toJS(), expected))
    throw new Error(`list-not-written: the list ${key} would not say what it should; nothing was written`)
  return { ...done, text: written }
}

/** Which row each item is now; of two that are the same the first is the first. */
function matched(document: Document.Parsed, { key, rows, idOf }: NewList): Item[] {
  const waiting = Map.groupBy(rows.keys(), (index) => idOf(rows[index] ?? {}))
  return nodesOf(document, key).map((node) => {
    const value: Row = node.toJS(document)
    const row = waiting.get(idOf(value))?.shift() ?? null
    const wanted = row === null ? {} : (rows[row] ?? {})
    return {
      node,
      value,
      row,
      changes: Object.keys(wanted).filter((name) => !isSame(value[name], wanted[name])),
    }
  })
}

function nodesOf(document: Document.Parsed, key: string): YAMLMap[] {
  const list = document.get(key, true)
  return isSeq(list) ? list.items.filter((node) => isMap(node)) : []
}

const isByLine = (document: Document.Parsed, key: string): boolean => {
  const list = document.get(key, true)
  return isSeq(list) && !list.flow
}

/** An empty list says no more than none at all, and spaces around a text nothing. */
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plainly(one), plainly(other))
const plainly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  return typeof value === 'string' ? value.trim() : (value ?? undefined)
}

const merged = (value: Row, row: Row = {}): Row =>
  Object.fromEntries(
    Object.entries({ ...value, ...changedIn(value, row) }).filter(([, one]) => one !== undefined),
  )

const changedIn = (value: Row, row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, one]) => !isSame(value[name], one)))

type Edit = { from: number; to: number; text: string }

const withEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((so, { from, to, text: put }) => so.slice(0, from) + put + so.slice(to), text)

function editOf(text: string, { node, value, row, changes }: Item, rows: readonly Row[]): Edit[] {
  const [from = 0, to = 0] = node.range ?? []
  if (row === null) return [{ from: lineStart(text, dashOf(text, from)), to: endOf(text, to), text: '' }]
  if (changes.length === 0) return []
  const whole = merged(value, rows[row])
  if (node.flow && !text.slice(from, to).includes('\n')) {
    const asItWas = ([name]: [string, string]): boolean => !changes.includes(name)
    const source = Object.fromEntries(sourceOf(text, node).filter(asItWas))
    return [{ from, to, text: inline(whole, source) }]
  }
  const end = text[to - 1] === '\n' ? '\n' : ''
  return [{ from, to, text: `${block(node, whole, from - lineStart(text, from))}${end}` }]
}

/** On a line of its own under the last item. */
function addition(
  text: string,
  items: readonly Item[],
  fresh: readonly number[],
  rows: readonly Row[],
): Edit {
  const [start = 0, stop = 0] = items.at(-1)?.node.range ?? []
  const at = endOf(text, stop)
  const dash = dashOf(text, start)
  const indent = ' '.repeat(dash - lineStart(text, dash))
  const lines = fresh.map((row) => `${indent}- ${inline(merged({}, rows[row]))}\n`)
  const before = lines.length > 0 && text[at - 1] !== '\n' ? '\n' : ''
  return { from: at, to: at, text: `${before}${lines.join('')}` }
}

const dashOf = (text: string, from: number): number => text.lastIndexOf('-', from - 1)
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
/** After the line on which it ends. */
function endOf(text: string, to: number): number {
  if (text[to - 1] === '\n') return to
  const end = text.indexOf('\n', to)
  return end < 0 ? text.length : end + 1
}

/** `{ account: anna@carmel.example, works: [mo, tu] }`; `source`: what stands there already in those very signs. */
const inline = (row: Row, source: Readonly<Record<string, string>> = {}): string =>
  `{ ${Object.entries(row)
    .map(([name, value]) => `${name}: ${source[name] ?? inFlow(value)}`)
    .join(', ')} }`

const sourceOf = (text: string, { items }: YAMLMap): [string, string][] =>
  items.flatMap(({ key, value }) =>
    isScalar(key) && isNode(value) && value.range
      ? [[String(key.value), text.slice(value.range[0], value.range[1])]]
      : [],
  )

/** On one line, whatever is in it. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'string' && /\p{Cc}/u.test(value)) return JSON.stringify(value)
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 })
    .trim()
    .slice(1, -1)
}

/** With the comments inside it. */
function block(node: YAMLMap, whole: Row, indent: number): string {
  const document = new Document({})
  const copy = node.clone() as YAMLMap
  for (const name of Object.keys(copy.toJS(document))) if (!(name in whole)) copy.delete(name)
  for (const [name, value] of Object.entries(whole))
    if (!isDeepStrictEqual(copy.toJS(document)[name], value))
      copy.set(name, document.createNode(value, { flow: true }))
  copy.commentBefore = null
  copy.comment = null
  document.contents = copy as typeof document.contents
  const [first = '', ...others] = document.toString({ lineWidth: 0 }).trimEnd().split('\n')
  return [first, ...others.map((line) => (line ? `${' '.repeat(indent)}${line}` : line))].join('\n')
}

function anew(document: Document.Parsed, key: string, values: readonly Row[]): string {
  const list = document.createNode(values)
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true
  document.set(key, list)
  return document.toString({ lineWidth: 0 })
}
