'use strict'

/**
 * Loaded into the Playground before its own code. It would listen on every address of the machine: whatever it opens is
 * on 127.0.0.1 only. An idle connection stays open, or the bot would speak into one that is just being closed. And it
 * ends with the process that started it, however that one ended.
 */
const { Server } = require('node:net')

const { listen } = Server.prototype

Server.prototype.listen = function listenHere(first, ...rest) {
  const done = rest.find((argument) => typeof argument === 'function')
  const where = typeof first === 'object' && first !== null ? first : { port: Number(first) }
  if ('keepAliveTimeout' in this) this.keepAliveTimeout = 600_000
  return listen.call(this, { ...where, host: '127.0.0.1' }, ...(done ? [done] : []))
}

process.once('disconnect', () => process.exit())
