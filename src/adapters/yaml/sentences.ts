import type { z } from 'zod'
import type { BrokenRule, NetworkMistake, Path } from '#domain/network/check.ts'

/** What an administrator must do about a mistake in a network file: one sentence. */
export function sentence({ path, problem }: NetworkMistake): string {
  return typeof problem === 'string' ? rules[problem](path) : shape(path, problem)
}

const rules: Record<BrokenRule, (path: Path) => string> = {
  'unknown-key': (path) => `${last(path)} is not a known key here: correct its spelling or remove it`,
  'id-is-not-file-name': () => 'id must be the name of the file without .yaml: make them the same',
  'prefix-taken': () =>
    'prefix is used by another network: choose another, so that a reference tells them apart',
  'unknown-partner': () =>
    'partner is not one of the partners of this file: add it under partners or correct it',
  'account-twice': () => 'account stands here for the second time: keep one member with all roles',
  'no-coordinator': () => 'members have no coordinator: give one of them roles: [coordinator]',
  'second-coordinator': () => 'roles make a second coordinator: make this one backup-coordinator',
  'guest-not-agreed': () =>
    'this is the account of a guest (#EXT#): when the network agreed that this person takes part, write external: true with the member; else take the member out',
  'role-for-restricted': () =>
    'roles are not for a restricted partner, whose people read no content: give the role to another member',
  'no-privacy-officer': () =>
    'members have no privacy officer, who hears of a data breach: give one of them roles: [privacy-officer]',
  'officer-coordinates': () =>
    'roles make somebody watch over their own work: give privacy-officer to somebody who does not coordinate',
  'ends-before-signed': () => 'validUntil is before signedOn: correct one of the two',
  'unknown-school-region': () =>
    'schoolRegion is not one of the regions under schoolHolidays: write its holidays there or correct it',
  'holiday-ends-before-it-begins': () => 'until is before from: correct one of the two',
  'holidays-overlap': (path) =>
    `${last(path)} has days of a holiday above it in this region: correct the dates`,
  'unknown-route': () =>
    'to is not a network of this installation: write the id of one of the other files, or add that file',
  'route-to-others': () =>
    'to is a network for people of another age: choose one with the same audience, or take this route out',
  'route-never-fits': (path) =>
    `${last(path)} never fits, because what comes before it, or the ages and themes of this network, leave nothing: take it out, or write it higher`,
  'residence-not-routed': () =>
    'routes ask where somebody lives, and leave people of a municipality of this region here, though it has a network of its own: end with a route with only residence for each of those municipalities',
  'age-limit-for-adults': () => 'ageLimit is for a network of young people: take it out here',
  'translation-missing': (path) =>
    `${shown(String(path.at(-2)))} has no sentence in ${languages[String(path.at(-1))] ?? 'every language'}: write it in both languages, like { nl: "...", en: "..." }`,
  'question-fixed': (path) =>
    `${last(path)} is about danger, consent or checking, and reads the same in every network: remove it`,
  'reworded-but-left-out': (path) =>
    `${last(path)} stands under dialogue: leaveOut too, so nobody is asked: remove it there or here`,
  'theme-of-others': (path) =>
    `${last(path)} is no theme of a network for people of this age, so nobody chooses it: remove it`,
  'dpia-missing': () =>
    'dpia is none: production refuses this network until the reference of your assessment stands here',
  'basis-missing': (path) =>
    `${last(path)} has no legalBasis: its people read what is usual for its type; write what was agreed`,
  'agreement-over': () => 'this agreement is over, so the members of this partner cannot act: renew it',
  'phone-unchecked': () =>
    'nobody looked for 90 days whether this phone number still holds: call it, and write that day under checkedOn',
  'unknown-owner': () =>
    'owner is not the account of one of the members of this file, so nobody is asked: correct it or remove it',
  'checked-in-the-future': () => 'checkedOn is after today: write the day on which somebody last looked',
}

const languages: Partial<Record<string, string>> = { nl: 'Dutch (nl)', en: 'English (en)' }

function shape(path: Path, issue: z.core.$ZodIssue): string {
  const name = path.length === 0 ? 'the file' : last(path)
  if ('input' in issue && issue.input === undefined) return `${name} is missing: add it`
  if (issue.code === 'invalid_type') return `${name} must be ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `${name} must be one of ${issue.values.map(asWritten).join(', ')}: choose one`
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return `${name} must be a date: write year, month and day, like 2026-11-24`
  if (issue.code === 'invalid_key') return `${name} is not a good key: ${reasons(issue.issues)}`
  if (issue.code === 'too_small')
    return `${name} ${isEmpty[issue.origin] ?? `must be at least ${issue.minimum}: write a higher number`}`
  if (issue.code === 'too_big')
    return `${name} ${isLong(issue) ?? `may be at most ${issue.maximum}: write a lower number`}`
  return `${name} is not right: ${issue.message}`
}

const kinds: Partial<Record<string, string>> = {
  string: 'text: write words, and put a number between quotes',
  boolean: 'true or false: write one of these two words',
  number: 'a number: write digits, without quotes',
  int: 'a whole number: write digits, without quotes',
  array: 'a list: write it like [one, two], or each on a line after a hyphen',
  object: 'keys with values: write each as key: value',
  record: 'keys with values: write each as key: value',
}

/** A text needs a character, and a list something in it. */
const isEmpty: Partial<Record<string, string>> = {
  string: 'is empty: write something',
  array: 'is empty: write at least one in the list',
}

const isLong = ({ origin, maximum }: z.core.$ZodIssueTooBig): string | undefined =>
  origin === 'string' ? `may have at most ${maximum} characters: make it shorter` : undefined

/** Digits that are a text need quotes in YAML. */
const asWritten = (value: unknown): string =>
  /^\d+$/.test(String(value)) ? `"${String(value)}"` : String(value)

const reasons = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map(({ message }) => message).join('; ')

/** What the path ends in: a key, or the key of the list and the place in it. */
function last(path: Path): string {
  const key = shown(String(path.findLast((step) => typeof step === 'string')))
  const place = path.at(-1)
  return typeof place === 'number' ? `${key}, item ${place + 1},` : key
}

/** A key with characters that a terminal would not show, or would obey, is written between quotes. */
const shown = (key: string): string => (/^[\w.-]+$/.test(key) ? key : JSON.stringify(key))
