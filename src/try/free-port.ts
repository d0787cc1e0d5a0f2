import { once } from 'node:events'
import { createServer } from 'node:net'

/** This port on loopback when nobody has it, and otherwise one that is free. */
export async function freePort(preferred: number): Promise<number> {
  return (await listening(preferred)) ?? (await listening(0)) ?? preferred
}

async function listening(port: number): Promise<number | null> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return null
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : null
}
