import { bot } from './teams/activities.ts'
import { afterwards } from './teams/afterwards.ts'
import { type Known, channelIn, homeTenant, personIn } from './teams/cast.ts'
import type { Channel } from './teams/channel.ts'
import { type Reply, post } from './teams/client.ts'
import { type Fault, faultQueue } from './teams/faults.ts'
import { type Person, type Stage, repliesTo } from './teams/person.ts'
import { type Call, listen } from './teams/server.ts'
import { type Until, watching } from './teams/until.ts'
import { type Drawn, skyOf, type Weather } from './teams/weather.ts'
import { emptyWorld } from './teams/world.ts'

/** Microsoft Teams on loopback: people, channels, rosters, and the Bot Connector API that a bot calls. */
export type Teams = {
  serviceUrl: string
  /** Of everyone and everything, unless told otherwise. */
  tenant: string
  /** Where the bot takes its activities: `http://127.0.0.1:3978/api/messages`. */
  botAt(url: string): void
  /** Someone with an account; asked again, the same person. */
  person(account: string, known?: Known): Person
  /** A channel with a roster of its own; asked again, the same channel. */
  channel(name: string, roster?: Person[], team?: string): Channel
  /** Installs the bot for this person; the answer is what the bot wrote meanwhile. */
  installs(person: Person): Promise<string[]>
  fail(fault: Fault): () => void
  failFor(whom: Person | Channel, status: Fault['status']): () => void
  /** The next activity comes to the bot twice: the second time so many milliseconds after the first was sent. */
  bringsAgain(afterMs: number): void
  /** From now on chance decides what goes wrong besides; null is fair weather again. The answer counts what it drew. */
  weather(weather: Weather | null): Drawn
  /** Resolves when nothing is still to be applied late or to be brought again. */
  settled(): Promise<void>
  /** Every request the bot made, oldest first. */
  calls: readonly Call[]
  /** All bodies of those requests: what was ever sent, and to whom, is in here. */
  everything(): string
  /** All bodies with which the bot answered: what only a presser got to see. */
  answers(): string
  until: Until['until']
  close(): Promise<void>
}

export const startTeams = async ({ pageSize = 3 }: { pageSize?: number } = {}): Promise<Teams> => {
  const world = emptyWorld()
  const faults = faultQueue()
  const late = afterwards(() => changed())
  const again: number[] = []
  let sky = skyOf(null)
  const answers: string[] = []
  let botUrl: string | undefined
  const bring = async (activity: unknown): Promise<Reply> => {
    if (botUrl === undefined) throw new Error('Nobody said where the bot is: teams.botAt(url)')
    const reply = await post(botUrl, activity)
    answers.push(reply.text)
    return reply
  }
  const deliver = (activity: unknown): Promise<Reply> => {
    const second = again.shift() ?? sky.again()
    // Nobody waits for what is answered the second time, and the bot may be gone by then.
    if (second !== null) late.add(second, () => bring(activity).then(nothing, nothing))
    return bring(activity)
  }
  const { changed, until } = watching(() =>
    calls.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n'),
  )
  const { serviceUrl, calls, close } = await listen(world, faults, {
    pageSize,
    changed,
    afterwards: late,
  })
  const stage = { world, serviceUrl, deliver }
  const people = new Map<string, Person>()
  const channels = new Map<string, Channel>()
  return {
    serviceUrl,
    tenant: homeTenant,
    botAt: (url) => {
      botUrl = url
    },
    person: (account, known) => personIn(stage, people, account, known),
    channel: (name, roster, team) => channelIn(stage, channels, name, roster, team),
    installs: (someone) => installs(stage, someone),
    fail: faults.fail,
    failFor: faults.failFor,
    bringsAgain: (afterMs) => void again.push(afterMs),
    weather: (weather) => {
      sky = skyOf(weather)
      faults.under(weather && sky)
      return sky.drawn
    },
    settled: late.settled,
    calls,
    everything: () => calls.map(({ text }) => text).join('\n'),
    answers: () => answers.join('\n'),
    until,
    close: async () => {
      await late.drop()
      await close()
    },
  }
}

const nothing = () => undefined

/** Teams tells twice that the bot was installed. */
const installs = async (stage: Stage, person: Person): Promise<string[]> => {
  person.installed = true
  person.opened = true
  const installed = person.activity({ type: 'installationUpdate', action: 'add' })
  const added = person.activity({ type: 'conversationUpdate', membersAdded: [bot] })
  return [
    ...(await repliesTo(stage, person.chat, installed)),
    ...(await repliesTo(stage, person.chat, added)),
  ]
}
