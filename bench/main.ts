import { compared, type Comparison } from './compared.ts'
import { comparisons } from './comparisons.ts'

/** `npm run bench`: what one thing costs beside another, in one run on one machine. `--json` prints one array. */
async function main(): Promise<void> {
  const [flag, ...more] = process.argv.slice(2)
  if (more.length > 0 || (flag !== undefined && flag !== '--json')) {
    process.stderr.write('usage: npm run bench [-- --json]\n')
    process.exitCode = 2
    return
  }
  const made = await comparisons()
  try {
    const found: Comparison[] = []
    for (const pair of made.pairs) found.push(await compared(pair))
    process.stdout.write(
      flag === undefined ? found.map(inWords).join('') : `${JSON.stringify(found, null, 2)}\n`,
    )
  } finally {
    await made.end()
  }
}

const inWords = ({ name, one, other, ratio }: Comparison): string =>
  `${name}\n  ${one.name}: ${one.microseconds} µs\n  ${other.name}: ${other.microseconds} µs\n  ratio ${ratio}\n`

await main()
