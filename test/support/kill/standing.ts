import { Reference } from '#domain/ids.ts'
import type { Channel } from '#support/teams/channel.ts'
import { say } from '#text/words.ts'

/** What was raised, and what whoever raised it read: a reference, or that it is not certain. */
export type Told = { facts: string; confirmed: string | null }

/** How it stands in the channel with all that was raised: a message counts for everything that it ever said. */
export type Standing = {
  confirmed: number
  unsure: number
  /** Confirmed, and in no message. */
  lost: string[]
  /** In more than one message. */
  doubled: string[]
  /** Messages that say no more than that something comes. */
  stubs: number
}

export function standingOf(channel: Channel, told: readonly Told[]): Standing {
  const messages = channel.messages().map(({ said, text }) => ({ ever: JSON.stringify(said.history), text }))
  const withContent = (facts: string) => messages.filter(({ ever }) => ever.includes(facts)).length
  const confirmed = told.filter((one) => one.confirmed !== null)
  return {
    confirmed: confirmed.length,
    unsure: told.length - confirmed.length,
    lost: confirmed.flatMap(({ facts }) => (withContent(facts) === 0 ? [facts] : [])),
    doubled: told.flatMap(({ facts }) => (withContent(facts) > 1 ? [facts] : [])),
    stubs: messages.filter(({ text }) => isStub(text)).length,
  }
}

const { placing } = say('nl').words.signal
export const isStub = (text: string): boolean => text.startsWith(placing(Reference.parse(referenceIn(text))))
export const referenceIn = (text = ''): string => /18M-[0-9A-Z]{4}/.exec(text)?.[0] ?? '18M-0000'

/** What whoever raised it reads: it is stored, or it stands in the network. */
export const confirmedIn = (text: string): string | null =>
  /Je signaal (18M-[0-9A-Z]{4}) (is bewaard|staat in het netwerk)/.exec(text)?.[1] ?? null
