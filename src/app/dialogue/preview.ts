import { destinationOf } from '#app/dialogue/destination.ts'
import { reporterOf } from '#app/dialogue/reporter.ts'
import { type Turn, walkOf } from '#app/dialogue/turn.ts'
import { channelOf } from '#app/directory.ts'
import type { Preview } from '#cards/dialogue-views.ts'
import { ActionId, type Reference, SignalId } from '#domain/ids.ts'
import { readAnswers } from '#domain/intake/answers.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { type Intent, judge } from '#domain/intake/judge.ts'
import { stepsThatApply } from '#domain/intake/walk.ts'
import type { Network } from '#domain/network/network.ts'
import { isRestricted } from '#domain/network/members.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { audiencesOf, raise } from '#domain/signal/raise.ts'

/** Exactly the card that the channel would show if it were placed now, and who could read it. */
export async function previewOf(turn: Turn, intake: Intake): Promise<Preview | null> {
  const { network, member, meantFor } = await destinationOf(turn, intake)
  const walk = walkOf(turn, intake)
  const { outcome } = judge(readAnswers(intake.answers), walk)
  if (outcome !== 'A_IDENT_CASE' && outcome !== 'B_PSEUDO' && outcome !== 'C_CONSULT') return null
  const { readers, narrow } = await readersOf(turn, network, intake.intent)
  const raising = {
    ...intake,
    reporter: reporterOf(member, network),
    now: turn.now,
    receipt: null,
    meantFor,
    intake: intake.id,
  }
  const { oggzOutreach } = walk
  const signal = raise(raising, { ...network, oggzOutreach }, unnamed(network.prefix), false)
  const facts = readAnswers(intake.answers)
  const audiences = audiencesOf(intake.answers, intake.intent, walk.oggzOutreach)
  return {
    view: toChannel(signal, network, narrow),
    outcome,
    readers: {
      people: readers.length,
      organisations: new Set(readers.map(({ partner }) => partner)).size,
    },
    urgency: signal.suggested,
    reasons: signal.rules,
    kindcheck: audiences.length > 1 && !facts.nearly18,
    both: audiences.length > 1 && facts.nearly18,
    meantFor: meantFor?.name ?? null,
    steps: stepsThatApply(intake.answers, walk).filter((step) => step !== 'start' && step !== 'check'),
  }
}

async function readersOf(turn: Turn, network: Network, intent: Intent) {
  const link = await turn.world.directory.link(network.id)
  if (!link) return { readers: [], narrow: true }
  const { members, audience } = await turn.world.directory.readers(network, channelOf(link.value))
  const narrow = audience !== 'full'
  const entitled = members.filter((one) => !isRestricted(network, one))
  return { readers: narrow && intent === 'consult' ? entitled : members, narrow }
}

/** The reference is drawn when it is placed; until then nobody can look it up. */
const unnamed = (prefix: string) => ({
  id: SignalId.parse('s_preview'),
  reference: `${prefix}-····` as Reference,
  action: () => ActionId.parse('a_preview'),
  links: [],
})
