import { MemberId } from '#domain/ids.ts'
import { NetworkFile } from '#domain/network/network.ts'
import { type Dice, oneOf } from '#support/walker.ts'
import { dayAfter, workingDay } from './days.ts'

export type Leave = { from: string; until: string; cover: MemberId | 'network' | null }

/** How somebody deals with what the bot asks: the same day, some days later or not, or never. */
export type Habit = 'prompt' | 'slow' | 'never'

/**
 * `refuses`: the platform refuses every message in their own chat. `elsewhere`: of another tenant, so that no chat can be
 * opened. `nowhere`: refused, and reads along in no channel either.
 */
export type Reach = 'chat' | 'refuses' | 'elsewhere' | 'nowhere'

export type Person = {
  id: MemberId
  name: string
  account: string
  networks: string[]
  coordinates: boolean
  restricted: boolean
  works: number[]
  remindAt: string
  hours: { from: string; until: string } | null
  holidays: { from: string; until: string }[]
  /** Leave they will tell of, and when. */
  plans: (Leave & { tellsAt: { date: string; time: string } })[]
  /** Leave they told the bot of. */
  told: Leave[]
  habit: Habit
  reach: Reach
}

export type Cast = { files: NetworkFile[]; people: Map<MemberId, Person> }

const agreement = { signedOn: '2026-01-10', validUntil: '2029-01-10' }
const school = [
  { name: 'herfst', from: '2026-10-10', until: '2026-10-18' },
  { name: 'kerst', from: '2026-12-19', until: '2027-01-03' },
  { name: 'voorjaar', from: '2027-02-20', until: '2027-02-28' },
  { name: 'mei', from: '2027-04-24', until: '2027-05-09' },
  { name: 'zomer', from: '2027-07-10', until: '2027-08-22' },
]
const later = [
  { name: 'herfst', from: '2026-10-17', until: '2026-10-25' },
  { name: 'kerst', from: '2026-12-19', until: '2027-01-03' },
  { name: 'voorjaar', from: '2027-02-13', until: '2027-02-21' },
  { name: 'mei', from: '2027-04-24', until: '2027-05-02' },
  { name: 'zomer', from: '2027-07-24', until: '2027-09-05' },
]

const partners = {
  college: { name: 'Het College', type: 'onderwijs_vo', agreement, schoolRegion: 'eerst' },
  basis: { name: 'De Basisschool', type: 'onderwijs_po', agreement, schoolRegion: 'later' },
  welzijn: { name: 'Welzijn', type: 'welzijn', agreement },
  ggd: { name: 'GGD', type: 'ggd_jgz', agreement },
  gemeente: { name: 'Gemeente', type: 'gemeente', agreement },
  wonen: { name: 'Woningbouw', type: 'woningcorporatie', agreement, restricted: true },
}
const everywhere = Object.keys(partners)
/** Where one reads along who may read no content, a consult goes to each colleague alone: that is so in one network. */
const unrestricted = everywhere.filter((key) => key !== 'wonen')
const functions: Readonly<Record<string, string>> = {
  college: 'mentor',
  basis: 'intern_begeleider',
  welzijn: 'jongerenwerker',
  ggd: 'jeugdverpleegkundige',
  gemeente: 'maatschappelijk_werker',
  wonen: 'woonconsulent',
}

const networks = [
  { id: 'noord', prefix: 'NRD', members: 70, calendar: { goodFriday: 'work', liberationDay: 'never' } },
  { id: 'midden', prefix: 'MDN', members: 66, calendar: { bridgeDays: ['2027-05-07', '2026-12-24'] } },
  { id: 'zuid', prefix: 'ZUD', members: 64, calendar: { closed: ['2026-11-02'] } },
]

const patterns = [[1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 4], [2, 3, 5], [1, 2, 4, 5], [3, 4], [1, 5], [4], [2]]
const moments = ['08:30', '08:30', '08:30', '09:15', '10:00', '13:30', '16:45']

/** Two hundred people in three networks; one in twenty cannot be reached in a chat of their own. */
export function cast(roll: Dice): Cast {
  const people = new Map<MemberId, Person>()
  for (const network of networks)
    for (let index = 0; index < network.members; index++) {
      const one = person(network.id, index, roll)
      people.set(one.id, one)
    }
  const all = [...people.values()]
  for (const [index, one] of all.filter(({ coordinates }) => !coordinates).entries())
    if (index % 19 === 7) one.reach = oneOf(['refuses', 'elsewhere', 'refuses', 'nowhere'], roll) ?? 'refuses'
  // A few are in two networks.
  for (const one of all.filter(({ name }) => /^(Noord|Midden)2[0-2]$/.test(name)))
    one.networks.push(one.networks[0] === 'noord' ? 'midden' : 'zuid')
  for (const one of all) one.plans = plansOf(one, all, roll)
  return { files: networks.map((network) => fileOf(network, all)), people }
}

