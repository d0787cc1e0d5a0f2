import type { Key } from '#app/ports.ts'

/** `1 document opens`, `2 documents open`. */
export const documents = (count: number, one: string, many: string): string =>
  count === 1 ? `1 document ${one}` : `${count} documents ${many}`

/** Which do not open, though their key is there; null when all do. */
export const damagedSentence = (damaged: readonly Key[]): string | null => {
  if (damaged.length === 0) return null
  const more = damaged.length > named ? `, and ${damaged.length - named} more` : ''
  const which = `${damaged.slice(0, named).join(', ')}${more}`
  return `${documents(damaged.length, 'is damaged and does', 'are damaged and do')} not open (${which}): keep an older backup in which that was whole`
}

const named = 20
