import { keyOf, kinds, load } from '#app/records.ts'
import { run } from '#app/run.ts'
import { type Handler, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { ConsentGiver } from '#domain/codes.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import type { Followed, HouseCommand } from '#domain/signal/commands.ts'
import { correctedTexts } from '#domain/signal/passed-on.ts'
import { Instant } from '#domain/time/instant.ts'

/** What was done to a signal is done to the other one about the same person; of what is gone nothing is asked. */
export const passOn: Handler = async (world, lease) => {
  const { ref } = lease.item
  const command = await commandOf(world, ref)
  if (!command) return settle(world, lease)
  const signal = SignalId.parse(ref['signal'])
  const ran = await run(world, { id: world.ids.fresh('c'), signal, command, actor: 'clock', lease })
  return 'done' in ran ? 'settled' : settle(world, lease)
}

type Ref = Readonly<Record<string, string>>

async function commandOf(world: World, ref: Ref): Promise<HouseCommand | null> {
  if (ref['did'] !== 'correct') return { type: 'follow', what: whatOf(ref) }
  const from = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(ref['from'])))
  const texts = from && correctedTexts(from.value)
  return texts && { type: 'correct-too', by: MemberId.parse(ref['by']), texts }
}

/** The app wrote these itself. */
function whatOf(ref: Ref): Followed {
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
