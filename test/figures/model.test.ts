import { describe, expect, it } from 'vitest'
import { needs } from '#support/needs.ts'
import { answers, model } from './model.ts'
import { seedOfTests } from '#support/seed.ts'
import { figure } from './row.ts'

const { missing, how } = needs('redis')

describe(`the stores, beside a model of what they promise${how}`, () => {
  figure(model)

  it('meet every answer of a commit, on every store that is here', async () => {
    const { seen } = await model.batch(seedOfTests)
    const stores = ['memory', 'sqlite', ...(missing ? [] : ['redis'])]
    expect(Object.keys(seen ?? {})).toEqual(expect.arrayContaining([...stores, ...answers]))
  })
})
