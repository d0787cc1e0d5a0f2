import type { Incoming, JournalEntry, Reply } from '#app/ports.ts'
import type { Bot } from '#support/simulation/bot.ts'
import type { Somebody } from '#support/simulation/ground.ts'
import { channel } from '#support/simulation/ground.ts'
import type { Stage } from '#support/simulation/stage.ts'
import { say } from '#text/words.ts'

/** What somebody does by pressing, as often as it takes until the bot says how it stands. */
export type Deed = {
  by: Somebody
  verb: string
  /** On the card that everyone sees, or on one of their own. */
  where: 'channel' | 'chat'
  data: Readonly<Record<string, unknown>>
  /** Which line of the journal says that it was done, and about what. */
  event: string
  about: string
  answers: Answer[]
  pressedAt: number
  /** It was done when everybody who pressed had heard that it is kept nowhere. */
  denied: boolean
}

/** `nothing`: it is kept nowhere, says the bot. `silence`: it died over it. `no`: a reason why not. */
export type Answer = 'yes' | 'no' | 'nothing' | 'unsure' | 'silence'

const isOpen = ({ answers }: Deed): boolean => !answers.some((one) => one === 'yes' || one === 'no')

const mostTries = 8

/** Presses, and presses again while it is not known how it stands; now and then the platform brings a press twice. */
export async function doIt(stage: Stage, deed: Deed, bot: Bot): Promise<void> {
  const { chance, line, bots } = stage
  for (let tries = 0; tries < mostTries && isOpen(deed); tries += 1) {
    const id = stage.ids.fresh('p')
    const first = press(stage, deed, tries === 0 ? bot : chance.oneOf(bots), id)
    const again = chance.happens(0.12) ? press(stage, deed, chance.oneOf(bots), id) : null
    await Promise.all([first, again])
    if (!isOpen(deed)) break
    if (deed.answers.every((one) => one === 'nothing') && (await isDone(stage, deed))) deed.denied = true
    // Some leave it at that, unless they were told to try again.
    if (chance.happens(0.15)) break
    await line.wait(chance.between(1_000, 9_000))
  }
}

async function isDone({ beside }: Stage, deed: Deed): Promise<boolean> {
  return timesDone(deed, await beside.journal(0, 10_000)) > 0
}

/** How often the journal says that this person did this here. Who begins adds the first action with it. */
export function timesDone({ by, event, about }: Deed, journal: readonly JournalEntry[]): number {
  const times = (verb: string): number =>
    journal.filter(
      (line) =>
        line.verb === verb &&
        line.actor === by.member.id &&
        line.result === 'done' &&
        (line.about === about || verb === 'signal-raised'),
    ).length
  return event === 'action-added' ? times(event) - times('begun') : times(event)
}

async function press({ line }: Stage, deed: Deed, bot: Bot, id: string): Promise<void> {
  line.trace.note(`${deed.by.member.name} presses ${deed.verb} at ${bot.name}`)
  line.trace.count('presses')
  deed.pressedAt = line.now()
  const reply = await bot.bring(incoming(deed, id))
  const answer = reply === null ? 'silence' : answerOf(reply)
  deed.answers.push(answer)
  line.trace.note(`${deed.by.member.name} hears ${answer} about ${deed.verb}`)
}

function incoming({ by: { teams }, verb, data, where }: Deed, id: string): Incoming {
  const { tenant, objectId, user } = teams
  const personal = where === 'chat'
  const conversation = personal ? `a:${teams.name}` : channel.channel
  return {
    id,
    sender: { tenant, objectId, user },
    where: { tenant, serviceUrl: channel.serviceUrl, conversation, personal },
    channel: personal ? null : channel,
    kind: 'pressed',
    verb,
    data,
    message: null,
  }
}

const { chat, signal: words } = say('nl').words
const refusals = new Set(Object.values(words.refusals).filter((one) => typeof one === 'string'))
const otherwise = new Set([chat.gone, chat.notYours, chat.oldCard])

export function answerOf(reply: Reply): Answer {
  const texts = textsOf(reply)
  if (texts.includes(chat.busy) || texts.includes(chat.rosterUnknown)) return 'nothing'
  if (texts.includes(chat.unsure)) return 'unsure'
  return texts.some((text) => refusals.has(text) || otherwise.has(text)) ? 'no' : 'yes'
}

/** The sentences that stand first on a card, or by themselves. */
const textsOf = (reply: Reply): string[] =>
  'card' in reply
    ? reply.card.body.flatMap((one) => textOf(one))
    : reply.messages.flatMap(({ text }) => text ?? [])

const textOf = (element: unknown): string[] =>
  typeof element === 'object' && element !== null && 'text' in element ? [String(element.text)] : []
