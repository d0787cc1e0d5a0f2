import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from 'playwright-core'
import { browser } from './needs.ts'

/** The page of the Playground, as a person uses it: by what is written on it. Every step waits for what it needs. */
export type PlaygroundPage = {
  says: (text: string) => Promise<void>
  /** The last card that has this button; the first of them where it has more. */
  presses: (button: string) => Promise<void>
  /** By the label of the input, on the last card that has it. */
  fills: (values: Record<string, string>) => Promise<void>
  /** Days like `2026-11-30`, by the label of the input, in the calendar that opens under it. */
  picks: (days: Record<string, string>) => Promise<void>
  /** Options of a question on the last card that asks it, as they are written there. */
  chooses: (question: string, ...options: string[]) => Promise<void>
  toChannel: (name: string) => Promise<void>
  toChat: () => Promise<void>
  /** Of the last card, or the last that says this. */
  lastCardText: (says?: string | RegExp) => Promise<string>
  /** How many cards are here. */
  cards: () => Promise<number>
  /** Until this is on the page. */
  until: (text: string | RegExp) => Promise<void>
  /** The last card, or the last that says this, whole; `width` in pixels, as wide as the page has it unless given. */
  screenshot: (file: string, width?: number, says?: string | RegExp) => Promise<void>
  /** What that card cuts off when it is this wide. */
  cutOff: (width: number, says?: string | RegExp) => Promise<string[]>
  close: () => Promise<void>
}

const desktop = { width: 1280, height: 900 }

const patience = 30_000

export async function openPlayground(url: string): Promise<PlaygroundPage> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-chromium-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: browser,
    args: quietly,
    viewport: desktop,
    deviceScaleFactor: 1,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(patience)
  await page.route(
    ({ hostname }) => !here.includes(hostname),
    (route) => route.abort(),
  )
  // The calendar of a date opens on the month in which a rehearsal starts.
  await page.clock.setSystemTime(new Date('2026-11-23T09:00:00Z'))
  await page.goto(url)
  await page.getByRole('button', { name: 'Hide log panel' }).click()
  const close = async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...inConversation(page), ...onCards(page), close }
}

/** On this machine: the page asks for its fonts elsewhere, and does without. */
const here = ['127.0.0.1', 'localhost']

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const inConversation = (page: Page) => ({
  says: async (text: string) => {
    const box = page.locator('[contenteditable=true]').last()
    await box.click()
    await box.fill(text)
    await box.press('Enter')
  },
  toChannel: (name: string) => page.getByRole('treeitem', { name: `- ${name}` }).click(),
  toChat: () => page.getByRole('treeitem', { name: 'Personal Chat' }).click(),
  until: (text: string | RegExp) => page.getByText(text).last().waitFor(),
})

const cardsOf = (page: Page): Locator => page.locator('.ac-adaptiveCard')

const onCards = (page: Page) => {
  return {
    presses: async (title: string) => {
      const button = page.getByRole('button', { name: title, exact: true })
      await cardsOf(page)
        .filter({ has: button })
        .last()
        .getByRole('button', { name: title, exact: true })
        .first()
        .click()
    },
    fills: async (values: Record<string, string>) => {
      for (const [label, value] of Object.entries(values))
        await fill(cardsOf(page).getByLabel(label).last(), value)
    },
    picks: async (days: Record<string, string>) => {
      for (const [label, day] of Object.entries(days)) await pick(page, label, day)
    },
    chooses: async (question: string, ...options: string[]) => {
      for (const option of options) await choose(page, question, option)
    },
    lastCardText: async (says?: string | RegExp) => (await cardThat(page, says)).innerText(),
    cards: () => cardsOf(page).count(),
    screenshot: async (file: string, width?: number, says?: string | RegExp) =>
      picture(page, await cardThat(page, says), file, width),
    cutOff: async (width: number, says?: string | RegExp) => cutOff(await cardThat(page, says), width),
  }
}

/** What is said outside of a card is about the last one. */
async function cardThat(page: Page, says: string | RegExp | undefined): Promise<Locator> {
  const saying = says === undefined ? cardsOf(page) : cardsOf(page).filter({ hasText: says })
  return (await saying.count()) > 0 ? saying.last() : cardsOf(page).last()
}

/** As a person does: the first click on a card that was out of sight draws it anew, without what was typed before. */
const fill = async (box: Locator, value: string) => {
  await box.click()
  await box.fill(value)
}

const pick = async (page: Page, label: string, day: string) => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(new Date(day))
  const [date, month, year] = [part({ day: 'numeric' }), part({ month: 'long' }), part({ year: 'numeric' })]
  await cardsOf(page).getByRole('combobox', { name: label }).last().click()
  const shown = page.getByRole('grid', { name: `${month} ${year}` })
  await page.getByRole('grid').waitFor()
  while (!(await shown.isVisible())) await page.getByTitle(/^Next month/).click()
  await shown.getByRole('gridcell').getByLabel(`${date}, ${month}, ${year}`, { exact: true }).click()
}

/** A row of radio buttons, of boxes to tick, or a list that opens. */
const choose = async (page: Page, question: string, option: string) => {
  const cards = cardsOf(page)
  const list = cards.getByRole('combobox', { name: question }).last()
  const one = cards
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: option, exact: true })
    .last()
  const box = cards
    .getByRole('checkbox', { name: new RegExp(`^${literal(question)}.* ${literal(option)}$`) })
    .last()
  await list.or(one).or(box).first().waitFor()
  if (!(await list.isVisible())) return one.or(box).check()
  await list.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const literal = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The whole card: the page is made as high as it needs, and the card as narrow as a telephone shows it. */
const picture = async (page: Page, card: Locator, path: string, width?: number) => {
  await atWidth(card, width, async () => {
    const box = await card.boundingBox()
    await page.setViewportSize({
      ...desktop,
      height: Math.max(desktop.height, Math.ceil(box?.height ?? 0) + 400),
    })
    await card.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await card.screenshot({ path })
  })
  await page.setViewportSize(desktop)
}

/** Texts and buttons that run out of the card, and texts that end in dots. */
const cutOff = (card: Locator, width: number): Promise<string[]> =>
  atWidth(card, width, () =>
    card.evaluate((element) => {
      const { right } = element.getBoundingClientRect()
      return [...element.querySelectorAll('p, button, .ac-richTextBlock, .ac-textRun')]
        .filter(
          (part) => part.getBoundingClientRect().right > right || part.scrollWidth > part.clientWidth + 1,
        )
        .filter((part) => part.clientWidth > 0)
        .map((part) => part.textContent ?? '')
    }),
  )

const atWidth = async <Found>(
  card: Locator,
  width: number | undefined,
  look: () => Promise<Found>,
): Promise<Found> => {
  const set = (value: string) =>
    card.evaluate((element, px) => {
      element.style.width = px
    }, value)
  await set(width ? `${width}px` : '')
  const found = await look()
  await set('')
  return found
}
