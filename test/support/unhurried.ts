/** As if ten seconds lie between any two messages: what a test sends at one moment is never too much for Teams. */
export const unhurried = (): (() => number) => {
  let elapsed = 0
  return () => (elapsed += 10_000)
}
