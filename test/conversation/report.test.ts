import { expect, it } from 'vitest'
import { raised } from '#support/in-the-channel.ts'
import { sendPress } from '#support/press-verb.ts'
import { textOf } from '#support/teams/card.ts'
import { say } from '#text/words.ts'

const { chat, networkOverview, report } = say('nl').words

it('"rapport" brings the coordinator last month in counts, writes that down, and is for nobody else', async () => {
  const { house, anna, carla, reference } = await raised()
  await house.at('2026-12-01T09:00')
  expect(await anna.says('rapport')).toEqual([chat.coordinatorOnly])
  await carla.says('rapport')
  const [youth = ''] = carla.sees().filter((text) => text.startsWith(report.title('november 2026')))
  expect(youth).toContain(report.few)
  expect(youth).not.toContain(reference)
  expect(
    (await house.journal()).filter(({ verb }) => verb === 'report').map(({ network }) => network),
  ).toEqual(['oldenzaal-18min', 'oldenzaal-18plus'])
})

it('*Om van te leren* answers the coordinator alone, never in a channel, and writes that down', async () => {
  const { house, anna, carla, youth } = await raised()
  const about = { network: 'oldenzaal-18min', from: 0 }
  const asks = async (...how: Parameters<typeof sendPress>) => textOf(await sendPress(...how))
  expect(await asks(anna, 'lessons', about)).toContain(networkOverview.notCoordinator)
  expect(await asks(carla, 'lessons', about, youth)).toContain(chat.onlyInChat)
  await carla.says('rapport')
  expect(await asks(carla, 'lessons', about)).toContain(report.lessons.few)
  const lines = (await house.journal()).filter(({ verb }) => verb === 'lessons')
  expect(lines.map(({ result }) => result)).toEqual(['coordinator-only', 'done'])
})
