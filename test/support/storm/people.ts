import type { TeamsPerson } from '#app/ports.ts'
import type { NetworkFile } from '#domain/network/network.ts'
import { channelNamed, someone } from '#support/platform.ts'
import { samplesWith } from '#support/sample-networks.ts'

/** Anna raises; eight others want to do something about it, all at once. */

const colleague = (name: string) =>
  ({ account: `${name}@ooc.example`, function: 'leerkracht', partner: 'ooc' }) as const

export const network = 'oldenzaal-18min'
export const channel = channelNamed(network)
export const anna = someone('anna@carmel.example')
export const carla = someone('carla@oldenzaal.example')

export const pressers: readonly TeamsPerson[] = [
  carla,
  someone('bram@wijkracht.example'),
  someone('daan@ooc.example'),
  someone('els@ggd.example'),
  someone('gerda@impuls.example'),
  ...['ivo', 'jan', 'kim'].map((name) => someone(colleague(name).account)),
]

/** As a card names them. */
export const nameOf = ({ name }: TeamsPerson): string => name.charAt(0).toUpperCase() + name.slice(1)

export const files = async (): Promise<NetworkFile[]> =>
  (await samplesWith({ [network]: ['ivo', 'jan', 'kim'].map(colleague) })).filter(({ id }) => id === network)
