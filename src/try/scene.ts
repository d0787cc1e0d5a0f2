import { stringify } from 'yaml'

/** Where the Playground plays, and with whom: what it is told at its start, and what it is known by. */
export const scene = {
  tenant: '00000000-0000-4000-8000-000000000100',
  team: '19:soko-oldenzaal@thread.tacv2',
  /** Its first channel, *General*, always has the id of the team. */
  channels: [
    { network: 'oldenzaal-18min', id: '19:soko-oldenzaal@thread.tacv2', name: 'General' },
    { network: 'oldenzaal-18plus', id: '19:netwerk-18plus@thread.tacv2', name: 'Netwerk 18+' },
  ],
} as const

/** The first is the one at the keyboard; the Playground wants exactly five others. */
const cast = [
  'anna@carmel.example',
  'bram@wijkracht.example',
  'carla@oldenzaal.example',
  'daan@ooc.example',
  'els@ggd.example',
  'gerda@impuls.example',
]

/** The file that the Playground reads in its working folder. */
export function playgroundFile(): string {
  const [anna, ...others] = cast.map(personOf)
  return stringify({
    version: '0.1.1',
    tenantId: scene.tenant,
    bot: { id: '00000000-0000-4000-8000-000000000200', name: 'Seinhuis' },
    currentUser: anna,
    users: others,
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Group Chat' },
    team: {
      id: scene.team,
      aadGroupId: '00000000-0000-4000-8000-000000000300',
      name: 'S.O.K.O. Oldenzaal',
      channels: scene.channels.slice(1).map(({ id, name }) => ({ id, name })),
    },
  })
}

/** `userPrincipleName` is how the Playground spells it. */
function personOf(account: string, place: number) {
  const nick = account.split('@')[0] ?? account
  const name = nick.charAt(0).toUpperCase() + nick.slice(1)
  return {
    id: `29:${nick}`,
    name,
    userPrincipleName: account,
    aadObjectId: `00000000-0000-4000-8000-00000000000${place + 1}`,
    givenName: name,
    surname: name,
    email: account,
  }
}
