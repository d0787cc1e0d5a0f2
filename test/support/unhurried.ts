/** As if a second lies between any two messages: what a test sends at one moment is never too much for Teams. */
export const unhurried = (): (() => number) => {
  let elapsed = 0
  return () => (elapsed += 1_000)
}
