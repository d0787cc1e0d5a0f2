import type { Instant, LocalDate, TimeZone } from '#domain/time/instant.ts'

export type Language = 'nl' | 'en'

/** `ma 30 nov`, `Mon 30 Nov`. */
export const day = (date: LocalDate, language: Language): string =>
  short(language, { timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replaceAll(/[.,]/g, '')

/** `di 24 nov, 17:00`. */
export function moment(at: Instant, zone: TimeZone, language: Language): string {
  const date = short(language, { timeZone: zone }).format(at).replaceAll(/[.,]/g, '')
  const time = new Intl.DateTimeFormat('nl-NL', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  return `${date}, ${time}`
}

const short = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    ...options,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
