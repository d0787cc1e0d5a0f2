import { describe, expect, it } from 'vitest'
import { checkNetworks } from '#domain/network/check.ts'
import { MemberId } from '#domain/ids.ts'
import { withIds } from '#domain/network/network.ts'
import { LocalDate } from '#domain/time/instant.ts'

const today = LocalDate.parse('2026-11-22')
const agreement = { signedOn: '2026-01-10', validUntil: '2028-01-10' }
const anna = {
  account: 'anna@carmel.example',
  name: 'Anna',
  partner: 'carmel',
  function: 'mentor',
  works: ['mo', 'th'],
}
const carla = {
  account: 'carla@oldenzaal.example',
  name: 'Carla',
  partner: 'gemeente',
  function: 'coordinator',
  roles: ['coordinator'],
  works: ['mo'],
}
const carmel = { name: 'Carmel', type: 'onderwijs_vo', agreement }
const gemeente = { name: 'Oldenzaal', type: 'gemeente', agreement }
const youth = {
  id: 'youth',
  name: 'Jeugd',
  audience: 'youth18min',
  municipality: 'Oldenzaal',
  prefix: '18M',
  partners: { carmel, gemeente },
  members: [anna, carla],
}

const check = (change: object, file = 'youth') =>
  checkNetworks([{ file, content: { ...youth, ...change } }], today)

/** The mistakes as `problem at path`. */
const mistakes = (change: object, file?: string) => check(change, file).mistakes.map(inShort)
const inShort = ({ path, problem }: { path: readonly PropertyKey[]; problem: string | { code: string } }) =>
  `${typeof problem === 'string' ? problem : problem.code} at ${path.join('.')}`

describe('a network file', () => {
  it('needs no more than who takes part; the rest is the standard', () => {
    const { networks, mistakes: none } = check({})
    expect(none).toEqual([])
    expect(networks[0]).toMatchObject({
      sample: false,
      dpia: 'none',
      oggzOutreach: false,
      calendar: { timeZone: 'Europe/Amsterdam', goodFriday: 'free', liberationDay: 'always', bridgeDays: [] },
      responseTimes: { high: { takeUpHours: 4 }, normal: { takeUp: 2 }, low: { takeUp: 5 } },
    })
  })

  it('says of a member which days are worked and when reminders come: for a teacher after lessons', () => {
    const [network] = check({
      members: [anna, carla, { ...anna, account: 'a@b', remindAt: '09:15' }],
    }).networks
    expect(network?.members.map(({ works, remindAt }) => ({ works, remindAt }))).toEqual([
      { works: [1, 4], remindAt: '15:30' },
      { works: [1], remindAt: '08:30' },
      { works: [1, 4], remindAt: '09:15' },
    ])
  })

  it('has what it agreed differently', () => {
    const [network] = check({
      calendar: { goodFriday: 'work', bridgeDays: ['2027-05-07'] },
      responseTimes: { high: { takeUpHours: 2 } },
    }).networks
    expect(network?.calendar).toMatchObject({ goodFriday: 'work', bridgeDays: ['2027-05-07'] })
    expect(network?.responseTimes.high).toMatchObject({ takeUpHours: 2, contact: 2 })
  })

  it('reads an account without regard to case', () => {
    const [network] = check({ members: [{ ...anna, account: ' Anna@Carmel.example ' }, carla] }).networks
    expect(network?.members[0]?.account).toBe('anna@carmel.example')
  })

  it('gives each member the id of the account', () => {
    const [file] = check({}).networks
    const network = file && withIds(file, (account) => MemberId.parse(`m_${account.split('@')[0]}`))
    expect(network?.members.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'm_anna', name: 'Anna' },
      { id: 'm_carla', name: 'Carla' },
    ])
  })
})

