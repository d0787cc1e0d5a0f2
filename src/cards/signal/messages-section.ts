import { type CardElement, plain, subtle, typed } from '#cards/blocks.ts'
import { latest } from '#cards/signal/latest.ts'
import { nameOf } from '#cards/signal/people.ts'
import { cut, titleOf } from '#cards/signal/parts.ts'
import type { Room } from '#cards/signal/room.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

type Full = NonNullable<DetailsView['full']>

/** What went to and fro between the lead and whoever shared it, and who asked this reader, or was asked, how it goes. */
export function messages(
  { timeZone, full }: DetailsView & { full: Full },
  room: Room,
  say: Say,
): CardElement[] {
  const { signal, labels } = say.words
  const words = signal.details.messages
  const when = (at: Full['additions'][number]['at']): string => moment(at, timeZone, say.language)
  return [
    ...latest(words.questions, full.questions, say, room, ({ by, at, text, answered }) => [
      subtle([nameOf(by, say), when(at), ...(answered ? [] : [words.waits])].join(' · ')),
      typed(cut(text, room.text)),
    ]),
    ...latest(words.additions, full.additions, say, room, ({ at, text }) => [
      subtle(when(at)),
      typed(cut(text, room.text)),
    ]),
    ...latest(words.feedback, full.feedback, say, room, ({ by, at, level }) => [
      subtle([nameOf(by, say), when(at)].join(' · ')),
      plain(words.told(labels.feedbackLevel[level])),
    ]),
    ...latest(signal.nudge.title, full.nudges, say, room, ({ by, to, at, what }) => [
      subtle(signal.nudge.line(nameOf(by, say), nameOf(to, say), when(at))),
      ...(what ? [typed(titleOf({ what }, say))] : []),
    ]),
  ]
}
