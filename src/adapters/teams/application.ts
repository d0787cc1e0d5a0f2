import { Application } from '@microsoft/teams-ai/lib/Application.js'
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { type Activity, type TurnContext } from 'botbuilder'
import { activityOf } from './message.ts'
import { receive } from './receive.ts'
import type { Card, Incoming, Log, Reply } from '#app/ports.ts'

/** Without its typing timer, which is one for all turns at once and cannot be switched off otherwise. */
class Quiet extends Application {
  override startTypingTimer(): void {}

  /** Its own state stumbles over an activity of nobody or from nowhere: what cannot be read stays outside. */
  override async run(context: TurnContext): Promise<boolean> {
    if (receive(context.activity)) return super.run(context)
    if (context.activity.type === 'invoke') await context.sendActivity(invokeResponse(400))
    return false
  }
}

/**
 * The platform's application, with one route for what people say and one of our own for presses: the library's own
 * route would publish a card meant for one person to everyone, once any answer had a `refresh`.
 */
export function application(
  adapter: TeamsAdapter,
  handle: (incoming: Incoming) => Promise<Reply>,
  log: Log,
): Application {
  // The mention of the bot is taken out by `receive`, which survives what others would not.
  const app = new Quiet({ adapter, removeRecipientMention: false })
  const isPress = (context: TurnContext): Promise<boolean> =>
    Promise.resolve(context.activity.type === 'invoke')
  const isOther = (context: TurnContext): Promise<boolean> =>
    Promise.resolve(context.activity.type !== 'invoke')
  app.addRoute(isPress, (context) => answerPress(context, handle), true)
  app.addRoute(isOther, (context) => answerMessage(context, handle))
  adapter.onTurnError = async (context, error) => {
    log.error('turn-error', { error: error.name })
    if (context.activity.type === 'invoke') await context.sendActivity(invokeResponse(400))
  }
  return app
}

async function answerPress(
  context: TurnContext,
  handle: (incoming: Incoming) => Promise<Reply>,
): Promise<void> {
  const incoming = receive(context.activity)
  const reply = incoming && (await handle(incoming))
  await context.sendActivity(reply && 'card' in reply ? cardResponse(reply.card) : invokeResponse(400))
}

async function answerMessage(
  context: TurnContext,
  handle: (incoming: Incoming) => Promise<Reply>,
): Promise<void> {
  const incoming = receive(context.activity)
  const reply = incoming && (await handle(incoming))
  if (!reply || 'card' in reply) return
  for (const message of reply.messages) await context.sendActivity(activityOf(message))
}

const cardResponse = (card: Card): Partial<Activity> => ({
  type: 'invokeResponse',
  value: {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  },
})

const invokeResponse = (status: number): Partial<Activity> => ({ type: 'invokeResponse', value: { status } })
