import type { Name } from '#domain/privacy/name-parts.ts'
import type { Token } from '#domain/privacy/tokens.ts'

/** Is this the last word before what somebody is called? `ze noemen hem Rooie Ger`, `op straat kennen ze hem als Kleine Mo`. */
export const isNicknaming = (tokens: readonly Token[], at: number): boolean => {
  const [word, before] = [tokens[at]?.lower ?? '', tokens[at - 1]?.lower ?? '']
  if (word === 'als' || word === 'onder') return /^(?:hem|haar|hen|zich|bekend)$/.test(before)
  return /^(?:hem|haar|zich)$/.test(word) && /^noem(?:t|en|de|den)$/.test(before)
}

/** Every word with a capital from here, whatever it is otherwise: a nickname is made of any word. */
export const nicknameFrom = (tokens: readonly Token[], from: number): Name | undefined => {
  let to = from
  while (to < from + 3 && tokens[to]?.kind === 'capital' && /^ ["']?$/.test(tokens[to]?.gap ?? '')) to += 1
  return to === from ? undefined : { from, to, parts: to - from }
}
