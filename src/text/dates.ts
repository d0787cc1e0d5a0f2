import type { Instant, LocalDate, TimeZone } from '#domain/time/instant.ts'

export type Language = 'nl' | 'en'

/** `ma 30 nov`, `Mon 30 Nov`. */
export const day = (date: LocalDate, language: Language): string =>
  short(language, 'UTC')
    .format(new Date(`${date}T12:00:00Z`))
    .replaceAll(/[.,]/g, '')

/** `2026-11` as `november 2026`. */
export const month = (yearAndMonth: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${yearAndMonth}-15T12:00:00Z`))

/** `di 24 nov, 17:00`. */
export function moment(at: Instant, zone: TimeZone, language: Language): string {
  const date = short(language, zone).format(at).replaceAll(/[.,]/g, '')
  return `${date}, ${time(zone).format(at)}`
}

/** Making one costs more than a thousand uses. */
const kept = (make: (name: string) => Intl.DateTimeFormat) => {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (name: string): Intl.DateTimeFormat => {
    const known = made.get(name) ?? make(name)
    made.set(name, known)
    return known
  }
}

const shortIn = (locale: string) =>
  kept(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }),
  )
const shorts = { nl: shortIn('nl-NL'), en: shortIn('en-GB') }
const short = (language: Language, zone: string): Intl.DateTimeFormat => shorts[language](zone)
const time = kept(
  (timeZone) => new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' }),
)
