import { askAccess, askErasure, askObjection, askRectification } from '#app/access.ts'
import { apartSentence } from '#app/agreements/apart.ts'
import { answer } from '#app/answer.ts'
import { breachRegister } from '#app/breach/register.ts'
import { reportBreach } from '#app/breach/report.ts'
import { askAway } from '#app/calendar/away.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import { askWorkingDays } from '#app/calendar/working-days.ts'
import { askEmergency } from '#app/emergency/ask.ts'
import { again, answerAsAsked } from '#app/dialogue/typed.ts'
import { keep, listOf, unfinished } from '#app/dialogue/keep.ts'
import { nothingKept } from '#app/dialogue/personal.ts'
import { doctor } from '#app/doctor.ts'
import { present } from '#app/dialogue/present.ts'
import { save } from '#app/dialogue/save.ts'
import { commandId, commit, ended, stored, type Turn, walkOf } from '#app/dialogue/turn.ts'
import type { Card, Message } from '#app/ports.ts'
import { leavePractice, practise } from '#app/practice/start.ts'
import { reports } from '#app/report.ts'
import { typedInPractice } from '#app/practice/typed.ts'
import { keyOf, kinds, load, type Loaded } from '#app/records.ts'
import { linesCard } from '#cards/sentence-card.ts'
import { overviewOf } from '#app/dialogue/overview.ts'
import { mySignals, myWork } from '#app/mine.ts'
import { listRequests } from '#app/rights/list.ts'
import { referenceIn, wordIn } from '#app/typed-reference.ts'
import { networkOverviews } from '#app/network-overview.ts'
import { acceptTyped } from '#app/rules/accept.ts'
import { reply } from '#app/replies.ts'
import { typedPress } from '#app/typed/press.ts'
import { askHelp, askWho, isAskable } from '#app/who-knows.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { currentOf } from '#app/dialogue/current.ts'
import { IntakeId } from '#domain/ids.ts'
import { isUntouched } from '#domain/intake/feeling.ts'
import { goBack, type Intake, placeOf, startIntake } from '#domain/intake/intake.ts'
import type { Intent } from '#domain/intake/judge.ts'
import type { Network } from '#domain/network/network.ts'
import { say } from '#text/words.ts'

/** What somebody types 1:1: a word that the bot knows, or an answer to the question that is open. */
export async function chat(turn: Turn, text: string): Promise<Message[]> {
  const about = withReference(turn, text)
  if (about) return [await about.does(turn, about.reference)]
  const pressed = await typedPress(turn, text)
  if (pressed) return pressed
  const looking = withTheme(text)
  if (looking && isAskable(looking.theme, networksOf(turn))) return looking.does(turn, looking.theme)
  const typed = wordIn(bare(text))
  const word = words.find(({ said }) => said.includes(typed))
  if (word && !word.inDialogue) return word.does(turn)
  const respond = (to: Turn) => (word ? word.does(to) : answered(to, text))
  return (await typedInPractice(turn, text, word?.said[0] ?? null, respond)) ?? respond(turn)
}

async function answered(turn: Turn, text: string): Promise<Message[]> {
  const current = await currentOf(turn)
  if (current) return answerAsAsked(turn, current, text)
  const looking = withTheme(text)
  if (looking) return looking.does(turn, looking.theme)
  const typed = wordIn(bare(text))
  if (wordsAbout.some(({ said }) => said.includes(typed)))
    return [reply(turn, say(turn.known.language).words.chat.codeBehind(typed))]
  return [reply(turn, [...nothingKept(turn, text), say(turn.known.language).words.chat.unknown].join('\n\n'))]
}

/** Without the end of a sentence, which says nothing. */
const bare = (text: string): string => text.trim().replace(/[.!?]+$/, '')

const networksOf = ({ known }: Turn): Network[] => known.memberships.map(({ network }) => network)

/** `inDialogue`: what it does, it does to the dialogue that was touched last, a real one or one in practice. */
type Word = { said: readonly string[]; does: (turn: Turn) => Promise<Message[]>; inDialogue?: true }

/** Also what is written on the button of the start card: there every other button is an answer. */
const feelingWords = [
  'niet pluis',
  'gut feeling',
  ...(['nl', 'en'] as const).map((one) => say(one).words.dialogue.feeling.start.toLowerCase()),
]

/** What is on the button below the rules. */
const acceptWords = (['nl', 'en'] as const).map((one) => say(one).words.rules.accept.toLowerCase())

