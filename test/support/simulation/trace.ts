const kept = 60

/** What happened in a simulation, as a number to compare and as the last lines to read. */
export function fingerprint(now: () => number) {
  let hash = 0x811c9dc5
  let last: string[] = []
  const counts: Record<string, number> = {}
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return {
    /** One thing that happened now. */
    note: (what: string): void => {
      const line = `${now()} ${what}`
      add(line)
      last.push(line)
      if (last.length > 2 * kept) last = last.slice(-kept)
    },
    /** One more of these. */
    count: (what: string): void => {
      counts[what] = (counts[what] ?? 0) + 1
    },
    counts,
    hash: () => hash,
    last: () => last.slice(-kept),
  }
}
