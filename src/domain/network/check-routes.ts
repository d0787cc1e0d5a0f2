import { AgeBand, type NetworkAudience } from '#domain/codes.ts'
import { themesOf } from '#domain/intake/lists.ts'
import type { Glimpse } from '#domain/network/glimpse.ts'
import {
  elsewhere,
  neighbourhoodsIn,
  residencesIn,
  type Route,
  routeOf,
  type Routed,
} from '#domain/network/routes.ts'

export type BrokenRoute =
  | 'unknown-route'
  | 'route-to-others'
  | 'route-never-fits'
  | 'residence-not-routed'
  | 'age-limit-for-adults'

type Found = { path: PropertyKey[]; problem: BrokenRoute }

/** What is wrong with where a network sends what is for another one; `others`: the other networks that were read. */
export function wrongRoutes(own: Glimpse, others: readonly Glimpse[]): Found[] {
  const { audience, municipality, routes = [], ageLimit = 18 } = own
  const limit: Found[] =
    audience === 'adult18plus' && ageLimit > 18
      ? [{ path: ['ageLimit'], problem: 'age-limit-for-adults' }]
      : []
  if (!audience || municipality === undefined) return limit
  const used = new Set(
    everyCase({ municipality, routes, audience, ageLimit }).map((one) => indexOf(routes, one)),
  )
  return [
    ...limit,
    ...routes.flatMap(({ to }, index): Found[] => {
      const at = ['routes', index]
      if (to === own.id) return used.has(index) ? [] : [{ path: at, problem: 'route-never-fits' }]
      const other = others.find(({ id }) => id === to)
      if (!other) return [{ path: [...at, 'to'], problem: 'unknown-route' }]
      if (other.audience !== audience) return [{ path: [...at, 'to'], problem: 'route-to-others' }]
      return used.has(index) ? [] : [{ path: at, problem: 'route-never-fits' }]
    }),
    ...notRouted(
      { municipality, routes, region: own.region },
      others.filter((one) => one.audience === audience && one.region === own.region),
    ),
  ]
}

type Way = { municipality: string; routes: readonly Route[]; audience: NetworkAudience; ageLimit: number }

/** Every case that can be told apart by the routes: one theme at a time, for a route asks for one of them. */
function everyCase(way: Way): Routed[] {
  const residences = orUnasked(residencesIn(way))
  const ages = way.audience === 'adult18plus' ? (['18_plus'] as const) : youngAges(way.ageLimit)
  return residences.flatMap((residence) =>
    orUnasked(neighbourhoodsIn(way, residence)).flatMap((neighbourhood) =>
      ages.flatMap((ageBand) =>
        themesOf[way.audience].map((theme) => ({ residence, neighbourhood, ageBand, themes: [theme] })),
      ),
    ),
  )
}

const youngAges = (ageLimit: number): readonly AgeBand[] =>
  ageLimit > 18 ? AgeBand.options : AgeBand.exclude(['18_plus']).options

const orUnasked = (names: readonly string[]): readonly (string | undefined)[] =>
  names.length === 0 ? [undefined] : names

const indexOf = (routes: readonly Route[], one: Routed): number =>
  routes.findIndex((route) => routeOf({ routes: [route] }, one) !== null)

/**
 * Who asks where somebody lives knows for every municipality of its region where it goes, whatever the neighbourhood,
 * the age and the theme: else it would stay here, where nobody works for those people.
 */
function notRouted(
  own: Pick<Way, 'municipality' | 'routes'> & Pick<Glimpse, 'region'>,
  others: readonly Glimpse[],
): Found[] {
  if (own.region === undefined || residencesIn(own).length === 0) return []
  const theirs = new Set(others.flatMap(({ municipality }) => municipality ?? []))
  theirs.delete(own.municipality)
  const bare = (residence: string): Routed => ({
    residence,
    neighbourhood: elsewhere,
    ageBand: undefined,
    themes: [],
  })
  return [...theirs].some((residence) => routeOf(own, bare(residence)) === null)
    ? [{ path: ['routes'], problem: 'residence-not-routed' }]
    : []
}
