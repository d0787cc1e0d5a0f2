import { bot } from './teams/activities.ts'
import { type Known, channelIn, homeTenant, personIn } from './teams/cast.ts'
import type { Channel } from './teams/channel.ts'
import { type Reply, post } from './teams/client.ts'
import { type Fault, faultQueue } from './teams/faults.ts'
import { type Person, type Stage, repliesTo } from './teams/person.ts'
import { type Call, listen } from './teams/server.ts'
import { type Until, watching } from './teams/until.ts'
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
  fail(fault: Fault): void
  failFor(whom: Person | Channel, status: Fault['status']): () => void
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
  const answers: string[] = []
  let botUrl: string | undefined
  const deliver = async (activity: unknown): Promise<Reply> => {
    if (botUrl === undefined) throw new Error('Nobody said where the bot is: teams.botAt(url)')
    const reply = await post(botUrl, activity)
    answers.push(reply.text)
    return reply
  }
  const { changed, until } = watching(() =>
    calls.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n'),
  )
  const { serviceUrl, calls, close } = await listen(world, faults, { pageSize, changed })
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
    calls,
    everything: () => calls.map(({ text }) => text).join('\n'),
    answers: () => answers.join('\n'),
    until,
    close,
  }
}

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
