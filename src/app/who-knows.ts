import { nothingKept } from '#app/dialogue/personal.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import { askableIn } from '#app/inquiry/knowers.ts'
import type { Message } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { helpCard } from '#cards/network/help-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { themeName } from '#cards/network/theme-name.ts'
import { knowersCard } from '#cards/network/knowers-card.ts'
import type { NetworkAudience } from '#domain/codes.ts'
import { wordsOf } from '#domain/network/competence.ts'
import { helpFor } from '#domain/network/help-for.ts'
import { type Asked, whoKnows } from '#domain/network/who-knows.ts'
import { Theme, themesOf } from '#domain/intake/lists.ts'
import type { Network } from '#domain/network/network.ts'
import { localDate } from '#domain/time/instant.ts'
import { type Say, say } from '#text/words.ts'

/** `wie geld`: who can be asked about it, in the networks of whoever asks. */
export const askWho = (turn: Turn, typed: string): Promise<Message[]> =>
  looked(turn, typed, async (networks, asked, words) => {
    const [first] = networks
    const today = localDate(turn.now, first.calendar.timeZone)
    const people = whoKnows(networks, asked, turn.now)
    const view = { ...asked, people, askable: await askableIn(turn, networks, people), today }
    return knowersCard({ ...view, known: expertiseIn(networks), empty: asked.words === '' }, words)
  })

/** `kaart geld`: what help there is for it. */
export const askHelp = (turn: Turn, typed: string): Promise<Message[]> =>
  looked(turn, typed, async (networks, asked, words) => {
    const any = networks.some(({ services }) => services.length > 0)
    if (any && typed.trim() === '') return whichHelp(networks, words)
    return helpCard({ ...asked, help: helpFor(networks, asked, turn.now), any }, words)
  })

/** Without a theme: what there is help for. */
function whichHelp(networks: readonly Network[], words: Say): Message['card'] {
  const themes = new Set(networks.flatMap(({ services }) => services.flatMap((one) => one.themes)))
  const names = [...themes]
    .flatMap((theme) => themeName([theme], audiencesOf(networks), words) ?? [])
    .toSorted()
  const [first = ''] = wordsOf(names[0] ?? '')
  return sentenceCard(words.words.help.which(names.map(inText).join(', '), first))
}

const inText = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

type Look = (networks: readonly [Network, ...Network[]], asked: Asked, words: Say) => Promise<Message['card']>

/** Only in networks where this person may act now; what was typed is not repeated. */
async function looked(turn: Turn, typed: string, look: Look): Promise<Message[]> {
  const words = say(turn.known.language)
  const { summaries } = words.words.chat
  const tells = nothingKept(turn, typed)
  if (tells.length > 0) return [{ summary: summaries.reply, text: tells.join('\n\n') }]
  const looks = await Promise.all(
    turn.known.memberships.map(async (one) => ({ one, barred: await barredFrom(turn, one) })),
  )
  const [first, ...others] = looks.flatMap(({ one, barred }) => (barred ? [] : [one.network]))
  if (!first)
    return [{ summary: summaries.reply, text: looks[0]?.barred?.sentence ?? words.words.chat.stranger }]
  const networks = [first, ...others] as const
  const card = await look(networks, askedAbout(typed, networks), words)
  return [{ summary: summaries.reply, ...(card ? { card } : {}) }]
}

/** The themes whose name says so, in either language or in the words of one of these networks, and the words themselves. */
export function askedAbout(typed: string, networks: readonly Network[]): Asked {
  const asked = wordsOf(typed)
  const named = namesOfThemes(networks).filter(({ name }) =>
    wordsOf(name).some((word) => asked.includes(word)),
  )
  const themes = [...new Set(named.map(({ theme }) => theme))]
  return { words: typed, themes, audiences: audiencesOf(networks) }
}

/** Whether this names something that can be asked about here: then it is no answer to an open question. */
export function isAskable(typed: string, networks: readonly Network[]): boolean {
  const asked = wordsOf(typed)
  if (asked.length === 0 || asked.length > 2) return false
  const known = wordsOf(
    [...expertiseIn(networks), ...namesOfThemes(networks).map(({ name }) => name)].join(' '),
  )
  return asked.every((word) => known.includes(word))
}

type NamedTheme = { theme: Theme; name: string }

const namesOfThemes = (networks: readonly Network[]): NamedTheme[] =>
  (['nl', 'en'] as const).flatMap((language) => {
    const { themes } = say(language).words.labels
    const standard = audiencesOf(networks).flatMap((audience) =>
      themesOf[audience].map((theme) => ({ theme, name: themes[audience][theme] })),
    )
    const own = networks.flatMap(({ texts }) =>
      Theme.options.flatMap((theme) => ({ theme, name: texts.themes[theme]?.[language] ?? '' })),
    )
    return [...standard, ...own]
  })

const audiencesOf = (networks: readonly Network[]): NetworkAudience[] => [
  ...new Set(networks.map(({ audience }) => audience)),
]

/** What people of these networks can be asked about, in their own words. */
const expertiseIn = (networks: readonly Network[]): string[] =>
  [...new Set(networks.flatMap(({ members }) => members.flatMap(({ expertise }) => expertise)))].toSorted()
