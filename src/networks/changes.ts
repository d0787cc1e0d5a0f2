import { isDeepStrictEqual } from 'node:util'
import type { NetworkFile } from '#domain/network/network.ts'
import type { Adopted } from './adopted.ts'

/** What differs from what each network adopted, one sentence each; nothing of a network that never adopted anything. */
export const changesSince = (adopted: Adopted, networks: readonly NetworkFile[]): string[] => [
  ...networks.flatMap(({ id, ...network }) => {
    const before = adopted[id]
    if (!before) return []
    const after = JSON.parse(JSON.stringify({ id, ...network })) as Part
    return changes(before.network, after).map((sentence) => line(id, before.on, sentence))
  }),
  ...Object.entries(adopted)
    .filter(([id]) => !networks.some((network) => network.id === id))
    .map(([id, { on }]) => line(id, on, 'the file is gone')),
]

/** A character that a terminal would obey is not printed. */
const line = (id: string, on: string, sentence: string): string =>
  `${id}, since ${on}: ${sentence.replace(/\p{Cc}/gu, '?')}`

type Part = Readonly<Record<string, unknown>>

function changes(before: Part, after: Part): string[] {
  const { members: was, partners: parties, dialogue: asked, texts: worded, ...others } = before
  const { members, partners, dialogue, texts, ...rest } = after
  return [
    ...between(named(was), named(members), {
      came: (who) => `${text(who['name'])} came, ${text(who['function'])} of ${partnerOf(who, partners)}`,
      left: (who) => `${text(who['name'])} left`,
      changed: (one, other) => details(text(other['name']), one, other),
    }),
    ...between(parts(parties), parts(partners), {
      came: (partner) => `${text(partner['name'])} takes part`,
      left: (partner) => `${text(partner['name'])} takes part no longer`,
      changed: ofPartner,
    }),
    ...asks(part(asked), part(dialogue)),
    ...reworded(part(part(worded)['questions']), part(part(texts)['questions'])),
    ...leaves('', others, rest),
  ]
}

const partnerOf = ({ partner: key }: Part, partners: unknown): string =>
  text(part(part(partners)[text(key)])['name'] ?? key)

type Words = {
  came: (one: Part) => string
  left: (one: Part) => string
  changed: (one: Part, other: Part) => string[]
}

function between(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>, words: Words) {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    if (!one) return other ? [words.came(other)] : []
    return other ? words.changed(one, other) : [words.left(one)]
  })
}

function ofPartner(
  { suspended: stopped = false, ...one }: Part,
  { suspended = false, ...other }: Part,
): string[] {
  const name = text(other['name'])
  const says = suspended ? 'takes no part for a while' : 'takes part again'
  return [...(stopped === suspended ? [] : [`${name} ${says}`]), ...details(name, one, other)]
}

function asks(before: Part, after: Part): string[] {
  const [was, is] = [list(before['leaveOut']), list(after['leaveOut'])]
  return [
    ...is.filter((one) => !was.includes(one)).map((one) => `the question ${one} is asked no longer`),
    ...was.filter((one) => !is.includes(one)).map((one) => `the question ${one} is asked again`),
  ]
}

const reworded = (before: Part, after: Part): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => !isDeepStrictEqual(before[id], after[id]))
    .map((id) => {
      const own = part(after[id])['nl']
      return `the question ${id} is asked ${own ? `in other words: ${text(own)}` : 'as everywhere again'}`
    })

const details = (of: string, before: Part, after: Part): string[] =>
  leaves('', before, after).map((sentence) => `${of}: ${sentence}`)

/** Every value that differs, by the keys that lead to it. */
function leaves(path: string, before: unknown, after: unknown): string[] {
  if (isDeepStrictEqual(before, after)) return []
  if (isInParts(before) || isInParts(after)) {
    const [one, other] = [parted(before), parted(after)]
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    return keys.flatMap((key) => leaves(path === '' ? key : `${path}.${key}`, one[key], other[key]))
  }
  return [`${path} is ${shown(path, after)}, was ${shown(path, before)}`]
}

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isInParts = (value: unknown): boolean => isPart(value) || (Array.isArray(value) && value.some(isPart))

const part = (value: unknown): Part => (isPart(value) ? value : {})
/** Of a list, each by its name, else by its place. */
const parted = (value: unknown): Part =>
  Array.isArray(value) ? Object.fromEntries(named(value)) : part(value)

const parts = (value: unknown): Map<string, Part> =>
  new Map(Object.entries(part(value)).map(([key, one]) => [key, part(one)]))
const named = (value: unknown): Map<string, Part> =>
  new Map((Array.isArray(value) ? value : []).map((one, index) => [nameOf(part(one), index), part(one)]))
const nameOf = ({ account, name }: Part, index: number): string => text(account ?? name ?? index + 1)

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const week = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

function shown(path: string, value: unknown): string {
  if (value === undefined || value === null) return 'not written'
  if (!Array.isArray(value)) return text(value)
  const words = path === 'works' ? value.map((day) => week[Number(day) - 1]) : value.map(text)
  return words.join(', ') || 'nothing'
}
