import { access } from '#text/nl/access.ts'
import { agreements } from '#text/nl/agreements.ts'
import { basis } from '#text/nl/basis.ts'
import { breach } from '#text/nl/breach.ts'
import { calendar } from '#text/nl/calendar.ts'
import { certificate } from '#text/nl/certificate.ts'
import { chat } from '#text/nl/chat.ts'
import { checkup } from '#text/nl/checkup.ts'
import { dialogue } from '#text/nl/dialogue.ts'
import { help } from '#text/nl/help.ts'
import { guests } from '#text/nl/guests.ts'
import { emergency } from '#text/nl/emergency.ts'
import { transfer } from '#text/nl/transfer.ts'
import { identity } from '#text/nl/identity.ts'
import { inquiry } from '#text/nl/inquiry.ts'
import { labels } from '#text/nl/labels.ts'
import { networkOverview } from '#text/nl/network-overview.ts'
import { override } from '#text/nl/override.ts'
import { ownMessage } from '#text/nl/own-message.ts'
import { practice } from '#text/nl/practice.ts'
import { reminders } from '#text/nl/reminders.ts'
import { report } from '#text/nl/report.ts'
import { requests } from '#text/nl/requests.ts'
import { retention } from '#text/nl/retention.ts'
import { rules } from '#text/nl/rules.ts'
import { rights } from '#text/nl/rights.ts'
import { signal } from '#text/nl/signal.ts'
import { typed } from '#text/nl/typed.ts'
import { who } from '#text/nl/who.ts'

export const nl = {
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
