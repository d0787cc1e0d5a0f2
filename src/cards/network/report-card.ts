import { type Card, card, type CardElement, facts, headline, plain, press, subtle } from '#cards/blocks.ts'
import { themeName } from '#cards/network/theme-name.ts'
import type { NetworkAudience } from '#domain/codes.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { Report } from '#domain/network/report.ts'
import { month } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

export type ReportView = Report & { network: NetworkId; networkName: string; audience: NetworkAudience }

/** A month of a network in counts; what is fewer than five is not told. */
export function reportCard(view: ReportView, say: Say): Card {
  const { report } = say.words
  const { raised, consults, takenUpInTime, talked, overdueActions, feedbackGiven, newToHelp, closed } = view
  const count = (of: number | null): string => (of === null ? report.few : String(of))
  const part = (tenths: number | null): string => (tenths === null ? report.tooFew : report.tenths(tenths))
  const body = [
    headline(report.title(month(view.month, say.language))),
    plain(view.networkName),
    ...facts(
      [report.raised, count(raised)],
      [report.consults, count(consults)],
      [report.closed, count(closed)],
      [report.takenUpInTime, part(takenUpInTime)],
      [report.talked, part(talked)],
      [report.overdueActions, part(overdueActions)],
      [report.feedbackGiven, part(feedbackGiven)],
      [report.newToHelp, part(newToHelp)],
    ),
    ...list(
      report.themes,
      view.themes.map(
        ({ theme, count: times }) => `${themeName([theme], [view.audience], say) ?? ''}: ${times}`,
      ),
    ),
    ...list(
      report.endings,
      view.endings.map(({ reason, count: times }) => `${say.words.labels.closingReason[reason]}: ${times}`),
    ),
    subtle(report.why),
  ]
  return card(body, [press(report.lessons.button, 'lessons', { network: view.network, from: 0 })])
}

const list = (title: string, lines: readonly string[]): CardElement[] =>
  lines.length > 0 ? [plain(`${title}: ${lines.join(' · ')}`)] : []
