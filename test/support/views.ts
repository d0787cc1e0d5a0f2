import type { Member, Network } from '#domain/network/network.ts'
import type { Action } from '#domain/signal/action.ts'
import { actionFor, toReporter } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { ActionView, ReporterView } from '#domain/signal/views.ts'

/** Views of somebody who may have them; a test that asks one for anybody else is wrong. */

export const actionOfView = (signal: Signal, action: Action, network: Network, reader: Member): ActionView =>
  there(actionFor({ ...signal, actions: [action] }, action, network, reader))

export const ofReporter = (signal: Signal, network: Network, reader: Member | null): ReporterView =>
  there(toReporter(signal, network, reader))

function there<View>(view: View | null): View {
  if (view === null) throw new Error('this person may not read it')
  return view
}
