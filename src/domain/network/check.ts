import type { z } from 'zod'
import { Theme, themesOf } from '#domain/intake/lists.ts'
import { isFixed } from '#domain/intake/own-words.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Period } from '#domain/time/person.ts'
import { type BrokenRoute, wrongRoutes } from './check-routes.ts'
import { Glimpse } from './glimpse.ts'
import { isGuestAccount } from './guests.ts'
import { NetworkFile } from './network.ts'
import { stillHolds } from './vouched.ts'

/** A network file as it was read: its name without the ending, and whatever stood in it. */
export type NetworkDraft = { file: string; content: unknown }

/** Where something stands: `['members', 2, 'partner']`. */
export type Path = readonly PropertyKey[]
/** A part that has the wrong shape, or the name of a broken rule. */
export type Problem = z.core.$ZodIssue | BrokenRule
export type BrokenRule =
  | 'unknown-key'
  | 'id-is-not-file-name'
  | 'prefix-taken'
  | 'unknown-partner'
  | 'account-twice'
  | 'no-coordinator'
  | 'second-coordinator'
  | 'guest-not-agreed'
  | 'role-for-restricted'
  | 'no-privacy-officer'
  | 'officer-coordinates'
  | 'ends-before-signed'
  | 'unknown-school-region'
  | 'holiday-ends-before-it-begins'
  | 'holidays-overlap'
  | 'translation-missing'
  | 'question-fixed'
  | 'reworded-but-left-out'
  | 'theme-of-others'
  | 'agreement-over'
  | 'phone-unchecked'
  | 'unknown-owner'
  | 'checked-in-the-future'
  | 'dpia-missing'
  | 'basis-missing'
  | BrokenRoute
export type NetworkMistake = { file: string; path: Path; problem: Problem }
type Found = Omit<NetworkMistake, 'file'>

/** Every mistake of all files at once, and the networks without any. A warning stops nothing: what was right works no longer. */
export function checkNetworks(
  drafts: readonly NetworkDraft[],
  today: LocalDate,
): { networks: NetworkFile[]; mistakes: NetworkMistake[]; warnings: NetworkMistake[] } {
  const read = drafts.map(({ file, content }) => ({
    file,
    parsed: NetworkFile.safeParse(content, { reportInput: true }),
    glimpse: Glimpse.parse(content),
  }))
  const mistakes = read.flatMap(({ file, parsed, glimpse }) =>
    inFile(file, [
      ...(parsed.error?.issues ?? []).flatMap(shape),
      ...fileName(file, glimpse),
      ...prefixTaken(file, glimpse, read),
      ...rules.flatMap((rule) => rule(glimpse)),
      ...wrongRoutes(
        glimpse,
        read.filter((one) => one.file !== file).map((one) => one.glimpse),
      ),
    ]),
  )
  const isRight = (file: string) => !mistakes.some((mistake) => mistake.file === file)
  return {
    networks: read.flatMap(({ file, parsed }) => (parsed.success && isRight(file) ? parsed.data : [])),
    mistakes,
    warnings: read.flatMap(({ file, glimpse }) =>
      inFile(file, [
        ...agreementsOver(glimpse, today),
        ...uncheckedNumbers(glimpse, today),
        ...unfitForProduction(glimpse),
        ...noOfficer(glimpse),
      ]),
    ),
  }
}

const inFile = (file: string, all: Found[]): NetworkMistake[] => all.map((one) => ({ file, ...one }))

const found = (problem: Problem, ...path: PropertyKey[]): Found => ({ path, problem })

/** One for each unknown key, so that each has its own line. */
function shape(issue: z.core.$ZodIssue): Found[] {
  const inTexts = issue.path[0] === 'texts'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      found(
        issue.path[1] === 'questions' && isFixed(key) ? 'question-fixed' : 'unknown-key',
        ...issue.path,
        key,
      ),
    )
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [found(inTexts && isMissing ? 'translation-missing' : issue, ...issue.path)]
}

const fileName = (file: string, { id }: Glimpse): Found[] =>
  id === undefined || id === file ? [] : [found('id-is-not-file-name', 'id')]

/** A reference says by its prefix which network a signal is in; who comes later in the list chooses another. */
function prefixTaken(
  file: string,
  { prefix }: Glimpse,
  all: readonly { file: string; glimpse: Glimpse }[],
): Found[] {
  const first = all.find(({ glimpse }) => glimpse.prefix === prefix)
  return prefix === undefined || first?.file === file ? [] : [found('prefix-taken', 'prefix')]
}

const unknownPartners = ({ members = [], partners }: Glimpse): Found[] =>
  members.flatMap((member, index) =>
    member?.partner === undefined || !partners || Object.hasOwn(partners, member.partner)
      ? []
      : found('unknown-partner', 'members', index, 'partner'),
  )

function accountsTwice({ members = [] }: Glimpse): Found[] {
  const accounts = members.map((member) => member?.account)
  return accounts.flatMap((account, index) =>
    account !== undefined && accounts.indexOf(account) < index
      ? found('account-twice', 'members', index, 'account')
      : [],
  )
}

const guestsNotAgreed = ({ members = [] }: Glimpse): Found[] =>
  members.flatMap((member, index) =>
    member?.account !== undefined && isGuestAccount(member.account) && member.external !== true
      ? found('guest-not-agreed', 'members', index, 'account')
      : [],
  )

/** One person watches over the process; others stand in. */
function oneCoordinator({ members }: Glimpse): Found[] {
  if (!members) return []
  const [first, ...others] = members.flatMap((member, index) =>
    member?.roles?.includes('coordinator') ? index : [],
  )
  if (first === undefined) return [found('no-coordinator', 'members')]
  return others.map((index) => found('second-coordinator', 'members', index, 'roles'))
}

