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
 * something since, and can be reached again.
 */
function heardOf({ stage: { teams }, stories, journal, messages }: Rest): string[] {
  return [...teams.refused].flatMap(([chat, at]) => {
    const who = everyone.find(({ teams: { name } }) => chat === `a:${name}`)
    const noted = journal.some(({ verb, actor }) => verb === 'not-reached' && actor === who?.member.id)
    const mentioned = messages.some(({ history }) => JSON.stringify(history).includes(`<at>${who?.member.name}`))
    const back = stories.some(({ deeds }) => deeds.some(({ by, pressedAt }) => by === who && pressedAt >= at))
    return noted || mentioned || back ? [] : [`I13: nobody hears that ${chat} is not reached`]
  })
}
