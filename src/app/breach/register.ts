import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import { barredFrom } from '#app/press/refused.ts'
import type { Message } from '#app/ports.ts'
import { kinds, loadAll, tagOf } from '#app/records.ts'
import { registerCard } from '#cards/breach/register-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { isCoordinator } from '#domain/network/members.ts'
import type { Member } from '#domain/network/network.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/** `datalekken`: the register of each network, for its coordinators and its privacy officer (GDPR article 33(5)). */
export async function breachRegister({ world, known, now }: Turn): Promise<Message[]> {
  const words = say(known.language)
  const { summaries } = words.words.chat
  const theirs = known.memberships.filter(({ member }) => mayRead(member))
  const line = { at: now, verb: 'breaches-read', actor: known.id }
  const looked = await Promise.all(
    theirs.map(async (by) => ({ by, barred: await barredFrom({ world, known }, by) })),
  )
  const journal =
    theirs.length === 0
      ? [{ ...line, result: 'coordinator-only' }]
      : looked.map(({ by, barred }) => ({
          ...line,
          network: by.network.id,
          result: barred?.why ?? 'done',
        }))
  await keepLines(world, ...journal)
  if (theirs.length === 0)
    return [{ summary: summaries.reply, card: sentenceCard(words.words.breach.register.notForYou) }]
  const cards = await Promise.all(
    looked.map(async ({ by, barred }) =>
      barred ? sentenceCard(barred.sentence) : shown({ world, known }, by),
    ),
  )
  return cards.map((card) => ({ summary: summaries.reply, card }))
}

const mayRead = (member: Member): boolean => isCoordinator(member) || member.roles.includes('privacy-officer')

async function shown({ world, known }: Pick<Turn, 'world' | 'known'>, { network, member }: Membership) {
  const all = await loadAll(world.store, kinds.breach, tagOf.breaches(network.id))
  const lines = all
    .map(({ value }) => ({ breach: value, by: person(network, value.by) }))
    .toSorted((one, other) => other.breach.reportedAt - one.breach.reportedAt)
  const { timeZone } = network.calendar
  const view = {
    networkName: network.name,
    timeZone,
    now: world.clock.now(),
    lines,
    handles: isCoordinator(member),
  }
  return registerCard(view, say(known.language))
}
