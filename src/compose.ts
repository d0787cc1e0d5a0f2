import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { prometheusMeter } from '#adapters/prometheus/prometheus-meter.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import type { Login } from '#adapters/teams/adapter.ts'
import type { Proof } from '#adapters/teams/own-token.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { countedMessenger, countedRosters, countedStore } from '#app/counted.ts'
import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import { type Directory, directory } from '#app/directory.ts'
import { dueNow } from '#app/due.ts'
import { eraseAgain } from '#app/forget/again.ts'
import { beginForgetting } from '#app/forget-journal.ts'
import { beginChaining } from '#app/journal/chain-journal.ts'
import { handle } from '#app/handle.ts'
import { impatient } from '#app/impatient.ts'
import { inTime } from '#app/in-time.ts'
import { handlers } from '#app/handlers.ts'
import type { Clock, Log, Messenger, Store } from '#app/ports.ts'
import type { Register } from '#app/ports/register.ts'
import { postbox } from '#app/postbox.ts'
import { readiness } from '#app/ready.ts'
import { refusals } from '#app/refusals.ts'
import { rehearsalClock } from '#app/rehearsal.ts'
import { processes } from '#app/processes.ts'
import { rounds } from '#app/reconcile/rounds.ts'
import { sealed } from '#app/sealed.ts'
import { stage } from '#app/stage.ts'
import { timetable } from '#app/timetable.ts'
import { turns } from '#app/turns.ts'
import { beginWatching } from '#app/watch.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { type Network, type NetworkFile, withIds } from '#domain/network/network.ts'
import { type Instant, instantAt } from '#domain/time/instant.ts'
import program from '../package.json' with { type: 'json' }
import { openRegister } from './open-register.ts'
import { openStore, type Opened } from './open-store.ts'
import { proofOf } from './proof.ts'
import type { Settings } from './settings.ts'

export type Running = {
  port: number
  world: World
  /** Does everything that is due now. */
  drain: () => Promise<number>
  stop: () => Promise<void>
}

export type Outside = {
  files: readonly NetworkFile[]
  clock: Clock
  log: Log
  /** In front of the Playground: one roster for all channels, and 1:1 messages reach one person only. */
  playground?: boolean
  /** Tests beat by hand; otherwise the worker runs by itself. */
  beating?: boolean
  /** Milliseconds that only go forward, by which sending keeps its pace: those of this process, unless a test counts. */
  elapsed?: () => number
  /** A test stands in for Microsoft's login; a program that people start never does. */
  login?: Login
  /** How long one call to the platform may take; four seconds, unless a test is in a hurry. */
  deadlineMs?: number
  /** Where a crash test lets go. */
  around?: (messenger: Messenger, store: Store) => { messenger: Messenger; store: Store }
}

/** The one place where every adapter meets its port. */
export async function compose(settings: Settings, outside: Outside): Promise<Running> {
  const proof = proofOf(settings, outside.clock.now())
  const opened = await openStore(settings)
  let register: Register | null = null
  try {
    register = await openRegister(settings)
    return await assemble(settings, outside, { ...opened, proof, register })
  } catch (error) {
    await opened.store.close()
    await opened.keys.close()
    await register?.close()
    throw error
  }
}

