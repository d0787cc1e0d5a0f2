/**
 * A port each of whose functions goes through `around`, which decides whether and how it is asked. Closing it stays as
 * it is.
 */
export function aroundEach<Port extends object>(
  port: Port,
  around: (name: string, ask: () => unknown) => unknown,
): Port {
  const wrapped = ([name, does]: [string, unknown]): [string, unknown] =>
    typeof does !== 'function' || name === 'close'
      ? [name, does]
      : [name, (...args: unknown[]) => around(name, () => does(...args))]
  // The cast is safe: a port is an object of functions, and each of them takes and gives what it did.
  return Object.fromEntries(Object.entries(port).map(wrapped)) as Port
}
