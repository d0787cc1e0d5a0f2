import { type Instant, instantAt, LocalDate, LocalTime, TimeZone } from '#domain/time/instant.ts'

export const amsterdam = TimeZone.parse('Europe/Amsterdam')

/** `day('2026-11-20')` */
export const day = (text: string): LocalDate => LocalDate.parse(text)

/** `moment('2026-11-20 10:00')`, in Amsterdam unless told. */
export function moment(text: string, zone: TimeZone = amsterdam): Instant {
  const [date, time] = text.split(' ')
  return instantAt(LocalDate.parse(date), LocalTime.parse(time), zone)
}
