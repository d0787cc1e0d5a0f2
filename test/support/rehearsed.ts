import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { acceptBefore } from './accepted.ts'
import { readSettings } from '../../src/settings.ts'
import { settingsFor, startRehearsal } from '../../src/try/rehearsal.ts'
import { openPlayground, type PlaygroundPage } from './playground.ts'
import { silent } from './teams/ports.ts'

/** A rehearsal, and the page in front of it. */
export type Rehearsed = {
  page: PlaygroundPage
  /** Go on as this person. */
  as: (name: string) => Promise<void>
  /** The card that says this is there, and nothing of it is cut off on a telephone. */
  shows: (text: string | RegExp, picture: string) => Promise<void>
  picture: (name: string) => Promise<void>
  stop: () => Promise<void>
}

export const noNames = 'Ik heb gecontroleerd: er staan geen namen of andere herkenbare gegevens in de tekst.'

/** Monday 23 November 2026 at ten, in an empty store; `unread`: nobody said yes to the rules yet. SCREENSHOTS names a folder for a picture of every card. */
export async function onMonday(name: string, { unread = false } = {}): Promise<Rehearsed> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-e2e-'))
  const pictures = process.env['SCREENSHOTS'] || join(folder, 'pictures')
  mkdirSync(pictures, { recursive: true })
  const read = readSettings({ ...settingsFor(folder, {}), SEINHUIS_CLOCK: '2026-11-23T10:00' })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { networks } = await readNetworks('networks', LocalDate.parse('2026-11-22'))
  if (!unread) await acceptBefore(read.settings, networks)
  const rehearsal = await startRehearsal(read.settings, folder, networks, silent)
  const page = await openPlayground(rehearsal.address)

  let count = 0
  const picture = async (of: string, says?: string | RegExp): Promise<void> => {
    count += 1
    const file = join(pictures, `${name}-${String(count).padStart(2, '0')}-${of}`)
    await page.screenshot(`${file}-1280.png`, undefined, says)
    await page.screenshot(`${file}-390.png`, 390, says)
  }
  return {
    page,
    picture: (of) => picture(of),
    as: async (who) => {
      await page.toChat()
      await page.says(`als ${who}`)
      await page.until(`Je bent nu ${who}.`)
    },
    shows: async (text, of) => {
      await page.until(text)
      expect(await page.cutOff(390, text)).toEqual([])
      await picture(of, text)
    },
    stop: async () => {
      await page.close()
      await rehearsal.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
