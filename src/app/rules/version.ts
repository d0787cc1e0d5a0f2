import { createHash } from 'node:crypto'
import type { Network } from '#domain/network/network.ts'
import { say } from '#text/words.ts'

/** The rules as they are now, as one word: when a sentence of ours or of the network changes, so does it. */
export const rulesVersion = ({ rules = '' }: Pick<Network, 'rules'>): string =>
  createHash('sha256')
    .update(JSON.stringify([say('nl').words.rules.standard, rules]))
    .digest('base64url')
    .slice(0, 12)
