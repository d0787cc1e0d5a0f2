import type { NetworkFile } from '#domain/network/network.ts'
import { samplesWith } from '#support/sample-networks.ts'

/** The sample networks, in which so many more people may raise something about a child. */
export const withCrowd = (size: number): Promise<NetworkFile[]> =>
  samplesWith({
    'oldenzaal-18min': accounts(size).map((account) => ({ account, function: 'mentor', partner: 'carmel' })),
  })

export const accounts = (size: number): string[] =>
  Array.from({ length: size }, (_, index) => `teacher-${index}@carmel.example`)

/** Something of which there is only one, without a digit or a capital, so that nobody takes it for a number or a name. */
export const factsOf = (number: number): string => {
  const [things, doing, where] = [seen, done, places].map((words) => words.split(' '))
  const pick = (words: string[] = [], turn: number) => words[turn % words.length]
  const turn = [number, Math.floor(number / 12), Math.floor(number / 96)] as const
  return `Leerling is vaak stil bij de ${pick(things, turn[0])} en ${pick(doing, turn[1])} bij de ${pick(where, turn[2])}.`
}
const seen = 'tafel stoel deur bank boom fiets brug trein muur trap kast lamp'
const done = 'zucht wacht huilt staart zwijgt loopt blijft zit'
const places = 'kring ingang uitgang zandbak gang poort heg vijver sloot hoek'
