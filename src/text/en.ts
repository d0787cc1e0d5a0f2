import { chat } from '#text/en/chat.ts'
import { dialogue } from '#text/en/dialogue.ts'
import { labels } from '#text/en/labels.ts'
import { practice } from '#text/en/practice.ts'
import { signal } from '#text/en/signal.ts'
import type { nl } from '#text/nl.ts'

export const en: typeof nl = { chat, dialogue, labels, practice, signal }
