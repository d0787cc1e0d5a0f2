import { describe, expect, it } from 'vitest'
import type { StepView } from '#cards/dialogue-views.ts'
import { copyCard } from '#cards/dialogue/copy-card.ts'
import { overviewCard } from '#cards/dialogue/overview-card.ts'
import { optionLabel, spokenMistake, spokenQuestion } from '#cards/dialogue/spoken.ts'
import { referCard } from '#cards/dialogue/refer-card.ts'
import { stepCard } from '#cards/dialogue/step-card.ts'
import { stopCard } from '#cards/dialogue/stop-card.ts'
import { intakeVerbs } from '#cards/press.ts'
import { Audience, NotAcuteReason } from '#domain/codes.ts'
import { stepIds } from '#domain/intake/dialogue.ts'
import { RedFlagId, redFlagsOf } from '#domain/intake/red-flags.ts'
import { markdownOf, nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { everyDialogueCard, nearby, stopCards } from '#support/dialogue-cards.ts'
import { childAnswers, hold, steps, stepView } from '#support/dialogue-steps.ts'
import { readable } from '#support/readable.ts'
import { network, open } from '#support/signals.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const dutch = say('nl')
const inputsOf = (card: unknown) => nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))
const buttonsOf = (card: unknown) => nodesOf(card).filter(({ type }) => type === 'Action.Execute')
const withVerb = (card: unknown, verb: string) => buttonsOf(card).filter((one) => one['verb'] === verb)

