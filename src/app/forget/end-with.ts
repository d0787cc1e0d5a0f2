import { run } from '#app/run.ts'
import { type Handler, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** A signal that belongs to one that ended is kept no longer than that one; of what is gone nothing is asked. */
export const endWith: Handler = async (world, lease) => {
  const { ref } = lease.item
  const command = { type: 'end-with', on: LocalDate.parse(ref['on']) } as const
  const signal = SignalId.parse(ref['signal'])
  const ran = await run(world, { id: world.ids.fresh('c'), signal, command, actor: 'clock', lease })
  return 'done' in ran ? 'settled' : settle(world, lease)
}
