import { z } from 'zod'
import { AgeBand } from '#domain/codes.ts'
import { NetworkId } from '#domain/ids.ts'
import type { Facts } from '#domain/intake/answers.ts'
import { Theme } from '#domain/intake/lists.ts'
import { line } from '#domain/network/line.ts'

/** Somewhere that the network does not name. */
export const elsewhere = 'elsewhere'

/** The name of a municipality or a neighbourhood, as people choose it. */
const PlaceName = line
  .regex(/^[^,]*$/, 'write one name, without a comma')
  .refine((name) => name !== elsewhere, 'elsewhere is always there to choose: leave it out')

/** To which network a signal goes when all that is written here holds; of a list, one of them (seed 001: "veertien Twentse gemeenten"). */
export const Route = z.strictObject({
  residence: z.array(PlaceName).min(1).optional(),
  neighbourhood: z.array(PlaceName).min(1).optional(),
  ages: z.array(AgeBand).min(1).optional(),
  themes: z.array(Theme).min(1).optional(),
  to: NetworkId,
})
export type Route = z.infer<typeof Route>

/** The routes of a network in a municipality, in order. */
export type Routes = { municipality: string; routes: readonly Route[] }

/** What a route can depend on. */
export type Routed = Pick<Facts, 'residence' | 'neighbourhood' | 'ageBand' | 'themes'>

/** The first route that fits; null when none does, and it stays where it was raised. */
export const routeOf = ({ routes }: Pick<Routes, 'routes'>, facts: Routed): NetworkId | null =>
  routes.find((route) => fits(route, facts))?.to ?? null

const fits = ({ residence, neighbourhood, ages, themes }: Route, facts: Routed): boolean =>
  isOneOf(residence, facts.residence) &&
  isOneOf(neighbourhood, facts.neighbourhood) &&
  isOneOf(ages, facts.ageBand) &&
  (themes === undefined || themes.some((theme) => facts.themes.includes(theme)))

const isOneOf = <Value>(wanted: readonly Value[] | undefined, found: Value | undefined): boolean =>
  wanted === undefined || (found !== undefined && wanted.includes(found))

/** The municipalities to choose from, the own first; none when no route asks where somebody lives. */
export function residencesIn({ municipality, routes }: Routes): string[] {
  const named = routes.flatMap(({ residence }) => residence ?? [])
  return named.length === 0 ? [] : [...new Set([municipality, ...named]), elsewhere]
}

/** The neighbourhoods on which a route still depends, when this is known of where somebody lives; none when none does. */
export function neighbourhoodsIn({ routes }: Routes, residence: string | undefined): string[] {
  const named = routes.flatMap((route) =>
    residence === undefined || isOneOf(route.residence, residence) ? (route.neighbourhood ?? []) : [],
  )
  return named.length === 0 ? [] : [...new Set(named), elsewhere]
}

/** The networks to which this one sends what is not for it. */
export const targetsOf = ({ id, routes }: { id: NetworkId; routes: readonly Route[] }): NetworkId[] => [
  ...new Set(routes.map(({ to }) => to).filter((to) => to !== id)),
]
