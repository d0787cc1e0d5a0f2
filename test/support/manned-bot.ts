import { crowd, crowdedNetworks, isReady, startProcess, storeFolder } from '#support/bot-process.ts'
import { type Person } from '#support/teams/person.ts'
import { startTeams } from '#support/teams-simulator.ts'

/** The real process on a store of its own, with both channels linked, and so many members more in the one for children. */
export async function startManned(more: number) {
  const folder = storeFolder()
  const networks = await crowdedNetworks(folder.path, more)
  const teams = await startTeams({ pageSize: 500 })
  const start = () => startProcess(folder.path, { SEINHUIS_NETWORKS: networks })
  let bot = await start()
  teams.botAt(bot.url)
  const known = (accounts: readonly string[]): Person[] => accounts.map((account) => teams.person(account))
  const [carla, ...others] = known([
    'carla@oldenzaal.example',
    'bram@wijkracht.example',
    'els@ggd.example',
    'gerda@impuls.example',
  ]) as [Person, ...Person[]]
  const members = known(crowd(more))
  const youth = teams.channel('18-', [carla, ...others, ...members])
  const adult = teams.channel('18+', [carla, ...others])
  await youth.mention(carla, 'koppel oldenzaal-18min')
  await adult.mention(carla, 'koppel oldenzaal-18plus')
  return {
    teams,
    youth,
    adult,
    /** In the network for children. */
    members,
    /** In both. */
    others,
    bot: () => bot,
    /** Dies without a word, and is started again: in how many milliseconds it is ready. */
    dies: async (): Promise<number> => {
      await bot.kill()
      const from = performance.now()
      bot = await start()
      teams.botAt(bot.url)
      while (!(await isReady(bot)));
      return performance.now() - from
    },
    end: async (): Promise<void> => {
      await bot.kill()
      await teams.close()
      folder.remove()
    },
  }
}
