import { createHmac } from 'node:crypto'
import { type KeyId, StoreError } from '#app/ports.ts'
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

/** New ones would open nothing of what was sealed with them. */
export const keysAreLost = (place: string): StoreError =>
  new StoreError('unavailable', `the keys of this store are not in ${place}: put the backup of the keys back`)

/** A bot on new ones would know no signal, and remind nobody. */
export const dataAreLost = (place: string, advice: string): StoreError =>
  new StoreError('unavailable', `the data of these keys are not in ${place}: ${advice}`)

/** A rehearsal makes its own, but not for what another one protects. */
export const masterIsLost = (place: string): StoreError =>
  new StoreError('unavailable', `${place} does not open: set SEINHUIS_KEY to the key it was made with`)

/** What was made with one of them is not there, or not as it was. */
export const keyIsDamaged = (place: string, cause: unknown): StoreError =>
  new StoreError('unavailable', `a key does not open: ${place} is damaged, put a backup of it back`, {
    cause,
  })

/** Somebody changed the master key while this process ran: what it made now, nobody could open. */
export const masterIsChanged = (): StoreError =>
  new StoreError(
    'unavailable',
    'the master key was changed while this process runs: start it again with the new SEINHUIS_KEY',
  )

/** Whether this does not throw. */
export const opens = (unwraps: () => unknown): boolean => {
  try {
    unwraps()
    return true
  } catch {
    return false
  }
}
