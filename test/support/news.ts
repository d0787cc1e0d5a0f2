import type { Person } from '#support/teams/person.ts'

/** What somebody read since they were asked last; of these people what they read so far is old. */
export function newsOf(...people: readonly Person[]): (person: Person) => string[] {
  const read = new Map<Person, number>()
  const news = (person: Person): string[] => {
    const all = person.sees()
    const before = read.get(person) ?? 0
    read.set(person, all.length)
    return all.slice(before)
  }
  for (const person of people) news(person)
  return news
}
