import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { credentials } from './credentials.ts'
import type { Identity } from './own-token.ts'
import { issuer } from './guard.ts'
import { type Connector, oneRequestEach } from './wire.ts'

/** Who says whose tokens are true, and where the bot gets its own. */
export type Login = {
  /** The document that says where the keys of the platform are. */
  metadata: string
  authority: string
}

export const microsoft: Login = {
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  authority: 'https://login.microsoftonline.com',
}

/**
 * The platform's adapter. Whatever a turn sends, and whatever `teamsMessenger` sends, is one request on the wire,
 * cut after the deadline. Its `createConversationAsync` posts before any of this applies: nothing here calls it.
 * No identity is rehearsal: no token is asked for, and none is sent.
 */
export const createAdapter = (
  identity: Identity | null,
  deadlineMs = 4_000,
  login: Login = microsoft,
): TeamsAdapter => {
  const adapter = identity
    ? new TeamsAdapter(registered(identity, login), credentials(identity, login.authority, deadlineMs * 0.9))
    : new TeamsAdapter({})
  adapter.use(async (context, next) => {
    oneRequestEach(context.turnState.get<Connector>(adapter.ConnectorClientKey), deadlineMs)
    await next()
  })
  return adapter
}

/** All seven that the framework has for its public cloud: with one that is missing it would fall back to none of them. */
const registered = ({ appId, tenantId }: Identity, { metadata, authority }: Login) => ({
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  ToChannelFromBotLoginUrl: `${authority}/${tenantId}`,
  ToChannelFromBotOAuthScope: issuer,
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: issuer,
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  CallerId: 'urn:botframework:azure',
})
