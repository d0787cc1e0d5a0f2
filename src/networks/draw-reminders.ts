import type { NetworkFile } from '#domain/network/network.ts'
import { Reminders } from '#domain/network/reminders.ts'
import { drafts, lookBackAgainDays } from '#domain/signal/policy.ts'
import { type Each, levels, type Row, type Section } from '#domain/signal/reminder-row.ts'
import { type Agreed, reminderTable } from '#domain/signal/reminder-table.ts'
import { ResponseTimes } from '#domain/triage/deadlines.ts'
import type { Words } from '#text/words.ts'

type Sentences = Words['reminders']

/** Who hears what and when, from the tables that the clocks themselves use; then what each network agreed differently. */
export function drawReminders(
  networks: readonly (Agreed & Pick<NetworkFile, 'name'>)[],
  sentences: Sentences,
): string {
  const { title, about, differs } = sentences
  const usual = { responseTimes: ResponseTimes.parse({}), reminders: Reminders.parse({}) }
  const standard = sections(usual, sentences)
  const others = networks.flatMap(({ name, ...agreed }) => {
    const different = sections(agreed, sentences).filter((section) => !standard.includes(section))
    return different.length > 0 ? [`## ${differs(name)}`, ...different] : []
  })
  return [`## ${title}`, about.map((line) => `* ${line}`).join('\n'), ...standard, ...others].join('\n\n')
}

/** Each part as a heading, what it is about, and its table. */
const sections = (agreed: Agreed, sentences: Sentences): string[] =>
  Object.entries(reminderTable(agreed)).map(([key, rows]) => {
    const section = key as Section
    const { title, about } = sentences.sections[section]
    const said = [about, ...besides(section, sentences)].join(' ')
    return [`### ${title}`, said, table(rows, sentences).join('\n')].join('\n\n')
  })

function besides(section: Section, { lookBackAgain, lookingOn, atLeast }: Sentences): string[] {
  if (section === 'evaluation') return [lookBackAgain(lookBackAgainDays)]
  if (section === 'kept') return [lookingOn(drafts.lookingDays)]
  return section === 'unsent' ? [atLeast(drafts.unsent.leastHours)] : []
}

/** A column for each level; one when the level makes no difference. */
function table(rows: readonly Row[], sentences: Sentences): string[] {
  const { columns, who, when } = sentences
  const apart = rows.some((row) => groupsOf(row.when, when).length > 1)
  const shown = apart ? levels.filter((level) => rows.some((row) => row.when[level])) : (['low'] as const)
  const heads = apart ? shown.map((level) => sentences.levels[level]) : [columns.when]
  const moments = (row: Row) => shown.map((level) => (row.when[level] ? when(row.when[level]) : '–'))
  return [
    [columns.who, ...heads, columns.how, columns.more],
    ['---', ...heads.map(() => '---'), '---', '---'],
    ...rows.map((row) => [who[row.who], ...moments(row), ways(row, sentences), more(row, sentences)]),
  ].map((cells) => `| ${cells.join(' | ')} |`)
}

function ways(row: Row, { how, levels: names }: Sentences): string {
  const groups = groupsOf(row.how, (way) => how[way])
  const [only] = groups
  if (only && groups.length === 1) return only.said
  return groups.map(({ said, at }) => `${at.map((level) => names[level]).join(', ')}: ${said}`).join('; ')
}

const more = ({ again, note }: Row, sentences: Sentences): string =>
  [...(note ? [sentences.note[note]] : []), ...(again === null ? [] : [sentences.again(again)])].join('; ')

/** The levels at which the same is said. */
function groupsOf<Value>(values: Each<Value>, say: (value: Value) => string) {
  const said = levels.flatMap((level) => {
    const value = values[level]
    return value === undefined ? [] : [{ level, said: say(value) }]
  })
  return [...Map.groupBy(said, (one) => one.said)].map(([text, same]) => ({
    said: text,
    at: same.map(({ level }) => level),
  }))
}
