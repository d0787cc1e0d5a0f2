import {
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  pressWithoutInputs,
  sides,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { peopleChoices } from '#cards/signal/form-card.ts'
import { dateInput, listInput } from '#cards/signal/inputs.ts'
import { nameOf } from '#cards/signal/people.ts'
import { refusalLine, shortDay } from '#cards/signal/parts.ts'
import type { Filled } from '#cards/signal-views.ts'
import type { MemberId } from '#domain/ids.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Period } from '#domain/time/person.ts'
import type { Say } from '#text/words.ts'

export type AbsenceView = Period & { cover: PersonView | 'network' | null }
/** `absences`: what is known; `people`: who could stand in; `leads`: there is something to give back. */
export type AwayView = {
  id: MemberId
  absences: readonly AbsenceView[]
  people: readonly PersonView[]
  leads: boolean
}

/** From when to when, and who stands in. What is known already can be taken back. */
export function awayForm(view: AwayView, filled: Filled, say: Say): Card {
  const { away } = say.words.calendar
  const { values } = filled
  return card(
    [
      headline(away.title),
      subtle(away.help),
      ...known(view, say),
      ...refusalLine(filled.refusal),
      dateInput({ id: 'from', label: away.from, value: values['from'], error: away.dateError }),
      dateInput({ id: 'until', label: away.until, value: values['until'], error: away.dateError }),
      listInput({
        id: 'cover',
        label: away.cover,
        value: values['cover'] ?? 'nobody',
        choices: [
          { title: away.nobody, value: 'nobody' },
          ...(view.leads ? [{ title: away.network, value: 'network' }] : []),
          ...peopleChoices(view.people, say),
        ],
      }),
    ],
    [press(away.save, 'set-away', {}, 'positive')],
  )
}

/** What was kept, and what follows from it. */
export function awayCard(absence: AbsenceView, say: Say): Card {
  const { away } = say.words.calendar
  return card([
    strong(away.saved(shortDay(absence.from, say), shortDay(absence.until, say))),
    plain(whatFollows(absence, say)),
  ])
}

function known({ absences, id }: AwayView, say: Say): CardElement[] {
  const { away } = say.words.calendar
  if (absences.length === 0) return []
  return [
    strong(away.now),
    ...absences.map((one) =>
      sides(
        [plain(away.period(shortDay(one.from, say), shortDay(one.until, say))), subtle(whoCovers(one, say))],
        [
          {
            type: 'ActionSet',
            actions: [
              pressWithoutInputs(away.back, 'end-away', { whose: id, first: one.from, last: one.until }),
            ],
          },
        ],
      ),
    ),
  ]
}

function whoCovers({ cover }: AbsenceView, say: Say): string {
  const { away } = say.words.calendar
  if (cover === null) return away.uncovered
  return cover === 'network' ? away.toNetwork : away.coveredBy(nameOf(cover, say))
}

function whatFollows({ cover }: AbsenceView, say: Say): string {
  const { away } = say.words.calendar
  if (cover === null) return away.savedNobody
  return cover === 'network' ? away.savedNetwork : away.savedWith(nameOf(cover, say))
}
