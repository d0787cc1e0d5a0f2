import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Retention } from '#domain/network/retention.ts'
import { standardRetention } from '#domain/retention.ts'
import { rowsOf } from '#support/markdown.ts'
import { say } from '#text/words.ts'

const leaflet = readFileSync('docs/privacy/leaflet-residents.md', 'utf8').split('---')[1] ?? ''

describe('the leaflet for residents and parents', () => {
  it('is short sentences: at most eighteen words each', () => {
    const plain = leaflet.replaceAll(/‹[^›]*›/g, 'x').replaceAll(/[*#]/g, '')
    const sentences = plain.split(/[.?!:]\s|\n/).map((one) => one.trim().split(/\s+/))
    expect(sentences.filter((words) => words.length > 18).map((words) => words.join(' '))).toEqual([])
  })

  it('knows no words of the office or of the machine', () => {
    expect(leaflet).not.toMatch(/verwerk|betrokkene|grondslag|pseudo|signaal|regie|casus|AVG|versleutel/i)
  })

  it('names the terms that the bot keeps to', () => {
    const { closedMonths, consultDays, identityWorkingDays } = Retention.parse({})
    expect(leaflet).toContain(`na ‹${closedMonths} maanden› weg`)
    expect(leaflet).toContain(`na ‹${consultDays} dagen› weg`)
    expect(leaflet).toContain(`‹${identityWorkingDays / 5} weken› na het einde weg`)
    expect(leaflet).toContain(`blijft ${standardRetention.journal.years} jaar staan`)
    expect(leaflet).toContain(`wie wat deed, blijft ${standardRetention.journal.years} jaar staan`)
    expect(leaflet).not.toContain('twee weken')
  })

  it('tells what it is, who take part, what is shared and what not, the rights, the complaint and whom to call', () => {
    const headings = [...leaflet.matchAll(/^### (.+)$/gm)].map(([, title]) => title)
    expect(headings).toEqual([
      'Wat is dit netwerk?',
      'Wie doen er mee?',
      'Wat wordt er gedeeld?',
      'Wat wordt er niet gedeeld?',
      'Wanneer mag dat?',
      'U mag altijd stoppen',
      'Hoe lang blijft het bewaard?',
      'Uw rechten',
      'Niet tevreden?',
      'Is er nu gevaar?',
    ])
    for (const number of ['112', '0800-2000', '113']) expect(leaflet).toContain(`**${number}**`)
  })
})

it('the annex to the assessment says what the bot asks and shows, and calls the role by one name', () => {
  const annex = readFileSync('docs/privacy/dpia-annex.md', 'utf8')
  expect(annex).toContain(`*${say('nl').words.identity.contact.replace(':', '')}*`)
  expect(annex).not.toMatch(/toont ze nog niet/)
  expect(annex.replaceAll(/privacyfunctionaris\*? van het netwerk/g, '')).not.toContain('privacyfunctionaris')
  for (const word of ['noodinzage', 'datalek', 'bezwaar', 'corrigeer', 'rapport'])
    expect(annex).toContain(`\`${word}\``)
})

it('the annex to the assessment leaves none of the open points out', async () => {
  const rows = await rowsOf('docs/privacy/dpia-annex.md', '14. Open punten voor de opdrachtgever')
  expect(rows.map((row) => row['nr'])).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9'])
  expect(rows.filter((row) => !row['vraag'] || !row['wie'])).toEqual([])
})
