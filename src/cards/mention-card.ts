import { type Card, card, plain, press } from '#cards/blocks.ts'
import { dataOf, rowsOf } from '#cards/signal/parts.ts'
import type { Reference, SignalId } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

/** `reference`: null where the channel is of another network. `opens`: they are a member of the signal's network. */
export type Waiting = { signal: SignalId; rev: number; reference: Reference | null; opens: boolean }

/** For everybody in the channel: who it is for and that something waits, never what. */
export function mentionCard(
  { name, user, waits }: { name: string; user: string; waits: readonly Waiting[] },
  { words }: Say,
): Card {
  const { mention } = words.chat
  const at = `<at>${name}</at>`
  const references = waits.flatMap(({ reference }) => reference ?? [])
  const opened = waits.filter(({ opens }) => opens)
  return {
    ...card([
      plain(mention.waits(at, references)),
      plain(opened.length > 0 ? mention.press : mention.write),
      ...rowsOf(opened.map((one) => press(mention.open(one.reference), 'details', dataOf(one, one.rev)))),
    ]),
    msteams: { entities: [{ type: 'mention', text: at, mentioned: { id: user, name } }] },
  }
}