describe.each(languages)('every card of a dialogue, in %s,', (language) => {
  const cards = Object.entries(everyDialogueCard(say(language)))

  canBeDrawn(cards)

  it.each(cards)('says what each input is for, and what to write when it is needed: %s', (_, card) => {
    for (const input of inputsOf(card)) {
      expect(input['label']).toMatch(/\p{L}{2}/u)
      expect(Boolean(input['errorMessage'])).toBe(input['isRequired'] === true)
    }
  })

  it.each(cards)(
    'carries in its buttons only the dialogue, and the answer where it is one: %s',
    (_, card) => {
      for (const { verb, data } of buttonsOf(card)) {
        const { intake, rev, step, ...answer } = data as Record<string, unknown>
        if (verb === 'same-household') {
          expect(data).toEqual({ signal: open.id, rev: 0 })
          continue
        }
        expect([intake, rev, stepIds.some((one) => one === step)]).toEqual([hold.intake, hold.rev, true])
        const mayAnswer = verb === 'answer' || verb === 'start' || verb === 'not-acute'
        expect(Object.keys(answer).length).toBeLessThanOrEqual(mayAnswer ? 1 : 0)
        for (const [question, value] of Object.entries(answer)) {
          expect(buttonAnswers[question]).toContain(value)
        }
      }
    },
  )

  it.each(cards)('offers only verbs that exist: %s', (_, card) => {
    const known: readonly string[] = [...intakeVerbs, 'same-household']
    expect(verbsOf(card).filter((verb) => !known.includes(verb))).toEqual([])
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/dialogue.${language}.txt`)
  })
})

const buttonAnswers: Readonly<Record<string, readonly string[]>> = {
  audience: Audience.options,
  redFlags: [...RedFlagId.options, 'none'],
  notAcuteReason: NotAcuteReason.options,
}

describe('a step', () => {
  const withInputs = Object.entries(steps).filter(([, { step }]) => step !== 'start' && step !== 'safety')

  it.each(withInputs)('asks every question that applies, once: %s', (_, view) => {
    const asked = inputsOf(stepCard(view, dutch)).map(({ id }) => String(id))
    expect(asked.toSorted()).toEqual(view.questions.map(({ id }) => id).toSorted())
  })

  it.each(withInputs)('can be left without filling it in: %s', (_, view) => {
    const card = stepCard(view, dutch)
    for (const verb of ['back', 'save']) {
      expect(withVerb(card, verb).map((button) => button['associatedInputs'])).toEqual(['none'])
    }
  })

  it.each(Object.entries(steps))('explains why it asks, one press away: %s', (_, view) => {
    const card = stepCard(view, dutch)
    const inOwnWords = view.questions.filter(({ ownWords }) => ownWords).map(() => ({}))
    const unfolds = nodesOf(card.actions).filter(({ type }) => type === 'Action.ToggleVisibility')
    expect(unfolds).toMatchObject([{ title: 'Waarom deze vraag?', targetElements: ['why'] }])
    expect(part(card, 'why')).toMatchObject({ isVisible: false, items: [{}, {}, {}, ...inOwnWords] })
  })

  it('shows again what was answered', () => {
    const card = stepCard(stepView('facts', { ...childAnswers, factsOwn: 'Is stil.' }), dutch)
    expect(inputsOf(card).find(({ id }) => id === 'factsOwn')).toMatchObject({ value: 'Is stil.' })
  })

  it('leaves a factor without an answer until somebody gives one', () => {
    const inputs = inputsOf(stepCard(stepView('factors', { ...childAnswers, themes: 'living' }), dutch))
    const card = stepCard(stepView('factors', { audience: 'child', themes: 'school' }), dutch)
    expect([...inputs, ...inputsOf(card)].filter((input) => 'value' in input)).toEqual([])
  })

  it('says at the top and at the question what is missing', () => {
    const mistakes = [{ question: 'factsOwn', kind: 'missing' }] as const
    const lines = markdownOf(stepCard(stepView('facts', { audience: 'child' }, { mistakes }), dutch))
    const sentence = 'Schrijf wat je zelf zag of hoorde. Een of twee zinnen is genoeg.'
    expect(lines.filter((line) => line === sentence)).toHaveLength(2)
  })

  it.each([
    ['wrong', { mistakes: [{ question: 'impression', kind: 'too-long', most: 200 }] }],
    ['changed', { cleaned: { impression: ['name_full'] } }],
    ['filled in by the writer', { answers: { audience: 'child', impression: 'Ik denk van wel.' } }],
  ] as const)('opens what is folded when something in it is %s', (_, changes) => {
    const folded = part(stepCard(stepView('facts', { audience: 'child' }, changes), dutch), 'more')
    expect(folded).toMatchObject({ isVisible: true })
  })

  it('keeps folded what is filled in beforehand, and says in one line what that is', () => {
    const card = stepCard(stepView('consent', childAnswers), dutch)
    expect(part(card, 'more')).toMatchObject({ isVisible: false })
    expect(readable(card)).toContain('«Ingevuld: mondeling, op vr 20 nov, geldt tot do 20 mei,')
  })

  it('names each kind of personal data once, and what stands there now', () => {
    const cleaned = { factsOwn: ['name_full', 'address'], since: ['name_cue'] }
    const card = stepCard(stepView('facts', childAnswers, { cleaned }), dutch)
    expect(markdownOf(card)).toContain(
      'Er staan misschien een naam en een adres in je tekst. Ik heb ze vervangen door [naam] en [adres]. Klopt de tekst nog?',
    )
  })

  it('places what was looked at, and nothing else', () => {
    const signal = stepCard(stepView('check', childAnswers), dutch)
    const question = stepCard(steps['check of a question'] ?? stepView('check', {}), dutch)
    const unseen = stepCard(stepView('check', childAnswers, { preview: null }), dutch)
    const first = (card: typeof signal) => nodesOf(card.actions)[0]?.['verb']
    expect([first(signal), first(question), first(unseen)]).toEqual(['raise', 'consult', 'back'])
  })

  it('says how long this network keeps it: a signal from its closing, a question from its last answer', () => {
    const retention = { ...network.retention, closedMonths: 12, consultDays: 14 }
    const why = (view: Partial<StepView>) =>
      JSON.stringify(part(stepCard(stepView('facts', childAnswers, { retention, ...view }), dutch), 'why'))
    expect(why({})).toContain('Ik wis dit 12 maanden na het afsluiten.')
    expect(why({ intent: 'consult' })).toContain('Ik wis je vraag 14 dagen na het laatste antwoord.')
  })

  it('goes back to any step from the last one', () => {
    const edits = withVerb(stepCard(stepView('check', childAnswers), dutch), 'edit')
    expect(edits.map(({ data }) => (data as { step: string }).step)).toEqual(
      stepIds.filter((step) => step !== 'start' && step !== 'feeling' && step !== 'check'),
    )
  })
})

describe('danger', () => {
  it.each(Audience.options)('is two presses from a number to call, about a %s', (audience) => {
    const card = stepCard(stepView('safety', { audience }), dutch)
    const offered = withVerb(card, 'answer').flatMap(
      ({ data }) => (data as { redFlags?: string }).redFlags ?? [],
    )
    const flags = redFlagsOf(audience).map(({ id }) => id)
    expect(offered.toSorted()).toEqual([...flags, 'none'].toSorted())
    for (const flag of flags) {
      expect(markdownOf(stopCard(stopped(flag), dutch)).join()).toContain('](tel:')
    }
  })

  it.each(Object.entries(stopCards(dutch)))('lets every number be tapped: %s', (_, card) => {
    const bare = markdownOf(card).map((line) => line.replaceAll(/\[[\d-]+\]\(tel:\d+\)/g, ''))
    expect(bare.filter((line) => /\b(?:112|113|0[89]00-\d+)\b/.test(line))).toEqual([])
  })

  it.each([['rf_colleague_suspected'], ['rf_strangulation', 'rf_colleague_suspected']] as const)(
    'asks nobody for help when it is about a colleague: %s',
    (...flags) => {
      expect(verbsOf(stopCard(stopped(...flags), dutch))).not.toContain('help-me-call')
    },
  )

  it('asks a colleague for help in any other case', () => {
    expect(verbsOf(stopCard(stopped('rf_strangulation'), dutch))).toContain('help-me-call')
  })

  it('can be answered in a hurry without giving a reason, and denied only with one', () => {
    const card = stopCard(stopped('rf_strangulation'), dutch)
    const inputs = (verb: string) => withVerb(card, verb).map((button) => button['associatedInputs'])
    expect([inputs('called'), inputs('help-me-call'), inputs('not-acute')]).toEqual([
      ['none'],
      ['none'],
      [undefined],
    ])
    expect(inputsOf(card)).toMatchObject([{ id: 'notAcuteReason', isRequired: true }])
  })

  it('has the numbers of the network after those of the country, and none about a colleague', () => {
    const numbers = (...flags: RedFlagId[]) =>
      markdownOf(stopCard(stopped(...flags), dutch)).flatMap((line) => /^\[([\d-]+)\]/.exec(line)?.[1] ?? [])
    expect(numbers('rf_strangulation')).toEqual(['112', '0800-2000', '113', '088-1234567'])
    expect(numbers('rf_colleague_suspected')).not.toContain('088-1234567')
    const refer = referCard({ ...hold, step: 'talked', reason: 'refused', routes: [], phones: nearby }, dutch)
    expect(markdownOf(refer).join()).toContain('[088-1234567](tel:0881234567)')
  })

  it('says who was reached, or that nobody is there', () => {
    const helped = stopCard(
      { ...stopped('rf_strangulation'), help: { reached: ['aandachtsfunctionaris'], notReached: [] } },
      dutch,
    )
    const alone = stopCard({ ...stopped('rf_strangulation'), help: { reached: [], notReached: [] } }, dutch)
    expect(markdownOf(helped).join()).toContain('Ik heb een bericht gestuurd aan: aandachtsfunctionaris.')
    expect(markdownOf(alone).join()).toContain('Er is nu geen collega bereikbaar via deze bot.')
    expect(verbsOf(helped)).not.toContain('help-me-call')
  })

  const stopped = (...flags: RedFlagId[]) =>
    ({ ...hold, step: 'safety', flags, mistakes: [], help: null, phones: nearby }) as const
})

describe('what somebody typed', () => {
  const words = '[kijk](https://kwaad.example) **hier**'
  const texts = ['factsOwn', 'factsOthers', 'impression', 'since', 'wish', 'consentScope', 'askedExpertise']
  const answers = { ...childAnswers, ...Object.fromEntries(texts.map((id) => [id, words])) }
  const lines = stepIds.map((step) => ({ step, questions: stepView(step, answers).questions, answers }))
  const cards = {
    overview: overviewCard({ ...hold, step: 'check', lines }, dutch),
    copy: copyCard({ ...hold, step: 'check', lines }, dutch),
    consent: stepCard(stepView('consent', answers), dutch),
    facts: stepCard(stepView('facts', answers), dutch),
  }

  it.each(Object.entries(cards))('is shown as it is and never becomes a link: %s', (_, card) => {
    expect(JSON.stringify(card)).toContain(JSON.stringify(words).slice(1, -1))
    expect(markdownOf(card).filter((line) => line.includes('kwaad'))).toEqual([])
  })
})

describe.each(languages)('a question for who types, in %s,', (language) => {
  const words = say(language)
  const every = Object.values(steps).flatMap(({ questions, answers }) =>
    questions.map((question) => ({ question, answers, text: spokenQuestion(question, answers, words) })),
  )

  it('has a number for every option', () => {
    const numbered = every.filter(({ question }) => question.kind !== 'score')
    for (const { question, answers, text } of numbered) {
      const options = question.kind === 'yes-no' ? ['true', 'false'] : (question.options ?? [])
      const expected = options.map(
        (one, index) => `${index + 1}. ${optionLabel(question, one, answers, words)}`,
      )
      expect(text.split('\n')).toEqual(expect.arrayContaining(expected))
    }
    expect(numbered.length).toBeGreaterThan(100)
  })

  it('warns where words are typed, and only there', () => {
    const { warning } = words.words.dialogue.ask
    const warned = every.filter(({ text }) => text.includes(warning))
    expect(warned).toEqual(every.filter(({ question }) => question.kind === 'text'))
  })

  it('says that it may be skipped, where it may', () => {
    const { skip, keep } = words.words.dialogue.ask
    const free = every.filter(({ text }) => text.includes(skip))
    expect(free).toEqual(every.filter(({ question }) => !question.required && !question.again))
    const kept = every.filter(({ text }) => text.includes(keep))
    expect(kept).toEqual(every.filter(({ question }) => question.again))
    expect(kept.length).toBeGreaterThan(0)
  })

  it('says what to type instead', () => {
    expect(spokenMistake({ question: 'themes', kind: 'too-many', most: 3 }, words)).toMatch(/3\.$/)
  })
})

/** The part of a card with this id. */
const part = (card: unknown, id: string) => nodesOf(card).find((node) => node['id'] === id)
