import { readFile } from 'node:fs/promises'

/** The articles in which the five collaborations tell of themselves, under the name of the page about each. */
export const sources = ['oldenzaal', 'enschede', 'oldambt', 'schiedam', 'ommen-dalfsen'] as const
export type Source = (typeof sources)[number]

/** Of these quotations, those that do not stand in the article word for word. */
export async function notSaidIn(source: Source, quotations: readonly string[]): Promise<string[]> {
  const article = inPlainPrint(await readFile(`test/seeds/${source}.txt`, 'utf8'))
  return quotations.filter((words) => !article.includes(inPlainPrint(words)))
}

/** What stands between double quotes. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words)

type Titled = { about: string; title: string }

/** Every title of a test, with that of the description it stands in; a description itself too. */
export async function titlesIn(file: string): Promise<Titled[]> {
  const calls = (await readFile(file, 'utf8')).replaceAll(/\(\s+/g, '(')
  let about = ''
  return [...calls.matchAll(/^ *(describe|it)\((['`])(.*?)(?<!\\)\2,/gm)].map(([, call, , title = '']) => {
    if (call === 'describe') about = title
    return { about, title }
  })
}

/** Of a network file, what is written after a #. */
export const commentsIn = (yaml: string): string =>
  [...yaml.matchAll(/(?:^|\s)#(.*)$/gm)].map(([, comment = '']) => comment).join('\n')

/** Without what differs between printers: white space, and the shapes of quotes and hyphens. */
const inPlainPrint = (text: string): string =>
  text
    .replaceAll(/[‘’‚`]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
