import { type Card, card, headline, plain, subtle } from '#cards/blocks.ts'
import type { Say } from '#text/words.ts'

/** That something was erased, as text to copy and hand on. */
export function certificateCard(
  { reference, text }: { reference: string; text: string },
  { words }: Say,
): Card {
  const { certificate } = words
  return card([
    headline(certificate.title(reference)),
    plain(certificate.body),
    { type: 'Input.Text', id: 'copy', label: certificate.label, isMultiline: true, value: text },
    subtle(certificate.check),
  ])
}
