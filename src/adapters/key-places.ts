import { createHmac } from 'node:crypto'
import type { KeyId } from '#app/ports.ts'
import { base32 } from '#domain/base32.ts'
import { MemberId } from '#domain/ids.ts'

/** The name of the key of the member digests: that it opens shows that the master key is the right one. */
export const digestKeyName = 'member-digest'

/** Where a wrapped key belongs; moved elsewhere it does not open. */
export const scopePlace = (scope: string, version: number): string =>
  JSON.stringify(['scope', scope, version])
export const dataPlace = (id: KeyId, scope: string, version: number): string =>
  JSON.stringify(['data', id, scope, version])

/** One id for one account, however it is written; without the key nobody can tell which. */
export const memberIdOf = (digestKey: Uint8Array, account: string): MemberId => {
  const digest = createHmac('sha256', digestKey).update(account.trim().toLowerCase()).digest()
  return MemberId.parse(`m_${base32(digest).slice(0, 16)}`)
}
