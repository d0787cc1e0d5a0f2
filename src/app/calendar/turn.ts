import type { Known } from '#app/directory.ts'
import type { World } from '#app/world.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Somebody says when they work or are away. `press`: the platform's id of it; the same one may come twice. */
export type CalendarTurn = { world: World; known: Known; now: Instant; press: string }
