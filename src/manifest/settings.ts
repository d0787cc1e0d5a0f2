import { z } from 'zod'

/** Who the bot is for Teams, and where the organisation's own pages about it stand. */
export type ManifestSettings = { appId: string; host: string }

/** A name that nobody can own (RFC 2606): fine for trying, not for people. */
export const noHost = 'seinhuis.example'

/** Reads the environment; every mistake is one sentence that says what to do. */
export const manifestSettings = (
  environment: Record<string, string | undefined>,
): { settings: ManifestSettings } | { mistakes: string[] } => {
  const parsed = Settings.safeParse({
    appId: environment['MicrosoftAppId'] || undefined,
    host: environment['SEINHUIS_HOST'] || undefined,
  })
  return parsed.success
    ? { settings: parsed.data }
    : { mistakes: parsed.error.issues.map((issue) => issue.message) }
}

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

const Settings = z.object({
  appId: z.guid({
    error: ({ input }) =>
      input === undefined
        ? 'MicrosoftAppId is missing: set it to the application (client) id of the bot registration'
        : 'MicrosoftAppId is not an id: it looks like 1f0c7a52-8d3e-4b6a-9c21-5e7d40a8b913',
  }),
  host: z
    .string()
    .regex(
      hostName,
      'SEINHUIS_HOST is not a host name: write it without https:// and without a path, like www.example.org',
    )
    .default(noHost),
})
