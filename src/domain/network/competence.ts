import type { Discipline } from '#domain/codes.ts'
import type { Theme } from '#domain/intake/lists.ts'
import type { Member } from '#domain/network/network.ts'

/** Why somebody fits: what they can be asked about, in the words of the network; a theme of their profession; or the profession itself. */
export type Knowledge = { expertise: string } | { theme: Theme } | 'profession'

/** How well somebody fits, and by what first; null when nothing says so. */
export type Fit = { weight: number; by: Knowledge }

type Wanted = { askedExpertise: string | null; themes: readonly Theme[] }
type Knowing = Pick<Member, 'expertise' | 'function'>

/** What was asked in so many words weighs more than all themes together (there are three at most). */
const askedWeight = 4

/** By expertise and profession alone: a role or an organisation makes nobody more competent (F-004-07). */
export function fitOf(member: Knowing, wanted: Wanted): Fit | null {
  const asked = askedOf(member, wordsOf(wanted.askedExpertise ?? ''))
  const fitting = wanted.themes.flatMap((theme) => knowledgeOf(member, theme))
  const [by] = [...asked, ...fitting]
  return by ? { weight: (asked.length > 0 ? askedWeight : 0) + fitting.length, by } : null
}

/** What somebody asked for stays with who may read it: only that it fits is told. */
function askedOf({ expertise, function: role }: Knowing, asked: readonly string[]): Knowledge[] {
  const tag = expertise.find((one) => anyFits(wordsOf(one), asked))
  if (tag) return [{ expertise: tag }]
  return anyFits(wordsOf(role), asked) ? ['profession'] : []
}

function knowledgeOf({ expertise, function: role }: Knowing, theme: Theme): Knowledge[] {
  const { words, disciplines } = fields[theme]
  const tag = expertise.find((one) => anyFits(wordsOf(one), words))
  if (tag) return [{ expertise: tag }]
  return disciplines.includes(role) ? [{ theme }] : []
}

/** Small letters without accents, one word each. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 3 && !meaningless.has(word))

const dutch = 'aan bij die een het met uit van wie door iemand kennis meer naar over veel voor'
const english = 'and for the who about someone with'
const meaningless = new Set(`${dutch} ${english}`.split(' '))

/** Whether a text of the network is about one of these words. */
export const fitsWords = (text: string, asked: readonly string[]): boolean => anyFits(wordsOf(text), asked)

const anyFits = (known: readonly string[], wanted: readonly string[]): boolean =>
  known.some((one) => wanted.some((other) => fits(one, other) || fits(other, one)))

/** "Geldzorgen" is about "geld", a "jeugdverpleegkundige" is a "verpleegkundige"; short words must be the same. */
const fits = (long: string, short: string): boolean =>
  long === short || (short.length >= 4 && (long.startsWith(short) || long.endsWith(short)))

type Field = { words: readonly string[]; disciplines: readonly Discipline[] }

/** In what words networks write down who knows about a theme, and whose profession it is. */
const fields: Readonly<Record<Theme, Field>> = {
  safety_home: {
    words: ['veilig', 'meldcode', 'geweld', 'mishandeling'],
    disciplines: ['aandachtsfunctionaris', 'jeugdbeschermer'],
  },
  parenting_family: {
    words: ['opvoed', 'gezin', 'ouders', 'scheiding'],
    disciplines: ['schoolmaatschappelijk_werker', 'maatschappelijk_werker', 'pedagogisch_medewerker'],
  },
  wellbeing_behaviour: {
    words: ['gedrag', 'gevoel', 'pesten', 'somber'],
    disciplines: ['schoolmaatschappelijk_werker', 'intern_begeleider', 'jongerenwerker'],
  },
  health_development: {
    words: ['gezond', 'ontwikkeling', 'medisch'],
    disciplines: ['jeugdverpleegkundige', 'jeugdarts'],
  },
  school: {
    words: ['school', 'onderwijs', 'verzuim', 'leerplicht'],
    disciplines: ['intern_begeleider', 'mentor', 'leerkracht', 'zorgcoordinator', 'leerplichtambtenaar'],
  },
  friends_street_online: {
    words: ['jongeren', 'vrienden', 'straat', 'online', 'vrije', 'sport'],
    disciplines: ['jongerenwerker', 'sportcoach'],
  },
  money_housing: {
    words: ['geld', 'schuld', 'inkomen', 'armoede', 'wonen', 'huur'],
    disciplines: ['schuldhulpverlener', 'woonconsulent'],
  },
  mind: {
    words: ['verward', 'psychisch', 'verslaving', 'somber', 'geheugen'],
    disciplines: ['oggz_medewerker', 'praktijkondersteuner_huisarts'],
  },
  care_health: {
    words: ['mantelzorg', 'gezond', 'dementie', 'ouderen', 'medisch'],
    disciplines: ['wijkverpleegkundige', 'ouderenadviseur', 'praktijkondersteuner_huisarts'],
  },
  living: {
    words: ['wonen', 'woning', 'overlast', 'buren'],
    disciplines: ['woonconsulent', 'huismeester', 'wijkcoach'],
  },
  together: {
    words: ['eenzaam', 'meedoen', 'dagbesteding', 'vrijwilligers', 'buurt'],
    disciplines: ['wijkcoach', 'ouderenadviseur', 'sportcoach'],
  },
}
