import type { Language } from '#text/dates.ts'
import { en } from '#text/en.ts'
import { nl } from '#text/nl.ts'

/** Every sentence for people. Dutch is the original; a language that lacks one does not compile. */
export type Words = typeof nl

/** What a card speaks with. */
export type Say = { words: Words; language: Language }

export const say = (language: Language): Say => ({ words: language === 'nl' ? nl : en, language })
