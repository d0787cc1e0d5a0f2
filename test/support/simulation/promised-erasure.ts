import { keyOf, open } from '#app/envelope.ts'
import type { Put } from '#app/ports.ts'
import { keyOf as certificateOf } from '#app/records.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import type { Rest, Told } from '#support/simulation/at-rest.ts'
import { channel } from '#support/simulation/ground.ts'
import type { Stage } from '#support/simulation/stage.ts'
import type { Standing } from '#support/simulation/teams.ts'

/**
 * What was withdrawn or erased is in no document and in no message of the channel, and nobody is told of it any more
 * (I4), and a certificate says so; what is not sealed never held a word of it (I12).
 */
export const erasureHolds = (rest: Rest): string[] =>
  rest.stories.flatMap((story) => {
    const { mark } = story.draft
    const signal = story.signals[0]?.value
    return [
      ...(JSON.stringify(rest.journal).includes(mark) ? [`I12: the journal says ${mark}`] : []),
      ...(signal && isOver(signal) ? stillSaid(rest, story, signal) : []),
    ]
  })

function stillSaid(
  { messages, readable, stage }: Rest,
  { draft: { mark }, post }: Told,
  { id }: Signal,
): string[] {
  // What may still be applied late keeps the certificate back until the reconciler has looked, which not every bot does here.
  const certified = readable.has(certificateOf.certificate(id)) || Boolean(post?.value.unsettled)
  const since = (stage.overSince.get(id) ?? 0) + onItsWay
  const isWrong = ({ place, at }: Standing): boolean => place === channel.channel || at > since
  const says = ({ history, removed }: Standing): boolean =>
    !removed && JSON.stringify(history.at(-1)).includes(mark)
  return [
    ...messages
      .filter((message) => isWrong(message) && says(message))
      .map(({ id: where, place }) => `I4: ${where} in ${place} still says ${mark}`),
    ...[...readable]
      .filter(([, body]) => body.includes(mark))
      .map(([key]) => `I4: ${mark} can still be read in ${key}`),
    ...everWritten(stage)
      .filter((put) => readIn(put, stage.known).includes(mark))
      .map(({ key, expect }) => `I4: a backup of ${key}, written over version ${expect}, can still be read`),
    ...(certified ? [] : [`I4: nothing certifies that ${id} was erased`]),
  ]
}

/** Everything that a backup may hold. */
const everWritten = ({ beginning, commits }: Stage): Put[] => [
  ...beginning.puts,
  ...commits.flatMap(({ puts }) => puts),
]

/** What it says to whoever has the keys that are there now. */
function readIn({ key, expect, body }: Put, known: Stage['known']): string {
  const opener = body && known.get(keyOf(body))
  return opener ? utf8.decode(open(body, opener, { key, version: (expect ?? 0) + 1 })) : ''
}
const utf8 = new TextDecoder()

/** A process that stood still may send what it had made before; what was said in a chat before stays there. */
const onItsWay = 70_000
