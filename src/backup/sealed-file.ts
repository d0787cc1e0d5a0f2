import { randomBytes } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { keyOf, openedPiece, type Piece, sealedPiece, tagLength } from './pieces.ts'

const Version = z.object({
  seinhuis: z.literal('backup'),
  version: z.number().int(),
  /** Of the records in it. */
  schema: z.number().int(),
})

/**
 * A sealed file: one line in the clear that says what it is, then pieces, each with its length in front. A piece is
 * sealed with AES-256-GCM under a key of this file alone, bound to the line, to its number and to whether it is the last:
 * none can be changed, left out, put elsewhere or cut off.
 */
export const Head = Version.extend({
  part: z.enum(['data', 'keys', 'register']),
  at: z.iso.datetime(),
  /** The same for all backups of one installation. */
  installation: z.string(),
  salt: z.string(),
})
export type Head = z.infer<typeof Head>

export const present = { seinhuis: 'backup', version: 1, schema: 1 } as const

/** Says what to do with a file, never what is inside. */
export class SealError extends Error {
  readonly code = 'sealed'
}

/** Writes the pieces into a file that is not there yet, for its owner alone, and onto the disk. */
export async function writeSealed(
  path: string,
  head: Omit<Head, 'salt'>,
  master: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const line = Buffer.from(`${JSON.stringify({ ...head, salt: randomBytes(32).toString('base64') })}\n`)
  const key = keyOf(line, master)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.appendFile(line)
    let number = 0
    for await (const piece of withLast(pieces)) {
      await file.appendFile(sealedPiece(key, line, number, piece))
      number += 1
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function headOf(path: string): Promise<Head> {
  return onFile(path, async (file) => (await readHead(path, file)).head)
}

/** Piece after piece. Throws SealError at the first that is not as it was written. */
export async function* readSealed(path: string, master: Uint8Array): AsyncGenerator<Uint8Array> {
  const file = await opened(path)
  try {
    const { line } = await readHead(path, file)
    const [key, end] = [keyOf(line, master), (await file.stat()).size]
    let [position, number] = [line.length, 0]
    for (;;) {
      const length = (await bytesAt(file, position, lengthBytes)).readUInt32BE()
      const next = position + lengthBytes + length
      if (next > end || length < tagLength) throw damaged(path)
      const sealed = await bytesAt(file, position + lengthBytes, length)
      yield openedPiece(key, line, { number, last: next === end }, sealed)
      if (next === end) return
      position = next
      number += 1
    }
  } catch (error) {
    throw error instanceof SealError ? error : damaged(path)
  } finally {
    await file.close()
  }
}

/** To the last byte. Throws SealError when it is not as it was written. */
export async function readThrough(path: string, master: Uint8Array): Promise<void> {
  const pieces = readSealed(path, master)
  while (!(await pieces.next()).done);
}

const lengthBytes = 4
const longestHead = 1024

async function* withLast(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let before: Uint8Array = new Uint8Array()
  for await (const bytes of pieces) {
    yield { bytes: before, last: false }
    before = bytes
  }
  yield { bytes: before, last: true }
}

const readHead = async (path: string, file: FileHandle): Promise<{ head: Head; line: Buffer }> => {
  const start = await bytesAt(file, 0, longestHead)
  const line = start.subarray(0, start.indexOf('\n') + 1)
  const version = Version.safeParse(parsed(line)).data
  if (version && (version.version > present.version || version.schema > present.schema))
    throw new SealError(`${path} was made by a newer version: restore it with that version`)
  const head = Head.safeParse(parsed(line)).data
  if (!head) throw new SealError(`${path} is no backup of Seinhuis: name a file that npm run backup made`)
  return { head, line }
}

const parsed = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString())
  } catch {
    return null
  }
}

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const opened = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r')
  } catch {
    throw new SealError(`${path} cannot be read: name a file that npm run backup made`)
  }
}

const onFile = async <Value>(path: string, use: (file: FileHandle) => Promise<Value>): Promise<Value> => {
  const file = await opened(path)
  try {
    return await use(file)
  } catch (error) {
    throw error instanceof SealError
      ? error
      : new SealError(`${path} cannot be read: name a file that npm run backup made`)
  } finally {
    await file.close()
  }
}

const damaged = (path: string): SealError =>
  new SealError(
    `${path} does not open: set SEINHUIS_KEY to the key it was made with, or take another backup (this one may be cut short or changed)`,
  )
