import { z } from 'zod'
import type { Incoming } from '#app/ports.ts'
import { parsePress } from '#cards/press.ts'

const short = (most: number) => z.string().max(most)
const Channel = z.strictObject({
  tenant: short(100),
  serviceUrl: z.url().max(500),
  team: short(500),
  channel: short(500),
})
const base = {
  id: short(500),
  sender: z.strictObject({ tenant: short(100), objectId: short(100).min(1), user: short(500).min(1) }),
  where: z.strictObject({
    tenant: short(100),
    serviceUrl: z.url().max(500),
    conversation: short(500).min(1),
    personal: z.boolean(),
  }),
  channel: Channel.nullable(),
}
/** What may reach a handler; of a press the data is parsed once more, by its verb. */
const Parsed = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('said'), text: short(100_000), attachments: z.boolean() }),
  z.strictObject({
    ...base,
    kind: z.literal('pressed'),
    verb: short(100),
    data: z.unknown(),
    message: short(500).nullable(),
  }),
  z.strictObject({ ...base, kind: z.literal('installed') }),
  z.strictObject({ ...base, kind: z.literal('members-changed') }),
])
const id = z.string().regex(/^[a-z]{1,2}_[a-z0-9]{1,32}$/)
const Inputs = z.record(z.string().regex(/^[A-Za-z][\w.-]*$/), short(4_000))
const Press = z.looseObject({
  inputs: Inputs,
  signal: id.optional(),
  intake: id.optional(),
  action: id.optional(),
})

/** Throws when something reached a handler as it came in. */
export function wasParsed(incoming: Incoming): void {
  Parsed.parse(incoming)
  if (incoming.kind !== 'pressed') return
  const press = parsePress(incoming.verb, incoming.data)
  if ('wrong' in press) return
  Press.parse(press)
  if (Object.values(press.inputs).some((text) => !text.isWellFormed())) throw new Error('half a character')
}
