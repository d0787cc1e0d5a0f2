import { dice, oneOf } from '#support/walker.ts'
import { begins, dayAfter, ends, isWorkingDay, local, moment, outage } from './days.ts'
import { doAt, enough, raise, reacts, saysWhenTheyWork, soon, tellsOfLeave, type Year } from './doings.ts'
import { cast as castOf, type Person } from './people.ts'
import { stage } from './stage.ts'

/** Looks at the year while it goes by: each working day of a network, in the morning and in the evening. */
export type Looks = {
  morning: (year: Year, network: string, date: string) => void
  evening: (year: Year, network: string, date: string) => void
}

/** A year goes by: what is due is carried out at its moment, and people do what they do. */
export async function play(seed: number, looks: Looks): Promise<Year> {
  const roll = dice(seed)
  const year: Year = {
    ...(await stage(castOf(roll))),
    roll,
    doings: [],
    counts: { raised: 0, actions: 0, done: 0, moved: 0, stays: 0, refused: {} },
  }
  year.record.onTold((told) => reacts(year, told))
  await saysWhenTheyWork(year)
  for (const who of year.cast.people.values()) tellsOfLeave(year, who)
  raisesAllYear(year)
  const due = moments(year, looks)
  for (;;) {
    const at = await nextMoment(year, due)
    if (at === null || at > ends) return year
    year.clock.now = Math.max(year.clock.now, at)
    await year.drain()
    await doings(year)
    while (due[0] && due[0].at <= year.clock.now) due.shift()?.look()
  }
}

/** While the bot is away nothing is carried out. */
async function nextMoment(year: Year, due: readonly Due[]): Promise<number | null> {
  const all = [await year.world.store.nextDueAt(), year.doings[0]?.at, due[0]?.at].filter(
    (one) => one !== null && one !== undefined,
  )
  if (all.length === 0) return null
  const at = Math.min(...all)
  return at >= outage.from && at < outage.until ? outage.until : at
}

async function doings(year: Year): Promise<void> {
  for (let [next] = year.doings; next && next.at <= year.clock.now; [next] = year.doings) {
    year.doings.shift()
    Object.assign(year.record.acting, { who: next.who.id, at: year.clock.now })
    await next.does()
    await year.drain()
  }
}

type Due = { at: number; look: () => void }

function moments(year: Year, looks: Looks): Due[] {
  const due: Due[] = []
  for (let date = local(begins).date; date <= local(ends).date; date = dayAfter(date))
    for (const { id } of year.cast.files)
      if (isWorkingDay(date, id)) {
        due.push({ at: moment(date, '09:00'), look: () => looks.morning(year, id, date) })
        due.push({ at: moment(date, '18:00'), look: () => looks.evening(year, id, date) })
      }
  return due.toSorted((one, other) => one.at - other.at)
}

/** On most days, until there are enough actions; now and then in the evening or at the weekend. */
function raisesAllYear(year: Year): void {
  const everyone = [...year.cast.people.values()]
  for (let date = local(begins).date; date < '2027-07-20'; date = dayAfter(date))
    for (let count = 2 + year.roll(4); count > 0; count--) {
      const who = oneOf(everyone, year.roll)
      if (who) raisesOn(year, who, date)
    }
}

function raisesOn(year: Year, who: Person, date: string): void {
  const at = moment(date, `${String(8 + year.roll(9)).padStart(2, '0')}:${String(10 + year.roll(49))}`)
  const does = async (): Promise<void> => {
    if (year.counts.actions < enough) await raise(year, who)
  }
  if (year.roll(10) === 0) doAt(year, who, at + 5 * 3_600_000, does)
  else soon(year, who, at, does)
}
