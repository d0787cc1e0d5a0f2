import * as answers from '#text/en/answers.ts'
import * as reasons from '#text/en/reasons.ts'
import * as work from '#text/en/work.ts'
import * as worries from '#text/en/worries.ts'
import type { labels as nlLabels } from '#text/nl/labels.ts'

/** What codes are called in English. */
export const labels: typeof nlLabels = { ...answers, ...reasons, ...work, ...worries }
