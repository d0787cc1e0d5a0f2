import type { Person } from '#support/teams/person.ts'

/** Types these one after another; what the bot wrote after each. */
export async function types(person: Person, ...lines: readonly string[]): Promise<string[]> {
  const answers: string[] = []
  for (const line of lines) answers.push((await person.says(line)).join('\n'))
  return answers
}

/** After the word `signaal`: a child of at most eleven, a pupil, school and family; the facts are asked next. */
export const aChild = ['kind of jongere', 'nee', '1', 'leerling', 'overslaan', '5, 2', 'nee', 'nee'] as const
