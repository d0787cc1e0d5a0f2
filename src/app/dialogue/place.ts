import { destinationOf } from '#app/dialogue/destination.ts'
import { linkBack, linkTo, type Partner, partnerOf, whyWait } from '#app/dialogue/linked.ts'
import { type Change, commit, ended, type Turn, typedId, walkOf } from '#app/dialogue/turn.ts'
import { present } from '#app/dialogue/present.ts'
import { receiptFor } from '#app/dialogue/receipt.ts'
import { reporterOf } from '#app/dialogue/reporter.ts'
import { plan } from '#app/effects.ts'
import type { Card } from '#app/ports.ts'
import { keyOf, kinds, type Loaded, put } from '#app/records.ts'
import { journalLine } from '#app/journal-line.ts'
import type { LinkReason } from '#domain/codes.ts'
import { ActionId, Reference, SignalId } from '#domain/ids.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { Network } from '#domain/network/network.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { audiencesOf, type Names, raise } from '#domain/signal/raise.ts'
import type { Signal } from '#domain/signal/signal.ts'

/**
 * The dialogue becomes a signal: stored and queued for posting in one commit, in the reporter's network and, for a
 * Kindcheck or somebody nearly 18, in the other one too. When it belongs to an own signal, both know it in the same
 * commit. Null: somebody was first, look again.
 */
export async function place(turn: Turn, over: Loaded<Intake>, intake: Intake): Promise<Card | null> {
  const { world, known } = turn
  const { network, member, meantFor } = await destinationOf(turn, intake)
  const networks = networksFor(turn, intake, network)
  const nearly18 = readAnswers(intake.answers).nearly18
  const raising = {
    ...intake,
    reporter: reporterOf(member, network),
    now: turn.now,
    receipt: turn.message,
    meantFor,
    intake: intake.id,
  }
  const { oggzOutreach } = walkOf(turn, intake)
  const partner = await partnerOf(turn, intake)
  const wait = await whyWait(turn, intake)
  if (wait) return present(turn, over.value, { mistakes: [wait] })
  const named = namesOf(turn, networks, nearly18 ? 'nearly-18' : 'kindcheck', partner)
  const signals = named.map(({ names, ...one }, index) =>
    // What may be shared is judged once, by what the network agreed in which it began.
    raise(raising, { ...one.network, oggzOutreach }, names, index > 0 && !nearly18),
  )
  const change = ended(turn, over)
  const [first] = signals
  const back = partner && first ? linkBack(turn, partner, first) : nothingMore
  const planned = signals.map((signal, index) => {
    const event = { type: 'signal-raised', signal } as const
    const where = networks[index] ?? network
    return plan(
      signal,
      consequences(null, signal, event, { now: turn.now, network: where }),
      turn.now,
      where,
      known.id,
    )
  })
  const done = await commit(turn, typedId(turn, over.value, 'raise', intake.answers), {
    puts: [...change.puts, ...signals.flatMap((signal) => putsOf(signal)), ...back.puts],
    work: [...planned.flatMap(({ work }) => work), ...back.work],
    cancel: [...change.cancel, ...back.cancel],
    journal: [
      { verb: 'dialogue-sent', about: intake.id, result: 'done', network: network.id },
      ...signals.map((signal, index) => {
        const about = { signal, network: networks[index] ?? network }
        return journalLine('signal-raised', known.id, about, turn.now, 'done', signal.outcome)
      }),
      ...back.journal,
    ],
  })
  return done === 'done' ? receiptFor(known.language, world, signals) : null
}

const nothingMore: Change = { puts: [], work: [], cancel: [], journal: [] }

const putsOf = (signal: Signal) => [
  put(kinds.signal, keyOf.signal(signal.id), signal, null),
  put(kinds.claim, keyOf.reference(signal.reference), { by: signal.id }, null),
]

/** That of its destination first; the other one of the same municipality when it hears of it too. */
function networksFor(turn: Turn, intake: Intake, own: Network): Network[] {
  const audiences = audiencesOf(intake.answers, intake.intent, walkOf(turn, intake).oggzOutreach)
  const others = audiences
    .filter((audience) => audience !== own.audience)
    .flatMap((audience) =>
      turn.world.networks
        .filter((one) => one.audience === audience && one.municipality === own.municipality)
        .slice(0, 1),
    )
  return [own, ...others]
}

/**
 * A reference is drawn; the commit claims it, so one that is taken makes the commit fail and another is drawn. Two that
 * come from one dialogue know of each other, and nothing of what is in the other.
 */
function namesOf(
  { world: { ids } }: Turn,
  networks: readonly Network[],
  why: LinkReason,
  partner: Partner | null,
): { network: Network; names: Names }[] {
  const drawn = networks.map((network) => ({ network, id: SignalId.parse(ids.fresh('s')) }))
  return drawn.map(({ network, id }, index) => ({
    network,
    names: {
      id,
      reference: Reference.parse(`${network.prefix}-${ids.fourCharacters()}`),
      action: () => ActionId.parse(ids.fresh('a')),
      links: [
        ...drawn
          .filter((other) => other.id !== id)
          .map((other) => ({ signal: other.id, network: other.network.id, why })),
        ...(partner && index === 0 ? [linkTo(partner)] : []),
      ],
    },
  }))
}