function person(network: string, index: number, roll: Dice): Person {
  const coordinates = index < 2
  const partner = coordinates
    ? 'gemeente'
    : (oneOf(network === 'zuid' ? everywhere : unrestricted, roll) ?? 'welzijn')
  const name = `${network.charAt(0).toUpperCase()}${network.slice(1)}${index}`
  const pattern = coordinates
    ? ([
        [1, 2, 3, 4, 5],
        [1, 2, 4, 5],
      ][index] ?? [])
    : (oneOf(patterns, roll) ?? [])
  const hours = !coordinates && roll(5) === 0 ? { from: '10:00', until: '16:00' } : null
  const remindAt = oneOf(moments, roll) ?? '08:30'
  const holidays = { college: school, basis: later }[partner] ?? []
  return {
    id: MemberId.parse(`m_${name.toLowerCase()}`),
    name,
    account: `${name.toLowerCase()}@${partner}.example`,
    networks: [network],
    coordinates,
    restricted: partner === 'wonen',
    works: pattern,
    remindAt: hours && (remindAt < hours.from || remindAt >= hours.until) ? '13:30' : remindAt,
    hours,
    holidays,
    plans: [],
    told: [],
    habit: coordinates ? 'prompt' : (oneOf(habits, roll) ?? 'slow'),
    reach: 'chat',
  }
}

const habits: Habit[] = [
  ...Array<Habit>(11).fill('prompt'),
  ...Array<Habit>(6).fill('slow'),
  ...Array<Habit>(7).fill('never'),
]

/** One to three; who coordinates goes when who stands in is there. */
function plansOf(one: Person, all: readonly Person[], roll: Dice): Person['plans'] {
  if (one.coordinates) {
    const first = one.name.endsWith('0')
    return (first ? ['2026-11-16', '2027-07-05'] : ['2027-01-11', '2027-08-02']).map((from) => ({
      from,
      until: dayAfter(from, 11),
      cover: null,
      tellsAt: { date: dayAfter(from, -7), time: '11:00' },
    }))
  }
  return Array.from({ length: 1 + roll(3) }, (_, index) => {
    const from = workingDay(dayAfter('2026-09-07', index * 110 + roll(100)), 1, one.networks[0] ?? '')
    const until = dayAfter(from, oneOf([0, 1, 2, 4, 6, 11, 20], roll) ?? 0)
    const cover = oneOf(['colleague', 'colleague', 'network', null, null] as const, roll) ?? null
    const tellsAt =
      roll(3) === 0
        ? { date: from, time: oneOf(['07:30', '10:10'], roll) ?? '' }
        : { date: dayAfter(from, -1 - roll(25)), time: '12:00' }
    return { from, until, cover: cover === 'colleague' ? colleagueOf(one, all, roll) : cover, tellsAt }
  })
}

const colleagueOf = (one: Person, all: readonly Person[], roll: Dice): MemberId | null =>
  oneOf(
    all.filter(
      ({ id, networks, restricted }) =>
        id !== one.id && networks[0] === one.networks[0] && (one.restricted || !restricted),
    ),
    roll,
  )?.id ?? null

const week = ['mo', 'tu', 'we', 'th', 'fr']

function fileOf(network: (typeof networks)[number], all: readonly Person[]): NetworkFile {
  const members = all.filter(({ networks: own }) => own.includes(network.id))
  return NetworkFile.parse({
    id: network.id,
    name: `Netwerk ${network.id}`,
    audience: 'youth18min',
    municipality: network.id,
    prefix: network.prefix,
    calendar: network.calendar,
    retention: { closedMonths: 2 },
    schoolHolidays: { eerst: school, later },
    partners,
    members: members.map((one) => {
      const partner = one.account.replace(/^.*@(.*)\.example$/, '$1')
      const first = one.coordinates && one.networks[0] === network.id
      return {
        account: one.account,
        name: one.name,
        partner,
        function: first ? 'coordinator' : functions[partner],
        roles: first ? [one.name.endsWith('0') ? 'coordinator' : 'backup-coordinator'] : [],
        works: one.works.map((day) => week[day - 1]),
        remindAt: one.remindAt,
        external: one.reach === 'elsewhere',
      }
    }),
  })
}
