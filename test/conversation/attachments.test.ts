import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type House, startHouse } from '#support/house.ts'
import type { Json } from '#support/teams/world.ts'

const canary = 'kwikstaartfoto'

/** Where the file is; whoever asks for it is counted. */
async function fileServer(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(canary)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${canary}`, asked }
}

const html = (content: string): Json => ({ contentType: 'text/html', content })

/** What Teams sends along, by what somebody did. */
const sent: [string, (url: string) => Json[]][] = [
  ['a picture', (url) => [{ contentType: 'image/png', contentUrl: url, name: `${canary}.png` }]],
  [
    'a screenshot that was pasted',
    (url) => [{ contentType: 'image/*', contentUrl: url }, html(`<div><img src="${url}"></div>`)],
  ],
  ['a picture in the text alone', (url) => [html(`<p>kijk <img itemtype="AMSImage" src="${url}"></p>`)]],
  [
    'a file',
    (url) => [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        content: { downloadUrl: url, uniqueId: '1', fileType: 'docx' },
        name: `${canary}.docx`,
      },
    ],
  ],
  ['a voice message', (url) => [{ contentType: 'audio/mp4', contentUrl: url }]],
  ['a film', (url) => [{ contentType: 'video/mp4', contentUrl: url }]],
  ['a link to a file', (url) => [{ contentType: 'reference', contentUrl: url, name: canary }]],
  [
    'a card',
    (url) => [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Image', url }] },
      },
    ],
  ],
  ['a card inside the text', (url) => [html(`<p>kijk</p><attachment id="${url}"></attachment>`)]],
  ['something without a kind', (url) => [{ contentUrl: url }]],
  [
    'sixty pictures',
    (url) => Array.from({ length: 60 }, () => ({ contentType: 'image/png', contentUrl: url })),
  ],
]

const refusal =
  /^Stuur hier geen bestanden, foto’s of spraak: daaraan is iemand snel te herkennen\. Ik heb niets bewaard\./

async function nothingOf(house: House, files: { asked: string[] }): Promise<void> {
  await house.beat()
  expect(files.asked).toEqual([])
  expect(house.bytes().includes(canary)).toBe(false)
  expect(house.teams.everything() + JSON.stringify(house.log)).not.toContain(canary)
}

describe('in the chat', () => {
  it('whatever is not text is refused with the reason, and nothing of it is fetched or kept', async () => {
    const house = await startHouse({ store: 'sqlite' })
    const files = await fileServer()
    const { anna } = house.rehearsal
    await house.teams.installs(anna)
    for (const [what, make] of sent)
      for (const text of ['', `Dit is hem: ${canary}`]) {
        const before = anna.sees().length
        await anna.sends(anna.activity({ type: 'message', text, attachments: make(files.url) }))
        const [refused, ...more] = anna.sees().slice(before)
        expect([refused, more], what).toEqual([expect.stringMatching(refusal), []])
        expect(refused).toContain('Haal je bericht weg uit de chat.')
        expect(refused).toContain('Typ signaal. Dan vraag ik wat je zag.')
      }
    await nothingOf(house, files)
  })

  it('what somebody was busy with is still there', async () => {
    const house = await startHouse({ store: 'memory:' })
    await house.linked()
    const { anna } = house.rehearsal
    await house.teams.installs(anna)
    await anna.says('signaal')
    const card = JSON.stringify(anna.card())
    await anna.sends(
      anna.activity({ type: 'message', text: '1', attachments: [{ contentType: 'image/png' }] }),
    )
    expect(JSON.stringify(anna.card())).toBe(card)
    expect(anna.sees().at(-1)).toContain('Schrijf daarna in een zin wat je zag.')
  })

  it.each([
    ['formatted text', '<p>help</p>'],
    ['a mention and a link', '<p><at id="0">Seinhuis</at> <a href="https://elders.example">help</a></p>'],
    [
      'a little face',
      '<p>help <img alt="🙂" itemscope="" itemtype="http://schema.skype.com/Emoji" src="https://statics.teams.cdn.office.net/smile.png"></p>',
    ],
    ['a word that looks alike', '<p>&lt;img&gt; <imgage> help</p>'],
  ])('%s is no attachment', async (_, content) => {
    const { rehearsal, teams } = await startHouse({ store: 'memory:' })
    const { anna } = rehearsal
    await teams.installs(anna)
    await anna.sends(anna.activity({ type: 'message', text: 'help', attachments: [html(content)] }))
    expect(anna.sees().at(-1)).toContain('mijn signalen')
  })
})

describe('in a channel', () => {
  it('the same is refused, and who sent it is told to say it in the chat', async () => {
    const house = await startHouse({ store: 'sqlite' })
    const files = await fileServer()
    const { youth } = await house.linked()
    for (const [what, make] of sent) {
      const replies = await youth.mention(house.rehearsal.anna, `kijk ${canary}`, make(files.url))
      expect(replies, what).toEqual([expect.stringMatching(refusal)])
      expect(replies[0]).toContain('Haal je bericht weg uit dit kanaal. Typ daarna signaal in onze chat.')
    }
    await nothingOf(house, files)
  })

  it('a command with formatted text is a command', async () => {
    const house = await startHouse({ store: 'memory:' })
    const { youth } = await house.linked()
    expect(await youth.mention(house.rehearsal.carla, 'koppel oldenzaal-18min')).not.toEqual([
      expect.stringMatching(refusal),
    ])
  })
})
