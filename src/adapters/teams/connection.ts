import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { type Failure, failureOf } from './failure.ts'
import { type Connector, mayHaveLeft } from './wire.ts'

export type Conversations = Connector['conversations']

/** What came of one call: never an exception, never the SDK's error. */
export type Answer<Value> = { value: Value } | { failure: Failure }

export type Connection = <Value>(
  serviceUrl: string,
  call: (conversations: Conversations) => Promise<Value>,
) => Promise<Answer<Value>>

/** Calls the platform outside a turn. The adapter's middleware sees to it that a call is one request. */
export const connection =
  (adapter: TeamsAdapter, appId: string): Connection =>
  async <Value>(serviceUrl: string, call: (conversations: Conversations) => Promise<Value>) => {
    let answer: Answer<Value> = { failure: { left: false } }
    const turn = adapter.continueConversationAsync(
      appId,
      { serviceUrl, channelId: 'msteams' },
      async (context) => {
        const connector = context.turnState.get<Connector>(adapter.ConnectorClientKey)
        answer = await call(connector.conversations).then(
          (value) => ({ value }),
          (error: unknown) => ({ failure: failureOf(error, mayHaveLeft(connector)) }),
        )
      },
    )
    // What fails around the call fails before it, and nothing left; or after it, and the answer stands.
    await turn.catch(() => undefined)
    return answer
  }
