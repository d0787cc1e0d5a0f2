import { existsSync, readFileSync } from 'node:fs'
import { rowsOf } from '#support/markdown.ts'

const tables = [
  'At the door',
  'Who may do what',
  'What is seen',
  'What is kept',
  'What is told to who looks after it',
  'How it is set up, and what it is made of',
]

/** The threats of the page about security, with what stands in their way. */
export const threats = (await Promise.all(tables.map((table) => rowsOf('docs/security.md', table)))).flat()

type Named = { file: string; title: string }

/** `FILE` TITLE, more than one with a break between them. A cell that is written otherwise names a test that is nowhere. */
export function testsOf(cell = ''): Named[] {
  return cell.split('<br>').map((one) => {
    const [, file = '', title = ''] = /^`([^`]+)` (.+)$/.exec(one.trim()) ?? []
    return { file, title }
  })
}

/** The title stands there whole, as what a test is called; what the machine adds to it comes after. */
export function exists({ file, title }: Named): boolean {
  if (title === '' || !existsSync(`test/${file}`)) return false
  const calls = readFileSync(`test/${file}`, 'utf8').replaceAll(/\(\s+/g, '(')
  return [`'${title}'`, `"${title}"`, `\`${title}\``, `\`${title}$\{`].some((named) =>
    calls.includes(`(${named}`),
  )
}