describe('mistakes in the shape', () => {
  it.each([
    ['invalid_type at municipality', { municipality: undefined }],
    ['unknown-key at membrs', { membrs: [] }],
    ['unknown-key at partners.carmel.typ', { partners: { gemeente, carmel: { ...carmel, typ: 'x' } } }],
    [
      'invalid_value at partners.carmel.type',
      { partners: { gemeente, carmel: { ...carmel, type: 'school' } } },
    ],
    [
      'invalid_type at partners.carmel.agreement',
      { partners: { gemeente, carmel: { ...carmel, agreement: undefined } } },
    ],
    ['invalid_value at members.0.works.1', { members: [{ ...anna, works: ['mo', 'monday'] }, carla] }],
    ['custom at members.0.remindAt', { members: [{ ...anna, remindAt: '19:00' }, carla] }],
    ['invalid_format at prefix', { prefix: '18-' }],
    ['custom at timeZone', { timeZone: 'Europe/Oldenzaal' }],
    ['invalid_format at calendar.closed.0', { calendar: { closed: ['2026-02-30'] } }],
    ['unknown-key at retention.closedWeeks', { retention: { closedWeeks: 3 } }],
    ['too_big at retention.closedMonths', { retention: { closedMonths: 13 } }],
    ['invalid_format at name', { name: 'two\nlines' }],
  ])('%s', (mistake, change) => {
    expect(mistakes(change)).toEqual([mistake])
    expect(check(change).networks).toEqual([])
  })
})

describe('mistakes between parts', () => {
  const second = { ...carla, account: 'gerda@impuls.example' }

  it.each([
    ['unknown-partner at members.0.partner', { members: [{ ...anna, partner: 'carmle' }, carla] }],
    ['unknown-partner at members.0.partner', { members: [{ ...anna, partner: 'constructor' }, carla] }],
    [
      'account-twice at members.2.account',
      { members: [anna, carla, { ...anna, account: 'ANNA@carmel.example' }] },
    ],
    [
      'guest-not-agreed at members.0.account',
      { members: [{ ...anna, account: 'anna_carmel.example#EXT#@oldenzaal.example' }, carla] },
    ],
    ['no-coordinator at members', { members: [anna] }],
    ['second-coordinator at members.2.roles', { members: [anna, carla, second] }],
    [
      'role-for-restricted at members.1.roles',
      { partners: { carmel, gemeente: { ...gemeente, restricted: true } } },
    ],
    [
      'ends-before-signed at partners.carmel.agreement.validUntil',
      {
        partners: {
          gemeente,
          carmel: { ...carmel, agreement: { signedOn: '2028-01-11', validUntil: '2028-01-10' } },
        },
      },
    ],
  ])('%s', (mistake, change) => {
    expect(mistakes(change)).toEqual([mistake])
    expect(check(change).networks).toEqual([])
  })

  const winter = { name: 'kerst', from: '2026-12-19', until: '2027-01-03' }
  const noord = (...holidays: object[]) => ({ schoolHolidays: { noord: [winter, ...holidays] } })
  const region = (schoolRegion: string) => ({ partners: { gemeente, carmel: { ...carmel, schoolRegion } } })

  it.each([
    ['unknown-school-region at partners.carmel.schoolRegion', { ...noord(), ...region('midden') }],
    ['unknown-school-region at partners.carmel.schoolRegion', { ...noord(), ...region('constructor') }],
    ['unknown-school-region at partners.carmel.schoolRegion', region('noord')],
    [
      'holiday-ends-before-it-begins at schoolHolidays.noord.1.until',
      noord({ name: 'mei', from: '2027-05-02', until: '2027-04-24' }),
    ],
    [
      'holidays-overlap at schoolHolidays.noord.1',
      noord({ name: 'nieuwjaar', from: '2027-01-03', until: '2027-01-08' }),
    ],
    [
      'holidays-overlap at schoolHolidays.noord.1',
      noord({ name: 'kerstdagen', from: '2026-12-25', until: '2026-12-26' }),
    ],
  ])('of school holidays: %s', (mistake, change) => {
    expect(mistakes(change)).toEqual([mistake])
    expect(check(change).networks).toEqual([])
  })

  it('a holiday of one day, two that border, and the same days in another region are no mistake', () => {
    const bordering = { name: 'nieuwjaar', from: '2027-01-04', until: '2027-01-04' }
    const schoolHolidays = { noord: [winter, bordering], zuid: [winter] }
    expect(mistakes({ schoolHolidays, ...region('zuid') })).toEqual([])
  })

  it('a holiday that cannot be read hides no mistake of another', () => {
    const late = { name: 'mei', from: '2027-05-02', until: '2027-04-24' }
    expect(mistakes(noord({ name: 'herfst' }, late)).sort()).toEqual([
      'holiday-ends-before-it-begins at schoolHolidays.noord.2.until',
      'invalid_type at schoolHolidays.noord.1.from',
      'invalid_type at schoolHolidays.noord.1.until',
    ])
  })

  it('a partner without members, and one more person who stands in, are no mistake', () => {
    expect(mistakes({ members: [carla] })).toEqual([])
    expect(mistakes({ members: [anna, carla, { ...second, roles: ['backup-coordinator'] }] })).toEqual([])
  })

  it('the id is the name of the file', () => {
    expect(mistakes({}, 'jeugd')).toEqual(['id-is-not-file-name at id'])
  })

  it('a prefix belongs to one network: the later file hears it', () => {
    const adults = { ...youth, id: 'adults' }
    const both = [
      { file: 'youth', content: youth },
      { file: 'adults', content: adults },
    ]
    const { networks, mistakes: found } = checkNetworks(both, today)
    expect(found).toEqual([{ file: 'adults', path: ['prefix'], problem: 'prefix-taken' }])
    expect(networks.map(({ id }) => id)).toEqual(['youth'])
  })

  it('one mistake does not hide another, and every one is named', () => {
    const wrong = {
      municipality: 7,
      extra: true,
      members: [{ ...anna, partner: 'carmle', works: [] }, 'nobody', { ...carla, roles: ['coordinater'] }],
    }
    expect(mistakes(wrong).sort()).toEqual([
      'invalid_type at members.1',
      'invalid_type at municipality',
      'invalid_value at members.2.roles.0',
      'no-coordinator at members',
      'too_small at members.0.works',
      'unknown-key at extra',
      'unknown-partner at members.0.partner',
    ])
  })
})

