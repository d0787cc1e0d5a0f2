import type { NetworkAudience } from '#domain/codes.ts'
import { themesOf, type Theme } from '#domain/intake/lists.ts'
import type { Say } from '#text/words.ts'

/** What these themes are called among people of these ages; null when what was asked is no theme. */
export function themeName(
  themes: readonly Theme[],
  audiences: readonly NetworkAudience[],
  { words: { labels } }: Say,
): string | null {
  const names = themes.flatMap((theme) => {
    const audience = audiences.find((one) => themesOf[one].includes(theme))
    return audience ? labels.themes[audience][theme] : []
  })
  return names.length > 0 ? names.join(', ') : null
}
