import { draft, helpCall } from '#app/deliver/drafts.ts'
import { receipt } from '#app/deliver/receipt.ts'
import { show } from '#app/deliver/show.ts'
import { tell } from '#app/deliver/tell.ts'
import { askNetwork, threadNote } from '#app/deliver/thread.ts'
import { timer } from '#app/deliver/timer.ts'
import { forgetJournal } from '#app/forget-journal.ts'
import { forgetPractice } from '#app/practice/forget.ts'
import { watch } from '#app/watch.ts'
import type { Handler } from '#app/work.ts'

/** What can be due, by kind. */
export const handlers: Readonly<Record<string, Handler>> = {
  show,
  receipt,
  tell,
  timer,
  draft,
  'thread-note': threadNote,
  'ask-network': askNetwork,
  'help-call': helpCall,
  forget: forgetJournal,
  watch,
  'forget-practice': forgetPractice,
}
