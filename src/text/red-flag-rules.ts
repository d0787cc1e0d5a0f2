import { RedFlagId } from '#domain/intake/red-flags.ts'

type FlagRule = `R0:${RedFlagId}`

/** Every red flag explains an acute urgency with the same sentence. */
export const sameForEveryFlag = (sentence: string): Record<FlagRule, string> =>
  // Built from the very list that makes the keys.
  Object.fromEntries(RedFlagId.options.map((flag) => [`R0:${flag}`, sentence])) as Record<FlagRule, string>
