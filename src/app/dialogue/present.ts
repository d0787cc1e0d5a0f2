import { destinationOf } from '#app/dialogue/destination.ts'
import { membershipOf, type Turn, walkOf, writerOf } from '#app/dialogue/turn.ts'
import { previewOf } from '#app/dialogue/preview.ts'
import type { Card } from '#app/ports.ts'
import { acuteCard } from '#cards/dialogue/acute-card.ts'
import { holdCard } from '#cards/dialogue/hold-card.ts'
import { referCard } from '#cards/dialogue/refer-card.ts'
import { stepCard } from '#cards/dialogue/step-card.ts'
import { stopCard } from '#cards/dialogue/stop-card.ts'
import { waysCard } from '#cards/dialogue/ways-card.ts'
import type { BasisView, HelpResult } from '#cards/dialogue-views.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import type { Mistake } from '#domain/intake/check.ts'
import { askedFactors, questionsOf, type StepId } from '#domain/intake/dialogue.ts'
import { type Intake, placeOf } from '#domain/intake/intake.ts'
import { judge } from '#domain/intake/judge.ts'
import { prefilled } from '#domain/intake/typed.ts'
import { fittingWay } from '#domain/intake/ways.ts'
import { progress, stepBefore } from '#domain/intake/walk.ts'
import { followsMeldcode } from '#domain/network/meldcode.ts'
import { secrecyOf } from '#domain/network/legal-basis.ts'
import { partnerOf } from '#domain/network/members.ts'
import { adviceRoutes } from '#domain/triage/triage.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** What the card shows besides the dialogue itself: what was wrong, what was typed, who was reached. */
export type Extra = { mistakes?: readonly Mistake[]; typed?: Answers; help?: HelpResult }

/** The present card of a dialogue. It follows from the answers; nothing is stored by looking. */
export async function present(turn: Turn, intake: Intake, extra: Extra = {}): Promise<Card> {
  const words = say(turn.known.language)
  const place = placeOf(intake, walkOf(turn, intake))
  const hold = { intake: intake.id, rev: intake.rev }
  const facts = readAnswers(intake.answers)
  const audience = facts.audience ?? 'child'
  switch (place.at) {
    case 'stop':
      return stopCard(
        {
          ...hold,
          step: 'safety',
          flags: place.flags,
          mistakes: extra.mistakes ?? [],
          help: extra.help ?? null,
          phones: phonesOf(turn, intake),
        },
        words,
      )
    case 'acute-question':
      return acuteCard({ ...hold, step: 'safety' }, words)
    case 'hold':
      return holdCard({ ...hold, step: 'own', audience }, words)
    case 'ways':
      return waysCard({ ...hold, step: 'feeling', audience, fits: fittingWay(facts), again: null }, words)
    case 'refer':
      return referCard(
        { ...hold, step: 'talked', ...whyRefer(intake), phones: phonesOf(turn, intake) },
        words,
      )
    case 'step':
      return stepCard(await stepView(turn, intake, place.step, extra), words)
    case 'complete':
      return stepCard(await stepView(turn, intake, 'check', extra), words)
  }
}

/** Why it does not go into the network, and whom to ask for advice first. */
function whyRefer(intake: Intake) {
  const facts = readAnswers(intake.answers)
  const reason = facts.talked === 'unsafe' ? ('unsafe_to_ask' as const) : ('refused' as const)
  return { reason, routes: adviceRoutes(facts.factors) }
}

const phonesOf = (turn: Turn, intake: Intake) => writerOf(turn, intake).network.phones

/** What the network wrote for this purpose, or what is usual for a partner of this type. */
function basisOf(turn: Turn, intake: Intake): BasisView | null {
  const { network, member } = writerOf(turn, intake)
  const partner = partnerOf(network, member)
  if (!partner) return null
  const { legalBasis: own } = partner
  const wams = network.legalBasis?.wams
  return {
    partner: partner.name,
    secrecy: secrecyOf(partner),
    written: own?.[intake.intent === 'consult' ? 'consult' : 'signal'] ?? null,
    identity: network.identity ? (own?.identity ?? null) : null,
    wamsSince: wams?.applies ? wams.on : null,
  }
}

/** Who does not have to follow the reporting code is helped by it all the same. */
function meldcodeOf(turn: Turn, intake: Intake): 'must' | 'may' {
  const { network, member } = writerOf(turn, intake)
  const partner = partnerOf(network, member)
  return partner && followsMeldcode(partner) ? 'must' : 'may'
}

/** What people usually agree to, with the name of the network when it goes to another than the one in which it began. */
async function usualScopeIn(turn: Turn, intake: Intake): Promise<string> {
  const { usualScope } = say(turn.known.language).words.dialogue
  const { network } = await destinationOf(turn, intake)
  return usualScope(network.id === intake.network ? null : network.name)
}

async function stepView(turn: Turn, intake: Intake, step: StepId, extra: Extra) {
  const walk = walkOf(turn, intake)
  const facts = readAnswers(intake.answers)
  const { calendar, retention } = writerOf(turn, intake).network
  const today = localDate(turn.now, calendar.timeZone)
  const questions = questionsOf(step, facts, walk)
  const usualScope = step === 'consent' ? await usualScopeIn(turn, intake) : null
  const before = Object.fromEntries(
    questions.map(({ id }) => [id, id === 'consentScope' ? usualScope : (prefilled(id, today) ?? null)]),
  )
  return {
    intake: intake.id,
    rev: intake.rev,
    step,
    progress: step === 'start' ? null : progress(step, intake.answers, walk),
    audience: facts.audience ?? null,
    intent: intake.intent,
    questions,
    answers: { ...before, ...intake.answers, ...extra.typed },
    mistakes: extra.mistakes ?? [],
    cleaned: intake.cleaned,
    diagnosis: Object.values(intake.cleaned).some((rules) => rules.includes('diagnosis')),
    canGoBack: stepBefore(step, intake.answers, walk) !== null,
    canShowMore: step === 'factors' && !intake.more && askedFactors(facts, true).length > questions.length,
    meldcode: step === 'talked' && judge(facts, walk).safety === 'present' ? meldcodeOf(turn, intake) : null,
    preview: step === 'check' && membershipOf(turn, intake) ? await previewOf(turn, intake) : null,
    retention,
    basis: step === 'consent' ? basisOf(turn, intake) : null,
    timeZone: calendar.timeZone,
  }
}
