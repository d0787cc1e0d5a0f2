/** Waiting without sleeping: looks again after each thing that happens. */
export type Until = {
  changed: () => void
  /** What `look` finds, as soon as it finds something; rejects with what was seen after `milliseconds`. */
  until: <Found>(look: () => Found, milliseconds?: number) => Promise<NonNullable<Found>>
}

export const watching = (seen: () => string): Until => {
  const watchers = new Set<() => void>()
  return {
    changed: () => {
      for (const look of watchers) look()
    },
    until: <Found>(look: () => Found, milliseconds = 5_000) =>
      new Promise<NonNullable<Found>>((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer)
          watchers.delete(again)
        }
        const again = () => {
          try {
            const found = look()
            if (!found) return
            stop()
            resolve(found)
          } catch (error) {
            stop()
            reject(error)
          }
        }
        const timer = setTimeout(() => {
          stop()
          reject(new Error(`This did not happen: ${String(look)}\nWhat happened:\n${seen()}`))
        }, milliseconds)
        watchers.add(again)
        again()
      }),
  }
}