async function assemble(
  settings: Settings,
  outside: Outside,
  opened: Opened & { proof: Proof; register: Register },
): Promise<Running> {
  const { createAdapter, application, teamsMessenger, teamsRosters, serve, signature, microsoft, limits } =
    await teams()
  const { log } = outside
  const rehearsal = settings.appId === ''
  const ids = systemIds()
  const meter = prometheusMeter({
    version: program.version,
    store: settings.store.kind,
    workKinds: Object.keys(handlers),
    ...('certificate' in opened.proof && { certificateEndsAt: opened.proof.certificate.endsAt }),
  })
  const { appId, tenantId, serviceHosts } = settings
  const login = outside.login ?? microsoft
  const identity = rehearsal ? null : { appId, tenantId, serviceHosts, proof: opened.proof }
  const adapter = createAdapter(identity, outside.deadlineMs, login)
  const edges = { messenger: teamsMessenger(adapter, settings.appId, log), store: opened.store }
  const { messenger: unpaced, store: bare } = outside.around?.(edges.messenger, edges.store) ?? edges
  const keys = countedStore(opened.keys, 'keys', { log, meter })
  const { register } = opened
  const store = sealed(countedStore(impatient(bare), 'store', { log, meter }), keys, register)
  const described = outside.files.map((file) => withIds(file, (account) => keys.memberId(account)))
  const moving = rehearsal
    ? await rehearsalClock(store, outside.clock, ids, startOf(settings, outside.files))
    : null
  const clock = moving ?? outside.clock
  const again = await eraseAgain({ bare, store, keys, register, ids, clock })
  if (again > 0) log.warn('erased-again', { count: again })
  const crew = processes({ store, clock, ids }, placeOf(settings))
  const elapsed = outside.elapsed ?? (() => performance.now())
  const pace = room(elapsed, () => crew.count())
  const messenger = paced(countedMessenger(unpaced, meter), pace)
  const table = timetable({ store, files: described, now: () => clock.now() })
  await table.refresh()
  const people = directory({
    store,
    keys,
    rosters: countedRosters(teamsRosters(adapter, settings.appId), meter),
    ids,
    networks: () => table.networks(),
    tenants: settings.tenants,
    now: () => clock.now(),
    oneRoster: outside.playground === true,
    acting: moving?.acting() ?? {},
  })
  const theatre = outside.playground ? stage(described, (sender) => people.playedBy(sender)) : null
  const post = postbox({
    store,
    ids,
    clock,
    messenger,
    directory: people,
    get networks() {
      return table.networks()
    },
    ...(theatre ? { stage: theatre } : {}),
  })
  const world: World = {
    store,
    clock,
    ids,
    log,
    meter,
    get networks() {
      return table.networks()
    },
    timetable: table,
    messenger,
    directory: people,
    postbox: post,
    signer: signerOf(keys),
    process: { id: ids.fresh('p'), elapsed },
    room: pace,
    rehearsal,
    wake: () => hand.wake(),
  }
  const hand = worker(world, handlers, ids.fresh('w'))
  const rehearsing = moving && {
    clock: moving,
    directory: people,
    networks: described,
    extras: strangers,
    drain: () => hand.drain(),
  }
  const answering = turns(world, async (incoming) => {
    theatre?.enter(incoming)
    return handle(world, incoming, rehearsing)
  })
  const app = application(adapter, answering.take, log)
  const due = dueNow(store, clock)
  await beginForgetting(world)
  await beginChaining(world)
  await beginWatching(world)
  await crew.look()
  const server = await serve({
    adapter,
    app,
    threshold: {
      door: { appId, tenants: settings.tenants, serviceHosts },
      signature: signature(appId, login.metadata),
      limits: limits(elapsed),
    },
    port: settings.port,
    host: rehearsal ? '127.0.0.1' : '0.0.0.0',
    watch: {
      ready: readiness({
        store: () => store.probe(),
        keys: () => keys.probe(),
        due,
        networks: async () => ({ all: described.length, linked: await linkedOf(people, described) }),
        beating: () => hand.beating(),
        taking: answering.open,
      }),
      metrics: async () =>
        meter.page({ waiting: await due().catch(() => []), turnsUnderWay: answering.underWay() }),
      metricsForAll: settings.metrics === 'all',
      refused: refusals({ log, meter }, () => performance.now()),
    },
  })
  const round = rounds(world, crew)
  if (outside.beating !== false) {
    hand.start()
    round.start()
  }
  return {
    port: server.port,
    world,
    drain: () => hand.drain(),
    stop: async () => {
      log.info('stopping', { turns: answering.underWay() })
      answering.close()
      const underWay = Promise.all([server.answered(), round.stop(), hand.stop()])
      const finished = await inTime(
        underWay.then(() => true),
        patienceMs,
        false,
      )
      await server.close()
      await crew.leave()
      await store.close()
      await keys.close()
      await register.close()
      log.info('stopped', { finished })
    },
  }
}

/** Which process this is, also after a restart: one machine has one on a port. */
const placeOf = ({ port }: Settings): string =>
  createHash('sha256').update(`${hostname()}:${port}`).digest('hex').slice(0, 16)
/** How long what is under way may take when it was asked to stop: twice a call to Teams, and a little. */
const patienceMs = 10_000

/** The SDK takes a second to load: a store that is refused is refused before that. */
const teams = async () => ({
  ...(await import('#adapters/teams/adapter.ts')),
  ...(await import('#adapters/teams/application.ts')),
  ...(await import('#adapters/teams/connector.ts')),
  ...(await import('#adapters/teams/limits.ts')),
  ...(await import('#adapters/teams/rosters.ts')),
  ...(await import('#adapters/teams/server.ts')),
  ...(await import('#adapters/teams/signature.ts')),
})

/** The stranger of the sample: in no network, and gets nothing. */
const strangers = [{ account: 'hugo@elders.example', name: 'Hugo' }]

function startOf({ clock }: Settings, files: readonly NetworkFile[]): Instant | null {
  const zone = files[0]?.calendar.timeZone
  return clock && zone ? instantAt(clock.date, clock.time, zone) : null
}

const linkedOf = async (people: Directory, networks: readonly Network[]): Promise<number> => {
  const links = await Promise.all(networks.map(({ id }) => people.link(id)))
  return links.filter((one) => one !== null).length
}
