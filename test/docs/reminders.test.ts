import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { drawReminders } from '../../src/networks/draw-reminders.ts'
import { Reminders } from '#domain/network/reminders.ts'
import { ResponseTimes } from '#domain/triage/deadlines.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { say } from '#text/words.ts'

const { reminders } = say('nl').words
const drawn = (responseTimes: object = {}, agreed: object = {}) =>
  drawReminders(
    [
      {
        name: 'S.O.K.O. 18-',
        responseTimes: ResponseTimes.parse(responseTimes),
        reminders: Reminders.parse(agreed),
      },
    ],
    reminders,
  )

/** The rows of one part, as its cells. */
const rowsOf = (page: string, title: string): string[] => {
  const part = page.slice(page.indexOf(`### ${title}`)).split('\n### ')[0] ?? ''
  return part.split('\n').filter((line) => line.startsWith('| de ') || line.startsWith('| het '))
}

describe('the page of reminders', () => {
  it.each(['nl', 'en'] as const)('is that of the code: %s', async (language) => {
    const page = await readFile(new URL('../../docs/reminders.md', import.meta.url), 'utf8')
    expect(page).toContain(drawReminders(await sampleNetworks(), say(language).words.reminders))
  })

  it('has the ladder of the specification', () => {
    expect(rowsOf(drawn(), 'Acties').map((line) => line.split(' | ').slice(0, 2).join(': '))).toEqual([
      '| de actiehouder: 2 werkdagen ervoor',
      '| de actiehouder: op de datum',
      '| de actiehouder: 1 werkdag erna',
      '| de actiehouder: 3 werkdagen erna',
      '| de regievoerder: 3 werkdagen erna',
      '| de coördinator: 5 werkdagen erna',
      '| de vervanger van de coördinator: 7 werkdagen erna',
    ])
  })

  it('has the response times of the specification, with who hears of what nobody took up', () => {
    expect(rowsOf(drawn(), 'Oppakken').map((line) => line.split(' | ').slice(0, 5).join(' | '))).toEqual([
      '| de coördinator en de vervanger | na 4 werkuren | – | – | –',
      '| de signaleerder | na 4 werkuren | – | – | –',
      '| de coördinator en de vervanger | na 1 werkdag | – | – | –',
      '| het hele netwerk | – | na 2 werkdagen | na 5 werkdagen | na 2 werkdagen',
      '| de signaleerder | – | na 2 werkdagen | na 5 werkdagen | na 2 werkdagen',
      '| de coördinator | – | na 3 werkdagen | na 7 werkdagen | na 3 werkdagen',
    ])
  })

  it('says of what is high and stands still that it comes by itself', () => {
    for (const line of rowsOf(drawn(), 'Beginnen'))
      expect(line).toContain('hoog: apart, meteen; normaal, laag: in het bericht van de dag')
  })
})

describe('what a network agreed differently', () => {
  it('has a section of its own, with the parts that differ', () => {
    const [, different = ''] = drawn({ high: { takeUpHours: 2 } }).split('## Anders in S.O.K.O. 18-')
    expect(different.match(/^### .*$/gm)).toEqual(['### Oppakken'])
    expect(rowsOf(different, 'Oppakken')[0]).toContain('na 2 werkuren')
  })

  it('says when the coordinator hears it, and how often again', () => {
    const [, different = ''] = drawn({}, { coordinator: { action: 6 }, again: 3 }).split('## Anders in')
    expect(rowsOf(different, 'Acties').slice(-2).join()).toMatch(/6 werkdagen erna.*8 werkdagen erna/)
    expect(rowsOf(different, 'Oppakken').at(-1)).toContain('daarna elke 3 werkdagen opnieuw')
    expect(different).not.toContain('Overdragen')
  })

  it('is not there when nothing differs', () => {
    expect(drawn()).not.toContain('Anders in')
  })
})
