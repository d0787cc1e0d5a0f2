import type { Row } from './row.ts'

/** What `npm run endurance` was asked for. */
export type Asked = { minutes: number; rows: readonly Row[] }

const usual = 30

/** One sentence when it is not clear what is meant. */
export function asked(words: readonly string[], rows: readonly Row[]): Asked | { mistake: string } {
  let [minutes, some] = [usual, rows]
  for (let at = 0; at < words.length; at += 2) {
    const [flag, value = ''] = words.slice(at)
    if (flag === '--minutes') {
      minutes = Number(value)
      if (!(value.trim() !== '' && minutes > 0 && minutes < Infinity))
        return { mistake: `--minutes takes a number above 0, not "${value}"` }
    } else if (flag === '--row') {
      some = rows.filter(({ name }) => name === value)
      if (some.length === 0)
        return {
          mistake: `there is no row "${value}"; choose from ${rows.map(({ name }) => name).join(', ')}`,
        }
    } else return { mistake: `usage: npm run endurance [-- --minutes N] [--row NAME]; "${flag}" is neither` }
  }
  return { minutes, rows: some }
}
