/** What happened in a simulation, as a number to compare and as the last lines to read. */
export type Trace = ReturnType<typeof fingerprint>

const kept = 60

export function fingerprint(now: () => number) {
  let hash = 0x811c9dc5
  let last: string[] = []
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return {
    /** One thing that happened now. */
    note: (what: string): void => {
      const line = `${now()} ${what}`
      add(line)
      last.push(line)
      if (last.length > 2 * kept) last = last.slice(-kept)
    },
    hash: () => hash,
    last: () => last.slice(-kept),
  }
}
