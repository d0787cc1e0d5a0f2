import { access } from '#text/nl/access.ts'
import { calendar } from '#text/nl/calendar.ts'
import { certificate } from '#text/nl/certificate.ts'
import { chat } from '#text/nl/chat.ts'
import { dialogue } from '#text/nl/dialogue.ts'
import { identity } from '#text/nl/identity.ts'
import { labels } from '#text/nl/labels.ts'
import { networkOverview } from '#text/nl/network-overview.ts'
import { override } from '#text/nl/override.ts'
import { practice } from '#text/nl/practice.ts'
import { reminders } from '#text/nl/reminders.ts'
import { rights } from '#text/nl/rights.ts'
import { signal } from '#text/nl/signal.ts'

export const nl = {
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
