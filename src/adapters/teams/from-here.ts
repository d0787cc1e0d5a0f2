import type { IncomingMessage } from 'node:http'

/**
 * Whether somebody on this machine asks for themselves. A proxy on this machine asks for somebody else: it says for whom,
 * or keeps the name by which it was asked.
 */
export function isFromHere({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const from = socket.remoteAddress ?? ''
  if (!/^(::ffff:)?127\.|^::1$/.test(from)) return false
  if (Object.keys(headers).some((name) => passedOn.test(name))) return false
  return /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(headers.host ?? '')
}

const passedOn = /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-original.*)$/
