import { expect, it } from 'vitest'
import { mySignalsCard } from '#cards/signal/my-signals-card.ts'
import { life, network } from '#support/life.ts'
import { anna } from '#support/signals.ts'
import { buttonsOf, textOf } from '#support/teams/card.ts'
import type { Json } from '#support/teams/world.ts'
import { moment } from '#support/time.ts'
import { ofReporter } from '#support/views.ts'
import { say } from '#text/words.ts'

it('of a question that has an answer, my signals say so and let somebody mark what helped', () => {
  const shown = (signal: (typeof life)['answered consult']): Json => {
    const signals = [{ ...ofReporter(signal, network, anna), rev: 1 }]
    return mySignalsCard({ signals, now: moment('2026-11-23 09:00') }, say('nl')) as unknown as Json
  }
  const answered = life['answered consult']
  expect(textOf(shown(answered))).toContain('Er is een antwoord. Lees het bij Details.')
  expect(buttonsOf(shown(answered))[0]).toBe('Dit hielp mij')
  const thought = shown({ ...answered, answers: [] })
  expect(textOf(thought)).toContain('Er denkt iemand mee. Bel elkaar even.')
  expect(buttonsOf(thought)).not.toContain('Dit hielp mij')
})
