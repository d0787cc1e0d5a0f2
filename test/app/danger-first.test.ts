import { beforeEach, describe, expect, it } from 'vitest'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { StepId } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { step } from '#support/walk-promises.ts'
import { bramAt, current, dialoguesOf, sees, type Walker } from '#support/walker.ts'

/** Danger is asked first at every entrance: also of who comes back to what was put aside. */

const files = await sampleNetworks()
let walker: Walker
beforeEach(async () => {
  walker = await bramAt(files, moment('2026-11-20 10:00'))
})

const says = (text: string): Promise<void> =>
  step(walker, async () => [sees(walker, await walker.platform.says(walker.person, text))])

const presses = (verb: string, at: StepId, inputs: Record<string, string> = {}): Promise<void> =>
  step(walker, async () => {
    const [dialogue] = await dialoguesOf(walker)
    const data = { intake: dialogue?.id, rev: dialogue?.rev, step: at, ...inputs }
    return [sees(walker, await walker.platform.presses(walker.person, verb, data))]
  })

/** It turns out to be about a child: the dangers differ, so danger is asked again. */
async function isAboutAChild(): Promise<void> {
  await presses('edit', 'start')
  await presses('start', 'start', { audience: 'child' })
}

async function writesOfAnAdult(): Promise<void> {
  await says('signaal')
  await presses('start', 'start', { audience: 'adult' })
  await presses('answer', 'safety', { redFlags: 'none' })
  const who = { ageBand: '18_plus', origin: 'client', themes: 'care_health', childrenOrPregnancy: 'false' }
  await presses('answer', 'who', who)
}

const answers = async () => (await current(walker))?.answers
const shown = (): string => textOf(walker.seen.at(-1) ?? {})

describe('who stops where danger is asked, and goes on', () => {
  it('is asked it there, and what was told before is kept', async () => {
    await writesOfAnAdult()
    await isAboutAChild()
    const told = await answers()
    await says('stop')
    await says('verder')
    expect(shown()).toContain('Is er nu gevaar?')
    expect(told).toMatchObject({ audience: 'child', origin: 'client' })
    expect(await answers()).toEqual(told)
    await presses('answer', 'safety', { redFlags: 'none' })
    expect(shown()).toContain('Over wie gaat het?')
  })

  it('is asked it there when a feeling of which nothing was told becomes a question', async () => {
    await says('niet pluis')
    await presses('start', 'start', { audience: 'child' })
    await presses('save', 'safety')
    await presses('consult', 'own')
    expect(shown()).toContain('Is er nu gevaar?')
    expect(await answers()).toEqual({ audience: 'child' })
  })

  it('is asked it there when a feeling that was told becomes a question', async () => {
    await says('niet pluis')
    await presses('start', 'start', { audience: 'adult' })
    await presses('answer', 'safety', { redFlags: 'none' })
    await presses('answer', 'feeling', { factsOwn: 'Is stil.', different: 'Lachte altijd.' })
    await isAboutAChild()
    await presses('save', 'safety')
    await presses('consult', 'own')
    expect(shown()).toContain('Is er nu gevaar?')
    expect((await answers())?.['factsOwn']).toContain('Lachte altijd.')
  })
})

/** As if the bot were wrong: the dialogue in progress becomes this one. */
async function becomes(change: (intake: Intake) => Intake): Promise<void> {
  const { store } = walker.platform.world
  const key = keyOf.current(walker.member)
  const found = await load(store, kinds.intake, key)
  if (!found) throw new Error('nothing is in progress')
  const puts = [put(kinds.intake, key, change(found.value), found)]
  await store.commit({ id: 'wrong', puts, journal: [], work: [], cancel: [] })
}
const takes = (more: Record<string, string>) => (intake: Intake) => ({
  ...intake,
  answers: { ...intake.answers, ...more },
})

describe('the walks would see a bot that', () => {
  it('takes an answer before danger was asked', async () => {
    await says('signaal')
    const wrong = step(walker, async () => {
      await presses('start', 'start', { audience: 'child' })
      await becomes(takes({ origin: 'client' }))
      return []
    })
    await expect(wrong).rejects.toThrow(/origin/)
  })

  it('takes one while it is put aside or taken up again', async () => {
    await writesOfAnAdult()
    await isAboutAChild()
    await says('stop')
    const wrong = step(walker, async () => {
      await says('verder')
      await becomes(takes({ context: 'home' }))
      return []
    })
    await expect(wrong).rejects.toThrow(/context/)
  })

  it('does not ask again of whom is spoken when it is taken up again', async () => {
    await writesOfAnAdult()
    await says('stop')
    const wrong = step(walker, async () => {
      await says('verder')
      await becomes(takes({ audience: 'child' }))
      return []
    })
    await expect(wrong).rejects.toThrow(/none/)
  })

  it('begins with what was told in another dialogue', async () => {
    await writesOfAnAdult()
    const wrong = step(walker, async () => {
      await presses('discard', 'facts')
      await says('signaal')
      await becomes(takes({ audience: 'adult', origin: 'client' }))
      return []
    })
    await expect(wrong).rejects.toThrow(/origin/)
  })
})
