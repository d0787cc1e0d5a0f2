import { localDate } from '#domain/time/instant.ts'
import { later } from '#domain/time/instant.ts'
import type { Rest } from '#support/simulation/at-rest.ts'
import { begins, everyone, network } from '#support/simulation/ground.ts'
import { say } from '#text/words.ts'

/** The message of the day may arrive once a day (I6), and nobody who is out of reach silences anything (I13). */
export const remindersHold = (rest: Rest): string[] => [...onceADay(rest), ...heardOf(rest)]

const { summaries } = say('nl').words.signal

function onceADay({ stage: { teams } }: Rest): string[] {
  const seen = new Set<string>()
  return teams.told.flatMap(({ at, to, message }) => {
    if (message.summary !== summaries.digest && !isRung(message.summary)) return []
    const day = localDate(later(begins, at), network.calendar.timeZone)
    const once = `${to} on ${day}: ${message.summary}`
    if (!seen.has(once)) {
      seen.add(once)
      return []
    }
    return [`I6: it may have been said twice to ${once}`]
  })
}

const isRung = (summary: string): boolean =>
  (['reminder-T-2', 'reminder-T0', 'reminder-T+1', 'reminder-T+3'] as const).some(
    (rung) => summaries[rung] === summary,
  )

/**
 * Whoever was to be told something in vain: somebody else heard that, a mention stands in the channel, or they did
 * something since, and can be reached again. One reminder may get lost when a process dies over it, and each whose mention
 * was sent without an answer: it counts as sent, because the next follows (I6). The others may not.
 */
function heardOf({ stage: { teams, troubles }, stories, journal, messages }: Rest): string[] {
  const mayBeLost = troubles.names.includes('crash') || troubles.names.includes('store') ? 1 : 0
  return [...teams.refused].flatMap(([chat, moments]) => {
    const who = everyone.find(({ teams: { name } }) => chat === `a:${name}`)
    const deeds = stories.flatMap((story) => story.deeds).filter(({ by }) => by === who)
    const since = Math.max(0, ...deeds.map(({ pressedAt }) => pressedAt))
    const noted = journal.some(({ verb, actor }) => verb === 'not-reached' && actor === who?.member.id)
    const mention = `<at>${who?.member.name}`
    const mentioned = messages.some(({ history }) => JSON.stringify(history).includes(mention))
    const unsure = teams.unanswered.filter((message) => JSON.stringify(message).includes(mention)).length
    const inVain = moments.filter((at) => at > since).length - unsure
    return noted || mentioned || inVain <= mayBeLost ? [] : [`I13: nobody hears that ${chat} is not reached`]
  })
}