/** Every role but one brings a person to content, and the people of a restricted partner read none (specification 2.8). */
const restrictedRoles = ({ members = [], partners = {} }: Glimpse): Found[] =>
  members.flatMap((member, index) =>
    member?.roles?.some((role) => role !== 'privacy-officer') && partners[member.partner ?? '']?.restricted
      ? found('role-for-restricted', 'members', index, 'roles')
      : [],
  )

/** Nobody watches over their own work. */
const independentOfficer = ({ members = [] }: Glimpse): Found[] =>
  members.flatMap((member, index) =>
    member?.roles?.includes('privacy-officer') &&
    member.roles.some((role) => role === 'coordinator' || role === 'backup-coordinator')
      ? found('officer-coordinates', 'members', index, 'roles')
      : [],
  )

/** Without one nobody but the coordinator hears of a data breach. */
const noOfficer = ({ members }: Glimpse): Found[] =>
  members?.every((member) => !member?.roles?.includes('privacy-officer'))
    ? [found('no-privacy-officer', 'members')]
    : []

const endsBeforeSigned = (glimpse: Glimpse): Found[] =>
  agreements(glimpse).flatMap(({ key, signedOn, validUntil }) =>
    signedOn && validUntil && validUntil < signedOn
      ? found('ends-before-signed', 'partners', key, 'agreement', 'validUntil')
      : [],
  )

/** Of a region that nobody wrote down the people would never be on holiday. */
const unknownRegions = ({ partners = {}, schoolHolidays = {} }: Glimpse): Found[] =>
  Object.entries(partners).flatMap(([key, partner]) =>
    partner?.schoolRegion === undefined || Object.hasOwn(schoolHolidays, partner.schoolRegion)
      ? []
      : found('unknown-school-region', 'partners', key, 'schoolRegion'),
  )

const wrongHolidays = ({ schoolHolidays = {} }: Glimpse): Found[] =>
  Object.entries(schoolHolidays).flatMap(([region, holidays = []]) =>
    holidays.flatMap((one, index) => {
      if (!isRead(one)) return []
      if (one.until < one.from)
        return found('holiday-ends-before-it-begins', 'schoolHolidays', region, index, 'until')
      return holidays.slice(0, index).some((before) => isRead(before) && meet(before, one))
        ? found('holidays-overlap', 'schoolHolidays', region, index)
        : []
    }),
  )

/** They have a day in common. */
const meet = (one: Period, other: Period): boolean => one.from <= other.until && other.from <= one.until

const isRead = (one: { [day in keyof Period]?: LocalDate | undefined } | undefined): one is Period =>
  one?.from !== undefined && one.until !== undefined

/** Somebody would write a sentence that nobody reads. */
const rewordedLeftOut = ({ dialogue, texts }: Glimpse): Found[] =>
  Object.keys(texts?.questions ?? {})
    .filter((id) => dialogue?.leaveOut?.includes(id))
    .map((id) => found('reworded-but-left-out', 'texts', 'questions', id))

/** Nobody would be asked whether it is still so. */
const unknownOwners = ({ members, services = [] }: Glimpse): Found[] =>
  services.flatMap((service, index) =>
    service?.owner === undefined || !members || members.some((one) => one?.account === service.owner)
      ? []
      : found('unknown-owner', 'services', index, 'owner'),
  )

/** Nobody here chooses it. */
const themesOfOthers = ({ audience, texts }: Glimpse): Found[] =>
  audience === undefined
    ? []
    : Object.keys(texts?.themes ?? {})
        .filter((theme) => Theme.safeParse(theme).success && !themesOf[audience].some((one) => one === theme))
        .map((theme) => found('theme-of-others', 'texts', 'themes', theme))

const agreementsOver = (glimpse: Glimpse, today: LocalDate): Found[] =>
  agreements(glimpse).flatMap(({ key, validUntil }) =>
    validUntil && validUntil < today
      ? found('agreement-over', 'partners', key, 'agreement', 'validUntil')
      : [],
  )

/** Somebody in a hurry would call a number that is no longer there. */
const uncheckedNumbers = ({ services = [], phones = [] }: Glimpse, today: LocalDate): Found[] => [
  ...services.flatMap((service, index) =>
    unchecked(service, service?.phone !== undefined, today, 'services', index),
  ),
  ...phones.flatMap((phone, index) => unchecked(phone, true, today, 'phones', index)),
]

function unchecked(
  one: { checkedOn?: LocalDate | undefined } | undefined,
  hasNumber: boolean,
  today: LocalDate,
  ...path: PropertyKey[]
): Found[] {
  if (!one?.checkedOn) return []
  if (one.checkedOn > today) return [found('checked-in-the-future', ...path, 'checkedOn')]
  return hasNumber && !stillHolds(one.checkedOn, today)
    ? [found('phone-unchecked', ...path, 'checkedOn')]
    : []
}

/** Nothing of a sample: it never goes there. */
function unfitForProduction({ sample, dpia = 'none', partners = {} }: Glimpse): Found[] {
  if (sample) return []
  return [
    ...(dpia === 'none' ? [found('dpia-missing', 'dpia')] : []),
    ...Object.entries(partners).flatMap(([key, partner]) =>
      partner?.legalBasis ? [] : found('basis-missing', 'partners', key),
    ),
  ]
}

const agreements = ({ partners = {} }: Glimpse) =>
  Object.entries(partners).map(([key, partner]) => ({ key, ...partner?.agreement }))

const rules = [
  unknownPartners,
  accountsTwice,
  guestsNotAgreed,
  oneCoordinator,
  restrictedRoles,
  independentOfficer,
  endsBeforeSigned,
  unknownRegions,
  wrongHolidays,
  rewordedLeftOut,
  themesOfOthers,
  unknownOwners,
]
