import type { Turn } from '#app/dialogue/turn.ts'
import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import type { Card, Reply } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { rulesVersion } from '#app/rules/version.ts'
import type { World } from '#app/world.ts'
import type { RulesPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { accepting, rulesState, wasShown } from '#domain/network/accepted.ts'
import { say } from '#text/words.ts'

/** *Ik houd me hieraan*: written down, and then what was pressed happens. Rules that changed meanwhile are read first. */
export async function acceptRules(
  presser: Presser,
  { network, version, next }: RulesPress,
  goOn: (verb: string, data: unknown) => Promise<Reply>,
): Promise<Reply> {
  const { world, known } = presser
  const by = known.memberships.find((one) => one.network.id === network)
  if (!by) return { card: sentenceCard(say(known.language).words.chat.notYours), ended: 'refused' }
  const barred = await barredFrom(presser, by)
  if (barred) return { card: sentenceCard(barred.sentence), ended: 'refused' }
  if (version === rulesVersion(by.network)) await keep(world, by, version)
  const card = await rulesFirst(presser, by, next)
  return card ? { card } : goOn(next.verb, next.data)
}

/**
 * Typed: of every network whose rules wait for their yes, and could be read. What they were doing they type or press again.
 * When there is none, the rules that wait are what they read first.
 */
export async function acceptTyped({ world, known }: Pick<Turn, 'world' | 'known'>): Promise<Card[]> {
  const waiting: Membership[] = []
  let kept = false
  for (const by of known.memberships) {
    if ((await world.directory.rules(by)) === 'accepted' || (await barredFrom({ world, known }, by))) continue
    const version = rulesVersion(by.network)
    const found = await load(world.store, kinds.accepted, keyOf.accepted(by.network.id))
    if (!wasShown(found?.value ?? null, by.member.id, version)) waiting.push(by)
    else {
      await keep(world, by, version)
      kept = true
    }
  }
  const next = { verb: 'my-actions', data: {} }
  const unread = kept ? [] : waiting.map((by) => rulesFirst({ world, known }, by, next))
  return (await Promise.all(unread)).flatMap((card) => card ?? [])
}

/** A colleague may say yes at the same moment: then once more beside theirs. Saying it twice is saying it once. */
async function keep(world: World, { network, member }: Membership, version: string): Promise<void> {
  const key = keyOf.accepted(network.id)
  const found = await load(world.store, kinds.accepted, key)
  if (rulesState(found?.value ?? null, member.id, version) === 'accepted') return
  const at = world.clock.now()
  const value = accepting(found?.value ?? null, member.id, version, at)
  const line = { at, verb: 'rules-accepted', actor: member.id, network: network.id, result: 'done' }
  const puts = [put(kinds.accepted, key, value, found)]
  const journal = [{ ...line, detail: version }]
  const change = { id: world.ids.fresh('c'), puts, journal, work: [], cancel: [] }
  if (!(await commitIfUnchanged(world.store, change))) await keep(world, { network, member }, version)
}
