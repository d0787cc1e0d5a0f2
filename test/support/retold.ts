import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** A line to this port on which every answer has one word in place of another of the same length. */
export async function retold(
  port: number,
  word: string,
  other: string,
): Promise<{ port: number; end: () => void }> {
  const server = createServer((client) => {
    const behind = connect({ host: '127.0.0.1', port })
    client.pipe(behind)
    behind.on('data', (chunk: Buffer) =>
      client.write(chunk.toString('latin1').replaceAll(word, other), 'latin1'),
    )
    for (const side of [client, behind]) {
      side.on('error', () => undefined)
      side.on('close', () => (client.destroy(), behind.destroy()))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as { port: number }).port, end: () => void server.close() }
}
