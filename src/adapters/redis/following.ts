/** One run of a server, and where it is. */
export type Server = { run: string; address: string }

/** What one sentinel says of the master, and of the replicas that may take its place, by their addresses. */
export type Seen = {
  /** Null while it is not well, or another takes its place. */
  master: Server | null
  replicas: Readonly<Record<string, 'follows' | 'away'>>
}

/** What the sentinels said at one moment, about the server that was written to then. */
export type Look = {
  at: number
  server: Server | null
  known: readonly string[]
  /** Whom all sentinels call away; null when they do not agree on who is the master. */
  away: readonly string[] | null
}

/** Before the first answer. */
export const nothingSeen: Look = { at: 0, server: null, known: [], away: null }

/** After this nobody knows any more who is away. */
const lookLastsMs = 3000

/**
 * `heard` is what the sentinels say, null for one that does not answer; `server` is the one we write to. They agree when more than half of them answer, and all of these call it a master in good health.
 */
export function lookOf(
  heard: readonly (Seen | null)[],
  { at, server, before }: { at: number; server: Server | null; before: Look },
): Look {
  const seen = heard.filter((one) => one !== null)
  if (seen.length === 0) return { at, server, known: before.known, away: null }
  const known = [...new Set(seen.flatMap(({ replicas }) => Object.keys(replicas)))]
  const agreed = seen.length > heard.length / 2 && seen.every(({ master }) => isSame(master, server))
  const isAway = (name: string) => seen.every(({ replicas }) => replicas[name] !== 'follows')
  return { at, server, known, away: agreed ? known.filter(isAway) : null }
}

/**
 * How many replicas must acknowledge a write, so that whichever takes the place of the master has it: all that may do
 * so, and all that `follow` it, because it only says how many acknowledged. A replica that was away at two looks in a
 * row, the last of them just now, may not. One look is not enough: who was promoted a moment ago is away as well for
 * whoever has not heard of that. As long as no replica is known nothing is enough.
 */
export function enough(
  [before, last]: readonly [Look, Look],
  { now, server, follow }: { now: number; server: Server | null; follow: readonly string[] },
): number {
  const known = [...before.known, ...last.known]
  if (known.length === 0) return Infinity
  const valid = before.server === server && last.server === server && now - last.at < lookLastsMs
  const isAway = (name: string) => valid && before.away?.includes(name) && last.away?.includes(name)
  return Math.max(1, new Set([...known.filter((name) => !isAway(name)), ...follow]).size)
}

/** Of who was promoted just now a sentinel knows no run yet; and some know a name where we know a number. */
const isSame = (one: Server | null, other: Server | null): boolean =>
  one !== null && other !== null && (one.run === other.run || one.address === other.address)

/** Whether another look would say the same. */
export const isClear = ([before, last]: readonly [Look, Look]): boolean =>
  last.away?.every((name) => before.away?.includes(name)) ?? false
