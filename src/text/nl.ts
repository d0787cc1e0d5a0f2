import { chat } from '#text/nl/chat.ts'
import { dialogue } from '#text/nl/dialogue.ts'
import { labels } from '#text/nl/labels.ts'
import { practice } from '#text/nl/practice.ts'
import { signal } from '#text/nl/signal.ts'

export const nl = { chat, dialogue, labels, practice, signal }
