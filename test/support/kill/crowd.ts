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
  let left = number
  const words = [how, near, doing, where].map((list) => {
    const word = list[left % list.length]
    left = Math.floor(left / list.length)
    return word
  })
  if (left > 0) throw new Error(`there are no words for ${number} of them`)
  return `Leerling is vaak ${words[0]} bij de ${words[1]} en ${words[2]} bij de ${words[3]}.`
}
const how = ['stil', 'moe', 'boos', 'bang', 'alleen', 'verdrietig']
const near = [
  'tafel',
  'stoel',
  'deur',
  'bank',
  'boom',
  'fiets',
  'brug',
  'trein',
  'muur',
  'trap',
  'kast',
  'lamp',
]
const doing = ['zucht', 'wacht', 'huilt', 'staart', 'zwijgt', 'loopt', 'blijft', 'zit']
const where = ['kring', 'ingang', 'uitgang', 'zandbak', 'gang', 'poort', 'heg', 'vijver', 'sloot', 'hoek']
