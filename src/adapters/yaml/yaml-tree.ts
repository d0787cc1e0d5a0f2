import { type Document, isMap, isNode, isScalar, isSeq, visit } from 'yaml'

export type Refusal = { offset: number; message: string }

/** What YAML allows and a network file does not need: an alias can make a small file endless, `__proto__` is no data. */
export function refusals(document: Document.Parsed): Refusal[] {
  const found: Refusal[] = []
  const refuse = (node: { range?: readonly number[] | null | undefined }, message: string) => {
    found.push({ offset: node.range?.[0] ?? 0, message })
  }
  visit(document, {
    Alias: (_, node) => refuse(node, 'write out what the alias stands for: aliases are not read'),
    Scalar: (part, node) => {
      if (part === 'key' && node.value === '__proto__') refuse(node, 'remove the key __proto__')
    },
  })
  return found
}

/** Where the last step of a path stands, else the step before it; the key, when it has one. */
export function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const next = child(node, step)
    offset = startOf(next?.named) ?? offset
    node = next?.value
  }
  return offset
}

const child = (node: unknown, step: PropertyKey): { named: unknown; value: unknown } | undefined => {
  if (isSeq(node)) return { named: node.items[Number(step)], value: node.items[Number(step)] }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
  return pair && { named: pair.key, value: pair.value }
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
