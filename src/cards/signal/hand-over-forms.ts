import { type Card, plain, typed } from '#cards/blocks.ts'
import { formCard, peopleChoices } from '#cards/signal/form-card.ts'
import { listInput, reasonInput, severalInput } from '#cards/signal/inputs.ts'
import { inSentence } from '#cards/signal/people.ts'
import { cut, dataOf } from '#cards/signal/parts.ts'
import type { CaseTeamView, DeclineHandOverView, Filled, HandOverLeadView } from '#cards/signal-views.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** The forms about who leads from here, and who may know the name besides. */

/** To a colleague, who says yes first, or back to the network. */
export function handOverForm(view: HandOverLeadView, rev: number, filled: Filled, say: Say): Card {
  const { handOverLead, personError } = say.words.signal.forms
  const inputs = [
    listInput({
      id: 'to',
      label: handOverLead.to,
      value: filled.values['to'],
      error: personError,
      choices: [...peopleChoices(view.people, say), { title: handOverLead.network, value: 'network' }],
    }),
    reasonInput(handOverLead, filled),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'hand-over', inputs, ...handOverLead }, say)
}

export function declineHandOverForm(view: DeclineHandOverView, rev: number, filled: Filled, say: Say): Card {
  const { declineHandOver } = say.words.signal.forms
  const { asked } = view
  const inputs = [
    ...(asked
      ? [plain(capital(declineHandOver.askedBy(inSentence(asked.by, say)))), typed(cut(asked.reason, 300))]
      : []),
    reasonInput(declineHandOver, filled),
  ]
  const form = { ...declineHandOver, verb: 'decline-hand-over', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

export function caseTeamForm(view: CaseTeamView, rev: number, filled: Filled, say: Say): Card {
  const { caseTeam } = say.words.signal.forms
  const inputs = [
    severalInput({
      id: 'members',
      label: caseTeam.members,
      value: filled.values['members'] ?? view.chosen.join(','),
      choices: peopleChoices(view.people, say),
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'case-team', inputs, ...caseTeam }, say)
}
