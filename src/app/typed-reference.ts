import type { SealedStore } from '#app/ports.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { Reference, SignalId } from '#domain/ids.ts'

/** A word or two and a reference, and nothing else: `wissen ze niet` is what somebody tells. */
export type WithReference = { word: string; reference: string }

/**
 * Also as people type it in a hurry: `datalek 18m7f3k`, `wissen 18M 7F3K`, `data lek`. Without its dash it is a reference
 * only when a network begins its references so.
 */
export function referenceIn(text: string, prefixes: readonly string[]): WithReference | null {
  const found = /^(\p{L}+(?:\s+\p{L}+)?)\s+([a-z0-9]{2,6})(\s*-\s*|\s*)([0-9a-z]{4})[.!?]*$/iu.exec(
    text.trim(),
  )
  const [, word = '', prefix = '', between = '', code = ''] = found ?? []
  if (!found) return null
  if (between !== '-' && !prefixes.includes(prefix.toUpperCase())) return null
  return { word: wordIn(word), reference: `${prefix}-${code}` }
}

/** `Data  lek` is `datalek`. */
export const wordIn = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^data lek$/, 'datalek')

/** What this reference is of, as long as that is kept. */
export async function idOf(store: SealedStore, typed: string): Promise<string | null> {
  const reference = Reference.safeParse(typed.toUpperCase()).data
  const claim = reference && (await load(store, kinds.claim, keyOf.reference(reference)))
  return claim?.value.by ?? null
}

export async function signalWith(store: SealedStore, typed: string): Promise<SignalRecord | null> {
  const id = SignalId.safeParse(await idOf(store, typed)).data
  return id ? load(store, kinds.signal, keyOf.signal(id)) : null
}
