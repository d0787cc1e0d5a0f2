import type { Commit, Messenger, Store } from '#app/ports.ts'

/** Dies at the boundary of that name, or so many boundaries after it; without a name they count from now. */
export type Death = { at: string | null; further: number }

/** Between a press and its receipt, in order; those of the content may be crossed more than once. */
export const boundaries = [
  'before the commit of the signal',
  'after the commit of the signal',
  'before the anchor',
  'after the anchor',
  'after the commit of the anchor',
  'before the content',
  'after the content',
  'after the commit of the content',
  'before the commit of its place',
  'after the commit of its place',
  'before the receipt',
  'after the receipt',
] as const

let crossed: string[] = []
let death: Death | null = null

/** From now on boundaries are counted, and one of them is the last. */
export const dieAt = (at: Death): void => {
  ;[death, crossed] = [at, []]
}

/** The boundaries since the order to die. */
export const crossedSince = (): readonly string[] => crossed

/** Between any two steps that somebody outside can see. */
function cross(name: string): void {
  if (!death || (crossed.length === 0 && death.at !== null && death.at !== name)) return
  crossed.push(name)
  if (crossed.length > death.further) process.kill(process.pid, 'SIGKILL')
}

async function around<Value>(name: string, step: () => Promise<Value>): Promise<Value> {
  cross(`before ${name}`)
  const value = await step()
  cross(`after ${name}`)
  return value
}

export const mortalMessenger = (messenger: Messenger): Messenger => ({
  post: (...to) => around('the anchor', () => messenger.post(...to)),
  update: (...to) => around('the content', () => messenger.update(...to)),
  updateTold: (...to) => around('the receipt', () => messenger.updateTold(...to)),
  tell: (...to) => around('a message', () => messenger.tell(...to)),
  open: (...to) => around('opening a chat', () => messenger.open(...to)),
  replyInThread: (...to) => around('a line under the card', () => messenger.replyInThread(...to)),
  remove: (...to) => around('removing a card', () => messenger.remove(...to)),
})

export const mortalStore = (store: Store): Store => ({
  ...store,
  commit: (commit) => around(`the commit of ${nameOf(commit)}`, () => store.commit(commit)),
  claim: (...due) => around('a claim', () => store.claim(...due)),
})

function nameOf({ puts, journal, lease }: Commit): string {
  const stores = (kind: string, isNew: boolean) =>
    puts.some(({ key, expect }) => key.startsWith(kind) && (expect === null) === isNew)
  if (stores('signal:', true)) return 'the signal'
  if (stores('post:', true)) return 'the anchor'
  if (stores('post:', false)) return 'the content'
  if (journal.some(({ verb }) => verb === 'signal-posted')) return 'its place'
  return lease ? `a ${lease.item.kind}` : 'something else'
}
