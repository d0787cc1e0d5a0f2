import type { Notice } from '#domain/signal/notices.ts'
import type { Duty, RungOf } from '#domain/signal/policy.ts'
import type { PickUpRung } from '#domain/signal/rungs.ts'

/** What is said of what is late, besides an action: each of its rungs has a reminder of its own. */
export const rungNotices = {
  'pick-up': { coordinator: 'not-taken-up', assign: 'assign-now' },
  begin: { lead: 'begin-late', coordinator: 'not-begun' },
  'first-contact': { lead: 'contact-due', late: 'contact-due', coordinator: 'contact-late' },
  feedback: { lead: 'feedback-due', late: 'feedback-due', coordinator: 'feedback-late' },
  evaluation: { lead: 'evaluate', coordinator: 'evaluate-late' },
} as const satisfies { [D in Exclude<Duty, 'action'>]: Record<RungOf<D>, Notice> } & {
  'pick-up': Record<Exclude<PickUpRung, 'network'>, Notice>
}
