import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { type Connector, oneRequestEach } from './wire.ts'

/** How the bot is known in the directory. An empty `appId` is rehearsal: no token is asked for, and none is sent. */
export type TeamsSettings = {
  appId: string
  password: string
  /** `SingleTenant` or `UserAssignedMSI`; the second has no password. */
  type: string
  tenantId: string
}

type Parts = ConstructorParameters<typeof TeamsAdapter>

/** Who says whose tokens are true, and where the bot gets its own. */
export type Login = { authentication: NonNullable<Parts[0]>; credentials: NonNullable<Parts[1]> }

/**
 * The platform's adapter. Whatever a turn sends, and whatever `teamsMessenger` sends, is one request on the wire,
 * cut after the deadline. Its `createConversationAsync` posts before any of this applies: nothing here calls it.
 * `login` is that of Microsoft, unless a test stands in for it.
 */
export const createAdapter = (settings: TeamsSettings, deadlineMs = 4_000, login?: Login): TeamsAdapter => {
  const adapter = login
    ? new TeamsAdapter({ ...registered(settings), ...login.authentication }, login.credentials)
    : new TeamsAdapter(settings.appId === '' ? {} : registered(settings))
  adapter.use(async (context, next) => {
    oneRequestEach(context.turnState.get<Connector>(adapter.ConnectorClientKey), deadlineMs)
    await next()
  })
  return adapter
}

const registered = ({ appId, password, type, tenantId }: TeamsSettings) => ({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: password,
  MicrosoftAppType: type,
  MicrosoftAppTenantId: tenantId,
})
