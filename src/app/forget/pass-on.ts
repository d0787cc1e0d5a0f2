import { run } from '#app/run.ts'
import { type Handler, settle } from '#app/work.ts'
import { ConsentGiver } from '#domain/codes.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import type { Followed } from '#domain/signal/commands.ts'
import { Instant } from '#domain/time/instant.ts'

/** What was done to a signal is done to the other one about the same person; of what is gone nothing is asked. */
export const passOn: Handler = async (world, lease) => {
  const { ref } = lease.item
  const command = { type: 'follow', what: whatOf(ref) } as const
  const signal = SignalId.parse(ref['signal'])
  const ran = await run(world, { id: world.ids.fresh('c'), signal, command, actor: 'clock', lease })
  return 'done' in ran ? 'settled' : settle(world, lease)
}

/** The app wrote these itself. */
function whatOf(ref: Readonly<Record<string, string>>): Followed {
  const did = ref['did'] as Followed['did']
  switch (did) {
    case 'withdraw':
      return { did, by: MemberId.parse(ref['by']), giver: ConsentGiver.parse(ref['giver']) }
    case 'erase':
      return { did }
    case 'freeze':
    case 'unfreeze':
    case 'hold':
    case 'lift-hold':
      return { did, since: Instant.parse(Number(ref['since'])) }
  }
}
