import { describe, expect, it } from 'vitest'
import { fittingWay, type WayReason, type Way } from '#domain/intake/ways.ts'

type Wrote = Parameters<typeof fittingWay>[0]
const nothing: Wrote = { since: undefined, factsOthers: undefined, wish: undefined }
const fits = (wrote: Partial<Wrote>) => fittingWay({ ...nothing, ...wrote })

describe('which way may fit a feeling', () => {
  it.each<[string, Partial<Wrote>, Way, WayReason[]]>([
    ['nothing more is known', {}, 'look-on', ['little-seen']],
    ['it was seen once', { since: 'één keer, in de pauze' }, 'look-on', ['once']],
    ['it was seen once, in English', { since: 'Only once' }, 'look-on', ['once']],
    ['the child says something', { wish: 'Ik wil niet naar huis.' }, 'talk', ['said']],
    ['somebody else saw it', { factsOthers: 'de gymleraar' }, 'consult', ['seen-by-others']],
    [
      'somebody else, and nobody more',
      { factsOthers: 'de juf, verder niemand' },
      'consult',
      ['seen-by-others'],
    ],
    ['it happened twice', { since: 'twee keer' }, 'consult', ['often']],
    ['it happens often', { since: 'elke week wel' }, 'consult', ['often']],
    ['it happens again and again', { since: 'een keer per week' }, 'consult', ['often']],
    [
      'others saw it, and it happens often',
      { factsOthers: 'de gymleraar', since: 'al weken' },
      'signal',
      ['seen-by-others', 'often'],
    ],
    [
      'others saw it, it happens often, and the child says something',
      { factsOthers: 'the caretaker', since: 'every day', wish: 'Nothing is wrong, she says.' },
      'signal',
      ['seen-by-others', 'often'],
    ],
    [
      'others saw it, and the child says something',
      { factsOthers: 'de conciërge', wish: 'Moe zijn.' },
      'talk',
      ['said'],
    ],
  ])('when %s', (_, wrote, way, reasons) => {
    expect(fits(wrote)).toEqual({ way, reasons })
  })

  it.each(['Niemand.', 'nog niemand', 'Weet ik niet', 'nobody', 'No one else'])(
    'who writes "%s" names no other who saw it',
    (factsOthers) => {
      expect(fits({ factsOthers })).toEqual(fits({}))
    },
  )

  it.each(['Niets', 'nog niks', 'geen woord', 'Not yet'])('"%s" is nothing that was said', (wish) => {
    expect(fits({ wish })).toEqual(fits({}))
  })

  it('a word is a whole word: nothing is read into a longer one', () => {
    expect(fits({ factsOthers: 'Neef van de buren', since: 'na de verweking' })).toEqual({
      way: 'consult',
      reasons: ['seen-by-others'],
    })
  })
})
