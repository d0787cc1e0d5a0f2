import { expect, it } from 'vitest'
import { raised } from '#support/in-the-channel.ts'
import { say } from '#text/words.ts'

const { chat, report } = say('nl').words

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