describe('an agreement', () => {
  const until = (validUntil: string) => ({
    partners: { gemeente, carmel: { ...carmel, agreement: { ...agreement, validUntil } } },
  })

  const officer = { ...anna, account: 'olga@carmel.example', roles: ['privacy-officer'] }
  const watched = { members: [anna, carla, officer] }

  it('that is over is a warning: the network goes on without that partner', () => {
    const { networks, mistakes: none, warnings } = check({ ...until('2026-11-21'), ...watched })
    expect(none).toEqual([])
    expect(warnings.map(inShort)).toContain('agreement-over at partners.carmel.agreement.validUntil')
    expect(networks).toHaveLength(1)
  })

  it('holds on its last day', () => {
    expect(check(until('2026-11-22')).warnings.map(inShort).join()).not.toContain('agreement-over')
  })
})

describe('a file that production will refuse, or that says too little, is warned of', () => {
  const officer = { ...anna, account: 'olga@carmel.example', roles: ['privacy-officer'] }
  const warned = (change: object) =>
    check({ members: [anna, carla, officer], ...change }).warnings.map(inShort)

  it('without the reference of an assessment', () => {
    expect(warned({})).toContain('dpia-missing at dpia')
    expect(warned({ dpia: 'none' })).toContain('dpia-missing at dpia')
    expect(warned({ dpia: 'DPIA-2026-11' })).not.toContain('dpia-missing at dpia')
  })

  it('by each partner of which nobody wrote on what ground it shares', () => {
    const written = { ...carmel, legalBasis: { signal: 'artikel 6 AVG, met toestemming' } }
    expect(warned({ dpia: 'DPIA-2026-11', partners: { carmel: written, gemeente } })).toEqual([
      'basis-missing at partners.gemeente',
    ])
  })

  it('but not when it is a sample, which never goes there', () => {
    expect(warned({ sample: true })).toEqual([])
  })
})

describe('a privacy officer', () => {
  const wbo = { ...carmel, restricted: true }
  const officer = { ...anna, account: 'olga@wbo.example', partner: 'wbo', roles: ['privacy-officer'] }
  const withOfficer = { partners: { gemeente, carmel, wbo }, members: [anna, carla, officer] }

  it('who is not there is a warning: the network goes on, and nobody but the coordinator hears of a breach', () => {
    const { networks, warnings } = check({})
    expect(warnings.map(inShort)).toContain('no-privacy-officer at members')
    expect(networks).toHaveLength(1)
  })

  it('may be of a restricted partner, because the role brings nobody to content', () => {
    const { mistakes: none, warnings } = check(withOfficer)
    expect(none).toEqual([])
    expect(warnings.map(inShort)).not.toContain('no-privacy-officer at members')
  })

  it.each(['coordinator', 'backup-coordinator'])('is not who they watch over: the %s', (role) => {
    const both = { ...anna, account: 'gerda@impuls.example', roles: [role, 'privacy-officer'] }
    const others = role === 'coordinator' ? [anna] : [anna, carla]
    expect(mistakes({ members: [...others, both] })).toEqual([
      `officer-coordinates at members.${others.length}.roles`,
    ])
  })
})
