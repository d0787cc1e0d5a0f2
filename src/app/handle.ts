import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { confirmMembers } from '#app/agreements/confirm.ts'
import { confirmExpertise } from '#app/agreements/vouch.ts'
import { answer } from '#app/answer.ts'
import { decideTransfer } from '#app/transfer/decide.ts'
import { pressBreach } from '#app/breach/press.ts'
import { pressCalendar } from '#app/calendar/press.ts'
import { chat } from '#app/chat.ts'
import { nothingKept, nothingKeptInChannel } from '#app/dialogue/personal.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { Identified, Known } from '#app/directory.ts'
import { guestCame } from '#app/guests.ts'
import { type Incoming, type Reply, RosterError, StoreError } from '#app/ports.ts'
import type { Circumstances } from '#app/journal/within.ts'
import { writeDownSeen } from '#app/journal/seen.ts'
import { link, lookAgain, unlink } from '#app/link.ts'
import { pressInPractice } from '#app/practice/press.ts'
import { isPractised } from '#app/practice/world.ts'
import { askKnowers } from '#app/inquiry/ask.ts'
import { pressInquiry } from '#app/inquiry/press.ts'
import { myWork } from '#app/mine.ts'
import { pressNetwork } from '#app/network-press.ts'
import { press } from '#app/press.ts'
import { acceptRules } from '#app/rules/accept.ts'
import { pressRequest } from '#app/rights/press.ts'
import { rehearse, type Rehearsing } from '#app/rehearse.ts'
import { kinds, put } from '#app/records.ts'
import { isTelling } from '#app/telling.ts'
import { refusing, sentence, troubled } from '#app/trouble.ts'
import type { World } from '#app/world.ts'
import { worldOfTurn } from '#app/world-of-turn.ts'
import { parsePress } from '#cards/press.ts'
import { say } from '#text/words.ts'

const longest = 2_000

/** Everything that people start comes in here: who it is, where, and then what. Whatever happens, one clear answer. */
export async function handle(
  world: World,
  incoming: Incoming,
  rehearsing: Rehearsing | null,
): Promise<Reply> {
  if (incoming.kind === 'members-changed') return membersChanged(world, incoming)
  const turn = worldOfTurn(world, circumstancesOf(world, incoming))
  try {
    const identified = await world.directory.identify(incoming.sender, incoming.where)
    if (rehearsing && incoming.kind === 'said') {
      const rehearsed = await rehearse(rehearsing, incoming, incoming.text)
      if (rehearsed !== null) return sentence(incoming, rehearsed)
    }
    if ('unknown' in identified) return await toStranger(world, incoming, identified)
    const { known } = identified
    const reply = await fromMember(turn.world, incoming, known)
    await writeDownSeen(turn.world, turn.read, { actor: known.id, ended: reply.ended ?? 'done' })
    return reply
  } catch (error) {
    return inTrouble(world, incoming, error, turn.kept())
  }
}

/** The platform's word on where it came from, as far as that is an id. */
const circumstancesOf = ({ ids, directory }: World, { sender }: Incoming): Circumstances => ({
  request: ids.fresh('r'),
  tenant: /^[\w.-]{1,64}$/.test(sender.tenant) ? sender.tenant : 'other',
  ...(directory.isPlayed(sender) ? { behalf: 'rehearsal' as const } : {}),
})

/** Nobody asked anything, so nobody is answered. */
async function membersChanged(world: World, { channel }: Incoming): Promise<Reply> {
  try {
    if (channel) await lookAgain(world, channel.team)
  } catch (error) {
    world.log.error('look-again-failed', { error: error instanceof Error ? error.name : 'unknown' })
  }
  return { messages: [] }
}

type FromPerson = Exclude<Incoming, { kind: 'members-changed' }>

async function fromMember(world: World, incoming: FromPerson, known: Known): Promise<Reply> {
  await world.postbox.heard(known.id, incoming.where.personal)
  const words = say(known.language).words
  switch (incoming.kind) {
    case 'installed':
      if (!(await isFirst(world, incoming.channel?.channel ?? known.id))) return { messages: [] }
      return sentence(incoming, incoming.channel ? words.chat.welcomeInChannel : welcome(world, known))
    case 'pressed':
      return pressed(world, incoming, known)
    case 'said':
      return said(world, incoming, known)
  }
}

async function pressed(
  world: World,
  incoming: Extract<Incoming, { kind: 'pressed' }>,
  known: Known,
): Promise<Reply> {
  const { chat: words } = say(known.language).words
  const parsed = parsePress(incoming.verb, incoming.data)
  if ('wrong' in parsed) return refusing(incoming, words.oldCard)
  if (isPractised(parsed) && !incoming.channel)
    return { card: await pressInPractice(turnOf(world, known, { message: incoming.message }), parsed) }
  if (parsed.on === 'intake') {
    if (incoming.channel) return refusing(incoming, words.onlyInChat)
    return { card: await answer(turnOf(world, known, { message: incoming.message }), parsed) }
  }
  const inChannel = incoming.channel !== null
  const presser = { world, known, inChannel, press: incoming.id, message: incoming.message }
  if (parsed.on === 'calendar') {
    if (incoming.channel) return refusing(incoming, words.onlyInChat)
    return { card: await pressCalendar({ world, known, now: world.clock.now(), press: incoming.id }, parsed) }
  }
  if (parsed.on === 'own') {
    if (incoming.channel) return refusing(incoming, words.onlyInChat)
    if (parsed.verb === 'confirm-expertise') return { card: await confirmExpertise(presser) }
    return { card: await myWork(turnOf(world, known, { message: incoming.message })) }
  }
  if (parsed.on === 'knowers') return askKnowers(presser, parsed)
  if (parsed.on === 'inquiry') return pressInquiry(presser, parsed)
  if (parsed.on === 'breach') return pressBreach(presser, parsed)
  if (parsed.on === 'request') return { card: await pressRequest(presser, parsed) }
  if (parsed.on === 'transfer') return decideTransfer(presser, parsed)
  if (parsed.on === 'network') return pressNetwork(presser, parsed)
  if (parsed.on === 'partner') return confirmMembers(presser, parsed)
  if (parsed.on === 'rules')
    return acceptRules(presser, parsed, (verb, data) => pressed(world, { ...incoming, verb, data }, known))
  return press(presser, parsed)
}

