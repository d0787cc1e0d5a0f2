import type { BotFrameworkAdapter } from 'botbuilder'

/** The client that speaks the Bot Connector API for one turn. */
export type Connector = ReturnType<BotFrameworkAdapter['createConnectorClient']>

/**
 * Takes the SDK's own retries and redirects away and cuts a call after `deadlineMs`, the fetching of a token
 * included: a request without an idempotency key that is sent twice is a message that people see twice.
 */
export const oneRequestEach = (connector: Connector, deadlineMs: number): void => {
  const { pipeline } = inside(connector).client
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) {
    if (pipeline.removePolicy({ name }).length === 0)
      throw new Error(`The SDK no longer has "${name}": find what sends again now, and remove that`)
  }
  pipeline.addPolicy(deadline(deadlineMs), {
    beforePolicies: ['ServiceClientContext_Credentials_SignRequest'],
  })
  pipeline.addPolicy(mark(connector), { afterPhase: 'Sign' })
}

/** False only when nothing can have reached the platform: the call ended before its first byte. */
export const mayHaveLeft = (connector: Connector): boolean => departed.has(connector)

const departed = new WeakSet<Connector>()

/** The two racers: the signal stops the socket, the refusal stops the wait for what does not listen to it. */
const deadline = (milliseconds: number): Policy => ({
  name: 'seinhuis-deadline',
  sendRequest: (request, next) => {
    const signal = AbortSignal.timeout(milliseconds)
    request.abortSignal = signal
    const expired = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('deadline')), { once: true })
    })
    return Promise.race([next(request), expired])
  },
})

const mark = (connector: Connector): Policy => ({
  name: 'seinhuis-departure',
  sendRequest: (request, next) => {
    departed.add(connector)
    return next(request)
  },
})

type Request = { abortSignal?: AbortSignal }
type Policy = {
  name: string
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>
}
type Pipeline = {
  removePolicy(which: { name: string }): unknown[]
  addPolicy(policy: Policy, where: { beforePolicies?: string[]; afterPhase?: 'Sign' }): void
}

/** The SDK keeps its pipeline private and offers no setting that works (`retryOptions` is ignored). */
const inside = (connector: Connector) => connector as unknown as { client: { pipeline: Pipeline } }
