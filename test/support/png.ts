import { inflateSync } from 'node:zlib'

export type Pixel = { red: number; green: number; blue: number; alpha: number }
export type Picture = { width: number; height: number; pixels: Pixel[] }

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Reads the kind of PNG that our icons are: 8 bits a channel, RGB or RGBA, not interlaced. */
export const picture = (file: Buffer): Picture => {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('not a PNG')
  const chunks = [...readChunks(file)]
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0)
  const [width, height, depth, colour, interlace] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
    header[12],
  ]
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) throw new Error('another kind of PNG')
  const channels = colour === 6 ? 4 : 3
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const bytes = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels)
  return { width, height, pixels: toPixels(bytes, channels) }
}

function* readChunks(file: Buffer) {
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    yield {
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    }
    at += length + 12
  }
}

/** Each row starts with the number of its filter (PNG specification, chapter 9). */
const unfilter = (raw: Buffer, rowLength: number, step: number): Buffer => {
  const rows = raw.length / (rowLength + 1)
  const out = Buffer.alloc(rows * rowLength)
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (rowLength + 1)] ?? 0
    for (let x = 0; x < rowLength; x += 1) {
      const at = row * rowLength + x
      const left = x >= step ? (out[at - step] ?? 0) : 0
      const up = row > 0 ? (out[at - rowLength] ?? 0) : 0
      const corner = x >= step && row > 0 ? (out[at - rowLength - step] ?? 0) : 0
      out[at] = (raw[row * (rowLength + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return out
}

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return Math.floor((left + up) / 2)
  if (filter === 4) return nearest(left + up - corner, left, up, corner)
  return 0
}

const nearest = (guess: number, ...candidates: [number, ...number[]]): number =>
  candidates.reduce((best, value) => (Math.abs(guess - value) < Math.abs(guess - best) ? value : best))

const toPixels = (bytes: Buffer, channels: number): Pixel[] =>
  Array.from({ length: bytes.length / channels }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(
      index * channels,
      (index + 1) * channels,
    )
    return { red, green, blue, alpha }
  })
