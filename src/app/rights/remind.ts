import { requestMessage } from '#app/rights/list.ts'
import { requestOf } from '#app/rights/requests.ts'
import { keyOf, remove } from '#app/records.ts'
import { coordinatorInReach } from '#app/reach/coordinator.ts'
import { type Handler, instead, putBack, settle } from '#app/work.ts'
import { networkOf } from '#app/world.ts'
import { RequestId } from '#domain/rights/request.ts'
import { sendAt } from '#domain/signal/steps.ts'

/** The month goes on: the coordinator hears it, or who stands in. What was answered stays quiet. */
export const remindRequest: Handler = async (world, lease) => {
  const found = await requestOf(world, RequestId.parse(lease.item.ref['request']))
  if (!found || found.value.decision) return settle(world, lease)
  const network = networkOf(world, found.value.network)
  const to = await coordinatorInReach(world, network)
  if (!to) return settle(world, lease)
  const at = sendAt(world.clock.now(), network, to.id)
  if (at > world.clock.now()) return instead(world, lease, { ...lease.item, dueAt: at })
  await settle(world, lease)
  const sent = await world.postbox.tell(to.id, await requestMessage(world, to.id, [found.value]))
  if ('failed' in sent && sent.failed === 'later') return putBack(world, lease, sent)
  if ('failed' in sent)
    world.log.warn('request-reminder-failed', { about: found.value.id, failed: sent.failed })
  return 'settled'
}

export const forgetRequest: Handler = async (world, lease) => {
  const found = await requestOf(world, RequestId.parse(lease.item.ref['request']))
  if (!found) return settle(world, lease)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [remove(keyOf.request(found.value.id), found)],
    journal: [],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}
