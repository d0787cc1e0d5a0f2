import type { Clock } from '#app/ports.ts'
import { Instant } from '#domain/time/instant.ts'

/** The wall clock of this machine. */
export const systemClock = (): Clock => ({ now: () => Instant.parse(Date.now()) })
