import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { issuer } from './guard.ts'

/** What is known of a token: the platform signed it, it did not, or the platform's keys cannot be had at the moment. */
export type Signed = 'true' | 'false' | 'unknown'

export type Signature = (token: string) => Promise<Signed>

/**
 * Checks a token before the framework sees it: that one checks too, and writes a line on standard error for each that is
 * wrong, so that anybody who knows the id of the bot could fill its disk. The keys are kept for a day; one that is not
 * known makes it look again, twice a minute at most.
 */
export function signature(appId: string, metadata: string): Signature {
  const keys = createRemoteJWKSet(new URL(metadata), {
    [customFetch]: keysAt,
    cacheMaxAge: aDay,
    cooldownDuration: 30_000,
    timeoutDuration: 4_000,
  })
  const wanted = { algorithms: ['RS256'], issuer, audience: appId, clockTolerance: 300 }
  return (token) =>
    jwtVerify(token, keys, wanted).then(
      () => 'true',
      (error: unknown) => (isOfToken(error) ? 'false' : 'unknown'),
    )
}

const aDay = 86_400_000

const Metadata = z.object({ jwks_uri: z.url() })
const Keys = z.object({ keys: z.array(z.looseObject({ endorsements: z.array(z.string()).optional() })) })

/** The platform's document says where its keys are. One that is not meant for Teams is no key here. */
const keysAt: FetchKeys = async (metadata, how) => {
  const { jwks_uri } = Metadata.parse(await answered(metadata, how))
  const { keys } = Keys.parse(await answered(jwks_uri, how))
  return Response.json({ keys: keys.filter(({ endorsements }) => endorsements?.includes('msteams') ?? true) })
}

const answered = async (...[url, how]: Parameters<FetchKeys>): Promise<unknown> => {
  const answer = await fetch(url, how)
  if (!answer.ok) throw new Error(`The keys of the platform: ${answer.status}`)
  return answer.json()
}

type FetchKeys = (url: string, how: RequestInit) => Promise<Response>

/** The other errors of the library are about fetching the keys. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(
    error instanceof errors.JWKSTimeout ||
    error.code === 'ERR_JOSE_GENERIC' ||
    error.code === 'ERR_JWKS_INVALID'
  )
