import type { Json } from '#support/teams/world.ts'
import { type Dice, oneOf } from '#support/walker.ts'

/** Activities that somebody bent: what a broken client, a curious one and a hostile one might send. */

/** As the platform's JSON reader gives it: with own properties of names that mean something to JavaScript. */
const read = (text: string): unknown => JSON.parse(text)
const nested = (depth: number): unknown => {
  let inside: unknown = 1
  for (let left = depth; left > 0; left -= 1) inside = left % 2 === 0 ? { a: inside } : [inside]
  return inside
}
/** Made once: they are large. */
const large = [
  nested(100_000),
  Array.from({ length: 20_000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index])),
  'x'.repeat(200_000),
]

const odd: readonly unknown[] = [
  '',
  null,
  true,
  -0,
  -1,
  1e308,
  2 ** 53,
  0.5,
  [],
  {},
  [[[[]]]],
  { id: {} },
  '\u{d83d}',
  '\u{dc00}abc',
  '\u{0}',
  '\u{202e}gnirts',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<at>Seinhuis</at>',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'signal:*',
  's_',
  'x'.repeat(5_000),
  read('{"__proto__":{"polluted":true}}'),
  read('{"constructor":{"prototype":{"polluted":true}}}'),
  read('{"toString":1,"valueOf":2,"hasOwnProperty":3}'),
  'https://evil.example/',
  'http://127.0.0.1@evil.example/',
]

/** Up to four changes, most of them in what was pressed; `ids` are those of other people's things. */
export function mutated(activity: Json, ids: readonly string[], roll: Dice): Json {
  let bent: Json = activity
  const other = (): unknown => thing(ids, roll)
  for (let left = roll(5); left > 0; left -= 1)
    bent =
      roll(3) > 0 && isInside(bent['value'])
        ? { ...bent, value: bend(bent['value'], roll, other) }
        : (bend(bent, roll, other) as Json)
  return bent
}

const thing = (ids: readonly string[], roll: Dice): unknown => {
  if (roll(400) === 0) return oneOf(large, roll)
  return roll(3) === 0 ? oneOf(ids, roll) : oneOf(odd, roll)
}

/** One thing somewhere in it is another, is gone, is in a list, or has a neighbour. */
function bend(value: unknown, roll: Dice, other: () => unknown): unknown {
  if (typeof value !== 'object' || value === null) return other()
  if (Array.isArray(value)) {
    const at = roll(Math.min(value.length, 50) + 1)
    return value.map((one: unknown, index) => (index === at ? bend(one, roll, other) : one))
  }
  const name = oneOf(Object.keys(value).slice(0, 50), roll)
  if (name === undefined || roll(8) === 0) return { ...value, [String(oneOf(names, roll))]: other() }
  const inside = (value as Json)[name]
  if (isInside(inside) && roll(4) > 0) return { ...value, [name]: bend(inside, roll, other) }
  return { ...value, [name]: [other, () => undefined, () => [inside], other][roll(4)]?.() }
}

const isInside = (value: unknown): boolean => typeof value === 'object' && value !== null
const names = [
  'text',
  'value',
  'action',
  'data',
  'from',
  'entities',
  'attachments',
  'membersAdded',
  'refresh',
  'rev',
]
