import { describe, expect, it } from 'vitest'
import type { Card } from '#cards/blocks.ts'
import { signalVerbs } from '#cards/press.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { FactorId } from '#domain/intake/lists.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { inventoryOf } from '#domain/signal/inventory.ts'
import type { Member } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { loud, texts } from '#support/canaries.ts'
import { readable } from '#support/readable.ts'
import { actionCards, detailsCards, form, formCards } from '#support/signal-cards.ts'
import { aboutAdult, fatih, ida, life, network, raisedByFatih, readers } from '#support/life.ts'
import { anna, bram, carla, daan, els, inAction, open } from '#support/signals.ts'
import { day } from '#support/time.ts'
import { say } from '#text/words.ts'

const dutch = say('nl')

/** What is in sight before anything is unfolded. */
const withoutFolded = (card: Card): Card => ({
  ...card,
  body: card.body.filter((one) => !('isVisible' in one && !one.isVisible)),
})

describe('details', () => {
  const shown = (signal: Signal, reader: Member): Card => {
    const view = toDetails(signal, network, reader)
    if (!view) throw new Error('reads no details')
    return detailsCard(view, 1, dutch)
  }
  const inSight = (signal: Signal, reader: Member): string[] => verbsOf(withoutFolded(shown(signal, reader)))

  it.each([
    ['open', bram, ['take-up', 'think-along', 'not-for-me']],
    ['open', anna, ['add-information', 'still-worried', 'close']],
    ['open', carla, ['assign', 'take-up', 'think-along', 'not-for-me']],
    ['asked to be lower', carla, ['agree-reassess', 'assign', 'take-up', 'think-along']],
    ['taken up', bram, ['begin', 'add-action', 'note', 'involve']],
    ['in consultation', bram, ['involve', 'add-action', 'note', 'evaluate']],
    ['in consultation', daan, ['accept-hand-over', 'decline-hand-over', 'think-along', 'add-action']],
    ['in action', bram, ['add-action', 'note', 'feedback', 'close']],
    ['in action', carla, ['add-action', 'note', 'feedback', 'close']],
    ['in action', els, ['add-action', 'note']],
    ['in action', daan, ['think-along', 'add-action']],
    ['in action', anna, ['add-information', 'still-worried']],
    ['following', bram, ['evaluate', 'add-action', 'feedback', 'close']],
    ['escalated', bram, ['scale-down', 'add-action', 'note', 'close']],
    ['consult', els, ['answer-consult', 'think-along']],
    ['answered consult', anna, ['mark-answer', 'add-information', 'still-worried', 'to-signal']],
    ['closed', bram, ['reopen', 'withdraw-consent']],
    ['closed', carla, ['reopen']],
    ['closed', anna, ['still-worried', 'withdraw-consent']],
    ['closed', daan, []],
    ['withdrawn', bram, []],
    ['erased', carla, []],
  ] as const)('of one that is %s have the usual next step first', (state, reader, verbs) => {
    expect(inSight(life[state], reader)).toEqual(verbs)
  })

  const elsewhere = ['details', 'safety-answer', 'ask-identity', 'give-identity', 'erase']
  const everyone = [...Object.values(readers), fatih]
  const looks = Object.entries({ ...life, 'about an adult': aboutAdult }).flatMap(([state, signal]) =>
    everyone.flatMap((reader) => {
      const raised = reader === fatih ? raisedByFatih(signal) : signal
      const view = toDetails(raised, network, reader)
      return view ? [{ state, name: reader.name, view }] : []
    }),
  )

  it.each(looks.filter(({ view }) => !['closed', 'withdrawn', 'erased'].includes(view.status)))(
    'offer everything that the table allows, each once: $state, for $name',
    ({ view }) => {
      const allowed = view.can.filter((deed) => !elsewhere.includes(deed))
      const buttons = nodesOf(detailsCard(view, 1, dutch)).filter(({ verb }) => verb !== undefined)
      const onSignal = buttons.filter(({ data }) => !Object.hasOwn(Object(data), 'action'))
      expect(onSignal.map(({ verb }) => String(verb)).toSorted()).toEqual([...allowed].toSorted())
    },
  )

  it('let who answers for an action do something with it, ask who was asked, and nudge a colleague', () => {
    const onActions = (reader: Member): unknown[] => {
      const view = toDetails(life['in action'], network, reader)
      return nodesOf(view && detailsCard(view, 1, dutch)).flatMap(({ verb, data }) =>
        Object.hasOwn(Object(data), 'action') ? [verb] : [],
      )
    }
    const own = ['complete-action', 'reschedule-action', 'hand-over-action']
    expect(onActions(bram)).toEqual([...own, ...own, 'nudge', ...own, 'nudge'])
    expect(onActions(els)).toEqual(['accept-action', 'decline-action', 'nudge', 'nudge'])
    expect(onActions(daan)).toEqual([])
  })

  it('ask for the answer when a question waits', () => {
    const button = (signal: Signal): unknown =>
      nodesOf(shown(signal, anna)).find(({ verb }) => verb === 'add-information')?.['title']
    expect(button(life['in consultation'])).toBe('Antwoord geven')
    expect(button(life['in action'])).toBe('Iets toevoegen')
  })

  it('say what action still waits for, when they look back, and that it belongs with another', () => {
    expect(readable(shown(life['in consultation'], bram))).toContain(
      'Nog nodig voor actie: bespreken met de ouders, een actie',
    )
    const going = readable(shown(life['in action'], bram))
    expect(going).not.toContain('Nog nodig')
    expect(going).toContain('We kijken terug op ma 4 jan')
    expect(going).toContain('Hoort bij een ander signaal (Kindcheck)')
  })

  it('show in sight why somebody is asked to decide', () => {
    const asked = readable(withoutFolded(shown(life['in consultation'], daan)))
    expect(asked).toContain('«Daan kent deze school goed.»')
    const lower = readable(withoutFolded(shown(life['asked to be lower'], carla)))
    expect(lower).toContain('«De ouders doen al mee.»')
    expect(lower).toContain('Anna (Twents Carmel College) wil de urgentie naar normaal:')
  })

  it('mark the answer that helped', () => {
    expect(readable(shown(life['answered consult'], els))).toContain(
      '_Daan, OOC · hielp_\n«Bel de jongerenwerker.»',
    )
  })

  it('show who does not take part no notes, no record of consent and no answers', () => {
    for (const words of ['Afspraak gemaakt', 'ouder 1', 'Het kind mist vaak school', 'Ik slaap slecht']) {
      expect(readable(shown(life['in action'], bram))).toContain(words)
      expect(readable(shown(life['in action'], daan))).not.toContain(words)
    }
  })

  it('show the safeguarding officer what was shared and agreed, not who does what', () => {
    const read = readable(shown(life['in action'], ida))
    for (const words of ['ouder 1', 'Het kind mist vaak school']) expect(read).toContain(words)
    for (const words of [
      'Ik slaap slecht',
      'Afspraak gemaakt',
      'Meekijken in de klas',
      'Weet school hiervan',
    ])
      expect(read).not.toContain(words)
  })

  it('show a restricted reporter the own part only', () => {
    const read = readable(shown(raisedByFatih(life['in action']), fatih))
    expect(read).toContain('Het kind mist vaak school')
    for (const words of ['Doel:', 'Ik slaap slecht', 'Meekijken in de klas', 'Afspraak gemaakt', 'Kindcheck'])
      expect(read).not.toContain(words)
  })

  it('lead to a call and a chat with whoever shared it and whoever leads', () => {
    const card = JSON.stringify(detailsCards(dutch)['details, in action, for a member'])
    expect(card).toContain('https://teams.microsoft.com/l/call/0/0?users=anna%40carmel.example')
    expect(card).toContain('https://teams.microsoft.com/l/chat/0/0?users=bram%40wijkracht.example')
  })

  it('show all of a note while there is room', () => {
    const long = 'y'.repeat(400)
    const notes = [{ by: bram.id, at: open.raisedAt, text: long }]
    expect(readable(shown({ ...life['in action'], notes }, bram))).toContain(`«${long}»`)
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
      caseTeam: many(carla.id),
      questions: many({ by: bram.id, at: open.raisedAt, text: long, answered: false }),
      additions: many({ at: open.raisedAt, text: long }),
      answers: many({ by: bram.id, at: open.raisedAt, text: long, helped: false }),
      feedback: many({ level: '2', by: bram.id, at: open.raisedAt }),
      together: {
        ...life['in action'].together,
        ownWords: long,
        wish: long,
        alone: long,
        notDiscussed: long,
        inventory: {
          on: day('2026-11-27'),
          factors: Object.fromEntries(inventoryOf('child').factors.map((id) => [id, 'serious'])),
          strengths: [...inventoryOf('child').strengths],
        },
      },
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

  it('is there for every verb that asks something', () => {
    const none = ['take-up', 'think-along', 'details', 'accept-hand-over', 'still-worried', 'safety-answer']
    const onAction = ['accept-action', 'decline-action', 'need-help', 'nudge']
    const another = ['find-card', 'parents-overview', 'to-signal', 'same-household', 'transfer']
    const rights = ['rectify', 'correct', 'object']
    const named = ['identity', 'give-identity', 'share-without-consent', 'show-access', 'release-access']
    const ofEmergency = ['ask', 'see', 'agree', 'decline', 'show'].map((one) => `${one}-emergency`)
    const formed = new Set(Object.values(formCards(dutch)).flatMap(verbsOf))
    const without = signalVerbs.filter((verb) => !formed.has(verb))
    expect([...without, 'details'].toSorted()).toEqual(
      [...none, ...onAction, ...another, ...rights, ...named, ...ofEmergency].toSorted(),
    )
  })

  it.each(Object.entries(formCards(dutch)))(
    'asks one question and sends it with one button: %s',
    (_, card) => {
      expect(nodesOf(card).filter(({ style }) => style === 'heading')).toHaveLength(1)
      const sends = verbsOf(card).filter((verb) => verb !== 'details')
      expect(sends).toHaveLength(1)
    },
  )

  it.each(Object.entries(formCards(dutch)))(
    'labels every input, and says what to write: %s',
    (name, card) => {
      const inputs = nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))
      expect(inputs.length > 0).toBe(name !== 'form: erase')
      for (const { label, isRequired, errorMessage } of inputs) {
        expect(label).toEqual(expect.any(String))
        expect(typeof errorMessage).toBe(isRequired ? 'string' : 'undefined')
      }
    },
  )

  it('to begin is filled in already: one press is enough', () => {
    const inputs = nodesOf(formCards(dutch)['form: begin']).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs.map(({ id, value }) => [id, value])).toEqual([
      ['goal', 'Samen met de ouders kijken wat er beter moet worden'],
      ['what', 'Gesprek met de ouders'],
      ['dueOn', '2026-11-30'],
    ])
  })

  const ids = (name: string): unknown[] =>
    nodesOf(formCards(dutch)[name])
      .filter(({ type }) => type?.startsWith('Input.'))
      .map(({ id }) => id)
  const input = (card: unknown, wanted: string) => nodesOf(card).find(({ id }) => id === wanted)

  it('to close asks after the reason exactly what that reason needs', () => {
    const besides = ['level', 'wentWell', 'couldBeBetter', 'knownBefore', 'noFeedback']
    expect(ids('form: close')).toEqual(['closingReason', ...besides])
    expect(ids('form: close, care-started')).toEqual(['closingReason', 'leadNow', 'childSeen', ...besides])
    expect(ids('form: close, escalated-outside')).toEqual([
      'closingReason',
      'date',
      'receiverAccepted',
      ...besides,
    ])
  })

  it('to close asks who shared it nothing about feedback, and for a consult only the reason', () => {
    expect(ids('form: close, by the reporter')).not.toContain('level')
    expect(ids('form: close, consult')).toEqual(['closingReason'])
  })

  it('to close keeps on the second step what was filled in on the first', () => {
    const values = { closingReason: 'own-network', level: '1', wentWell: 'snel gebeld', knownBefore: 'no' }
    const card = form('close', life.following, bram, { values }, dutch)
    for (const [id, value] of Object.entries(values)) expect(input(card, id)).toMatchObject({ value })
    expect(nodesOf(card).find(({ id }) => id === 'looking-back')).toMatchObject({ isVisible: true })
  })

  it('to close knows that the child was seen, or why not', () => {
    const seen = (name: string) => input(formCards(dutch)[name], 'childSeen')
    expect(seen('form: close, care-started')).toMatchObject({ value: 'true' })
    expect(seen('form: close, not seen')?.['isRequired']).toBeUndefined()
    const unknown = form('close', open, bram, { values: { closingReason: 'care-started' } }, dutch)
    expect(input(unknown, 'childSeen')).toMatchObject({ isRequired: true })
  })

  it('about feedback shows the very words, and offers no more than may be told', () => {
    const levels = (name: string): unknown[] =>
      ((input(formCards(dutch)[name], 'level')?.['choices'] ?? []) as { value: string }[]).map(
        ({ value }) => value,
      )
    expect(levels('form: feedback')).toEqual(['1', '2'])
    expect(levels('form: feedback, from a resident')).toEqual(['1'])
    const text = readable(formCards(dutch)['form: feedback'] ?? noSuchCard())
    expect(text).toContain('Bram (jongerenwerker, Wijkracht) heeft 18M-7F3K opgepakt.')
    expect(text).toContain('Wat er gebeurt: gesprek.')
    expect(readable(formCards(dutch)['form: feedback, from a resident'] ?? noSuchCard())).toContain(
      'Bedankt. We kijken ernaar.',
    )
  })

  it('about feedback offers what would read the same only once', () => {
    const texts = nodesOf(formCards(dutch)['form: feedback, all may be told']).flatMap(({ type, text }) =>
      type === 'TextBlock' ? [text] : [],
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('to add something shows the question that waits', () => {
    expect(readable(formCards(dutch)['form: add information, asked'] ?? noSuchCard())).toContain(
      '«Weet school hiervan?»',
    )
    expect(readable(formCards(dutch)['form: add information'] ?? noSuchCard())).not.toContain('Weet school')
  })

  it('about who is involved is filled in as it stands, and asks an adult nothing about school', () => {
    const stands = ['parents', 'school', 'support', 'discussedOn', 'chairReason'].map(
      (id) => input(formCards(dutch)['form: involve'], id)?.['value'],
    )
    expect(stands).toEqual([
      'involved',
      'not-yet',
      'not-applicable',
      '2026-11-26',
      'Er is nu geen hulp nodig.',
    ])
    expect(ids('form: involve, adult')).not.toContain('school')
  })

  it('to hand over the lead offers who may lead, and the network', () => {
    const choices = input(formCards(dutch)['form: hand over the lead'], 'to')?.['choices'] as {
      value: string
    }[]
    const offered = choices.map(({ value }) => value)
    expect(offered).toEqual(expect.arrayContaining(['els@ggd.example', 'network']))
    for (const one of ['bram@wijkracht.example', 'fatih@wbo.example']) expect(offered).not.toContain(one)
  })

  it('about urgency offers what may be chosen, and a reason where it must be lower', () => {
    const choices = (name: string): unknown[] =>
      ((input(formCards(dutch)[name], 'urgency')?.['choices'] ?? []) as { value: string }[]).map(
        ({ value }) => value,
      )
    expect(choices('form: reassess')).toEqual(['high', 'low'])
    expect(choices('form: reassess, high')).toEqual(['normal'])
    expect(input(formCards(dutch)['form: reassess, high'], 'urgencyReason')).toMatchObject({
      isRequired: true,
    })
    expect(input(formCards(dutch)['form: reassess'], 'urgencyReason')?.['isRequired']).toBeUndefined()
  })

  it('to look back and to prolong has the usual day filled in', () => {
    expect(input(formCards(dutch)['form: evaluate'], 'evaluateOn')).toMatchObject({ value: '2027-01-04' })
    expect(input(formCards(dutch)['form: renew consent'], 'consentUntil')).toMatchObject({
      value: '2027-05-23',
    })
  })

  it.each(['form: withdraw consent', 'form: erase'])(
    'says what cannot be undone, in a warning: %s',
    (name) => {
      const warning = nodesOf(formCards(dutch)[name]).find(({ style }) => style === 'warning')
      expect(JSON.stringify(warning)).toContain('Dit kan niet terug.')
    },
  )

  it('about consent is filled in with who said yes, and asks what is not known', () => {
    const besides = ['consentBy', 'consentScope', 'consentUntil', 'withdrawalExplained']
    expect(ids('form: renew consent')).toEqual(['authority', ...besides])
    expect(ids('form: consent at last')).toEqual(['ageBand', 'authority', ...besides])
    expect(ids('form: consent, adult')).toEqual(besides)
    expect(input(formCards(dutch)['form: renew consent'], 'consentBy')).toMatchObject({
      value: 'parent1,parent2',
    })
  })

  it('to withdraw offers who said yes', () => {
    const choices = (name: string): unknown => input(formCards(dutch)[name], 'by')?.['choices']
    expect(choices('form: withdraw consent')).toMatchObject([{ value: 'parent1' }, { value: 'parent2' }])
    expect(choices('form: withdraw consent, adult')).toMatchObject([{ value: 'subject' }])
  })

  it('to open again says until when it is kept', () => {
    expect(readable(formCards(dutch)['form: reopen'] ?? noSuchCard())).toContain('tot en met do 10 jun')
  })

  it('of a conversation asks with whom', () => {
    expect(ids('form: complete')).toEqual(['outcome', 'reason', 'spokenWith'])
    expect(input(formCards(dutch)['form: complete, adult'], 'spokenWith')?.['choices']).toMatchObject([
      { value: 'subject' },
    ])
    const outreach = {
      ...inAction,
      actions: inAction.actions.map((one) => ({ ...one, kind: 'outreach' as const })),
    }
    expect(
      input(form('complete-action', outreach, bram, { values: {} }, dutch), 'spokenWith'),
    ).toBeUndefined()
  })

  it('to close does not offer withdrawn consent, which erases', () => {
    const reasons = nodesOf(formCards(dutch)['form: close']).map(({ value }) => value)
    expect(reasons).toContain('no-consent')
    expect(reasons).not.toContain('consent-withdrawn')
    const forged = form('close', open, bram, withdrawn, dutch)
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
