import { confirmationsOf, dayIn } from '#app/agreements/confirmations.ts'
import type { Membership } from '#app/directory.ts'
import type { World } from '#app/world.ts'
import type { AttentionView } from '#cards/network/attention.ts'
import { isTelling, partnerNews } from '#domain/network/agreement-ends.ts'
import { isAskedToConfirm, toConfirm } from '#domain/network/confirmation.ts'

/** What a coordinator must know of the partners; `tells`: it is said today, also when nothing else is. */
export async function attentionFor(
  world: World,
  { network, member }: Membership,
): Promise<{ view: AttentionView; tells: boolean }> {
  const today = dayIn(world, network)
  const known = (await confirmationsOf(world, network))?.value ?? null
  return {
    view: {
      network: network.id,
      today,
      news: partnerNews(network, today),
      toConfirm: toConfirm(network, known, today),
    },
    tells: isTelling(network, member, today) || isAskedToConfirm(network, known, member, today),
  }
}
