import type { Card } from '#cards/blocks.ts'
import { emergencyForm } from '#cards/emergency/ask-form.ts'
import { emergencyRequestCard } from '#cards/emergency/request-card.ts'
import { type EmergencyToldView, emergencyToldCard } from '#cards/emergency/told-card.ts'
import { Reference } from '#domain/ids.ts'
import { person } from '#domain/signal/people.ts'
import { later } from '#domain/time/instant.ts'
import { carla, friday, gerda, network } from '#support/given.ts'
import { open } from '#support/signals.ts'
import { amsterdam } from '#support/time.ts'
import type { Say } from '#text/words.ts'

/** Every card about a name that is seen in an emergency: Carla asked, Gerda decides. */

const about = { signal: open.id, reference: Reference.parse('18M-7F3K'), kind: 'signal' } as const
const [by, second] = [person(network, carla.id), person(network, gerda.id)]
const told: EmergencyToldView = {
  ...about,
  by,
  second,
  reason: 'lead-unreachable',
  step: 'asked',
  decides: false,
  looks: false,
  until: later(friday, 3_600_000),
  timeZone: amsterdam,
  missed: null,
  call: by,
}
const why = 'Er moet vanmiddag iemand langs.'

export const emergencyCards = (say: Say): Record<string, Card> => ({
  'emergency: why': emergencyForm(about, 1, { values: {} }, say),
  'emergency: why, half': emergencyForm(
    about,
    1,
    { values: { reason: 'danger-now' }, refusal: say.words.emergency.ask.incomplete },
    say,
  ),
  'emergency: asked, who decides': emergencyToldCard({ ...told, second: null, decides: true }, 1, say),
  'emergency: asked, the privacy officer': emergencyToldCard({ ...told, second: null }, 1, say),
  'emergency: request': emergencyRequestCard(
    { ...about, by, reason: 'lead-unreachable', why, askedAt: friday },
    1,
    say,
  ),
  'emergency: agreed, who asked': emergencyToldCard(
    { ...told, step: 'agreed', looks: true, call: second },
    1,
    say,
  ),
  'emergency: declined': emergencyToldCard({ ...told, step: 'declined' }, 1, say),
  'emergency: seen': emergencyToldCard({ ...told, step: 'seen' }, 1, say),
  'emergency: missed': emergencyToldCard({ ...told, step: 'missed', missed: second, call: second }, 1, say),
})
