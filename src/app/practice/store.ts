import { documents } from '#app/documents.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import { type SealedPut, type SealedStore, StoreError } from '#app/ports.ts'
import type { Practice } from '#app/practice/record.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { Answers } from '#domain/intake/answers.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * The store as the dialogue sees it in practice: every document is a part of the one document of the practice. What
 * would be due and what would be counted is left out, so nothing of it ever leaves.
 */
export function practiceStore({ world: { store }, known, now }: Turn): SealedStore {
  const key = keyOf.practice(known.id)
  return {
    ...store,
    get: async (inner) => {
      const found = await load(store, kinds.practice, key)
      const one = found?.value.documents[inner]
      return found && one
        ? { version: one.version, body: new TextEncoder().encode(one.body), seal: found.seal }
        : null
    },
    find: async (tag) => {
      const found = await load(store, kinds.practice, key)
      const tagged = Object.entries(found?.value.documents ?? {}).filter(([, { tags }]) => tags.includes(tag))
      return tagged.map(([inner]) => inner).sort()
    },
    commit: async ({ id, puts }) => {
      if (puts.length === 0) return 'done'
      const found = await load(store, kinds.practice, key)
      if (!found) throw overtaken()
      const after = applied(found.value, puts, now)
      const outer = [put(kinds.practice, key, after, found)]
      return store.commit({ id, puts: outer, journal: [], work: [], cancel: [] })
    },
  }
}

/** The practice after these changes; throws like any store when one of them was decided on something else. */
export function applied(practice: Practice, puts: readonly SealedPut[], now: Instant): Practice {
  const after = { ...practice.documents }
  for (const { key, expect, body, tags } of puts) {
    const version = after[key]?.version ?? null
    if (version !== expect) throw overtaken()
    if (body === null) delete after[key]
    else after[key] = { version: (version ?? 0) + 1, tags: [...tags], body: new TextDecoder().decode(body) }
  }
  return { ...practice, touchedAt: now, answers: answersAfter(practice, puts), documents: after }
}

/** What was placed is looked back on; what was wiped, because somebody called, is gone here too. */
function answersAfter({ answers }: Practice, puts: readonly SealedPut[]): Answers {
  const intake = puts.findLast(({ key, body }) => body !== null && /^(intake|kept):/.test(key))
  if (intake?.body) return documents(kinds.intake.schema).decode(intake.body).answers
  return puts.some(({ key }) => key.startsWith('signal:')) ? answers : {}
}

const overtaken = (): StoreError =>
  new StoreError('conflict', 'the practice changed meanwhile: load it and decide again')
