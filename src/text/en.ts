import { access } from '#text/en/access.ts'
import { calendar } from '#text/en/calendar.ts'
import { certificate } from '#text/en/certificate.ts'
import { chat } from '#text/en/chat.ts'
import { dialogue } from '#text/en/dialogue.ts'
import { identity } from '#text/en/identity.ts'
import { labels } from '#text/en/labels.ts'
import { networkOverview } from '#text/en/network-overview.ts'
import { override } from '#text/en/override.ts'
import { practice } from '#text/en/practice.ts'
import { reminders } from '#text/en/reminders.ts'
import { rights } from '#text/en/rights.ts'
import { signal } from '#text/en/signal.ts'
import type { nl } from '#text/nl.ts'

export const en: typeof nl = {
  access,
  calendar,
  certificate,
  chat,
  dialogue,
  identity,
  labels,
  networkOverview,
  override,
  practice,
  reminders,
  rights,
  signal,
}
