import { type Card, card, headline, plain, subtle } from '#cards/blocks.ts'
import { fullDay } from '#cards/signal/parts.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** That something was erased, as text to copy and hand on. */
export function certificateCard(
  { reference, erasedOn, text }: { reference: string; erasedOn: LocalDate; text: string },
  say: Say,
): Card {
  const { certificate } = say.words
  const letter = certificate.letter(fullDay(erasedOn, say), reference)
  return card([
    headline(certificate.title(reference)),
    plain(certificate.body),
    {
      type: 'Input.Text',
      id: 'copy',
      label: certificate.label,
      isMultiline: true,
      value: `${letter}\n\n${text}`,
    },
    subtle(certificate.check),
  ])
}
