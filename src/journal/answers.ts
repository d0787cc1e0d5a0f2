import { sealed } from '#app/sealed.ts'
import type { JournalEntry } from '#app/ports.ts'
import { idOf } from '#app/typed-reference.ts'
import { linesOf, type Opened } from './open.ts'
import type { People } from './people.ts'
import { noLineSentence } from './verdict.ts'
import type { Days } from './wanted.ts'

/** Who did or saw what of one signal, or of whatever else has an id. */
export async function who(opened: Opened, people: People, asked: { about: string; days: Days }) {
  const id = await aboutOf(opened, asked.about)
  if (id === null)
    return {
      refused: `${asked.about} is not known, or not any more: ask by the id that a line of the journal has`,
    }
  const isIn = people.isIn(asked.days)
  const { found, known, unread } = await picked(opened, (entry) => entry.about === id, isIn)
  if (!known) return { refused: [`no line of the journal is about ${asked.about}`, ...unread].join('\n') }
  return { told: [...inShort(found, people), ...found.map((entry) => lineOn(entry, people)), ...unread] }
}

/** What one person saw and did. */
export async function what(opened: Opened, people: People, asked: { account: string; days: Days }) {
  const id = people.idOf(asked.account)
  const isTheirs = ({ actor, behalf }: JournalEntry) => actor === id || behalf === id
  const { found, unread } = await picked(opened, isTheirs, people.isIn(asked.days))
  const heading = `${people.nameOf(id)}: ${found.length === 1 ? '1 line' : `${found.length} lines`}`
  return { told: [heading, ...found.map((entry) => lineOn(entry, people)), ...unread] }
}

async function picked(
  { store }: Opened,
  isAsked: (entry: JournalEntry) => boolean,
  isIn: (entry: JournalEntry) => boolean,
): Promise<{ found: JournalEntry[]; known: boolean; unread: string[] }> {
  const [found, unread]: [JournalEntry[], string[]] = [[], []]
  let known = false
  for await (const entry of linesOf(store)) {
    if (entry.noLine) unread.push(noLineSentence(entry.number))
    if (entry.noLine || !isAsked(entry)) continue
    known = true
    if (isIn(entry)) found.push(entry)
  }
  return { found, known, unread }
}

/** A reference is kept as long as its signal; an id is in the journal for two years. */
const aboutOf = async ({ store, keys }: Opened, typed: string): Promise<string | null> =>
  /^[a-z]+_\w+$/.test(typed) ? typed : idOf(sealed(store, keys), typed)

/** Everybody once, with how often what was done. */
function inShort(entries: readonly JournalEntry[], people: People): string[] {
  const byActor = Map.groupBy(entries, ({ actor }) => actor)
  return [...byActor].map(([actor, theirs]) => {
    const byVerb = Map.groupBy(theirs, ({ verb, result }) => (result === 'done' ? verb : `${verb} refused`))
    const deeds = [...byVerb].map(([verb, { length }]) => (length === 1 ? verb : `${verb} ${length}x`))
    return `${people.nameOf(actor)}: ${deeds.join(', ')}`
  })
}

function lineOn(entry: JournalEntry, people: People): string {
  const { number, actor, behalf, verb, about, basis, result, detail } = entry
  return [
    String(number).padStart(7),
    people.localTimeOf(entry),
    people.nameOf(actor),
    ...(behalf ? [`for ${people.nameOf(behalf)}`] : []),
    verb,
    ...(about ? [about] : []),
    ...(basis ? [`as ${basis}`] : []),
    result,
    ...(detail ? [detail] : []),
  ].join('  ')
}
