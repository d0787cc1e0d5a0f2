import { describe, expect, it } from 'vitest'
import { type MessageClass, classOf } from '#domain/signal/classes.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { aConsult, aSignal } from '#support/given.ts'
import { say } from '#text/words.ts'

const [normal, high] = [aSignal(), aSignal({ urgency: 'high' })]
/** Everything that somebody can be told about a signal. */
const all = Object.keys(say('nl').words.signal.summaries).filter(
  (one) => one !== 'digest' && one !== 'urgent',
) as Notice[]
const thoseThat = (wanted: MessageClass, signal = normal): string[] =>
  all.filter((notice) => classOf(notice, signal) === wanted).toSorted()

const standsStill = ['assign-now', 'begin-late', 'not-begun', 'not-taken-up']
const isDue = [
  ...standsStill,
  'consent-ends',
  'contact-due',
  'contact-late',
  'evaluate',
  'evaluate-late',
  'feedback-due',
  'feedback-late',
  'passed-on',
  'retention-warned',
]

describe('how a message comes', () => {
  it('what is due is a line in the one message a day: these, and every reminder of an action', () => {
    const [reminders, others] = [true, false].map((wanted) =>
      thoseThat('daily').filter((one) => one.startsWith('reminder-') === wanted),
    )
    expect(others).toEqual(isDue.toSorted())
    expect(reminders).toEqual(all.filter((one) => one.startsWith('reminder-')).toSorted())
    expect(reminders).toHaveLength(7)
  })

  it('what is high and stands still comes by itself, and nothing else does', () => {
    expect(thoseThat('urgent', high)).toEqual(standsStill)
    expect(thoseThat('urgent', normal)).toEqual([])
    expect(thoseThat('urgent', aConsult({ urgency: 'high' }))).toEqual([])
  })

  it('what a colleague did is told when it happened, whatever the urgency', () => {
    const happened = all.filter((one) => !isDue.includes(one) && !one.startsWith('reminder-')).toSorted()
    expect(happened).toContain('taken-up')
    for (const signal of [normal, high]) expect(thoseThat('now', signal)).toEqual(happened)
  })
})
