import { describe, expect, it } from 'vitest'
import { accessText } from '#cards/signal/access-text.ts'
import { toAccess } from '#domain/signal/access.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canariesIn, canary, loud } from '#support/canaries.ts'
import { anna, bram, closed, els, inAction, network, open } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'
import { wordy } from '#support/wordy.ts'
import { say } from '#text/words.ts'

const now = moment('2026-12-01 10:00')
const view = (signal: Signal, protectReporter = true) =>
  toAccess(signal, [], { now, network, protectReporter })
const read = (signal: Signal, protectReporter = true): string => {
  const found = view(signal, protectReporter)
  if (!found) throw new Error('there is nothing to read')
  return accessText(found, say('nl')).join('\n')
}

describe('what somebody reads of themselves', () => {
  it('is all that was written about them, and what was agreed', () => {
    const told = canariesIn(read({ ...loud, lead: bram.id }, false))
    const shared = ['observation', 'impression', 'since', 'goodAt', 'wish', 'doneAlready', 'keepDoing']
    const agreed = ['consultQuestion', 'scope', 'goal', 'note', 'declined', 'what']
    const since = ['question', 'addition', 'answer', 'own-words', 'wish-heard', 'good-at-heard']
    const plan = ['framework', 'short-line', 'child', 'child-not-seen', 'not-discussed']
    const why = ['alone', 'parents', 'school', 'support', 'hand-over', 'lowering', 'urgency-reason']
    const end = ['done-when', 'done-reason', 'who', 'went-well', 'could-be-better', 'no-feedback']
    expect(told.toSorted()).toEqual([...shared, ...agreed, ...since, ...plan, ...why, ...end].toSorted())
  })

  it('is every reason too: why another urgency or lead, how an action ended, why it was closed', () => {
    const text = read(wordy, false)
    const missing = canariesIn(wordy).filter((word) => !canariesIn(text).includes(word))
    expect(missing.toSorted()).toEqual(['askedExpertise', 'others', 'who-else'])
    expect(read(wordy)).not.toContain(canary('no-feedback'))
    expect(text).toContain(`Waarom het is afgesloten: ${say('nl').words.labels.closingReason.duplicate}`)
    expect(read(inAction)).not.toContain('Waarom het is afgesloten')
  })

  it('is without what others told: somebody weighs that', () => {
    expect(read(loud)).not.toContain(canary('others'))
    expect(read(loud)).toContain('Er staat ook iets wat anderen vertelden.')
    const { content } = loud
    expect(read({ ...loud, content: { ...content, others: null } })).not.toContain('anderen vertelden')
  })

  it.each([true, false])('names nobody: functions and organisations only (protected: %s)', (protect) => {
    const notes = [anna, bram, els].map(({ id }) => ({ by: id, at: now, text: 'Gebeld.' }))
    const text = read({ ...inAction, notes, lead: bram.id }, protect)
    for (const { name, account } of network.members) {
      expect(text).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect(text).not.toContain(account)
    }
    expect(text).toContain('jongerenwerker, Wijkracht')
  })

  it('says nothing by which whoever shared it is known, unless that is switched off', () => {
    const additions = [{ at: now, text: 'Nog steeds moe.' }]
    const hidden = read({ ...inAction, additions })
    expect(hidden).not.toContain('mentor')
    expect(hidden).not.toContain('leerling')
    expect(hidden).not.toContain('Waar:')
    expect(hidden).not.toContain('Elke maandag even praten')
    expect(hidden).toContain('degene die het deelde, di 1 dec 2026: Nog steeds moe.')
    const shown = read({ ...inAction, additions }, false)
    expect(shown).toContain('Gedeeld door: mentor, Twents Carmel College.')
    expect(shown).toContain('Elke maandag even praten')
  })

  it('tells who may see it, how long it is kept, and where to complain', () => {
    const text = read(open)
    expect(text).toContain('In het netwerk zitten: Twents Carmel College, Wijkracht')
    expect(text).toContain('Uw naam staat er niet in.')
    expect(text).toContain('tot 6 maanden nadat het is afgesloten')
    expect(text).toContain('gemeente Oldenzaal')
    expect(text).toContain('Autoriteit Persoonsgegevens')
    expect(read({ ...open, identity: 'given' })).toContain('Uw naam en hoe u te bereiken bent, staan apart')
    expect(read({ ...closed, eraseOn: day('2027-06-10') })).toContain('Dit wordt gewist na do 10 jun 2027.')
  })

  it('tells with whom something was shared without consent', () => {
    const override = {
      signal: open.id,
      network: network.id,
      by: bram.id,
      at: now,
      ground: 'right-to-report-5-2-6',
      recipient: 'veilig-thuis',
      sharedOn: day('2026-11-30'),
      consulted: 'supervisor',
      consultedOn: day('2026-11-30'),
      criteria: ['serious-harm'],
    } as const
    const found = toAccess(open, [{ ...override, criteria: ['serious-harm'] }], {
      now,
      network,
      protectReporter: true,
    })
    expect(found && accessText(found, say('nl')).join('\n')).toContain(
      'Op ma 30 nov 2026, met Veilig Thuis. Grond: meldrecht bij Veilig Thuis.',
    )
  })

  it('is nothing after withdrawal or erasure', () => {
    for (const status of ['withdrawn', 'erased'] as const) expect(view({ ...loud, status })).toBeNull()
  })

  it('is there in English too', () => {
    const found = view(inAction)
    expect(found && accessText(found, say('en')).join('\n')).toContain('YOUR RIGHTS')
  })
})