/** The whole message, in Dutch or English, capitals or not. */
export const words: readonly Word[] = [
  { said: ['signaal', 'signal'], does: (turn) => beginForReal(turn, 'signal') },
  { said: feelingWords, does: (turn) => beginForReal(turn, 'feeling') },
  { said: ['sparren', 'consult'], does: (turn) => beginForReal(turn, 'consult') },
  { said: ['oefenen', 'practice'], does: practise },
  { said: ['verder', 'resume'], does: goOn, inDialogue: true },
  { said: ['stop'], does: stop, inDialogue: true },
  { said: ['terug', 'back'], does: (turn) => onCurrent(turn, back), inDialogue: true },
  {
    said: ['overzicht', 'overview'],
    does: (turn) => onCurrent(turn, async (over) => [cardMessage(turn, overviewOf(turn, over.value))]),
    inDialogue: true,
  },
  {
    said: ['overslaan', 'skip'],
    does: async (turn) => {
      const current = await currentOf(turn)
      return current ? answerAsAsked(turn, current, null) : [nothingInProgress(turn)]
    },
    inDialogue: true,
  },
  { said: ['mijn signalen', 'my signals'], does: async (turn) => [cardMessage(turn, await mySignals(turn))] },
  { said: ['mijn acties', 'my actions'], does: listActions },
  { said: ['overzicht netwerk', 'network overview'], does: networkOverviews },
  { said: ['rapport', 'report'], does: reports },
  { said: ['dokter', 'doctor'], does: doctor },
  {
    said: ['datalek', 'data breach'],
    does: async (turn) => [reply(turn, say(turn.known.language).words.breach.which)],
  },
  { said: ['datalekken', 'data breaches'], does: breachRegister },
  { said: ['verzoeken', 'requests'], does: async (turn) => [cardMessage(turn, await listRequests(turn))] },
  { said: ['afwezig', 'away'], does: async (turn) => [cardMessage(turn, await askAway(calendarTurn(turn)))] },
  {
    said: ['werkdagen', 'working days'],
    does: async (turn) => [cardMessage(turn, askWorkingDays(calendarTurn(turn)))],
  },
  { said: acceptWords, does: keepsToRules },
  { said: ['taal nl', 'language nl'], does: (turn) => speak(turn, 'nl') },
  { said: ['taal en', 'language en'], does: (turn) => speak(turn, 'en') },
  { said: ['help', 'hulp', '?'], does: help },
]

async function keepsToRules(turn: Turn): Promise<Message[]> {
  const unread = await acceptTyped(turn)
  if (unread.length > 0) return unread.map((rules) => cardMessage(turn, rules))
  return [reply(turn, say(turn.known.language).words.rules.kept)]
}

const calendarTurn = ({ world, known, now, said }: Turn): CalendarTurn => ({
  world,
  known,
  now,
  press: said ?? '',
})

/** With the reference of a signal behind them. */
export const wordsAbout: readonly WordAbout[] = [
  { said: ['inzage', 'access'], does: askAccess },
  { said: ['wissen', 'erase'], does: askErasure },
  { said: ['datalek', 'data breach'], does: reportBreach },
  { said: ['noodinzage', 'emergency access'], does: askEmergency },
  { said: ['corrigeer', 'rectify'], does: askRectification },
  { said: ['bezwaar', 'object'], does: askObjection },
]
type WordAbout = { said: readonly string[]; does: (turn: Turn, reference: string) => Promise<Message> }

function withReference({ world }: Turn, text: string): (WordAbout & { reference: string }) | null {
  const found = referenceIn(
    text,
    world.networks.map(({ prefix }) => prefix),
  )
  const word = found && wordsAbout.find(({ said }) => said.includes(found.word))
  return word ? { ...word, reference: found.reference } : null
}

/**
 * With what it is about behind them. An answer in a dialogue may begin with the same word: there it must be something that
 * can be asked about here.
 */
export const wordsOnTheme: readonly WordOnTheme[] = [
  { said: ['wie', 'who'], does: askWho },
  { said: ['kaart', 'services'], does: askHelp },
]
type WordOnTheme = { said: readonly string[]; does: (turn: Turn, theme: string) => Promise<Message[]> }

function withTheme(text: string): (WordOnTheme & { theme: string }) | null {
  const [first = '', ...rest] = bare(text).split(/\s+/)
  const word = wordsOnTheme.find(({ said }) => said.includes(first.toLowerCase()))
  return word ? { ...word, theme: rest.join(' ') } : null
}

async function listActions(turn: Turn): Promise<Message[]> {
  return [cardMessage(turn, await myWork(turn))]
}

export const cardMessage = (turn: Turn, card: Card): Message => ({
  summary: say(turn.known.language).words.chat.summaries.question,
  card,
})

async function beginForReal(turn: Turn, intent: Intent): Promise<Message[]> {
  await leavePractice(turn)
  return begin(turn, intent)
}

