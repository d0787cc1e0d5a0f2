import type { Message } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import { withQuestion } from '#cards/calendar/working-days-card.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import { say } from '#text/words.ts'

/** The first reminder asks whether somebody's days are right, once; who set them is not asked. */
export async function asksOnce(world: World, member: Member, message: Message): Promise<Message> {
  if (!message.card || !isToAsk(world, member.id)) return message
  const words = say((await world.directory.person(member.id))?.value.language ?? 'nl')
  return { ...message, card: withQuestion(message.card, member, words) }
}

/** It arrived: it is not asked again, whether or not they answer. */
export async function asked(world: World, member: MemberId): Promise<void> {
  if (!isToAsk(world, member)) return
  const askedAt = world.clock.now()
  await world.timetable.change({
    id: `asked-days:${member}`,
    members: [member],
    to: (schedule) => ({ ...schedule, askedAt: schedule.askedAt ?? askedAt }),
    work: [],
    journal: [],
  })
}

const isToAsk = ({ timetable }: World, member: MemberId): boolean => timetable.of(member).askedAt === null
