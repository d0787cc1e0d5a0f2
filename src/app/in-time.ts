/** What is promised; or this, when it takes longer than so many milliseconds. What is late goes on, unheard. */
export async function inTime<Value>(promised: Promise<Value>, ms: number, otherwise: Value): Promise<Value> {
  const late = Promise.withResolvers<Value>()
  const timer = setTimeout(() => late.resolve(otherwise), ms)
  return Promise.race([promised, late.promise]).finally(() => clearTimeout(timer))
}