async function said(
  world: World,
  incoming: Extract<Incoming, { kind: 'said' }>,
  known: Known,
): Promise<Reply> {
  const { chat: words } = say(known.language).words
  if (incoming.attachments) {
    if (incoming.channel) return sentence(incoming, words.attachmentInChannel)
    return sentence(
      incoming,
      (await isTelling({ world, known })) ? words.attachment : words.attachmentOutside,
    )
  }
  if (incoming.text.length > longest) return sentence(incoming, tooLong(world, incoming, known))
  if (incoming.channel) return inChannel(world, { ...incoming, channel: incoming.channel }, known)
  if (/^(ont)?koppel\b/i.test(incoming.text)) return sentence(incoming, words.link.inChannel)
  return { messages: await chat(turnOf(world, known, { said: incoming.id }), incoming.text) }
}

/** Not read as an answer, and still asked to be taken away when somebody can be recognised in it. */
function tooLong(world: World, incoming: Extract<Incoming, { kind: 'said' }>, known: Known): string {
  const kept = incoming.channel ? nothingKeptInChannel : nothingKept
  const removed = kept({ world, known, now: world.clock.now() }, incoming.text)
  return [...removed, say(known.language).words.chat.tooLong].join('\n\n')
}

type InChannel = Extract<Incoming, { kind: 'said' }> & { channel: NonNullable<Incoming['channel']> }

async function inChannel(world: World, incoming: InChannel, known: Known): Promise<Reply> {
  const [word = '', ...rest] = incoming.text.trim().split(/\s+/)
  const removed = nothingKeptInChannel({ world, known, now: world.clock.now() }, incoming.text)
  const answered = (text: string) => [...removed, text].join('\n\n')
  switch (word.toLowerCase()) {
    case 'koppel':
    case 'link':
      return sentence(incoming, answered(await link(world, known, incoming.channel, rest.join(' '))))
    case 'ontkoppel':
    case 'unlink':
      return sentence(incoming, await unlink(world, known, incoming.channel))
    default:
      return refusing(incoming, answered(say(known.language).words.chat.onlyInChat))
  }
}

const turnOf = (world: World, known: Known, from: Partial<Pick<Turn, 'message' | 'said'>>): Turn => ({
  world,
  known,
  message: null,
  said: null,
  now: world.clock.now(),
  ...from,
})

const welcome = (world: World, known: Known): string => {
  const { chat: words } = say(known.language).words
  const name = known.memberships[0]?.member.name ?? ''
  return [words.welcome(name), ...(world.rehearsal ? [words.rehearsal] : [])].join('\n\n')
}

/** Some clients say at every start that the bot was installed: one welcome is enough. */
async function isFirst(world: World, whom: string): Promise<boolean> {
  const puts = [put(kinds.claim, `welcome:${whom}`, { by: whom }, null)]
  const claim = { id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [] }
  return commitIfUnchanged(world.store, claim)
}

/** Who may not take part gets one sentence and nothing else. */
async function toStranger(
  world: World,
  incoming: Incoming,
  identified: Extract<Identified, { unknown: unknown }>,
): Promise<Reply> {
  const { chat: words, guests } = say('nl').words
  const { stranger, otherIdentity, otherTenant } = words
  const why = { stranger, 'other-identity': otherIdentity, 'other-tenant': otherTenant }
  if (identified.unknown !== 'not-agreed') return refusing(incoming, why[identified.unknown])
  await guestCame(world, identified.in)
  return refusing(incoming, guests.notAgreed)
}

/** Out of reach or unsure: said as it is. That nothing is kept is said only where that is certain. */
function inTrouble(world: World, incoming: Incoming, error: unknown, kept: boolean): Reply {
  const code = error instanceof StoreError || error instanceof RosterError ? error.code : 'unexpected'
  world.log.error('turn-failed', { code, error: error instanceof Error ? error.name : 'unknown' })
  const [trouble, ended] = troubleFor[kept ? 'unsure' : code]
  return troubled(incoming, trouble, ended)
}

const troubleFor = {
  unavailable: ['busy', 'busy'],
  conflict: ['busy', 'busy'],
  fenced: ['busy', 'busy'],
  unsure: ['unsure', 'unsure'],
  unexpected: ['unsure', 'unexpected'],
  'roster-unavailable': ['rosterUnknown', 'busy'],
} as const
