import { themesOf, type Theme } from '#domain/intake/lists.ts'
import type { Say } from '#text/words.ts'

/** What these themes are called; null when what was asked is no theme. */
export function themeName(themes: readonly Theme[], { words: { labels } }: Say): string | null {
  const names = themes.map((theme) =>
    themesOf.youth18min.includes(theme) ? labels.themes.youth18min[theme] : labels.themes.adult18plus[theme],
  )
  return names.length > 0 ? names.join(', ') : null
}
