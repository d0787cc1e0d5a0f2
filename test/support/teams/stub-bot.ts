import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from './world.ts'

/** A bot of a few lines: it keeps what Teams brought it, and answers what the test tells it to. */
export type StubBot = {
  url: string
  heard: Json[]
  /** What is done and answered from now on; `broken` is HTTP 500. */
  answers: (how: (activity: Json) => Promise<unknown>) => void
  close: () => Promise<void>
}

export const startStubBot = async (): Promise<StubBot> => {
  const heard: Json[] = []
  let respond: (activity: Json) => Promise<unknown> = async () => undefined
  const server = createServer((request, response) => {
    const serve = async () => {
      const activity = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Json
      heard.push(activity)
      const answer = await respond(activity)
      response.writeHead(answer === 'broken' ? 500 : 200, { 'content-type': 'application/json' })
      response.end(answer === undefined ? '' : JSON.stringify(answer))
    }
    serve().catch((error: Error) => response.destroy(error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    heard,
    answers: (how) => {
      respond = how
    },
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
