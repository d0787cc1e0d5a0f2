import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Card } from '#cards/blocks.ts'

/** Draws cards below each other as Teams would, at this width in pixels, into a PNG file: for looking at them. */
export async function renderCards(cards: readonly Card[], width: number, file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.setContent(frame)
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    })
    await page.addScriptTag({ content: drawing(cards) })
    await page.screenshot({ path: file, fullPage: true })
  } finally {
    await browser.close()
  }
}

const drawing = (cards: readonly Card[]): string => `
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
      .replace(/&/g, '&amp;').replace(/</g, '&lt;')
      .replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>')
      .replace(/\\[(.+?)\\]\\((.+?)\\)/g, '<a href="$2">$1</a>')
    result.didProcess = true
  }
  for (const json of ${JSON.stringify(cards)}) {
    const card = new AdaptiveCards.AdaptiveCard()
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(teamsLike)})
    card.parse(json)
    const box = document.createElement('div')
    box.className = 'box'
    box.append(card.render())
    document.body.append(box)
  }`

const text = { default: '#242424', subtle: '#616161' }
const colours = {
  default: text,
  dark: text,
  light: { default: '#ffffff', subtle: '#eeeeee' },
  accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
  good: { default: '#237b4b', subtle: '#237b4b' },
  warning: { default: '#835c00', subtle: '#835c00' },
  attention: { default: '#c4314b', subtle: '#c4314b' },
}
const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours })

/** The spacing and colours of the light theme, as far as they change the look. */
const teamsLike = {
  fontFamily: '"Segoe UI", "Liberation Sans", sans-serif',
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e1e1e1' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
  },
  inputs: {
    label: { inputSpacing: 'None', requiredInputs: { suffix: ' *' } },
    errorMessage: { color: 'attention' },
  },
  containerStyles: {
    default: container('#ffffff'),
    emphasis: container('#f5f5f5'),
    accent: container('#e8ebfa'),
    good: container('#e7f2da'),
    warning: container('#fff4ce'),
    attention: container('#fcf4f6'),
  },
}

const frame = `<style>
  body { margin: 12px; background: #efefef }
  .box { margin-bottom: 14px; border: 1px solid #dddddd; border-radius: 6px; overflow: hidden; background: #ffffff }
  .ac-pushButton { font: 600 13px "Liberation Sans"; padding: 7px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #ffffff; margin-bottom: 4px }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #ffffff }
  .ac-actionSet { flex-wrap: wrap }
  input.ac-input, textarea.ac-input, select.ac-input { font: 14px "Liberation Sans"; padding: 5px 6px; border: 1px solid #d1d1d1; border-radius: 4px }
  textarea.ac-input { min-height: 52px }
  .ac-selectable { cursor: pointer }
  a { color: inherit; text-decoration: none }
</style>`