/** Danger is asked first at every entrance. Who was writing goes on there; nothing is lost by starting twice. */
async function begin(turn: Turn, intent: Intent): Promise<Message[]> {
  const barred = await whyNot(turn)
  if (barred) return [reply(turn, barred)]
  const current = (await currentOf(turn))?.over ?? null
  const fresh = current === null || isUntouched(current.value)
  if (!fresh) return [cardMessage(turn, await carryOn(turn, current, intent))]
  const intake = startIntake({
    id: IntakeId.parse(turn.world.ids.fresh('i')),
    writer: turn.known.id,
    intent,
    now: turn.now,
  })
  const done = await commit(turn, turn.world.ids.fresh('c'), stored(turn, intake, current))
  return done === 'done' ? [cardMessage(turn, await present(turn, intake))] : begin(turn, intent)
}

/** Where talking comes first, and where a feeling became facts, a word is one of the ways that its card offers. */
async function carryOn(turn: Turn, { value: intake }: Loaded<Intake>, intent: Intent): Promise<Card> {
  const { at } = placeOf(intake, walkOf(turn, intake))
  const { id, rev } = intake
  const press = { on: 'intake', intake: id, rev, step: 'own', inputs: {} } as const
  if (intent === 'consult' && (at === 'hold' || at === 'ways'))
    return answer(turn, { ...press, verb: 'consult' })
  if (intent === 'signal' && at === 'ways') return answer(turn, { ...press, verb: 'make-signal' })
  return present(turn, intake)
}

/** One sentence when this person cannot raise anything anywhere. */
async function whyNot(turn: Turn): Promise<string | null> {
  const { chat } = say(turn.known.language).words
  const { directory } = turn.world
  let why: string | null = chat.stranger
  for (const membership of turn.known.memberships) {
    const { network } = membership
    const standing = await directory.standing(membership, turn.now).catch(() => 'no-answer' as const)
    if (standing === 'may-act') return null
    if (standing === 'no-answer') why = chat.rosterUnknown
    if (standing === 'no-channel') why = chat.noChannel(network.name)
    if (standing === 'not-in-channel') why = chat.notInChannel(network.name)
    if (standing === 'no-agreement' || standing === 'suspended')
      why = apartSentence(membership, standing, turn.known.language)
  }
  return why
}

async function goOn(turn: Turn): Promise<Message[]> {
  const dialogues = await unfinished(turn)
  const [only] = dialogues
  if (!only) return [reply(turn, say(turn.known.language).words.chat.nothingSaved)]
  if (dialogues.length > 1) return [cardMessage(turn, listOf(turn, dialogues))]
  if (only.value.kept === 'no') return [cardMessage(turn, await present(turn, only.value))]
  const { id, rev } = only.value
  return [
    cardMessage(
      turn,
      await answer(turn, { on: 'intake', verb: 'resume', intake: id, rev, step: 'start', inputs: {} }),
    ),
  ]
}

/** Saved when there is something to save; of danger nothing is kept. */
async function stop(turn: Turn): Promise<Message[]> {
  const current = await load(turn.world.store, kinds.intake, keyOf.current(turn.known.id))
  const { chat } = say(turn.known.language).words
  if (!current) return [reply(turn, chat.nothingInProgress)]
  const walk = { intent: current.value.intent, more: current.value.more, oggzOutreach: false }
  const nothing = Object.keys(current.value.answers).length <= 1 || placeOf(current.value, walk).at === 'stop'
  if (nothing) {
    await commit(turn, commandId(turn, current.value, 'stop', null), ended(turn, current))
    return [reply(turn, chat.stopped)]
  }
  const card = await keep(turn, current, 'saved')
  return card ? [cardMessage(turn, card)] : stop(turn)
}

const back = async (over: Loaded<Intake>, turn: Turn): Promise<Message[]> => {
  const before = goBack(over.value, walkOf(turn, over.value), turn.now)
  const card = await save(turn, over, before, { verb: 'back', inputs: null })
  return card ? [cardMessage(turn, card)] : again(turn)
}

async function onCurrent(
  turn: Turn,
  does: (over: Loaded<Intake>, turn: Turn) => Promise<Message[]>,
): Promise<Message[]> {
  const current = await currentOf(turn)
  return current ? does(current.over, turn) : [nothingInProgress(turn)]
}

const nothingInProgress = (turn: Turn): Message =>
  reply(turn, say(turn.known.language).words.chat.nothingInProgress)

async function speak(turn: Turn, language: 'nl' | 'en'): Promise<Message[]> {
  await turn.world.directory.setLanguage(turn.known.id, language)
  return [reply({ ...turn, known: { ...turn.known, language } }, say(language).words.chat.language)]
}

async function help(turn: Turn): Promise<Message[]> {
  const { chat } = say(turn.known.language).words
  const coordinates = turn.known.memberships.some(({ member }) => isCoordinator(member))
  const lines = [
    ...chat.help,
    ...(coordinates ? chat.helpCoordinator : []),
    ...(turn.world.rehearsal ? [chat.helpRehearsal] : []),
  ]
  return [{ summary: chat.summaries.reply, card: linesCard(lines) }]
}
