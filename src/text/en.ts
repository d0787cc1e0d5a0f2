import { access } from '#text/en/access.ts'
import { agreements } from '#text/en/agreements.ts'
import { basis } from '#text/en/basis.ts'
import { breach } from '#text/en/breach.ts'
import { calendar } from '#text/en/calendar.ts'
import { certificate } from '#text/en/certificate.ts'
import { chat } from '#text/en/chat.ts'
import { checkup } from '#text/en/checkup.ts'
import { dialogue } from '#text/en/dialogue.ts'
import { help } from '#text/en/help.ts'
import { guests } from '#text/en/guests.ts'
import { emergency } from '#text/en/emergency.ts'
import { transfer } from '#text/en/transfer.ts'
import { identity } from '#text/en/identity.ts'
import { inquiry } from '#text/en/inquiry.ts'
import { labels } from '#text/en/labels.ts'
import { networkOverview } from '#text/en/network-overview.ts'
import { override } from '#text/en/override.ts'
import { ownMessage } from '#text/en/own-message.ts'
import { practice } from '#text/en/practice.ts'
import { reminders } from '#text/en/reminders.ts'
import { report } from '#text/en/report.ts'
import { requests } from '#text/en/requests.ts'
import { retention } from '#text/en/retention.ts'
import { rules } from '#text/en/rules.ts'
import { rights } from '#text/en/rights.ts'
import { signal } from '#text/en/signal.ts'
import { typed } from '#text/en/typed.ts'
import { who } from '#text/en/who.ts'
import type { nl } from '#text/nl.ts'

export const en: typeof nl = {
  access,
  agreements,
  basis,
  breach,
  calendar,
  certificate,
  chat,
  checkup,
  dialogue,
  help,
  guests,
  emergency,
  transfer,
  identity,
  inquiry,
  labels,
  networkOverview,
  override,
  ownMessage,
  practice,
  reminders,
  report,
  requests,
  retention,
  rules,
  rights,
  signal,
  typed,
  who,
}
