import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exists, testsOf, threats } from '#support/named-tests.ts'

describe('the page about security', () => {
  it.each(threats.map((row) => [row['id'] ?? '', row] as const))(
    'names for %s a test that exists, and the file where the mitigation lives',
    (_, row) => {
      expect(row['threat'] && row['mitigation']).toBeTruthy()
      const files = [...(row['where'] ?? '').matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
      expect(files.length).toBeGreaterThan(0)
      expect(files.filter((file) => !existsSync(file))).toEqual([])
      expect(testsOf(row['test']).filter((named) => !exists(named))).toEqual([])
      expect(testsOf(row['test']).length).toBeGreaterThan(0)
    },
  )

  it('calls no two threats the same, and says of each which of the six kinds it is', () => {
    const ids = threats.map((row) => row['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(threats.filter((row) => !/^[stride]( [stride])*$/.test(row['kind'] ?? ''))).toEqual([])
  })

  it('would see a test that is gone, and one that is only told about', () => {
    const file = 'docs/security.test.ts'
    expect(exists({ file, title: 'the page about security' })).toBe(true)
    expect(exists({ file, title: 'the page about' })).toBe(false)
    expect(exists({ file: 'docs/gone.test.ts', title: 'the page about security' })).toBe(false)
  })
})
