import { describe, expect, it } from 'vitest'
import { channelCard } from '#cards/signal/channel-card.ts'
import { closeForm } from '#cards/signal/close-form.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { FactorId } from '#domain/intake/lists.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { loud, texts } from '#support/canaries.ts'
import { readable } from '#support/readable.ts'
import { actionCards, detailsCards, formCards } from '#support/signal-cards.ts'
import { anna, bram, carla, inAction, network, open } from '#support/signals.ts'
import { say } from '#text/words.ts'

const dutch = say('nl')

describe('details', () => {
  const verbs = (signal: Signal, reader: typeof anna): string[] => {
    const view = toDetails(signal, network, reader)
    return view ? verbsOf(detailsCard(view, 1, dutch)) : []
  }

  it('offer what fits whoever looks', () => {
    expect(verbs(open, bram)).toEqual(['take-up', 'think-along', 'not-for-me'])
    expect(verbs(open, anna)).toEqual(['note', 'close'])
    expect(verbs(open, carla)).toEqual(['assign', 'take-up', 'think-along', 'close'])
    expect(verbs({ ...inAction, goal: null }, bram)).toEqual(['begin', 'add-action', 'note', 'close'])
    expect(verbs(inAction, bram)).toEqual(['add-action', 'note', 'close'])
    expect(verbs(inAction, anna)).toEqual(['note'])
  })

  it('show who does not take part no notes, no record of consent and no answers', () => {
    const shown = (reader: typeof anna): string =>
      readable(detailsCards(dutch)[`details, in action, for ${nameIn(reader)}`] ?? noSuchCard())
    const nameIn = (reader: typeof anna): string => reader.name.toLowerCase()
    for (const words of ['Afspraak gemaakt', 'ouder 1', 'Het kind mist vaak school']) {
      expect(shown(bram)).toContain(words)
      expect(readable(detailsCards(dutch)['details, in action, for daan'] ?? noSuchCard())).not.toContain(
        words,
      )
    }
  })

  it('lead to a call and a chat with whoever shared it and whoever leads', () => {
    const card = JSON.stringify(detailsCards(dutch)['details, in action, for daan'])
    expect(card).toContain('https://teams.microsoft.com/l/call/0/0?users=anna%40carmel.example')
    expect(card).toContain('https://teams.microsoft.com/l/chat/0/0?users=bram%40wijkracht.example')
  })

  it('stay under 20 KB however much was written', () => {
    const long = 'x'.repeat(4000)
    const factors = Object.fromEntries(FactorId.options.slice(0, 19).map((id) => [id, 'serious']))
    const many = <Item>(item: Item): Item[] => Array.from({ length: 40 }, () => item)
    const crowded: Signal = {
      ...loud,
      status: 'in-action',
      lead: bram.id,
      goal: long,
      content: {
        ...loud.content,
        ...Object.fromEntries(texts.map((name) => [name, 'x'.repeat(200)])),
        factors,
      },
      notes: many({ by: bram.id, at: open.raisedAt, text: long }),
      declined: many({ by: anna.id, reason: long, whoElse: long }),
      thinkingAlong: many(carla.id),
      actions: inAction.actions.flatMap((action) =>
        many({ ...action, what: { text: long }, doneWhen: long }),
      ),
    }
    const view = toDetails(crowded, network, bram)
    expect(Buffer.byteLength(JSON.stringify(view && detailsCard(view, 1, dutch)))).toBeLessThan(20_000)
    const inChannel = channelCard(toChannel(crowded, network, false), 1, dutch)
    expect(Buffer.byteLength(JSON.stringify(inChannel))).toBeLessThan(20_000)
    expect(JSON.stringify(inChannel).isWellFormed()).toBe(true)
  })
})

describe('a form', () => {
  const withdrawn = { values: { closingReason: 'consent-withdrawn' } }

  it.each(Object.entries(formCards(dutch)))('labels every input, and says what to write: %s', (_, card) => {
    const inputs = nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs).not.toEqual([])
    for (const { label, isRequired, errorMessage } of inputs) {
      expect(label).toEqual(expect.any(String))
      expect(typeof errorMessage).toBe(isRequired ? 'string' : 'undefined')
    }
  })

  it('to begin is filled in already: one press is enough', () => {
    const inputs = nodesOf(formCards(dutch)['form: begin']).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs.map(({ id, value }) => [id, value])).toEqual([
      ['goal', 'Samen met de ouders kijken wat er beter moet worden'],
      ['what', 'Gesprek met de ouders'],
      ['dueOn', '2026-11-30'],
    ])
  })

  it('to close asks after the reason exactly what that reason needs', () => {
    const ids = (name: string): unknown[] =>
      nodesOf(formCards(dutch)[name])
        .filter(({ type }) => type?.startsWith('Input.'))
        .map(({ id }) => id)
    expect(ids('form: close')).toEqual(['closingReason'])
    expect(ids('form: close, care-started')).toEqual(['closingReason', 'leadNow', 'childSeen'])
    expect(ids('form: close, escalated-outside')).toEqual(['closingReason', 'date', 'receiverAccepted'])
  })

  it('to close does not offer withdrawn consent, which erases', () => {
    const reasons = nodesOf(formCards(dutch)['form: close']).map(({ value }) => value)
    expect(reasons).toContain('no-consent')
    expect(reasons).not.toContain('consent-withdrawn')
    const forged = closeForm(toChannel(open, network, false), 1, withdrawn, dutch)
    expect(nodesOf(forged).filter(({ id }) => id === 'erased')).toEqual([])
  })

  it('to move a date asks for a reason the second time', () => {
    const required = (name: string): unknown =>
      nodesOf(formCards(dutch)[name]).find(({ id }) => id === 'reason')?.['isRequired']
    expect(required('form: another date')).toBeUndefined()
    expect(required('form: another date again')).toBe(true)
  })

  it('to hand over an action does not offer whoever has it', () => {
    const choices = nodesOf(formCards(dutch)['form: hand over']).map(({ value }) => value)
    expect(choices).toContain('els@ggd.example')
    expect(choices).not.toContain('bram@wijkracht.example')
  })
})

describe('a reminder', () => {
  const first = (name: string): string | undefined =>
    readable(actionCards(dutch)[name] ?? noSuchCard()).split('\n')[0]

  it.each([
    ['reminder two days before', '_Over 2 werkdagen_'],
    ['reminder on the day', '_De datum is vandaag_'],
    ['reminder before a day off', '_De datum is morgen; jij werkt dan niet_'],
    ['reminder one day after', '_De datum was maandag. Lukt het?_'],
    ['reminder three days after', '_Deze actie staat al 3 werkdagen open. Wie kan je helpen?_'],
    ['reminder for the lead', '_Deze actie van Bram staat al 3 werkdagen open. Denk je mee?_'],
  ])('says how it stands: %s', (name, line) => {
    expect(first(name)).toBe(line)
  })

  it('offers four things to do about it', () => {
    expect(verbsOf(actionCards(dutch)['reminder two days before'] ?? noSuchCard())).toEqual([
      'complete-action',
      'reschedule-action',
      'need-help',
      'hand-over-action',
    ])
  })
})

const noSuchCard = (): never => {
  throw new Error('no such card')
}
