import { receiptFor } from '#app/dialogue/receipt.ts'
import { keyOf, kinds, load, raisedFrom } from '#app/records.ts'
import { type Handler, notYet, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import { isTakenOver } from '#domain/signal/taken-over.ts'
import { say } from '#text/words.ts'

/** The reporter's card says "geplaatst" once the message id is stored, with the date by which they will hear. */
export const receipt: Handler = async (world, lease) => {
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(lease.item.ref['signal'])))
  if (!signal || signal.value.postedAt === null) return settle(world, lease)
  const { reporter, receipt: message, intake } = signal.value
  const person = await world.directory.person(reporter.member)
  const language = person?.value.language ?? 'nl'
  // Of the first one they know already how it stands: what another network took over is told by itself.
  const raised = isTakenOver(signal.value) ? [signal.value] : await raisedFrom(world.store, intake)
  const card = await receiptFor(language, world, raised)
  const summary = say(language).words.chat.summaries.placed
  const sent = message
    ? await world.postbox.change(reporter.member, message, { summary, card })
    : await world.postbox.tell(reporter.member, { summary, card })
  return notYet(sent) ?? settle(world, lease)
}
