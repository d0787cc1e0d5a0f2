import * as answers from '#text/nl/answers.ts'
import * as reasons from '#text/nl/reasons.ts'
import * as work from '#text/nl/work.ts'
import * as worries from '#text/nl/worries.ts'

/** What codes are called. In small letters where a label can stand inside a sentence. */
export const labels = { ...answers, ...reasons, ...work, ...worries }
